import type { Production } from '../director/casting/cast.ts'
import { blankRole } from '../director/casting/new-role.ts'
import { idOf, type Part, type Role } from '../director/casting/role.ts'
import { grammarOf } from '../director/grammar-of.ts'
import type { FigureFacts } from '../director/blocking/facts.ts'
import { factsFor } from '../director/make-figure.ts'
import type { Depiction, Lexicon, PersonSense } from '../director/lexicon/lexicon.ts'
import { openLedger } from '../director/reading/ledger.ts'
import { readWords, type Word } from '../director/reading/words.ts'
import { facesIn } from '../storyboard/face.ts'
import type { Figure, Shot, Storyboard } from '../storyboard/storyboard.ts'

/** The figures of a film as the roles that the director knows, so that it can go on from there: "the dog" is that dog. */
export interface Ensemble {
  readonly production: Production
  /** What everybody does and how they stand to one another, for sentences that speak of them. */
  readonly parts: readonly Part[]
  /** Ids of a role's figures, the first first; those of a new role as the director would number them. */
  idsOf(role: Role): readonly string[]
  /** Whether the role was in the film before. */
  isKnown(role: Role): boolean
  roleOf(figure: Figure): Role
}

/**
 * Looks of known roles are blank: what an instruction says of them is all that is set afterwards. `spokenOf`: of whom "the dog" and "it" may
 * speak; all, when it is left out.
 */
export function ensembleOf(board: Pick<Storyboard, 'shots'>, lexicon: Lexicon, spokenOf?: ReadonlySet<string>): Ensemble {
  const figures = board.shots.flatMap((shot) => shot.figures)
  const groups = new Map<number, Figure[]>()
  for (const figure of figures) {
    const known = groups.get(numberOf(figure.group)) ?? []
    if (!known.some((other) => other.id === figure.id)) groups.set(numberOf(figure.group), [...known, figure])
  }
  const roles: Role[] = []
  const ids = new Map<Role, readonly string[]>()
  const most = Math.max(0, ...figures.map((figure) => Math.max(numberOf(figure.group), numberOf(figure.id))))
  for (let number = 1; number <= most; number++) {
    const members = groups.get(number)
    const role =
      members === undefined
        ? { ...blankRole(number, 'nobody', 0, null, null, []), dressing: true }
        : roleFrom(number, members, lexicon, spokenOf)
    roles.push(role)
    if (members !== undefined)
      ids.set(
        role,
        members.map((figure) => figure.id),
      )
  }
  const roleOf = (figure: Figure): Role => roles[numberOf(figure.group) - 1]!
  return {
    production: { lexicon, ledger: openLedger(), roles, starring: facesIn(board).length },
    parts: partsOf(figures, roleOf),
    idsOf: (role) => ids.get(role) ?? Array.from({ length: role.count }, (_, i) => idOf(role, i + 1)),
    isKnown: (role) => ids.has(role),
    roleOf,
  }
}

/** What blocking knows of the figures of a shot. */
export function factsOfShot(shot: Shot, ensemble: Ensemble): Map<string, FigureFacts> {
  return new Map(
    shot.figures.map((figure) => {
      const role = ensemble.roleOf(figure)
      return [figure.id, factsFor(role, ensemble.idsOf(role).indexOf(figure.id) + 1)]
    }),
  )
}

function numberOf(id: string): number {
  return Number(id.split('-')[1])
}

function roleFrom(number: number, members: readonly Figure[], lexicon: Lexicon, spokenOf?: ReadonlySet<string>): Role {
  const [first] = members as [Figure]
  const said = readWords(first.said, grammarOf(lexicon), -number * 1000)
  const role = blankRole(number, first.noun, members.length, personOf(first, lexicon), depictionOf(first, lexicon), said)
  return { ...role, glows: null, dressing: first.role === 'dressing' || spokenOf?.has(first.id) === false }
}

function personOf({ body, noun }: Figure, lexicon: Lexicon): PersonSense | null {
  if (body.kind !== 'puppet') return null
  const { gender, age, being } = body
  return { gender, age, being, profession: lexicon.isPerson(noun)?.profession ?? null }
}

function depictionOf({ body, noun }: Figure, lexicon: Lexicon): Depiction | null {
  if (body.kind !== 'picture') return null
  const known = lexicon.depict(noun)
  if (known !== null) return { ...known, art: body.art as Depiction['art'] }
  return {
    art: body.art as Depiction['art'],
    noun,
    led: null,
    body: 'thing',
    metres: 0.6,
    living: false,
    glows: null,
    medium: 'land',
    facing: 0,
    head: false,
    silhouette: false,
    colour: null,
  }
}

function partsOf(figures: readonly Figure[], roleOf: (figure: Figure) => Role): Part[] {
  const parts = new Map<Role, Part>()
  for (const figure of figures) {
    const role = roleOf(figure)
    const host = figures.find((other) => other.id === figure.relation?.to)
    if (parts.has(role)) continue
    parts.set(role, {
      role,
      act: figure.action.said === '' ? null : { name: figure.action.name, pace: figure.action.pace, said: [] as Word[] },
      relation: figure.relation === null || host === undefined ? null : { how: figure.relation.how, to: roleOf(host) },
    })
  }
  return [...parts.values()]
}
