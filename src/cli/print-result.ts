import { relative } from 'node:path'
import { describeStoryboard } from '../pipeline/director/describe-storyboard.ts'
import type { Movie } from '../pipeline/render-movie.ts'

/** What was made and understood, for a person. */
export function printResult(movie: Movie, total: number): void {
  const { clip, storyboard } = movie
  const { width, height, fps } = storyboard.format
  const lines = [
    `Clip        ${shown(clip.file)}`,
    `            ${width}×${height}, ${fps} frames a second, ${clip.seconds} s, ${(clip.bytes / 1e6).toFixed(1)} MB, seed ${storyboard.seed}`,
    `Poster      ${shown(clip.poster)}`,
    `Storyboard  ${shown(clip.storyboard)}`,
    `Understood  ${describeStoryboard(storyboard).sentence}`,
    ...storyboard.led.map(({ said, shown: what }) => `Shown as    ${said} → ${what}`),
    ...storyboard.unshown.map(({ said, why }) => `Not shown   ${said}: ${why}`),
    `Made in ${total.toFixed(1)} s.`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** The same for a program: one JSON object on one line. */
export function printJson(movie: Movie, total: number): void {
  const { clip, storyboard, seconds, firstFrame } = movie
  const result = {
    file: clip.file,
    poster: clip.poster,
    storyboard: clip.storyboard,
    seed: storyboard.seed,
    bytes: clip.bytes,
    format: storyboard.format,
    seconds: { ...seconds, firstFrame, total: Number(total.toFixed(3)) },
    understood: describeStoryboard(storyboard).sentence,
    led: storyboard.led,
    unshown: storyboard.unshown,
  }
  process.stdout.write(`${JSON.stringify(result)}\n`)
}

/** Short where the file is near. */
function shown(file: string): string {
  const near = relative(process.cwd(), file)
  return near.startsWith('..') ? file : near
}
