import { relative } from 'node:path'
import { disclosure } from '../face.ts'
import { remarkWords } from '../movie.ts'
import { describeStoryboard } from '../pipeline/director/describe-storyboard.ts'
import type { Movie } from '../pipeline/render-movie.ts'
import type { Storyboard } from '../pipeline/storyboard/storyboard.ts'

/** The video model that filmed it, and what it ran on. */
export interface Filmer {
  readonly title: string
  readonly provider: string
}

/** What was made and understood, for a person. `filmer` null: the paper theatre. */
export function printResult(movie: Movie, total: number, filmer: Filmer | null): void {
  const { clip, storyboard } = movie
  const { width, height, fps } = storyboard.format
  const lines = [
    `Clip        ${shown(clip.file)}`,
    `            ${width}×${height}, ${fps} frames a second, ${clip.seconds} s, ${(clip.bytes / 1e6).toFixed(1)} MB, seed ${storyboard.seed}`,
    `Poster      ${shown(clip.poster)}`,
    `Storyboard  ${shown(clip.storyboard)}`,
    ...(movie.edit === null ? understood(storyboard) : changed(movie.edit, movie.kept)),
    ...(filmer === null ? [] : [`Filmed by   ${filmer.title}, on ${filmer.provider}`]),
    ...movie.remarks.map((remark) => `Note        ${remarkWords(remark)}`),
    ...(movie.consents.length === 0 ? [] : [disclosure(movie.consents)]),
    `Made in ${total.toFixed(1)} s.`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function understood(storyboard: Storyboard): readonly string[] {
  return [
    `Understood  ${describeStoryboard(storyboard).sentence}`,
    ...storyboard.led.map(({ said, shown: what }) => `Shown as    ${said} → ${what}`),
    ...storyboard.unshown.map(({ said, why }) => `Not shown   ${said}: ${why}`),
  ]
}

/** Of an edit only what is new is told. */
function changed(edit: NonNullable<Movie['edit']>, kept: Movie['kept']): readonly string[] {
  const streams = [...(kept.picture ? ['the picture'] : []), ...(kept.sound ? ['the sound'] : [])]
  return [
    ...edit.changed.map((change) => `Changed     ${change}`),
    ...edit.remarks.map((remark) => `Note        ${remark}`),
    ...(streams.length === 0 ? [] : [`Untouched   ${streams.join(' and ')}`]),
  ]
}

/** The same for a program: one JSON object on one line. */
export function printJson(movie: Movie, total: number, filmer: Filmer | null): void {
  const { clip, storyboard, seconds, firstFrame, edit, kept } = movie
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
    renderer: movie.filmedBy?.renderer ?? 'cutout',
    ...(movie.filmedBy === null ? {} : { pack: movie.filmedBy.pack, provider: filmer?.provider }),
    ...(movie.remarks.length === 0 ? {} : { notes: movie.remarks.map(remarkWords) }),
    ...(movie.consents.length === 0 ? {} : { consents: movie.consents }),
    ...(edit === null ? {} : { changed: edit.changed, remarks: edit.remarks, kept }),
  }
  process.stdout.write(`${JSON.stringify(result)}\n`)
}

/** Short where the file is near. */
function shown(file: string): string {
  const near = relative(process.cwd(), file)
  return near.startsWith('..') ? file : near
}
