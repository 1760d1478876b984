import { definite } from '../../director/describing/name-figure.ts'
import type { Found } from '../find-figures.ts'

/** How something that was not plain was taken: nothing is guessed silently. */
export function guess(found: Found, phrase: string): string[] {
  return found.guessed ? [`I took “${phrase}” to be ${definite(found.figures[0]!, found.figures.length)}.`] : []
}
