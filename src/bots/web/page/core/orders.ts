import type { MovieView, NewEdit, NewMovie } from '../../api/schemas.ts'
import { seedOf, type Options } from './options.ts'
import { wordsForFaces } from './stars.ts'
import { changedFilm } from './versions.ts'

/** Whatever a film can be made from: a prompt, or a change of another film. */
export type Order = NewMovie | NewEdit

/** What is asked of the studio for a prompt and the options beside it. */
export function newOrder(
  prompt: string,
  { aspect, duration, size, style, music, sfx, seed, renderer }: Options,
  stars: readonly string[] = [],
): NewMovie {
  const number = seedOf(seed)
  return {
    prompt,
    aspect,
    duration,
    size,
    ...given({ style, music, sfx }),
    ...(number === undefined ? {} : { seed: number }),
    ...(renderer === 'auto' ? {} : { renderer }),
    ...(stars.length === 0 ? {} : { stars: [...stars] }),
  }
}

/**
 * What is asked of the studio to have a film changed; all that the words do not touch stays as it is. Photos that come with no words are
 * an instruction of their own.
 */
export function changeOf(from: string, instruction: string, stars: readonly string[] = []): NewEdit {
  if (stars.length === 0) return { from, instruction }
  return { from, instruction: instruction.trim() === '' ? wordsForFaces(stars.length) : instruction, stars: [...stars] }
}

/**
 * The same film, or the same change, with another seed, which the studio draws. Null: the film that was changed is gone, or not known.
 * `before`: the film that it is a change or the neural take of, where it is known.
 */
export function anotherTake(movie: MovieView, before?: MovieView): Order | null {
  const { seed: _, instruction, ...rest } = movie.request
  if (instruction === undefined) return { ...rest, from: movie.id }
  const parent = filmToChange(movie, before)
  return parent === null ? null : changeOf(parent, instruction, rest.stars)
}

/** The very same film, for one that was not finished; null and `before` as above. The video model need not wait for paper again. */
export function sameAgain(movie: MovieView, before?: MovieView): Order | null {
  const { instruction, ...rest } = movie.request
  if (instruction === undefined) return { ...rest, ...(movie.retake ? { renderer: 'diffusion' } : {}), from: movie.id }
  const parent = filmToChange(movie, before)
  return parent === null ? null : { ...changeOf(parent, instruction, rest.stars), seed: rest.seed }
}

/** The neural take of a change is no change itself: what its paper film changed is what is meant. */
function filmToChange(movie: MovieView, before: MovieView | undefined): string | null {
  const change = movie.retake ? before : movie
  return change === undefined ? null : changedFilm(change)
}

function given(words: Readonly<Record<'style' | 'music' | 'sfx', string>>): Partial<Record<'style' | 'music' | 'sfx', string>> {
  return Object.fromEntries(
    Object.entries(words)
      .map(([name, value]) => [name, value.trim()])
      .filter(([, value]) => value !== ''),
  )
}
