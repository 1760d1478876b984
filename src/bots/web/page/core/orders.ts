import type { MovieView, NewMovie } from '../../api/schemas.ts'
import { seedOf, type Options } from './options.ts'

/** What is asked of the studio for a prompt and the options beside it. */
export function newOrder(prompt: string, { aspect, duration, size, style, music, sfx, seed }: Options): NewMovie {
  const number = seedOf(seed)
  return {
    prompt,
    aspect,
    duration,
    size,
    ...given({ style, music, sfx }),
    ...(number === undefined ? {} : { seed: number }),
  }
}

/** The same film with another seed, which the studio draws. */
export function anotherTake({ id, request }: MovieView): NewMovie {
  const { seed: _, ...rest } = request
  return { ...rest, from: id }
}

/** The very same film, for one that was not finished. */
export function sameAgain({ id, request }: MovieView): NewMovie {
  return { ...request, from: id }
}

function given(words: Readonly<Record<'style' | 'music' | 'sfx', string>>): Partial<Record<'style' | 'music' | 'sfx', string>> {
  return Object.fromEntries(
    Object.entries(words)
      .map(([name, value]) => [name, value.trim()])
      .filter(([, value]) => value !== ''),
  )
}
