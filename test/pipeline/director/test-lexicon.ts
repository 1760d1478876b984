import { openArt } from '../../../src/pipeline/art/open-art.ts'
import { openLexicon } from '../../../src/pipeline/director/lexicon/open-lexicon.ts'
import type { Lexicon } from '../../../src/pipeline/director/lexicon/lexicon.ts'
import { writeStoryboard } from '../../../src/pipeline/director/write-storyboard.ts'
import type { MovieRequest } from '../../../src/movie.ts'
import { SHARED_CACHE } from '../../servers/shared-cache.ts'
import type { Figure, Storyboard } from '../../../src/pipeline/storyboard/storyboard.ts'

const cacheDir = SHARED_CACHE
let opening: Promise<Lexicon> | undefined

/** The real lexicon, opened once. */
export function testLexicon(): Promise<Lexicon> {
  opening ??= openArt(cacheDir).then((art) => openLexicon({ art, cacheDir }))
  return opening
}

export function requestFor(prompt: string, more: Partial<MovieRequest> = {}): MovieRequest {
  return { prompt, duration: 8, aspect: '16:9', size: 720, fps: 24, seed: 7, ...more }
}

export async function direct(prompt: string, more: Partial<MovieRequest> = {}): Promise<Storyboard> {
  return writeStoryboard(requestFor(prompt, more), await testLexicon())
}

/** The figures of a noun in a shot. */
export function figuresOf(storyboard: Storyboard, noun: string, shot = 0): Figure[] {
  return storyboard.shots[shot]!.figures.filter((figure) => figure.noun === noun)
}

/** The noun that a figure is bound to. */
export function boundTo(storyboard: Storyboard, figure: Figure | undefined, shot = 0): string | undefined {
  const noun = storyboard.shots[shot]!.figures.find((other) => other.id === figure?.relation?.to)?.noun
  return noun === undefined ? undefined : `${figure!.relation!.how} ${noun}`
}
