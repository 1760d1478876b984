import type { Figure, Shot } from '../../../storyboard/storyboard.ts'
import { list } from '../../../english.ts'
import { definite, withCount, type Names } from './name-figure.ts'
import { sayDeed } from './say-deed.ts'

/** Who is told of, and of whom it was told already. */
interface Telling {
  readonly shot: Shot
  readonly names: Names
  readonly told: Set<string>
}

const WHERE: Readonly<Record<NonNullable<Figure['relation']>['how'], string>> = {
  riding: 'on',
  'held-by': 'held by',
  'worn-by': 'worn by',
  inside: 'inside',
  on: 'on',
  under: 'under',
  above: 'above',
  beside: 'beside',
  behind: 'behind',
  'in-front-of': 'in front of',
  'left-of': 'to the left of',
  'right-of': 'to the right of',
  chasing: '',
  facing: 'facing',
}
const ROLES: readonly Figure['role'][] = ['lead', 'support', 'extra', 'prop']
/** Groups that a caption tells of by themselves: more, and none is painted well. */
const MOST = 6

/**
 * One noun phrase for each group of figures that does something ("a girl riding a white horse"), those who do the same together, what is
 * carried told with whom carries it; and all that merely dresses the place. Each group is told of once, and those that are `known` not at all.
 */
export function tellFigures(
  shot: Shot,
  names: Names,
  known: ReadonlySet<string> = new Set(),
): { readonly cast: readonly string[]; readonly dressing: readonly string[] } {
  const telling: Telling = { shot, names, told: new Set(known) }
  const leaders = shot.figures.filter((figure) => figure.id === figure.group)
  const free = leaders
    .filter(({ role, relation }) => role !== 'dressing' && relation?.how !== 'held-by' && relation?.how !== 'worn-by')
    .toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
  const phrases: Phrase[] = []
  for (const figure of free) if (phrases.length < MOST && !telling.told.has(figure.group)) phrases.push(phraseOf(figure, telling, true))
  const around = leaders.filter(({ role, group }) => role === 'dressing' && !telling.told.has(group)).slice(0, 4)
  return { cast: joined(phrases), dressing: around.map((figure) => withCount(figure, countOf(figure, shot), names)) }
}

interface Phrase {
  readonly who: string
  readonly rest: string
}

/** "a robot and an alien dancing": who does the same is told of in one breath. */
function joined(phrases: readonly Phrase[]): readonly string[] {
  const rests = [...new Set(phrases.map(({ rest }) => rest))]
  return rests.flatMap((rest) => {
    const same = phrases.filter((phrase) => phrase.rest === rest).map(({ who }) => who)
    return rest === '' ? same : [`${list(same)} ${rest}`]
  })
}

const whole = ({ who, rest }: Phrase): string => (rest === '' ? who : `${who} ${rest}`)

function phraseOf(figure: Figure, telling: Telling, first: boolean): Phrase {
  const { shot, names, told } = telling
  told.add(figure.group)
  const who = withCount(figure, countOf(figure, shot), names)
  const worn = carriedBy(figure, 'worn-by', telling).map((each) => nounOf(each, telling))
  const held = carriedBy(figure, 'held-by', telling).map((each) => nounOf(each, telling))
  // Whom somebody rides or stands by is told of with what it does only where that was said of it.
  const does = first || figure.action.said !== '' ? sayDeed(figure, shot, held.length > 0) : ''
  const deed = who.split(' ').includes(does) ? '' : does
  const takes = held.length > 0 && TAKES.test(figure.action.name) && deed !== ''
  const parts = [
    worn.length > 0 ? `wearing ${list(worn)}` : '',
    takes ? `${deed} ${list(held)}` : deed,
    whereOf(figure, deed, telling),
    !takes && held.length > 0 ? `holding ${list(held)}` : '',
  ]
  return { who, rest: parts.filter((part) => part !== '').join(' ') }
}

/** Deeds whose object is what one holds: "reading a book". */
const TAKES = /^(?:eat|drink|read|play|cook|paint|work|hold)$/

function whereOf(figure: Figure, deed: string, telling: Telling): string {
  if (figure.relation === null) return ''
  const { how, to } = figure.relation
  const host = telling.shot.figures.find(({ id }) => id === to)
  if (!host || host.group === figure.group) return ''
  const direct = (how === 'riding' && /riding$/.test(deed)) || (how === 'chasing' && /(?:chasing|pulled by)$/.test(deed))
  return `${direct ? '' : how === 'chasing' ? 'after' : WHERE[how]} ${hostOf(host, telling)}`.trim()
}

/** Whom one is on or by, with what that one does and is on: "a horse galloping on a beach". */
function hostOf(host: Figure, telling: Telling): string {
  const leader = leaderOf(host, telling.shot)
  if (telling.told.has(leader.group)) return definite(leader, countOf(leader, telling.shot), telling.names)
  return whole(phraseOf(leader, telling, false))
}

function nounOf(figure: Figure, { shot, names, told }: Telling): string {
  told.add(figure.group)
  return withCount(figure, countOf(figure, shot), names)
}

function carriedBy(figure: Figure, how: 'worn-by' | 'held-by', { shot, told }: Telling): readonly Figure[] {
  return shot.figures.filter((each) => {
    const host = shot.figures.find(({ id }) => id === each.relation?.to)
    return each.relation?.how === how && host?.group === figure.group && each.id === each.group && !told.has(each.group)
  })
}

function leaderOf(figure: Figure, shot: Shot): Figure {
  return shot.figures.find(({ id }) => id === figure.group) ?? figure
}

export function countOf(figure: Figure, shot: Shot): number {
  return shot.figures.filter(({ group }) => group === figure.group).length
}
