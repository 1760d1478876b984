import type { MovieView } from '../../api/schemas.ts'
import { UNDO } from './versions.ts'

type Progress = NonNullable<MovieView['progress']>

/** Keeps a number and its unit on one line. */
const NARROW = '\u00a0'

export function ordinal(n: number): string {
  const tens = n % 100
  if (tens >= 11 && tens <= 13) return `${n}th`
  return `${n}${['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'}`
}

export function placeWords(position: number | null): string {
  if (position === null) return 'In line'
  return position === 1 ? 'Next in line' : `${ordinal(position)} in line`
}

export function stageWords({ stage, frames }: Pick<Progress, 'stage' | 'frames'>): string {
  switch (stage) {
    case 'preparing':
      return 'Setting the stage'
    case 'directing':
      return 'Writing the storyboard'
    case 'sounding':
      return 'Laying the sound'
    case 'filming':
      return frames ? `Filming ${frames.done} of ${frames.of}` : 'Filming'
    case 'finishing':
      return 'Finishing'
  }
}

export function timeLeftWords(seconds: number | null): string | null {
  if (seconds === null) return null
  if (seconds < 1.5) return 'almost there'
  if (seconds < 60) return `about ${Math.round(seconds)}${NARROW}s left`
  return `about ${Math.round(seconds / 60)}${NARROW}min left`
}

export function percentWords(fraction: number): string {
  return `${Math.floor(100 * fraction)}${NARROW}%`
}

/** Seconds → '7.2 s', '1 min 40 s'. */
export function durationWords(seconds: number): string {
  if (seconds < 60) return `${Number(seconds.toFixed(1))}${NARROW}s`
  const whole = Math.round(seconds)
  return whole % 60 === 0 ? `${whole / 60}${NARROW}min` : `${Math.floor(whole / 60)}${NARROW}min ${whole % 60}${NARROW}s`
}

/** Seconds between two of the server's times: the clock of the person's own machine has no say in it. */
export function secondsBetween(start: string | null, end: string | null): number | null {
  return start === null || end === null ? null : Math.max(0, (Date.parse(end) - Date.parse(start)) / 1000)
}

export function bytesWords(bytes: number): string {
  if (bytes < 1000) return `${bytes}${NARROW}bytes`
  if (bytes < 1e6) return `${Math.round(bytes / 1e3)}${NARROW}kB`
  return `${(bytes / 1e6).toFixed(1)}${NARROW}MB`
}

/** What was asked for: what is to change, where it is a change of another film, else the prompt. */
export function askedWords({ prompt, instruction }: MovieView['request']): string {
  return instruction === UNDO ? 'Undo the last change' : (instruction ?? prompt)
}

/** What a film is called where it stands alone: a change is known by the film that it changes. */
export function filmWords(request: MovieView['request']): string {
  const { prompt, instruction } = request
  return instruction === undefined ? shortPrompt(prompt) : `${shortPrompt(prompt, 40)}, changed: ${shortPrompt(askedWords(request), 40)}`
}

/** A prompt cut at a word for labels and announcements. */
export function shortPrompt(prompt: string, most = 60): string {
  const line = prompt.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = [...line].slice(0, most).join('')
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > most / 2 ? space : undefined)}…`
}
