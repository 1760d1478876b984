import { writeStoryboard } from '../../../src/pipeline/director/write-storyboard.ts'
import type { MovieRequest } from '../../../src/movie.ts'
import type { FaceTraits, Star } from '../../../src/pipeline/storyboard/face.ts'
import type { Figure, Puppet, Storyboard } from '../../../src/pipeline/storyboard/storyboard.ts'
import { requestFor, testLexicon } from './test-lexicon.ts'

/** People whose traits are told apart at a glance. */
const traits: readonly FaceTraits[] = [
  { skin: '#c68863', hair: { cut: 'short', colour: '#3b2a20', beard: true }, age: 'adult', gender: 'man', open: 0, smile: 0.5 },
  { skin: '#f1c8a5', hair: { cut: 'bob', colour: '#a0682a', beard: false }, age: 'adult', gender: 'woman', open: 0, smile: 0.5 },
  { skin: '#8d5a3b', hair: { cut: 'curly', colour: '#111111', beard: false }, age: 'elder', gender: 'man', open: 0.2, smile: 0 },
]

/** By their number from 1: a man, a woman, an old man. */
export const starNumber = (number: number): Star => ({ id: 'abc'[number - 1]!.repeat(20), traits: traits[number - 1]! })
export const stars = (count: number): readonly Star[] => Array.from({ length: count }, (_, i) => starNumber(i + 1))

export async function directStars(prompt: string, count: number, more: Partial<MovieRequest> = {}): Promise<Storyboard> {
  return writeStoryboard(requestFor(prompt, more), await testLexicon(), stars(count))
}

export type Person = Figure & { readonly body: Puppet }

/** Everybody with a face of a photo, in a shot. */
export function wearers(film: Storyboard, shot = 0): readonly Person[] {
  return film.shots[shot]!.figures.filter((figure): figure is Person => figure.body.kind === 'puppet' && figure.body.face !== null)
}

/** Who plays what: "1 astronaut, 2 brother". */
export function played(film: Storyboard, shot = 0): string {
  return wearers(film, shot)
    .map((figure) => `${'abc'.indexOf(figure.body.face![0]!) + 1} ${figure.noun}`)
    .toSorted()
    .join(', ')
}
