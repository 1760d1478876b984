import type { Lexicon } from '../director/lexicon/lexicon.ts'
import { isAsker } from '../director/casting/first-person.ts'
import { NATURAL_HAIR, SKINS } from '../director/tables/qualities.ts'
import type { Random } from '../random.ts'
import { facesIn, type Star } from '../storyboard/face.ts'
import type { Figure, Puppet, Storyboard } from '../storyboard/storyboard.ts'
import { cast } from './find-figures.ts'

/** A figure that is a person. */
export type Person = Figure & { readonly body: Puppet }

export function isPerson(figure: Figure): figure is Person {
  return figure.body.kind === 'puppet'
}

/** Everybody with the face of a real person, whoever asks ("me") before the others. */
export function wearersOf(board: Pick<Storyboard, 'shots'>): readonly Person[] {
  const wearers = cast(board)
    .filter(isPerson)
    .filter((figure) => figure.body.face !== null)
  const asks = (figure: Figure): number => Number(!isAsker(figure.said.split(' ')))
  return wearers.toSorted((a, b) => asks(a) - asks(b))
}

/** People who may lend their bodies, those that the film is about first. */
export function peopleOf(board: Pick<Storyboard, 'shots'>): readonly Person[] {
  const rank = { lead: 0, support: 1, extra: 2, prop: 3, dressing: 4 } as const
  return cast(board)
    .filter(isPerson)
    .toSorted((a, b) => rank[a.role] - rank[b.role])
}

/** A body with somebody's face: their skin, hair and age with it. Its clothes stay, but for a mask. */
export function withFace(body: Puppet, { id, traits }: Star): Puppet {
  const { skin, hair, age, gender } = traits
  return {
    ...body,
    face: id,
    skin: body.being === 'human' ? skin : body.skin,
    hair,
    age,
    gender,
    wears: body.wears.filter(({ cut }) => cut !== 'mask'),
  }
}

/** A body with a painted head, that is nobody's. Its clothes stay. */
export function withoutFace(body: Puppet, random: Random): Puppet {
  if (body.face === null) return body
  const cut = random.pick(body.gender === 'man' ? (['short', 'curly', 'short'] as const) : (['long', 'bob', 'ponytail', 'bun'] as const))
  const colour = random.pick(body.age === 'elder' ? ['#d9d9de', '#b8b9bf'] : NATURAL_HAIR)
  const skin = random.pick(SKINS)
  return { ...body, face: null, skin: body.being === 'human' ? skin : body.skin, hair: { cut, colour, beard: false } }
}

/** Who lends their face to a figure, as far as its body tells; null: nobody. */
export function starOf({ body }: Figure): Star | null {
  if (body.kind !== 'puppet' || body.face === null) return null
  const { skin, hair, age, gender } = body
  return { id: body.face, traits: { skin, hair, age, gender, open: 0, smile: 0 } }
}

/** The stars that the film has: one for each face. */
export function starsOf(board: Pick<Storyboard, 'shots'>): readonly Star[] {
  return facesIn(board).map((id) => starOf(cast(board).find(({ body }) => body.kind === 'puppet' && body.face === id)!)!)
}

/** The same figures with other bodies, in all shots. */
export function rebodied(board: Storyboard, bodies: ReadonlyMap<string, Puppet>): Storyboard {
  if (bodies.size === 0) return board
  return {
    ...board,
    shots: board.shots.map((shot) => ({
      ...shot,
      figures: shot.figures.map((figure) => {
        const body = bodies.get(figure.id)
        return body === undefined ? figure : { ...figure, body }
      }),
    })),
  }
}

/**
 * The person whom a word for what somebody does names: "the dog rider" rides a dog, "the drummer" has a drum, "the dancer" dances. Null:
 * nobody.
 */
export function doerOf(phrase: string, board: Pick<Storyboard, 'shots'>, lexicon: Lexicon): Person | null {
  const words = phrase.toLowerCase().match(/[a-z-]+/g) ?? []
  const last = words.at(-1) ?? ''
  const figures = cast(board)
  const people = peopleOf(board)
  if (last === 'rider' || last === 'driver') {
    const mount = words.at(-2)
    const rides = people.filter((figure) => figure.relation !== null && /^(?:riding|inside|on)$/.test(figure.relation.how))
    const on = ({ relation }: Figure): boolean =>
      figures.some(
        (other) => other.id === relation?.to && mount !== undefined && other.noun.split(' ').includes(lexicon.lemma(mount, 'noun')),
      )
    return rides.find(on) ?? (mount === undefined || /^(?:the|a)$/.test(mount) ? (rides[0] ?? null) : null)
  }
  const stem = /^(.{3,}?)(?:n?er|m?er|ist|or|ian)$/.exec(last)?.[1]
  if (stem === undefined) return null
  const begins = (word: string): boolean => word.toLowerCase().startsWith(stem.slice(0, 4))
  const has = (figure: Figure): boolean => figures.some((other) => other.relation?.to === figure.id && other.noun.split(' ').some(begins))
  return people.find((figure) => begins(figure.action.name) || figure.action.said.split(' ').some(begins) || has(figure)) ?? null
}
