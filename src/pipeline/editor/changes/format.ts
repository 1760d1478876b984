import { RequestError } from '../../../errors.ts'
import { frameSize, type ASPECTS, type SIZES } from '../../../movie.ts'
import type { Shot } from '../../storyboard/storyboard.ts'
import { aspectOf, type Change, type Done, type Editing } from '../editing.ts'
import { reblock } from '../reblock.ts'
import { NUMBER, numberOf } from '../reading/number-words.ts'
import { subjectOf } from '../reading/subjects.ts'

const LONGEST = 16
const SECONDS = new RegExp(`\\b(?<count>${NUMBER})[ -]?(?:s|secs?|seconds?)\\b`, 'i')
const SHAPES: readonly (readonly [keyof typeof ASPECTS, RegExp])[] = [
  [
    '9:16',
    /\b(?:9:16|vertical(?:ly)?|portrait (?:mode|format|orientation|video)|in portrait|upright format|(?:for )?(?:tiktok|reels?|shorts|stories|phone)|tall format)\b/i,
  ],
  [
    '1:1',
    /\b1:1\b|\bsquare (?:format|video|shape|frame|film|movie)\b|^(?:make (?:it|the (?:film|video|frame)) )?(?:a )?square$|\bin square\b/i,
  ],
  ['16:9', /\b(?:16:9|widescreen|landscape (?:mode|format|orientation)|horizontal(?:ly)?|for (?:youtube|tv))\b/i],
  ['4:3', /\b4:3\b/],
  ['3:4', /\b3:4\b/],
]

/** Length, shape and size of the frame: "make it 5 seconds long", "longer", "vertical", "in 1080p". */
export const changeFormat: Change = ({ verb, what, to, text }, editing) => {
  const subject = what === '' ? null : subjectOf(what)
  if (subject !== null && !/^(?:film|length|format)$/.test(subject)) return null
  if (subject === null && what !== '') return null
  if (verb === 'give' || verb === 'replace') return null
  const length = lengthIn(text, subject, editing)
  if (length !== null) return relength(length, editing)
  const shape = SHAPES.find(([, pattern]) => pattern.test(text))?.[0]
  if (shape !== undefined && (subject !== null || verb === 'say' || verb === 'turn') && !/\b(?:camera|pan|wipe|stripe)\b/i.test(text))
    return reshape(shape, editing)
  const size = /\b(360|480|720|1080)p\b/i.exec(`${text} ${to}`)?.[1]
  return size === undefined ? null : resize(Number(size) as (typeof SIZES)[number], editing)
}

/** Seconds that the film should last; null: nothing is said of it. */
function lengthIn(text: string, subject: string | null, { board }: Editing): number | null {
  const { seconds } = board.format
  const said = SECONDS.exec(text)?.groups?.['count']
  const count = said === undefined ? null : numberOf(said)
  const more = /\b(?:longer by|add|extend (?:it )?by|another|more)\b/i.test(text)
  const less = /\b(?:shorter by|shorten (?:it )?by|cut|trim|less)\b/i.test(text) && !/\bto\b/i.test(text)
  if (count !== null && (subject !== null || /\b(?:long|length|seconds?|last|only)\b/i.test(text)))
    return more ? seconds + count : less ? seconds - count : count
  if (subject === null && !/^(?:longer|shorter|extend|shorten|lengthen|double|halve|twice|half)\b/i.test(text)) return null
  if (/\b(?:twice (?:as long|the length)|double(?: (?:the|its) (?:length|duration))?(?: it)?$)/i.test(text)) return 2 * seconds
  if (/\b(?:half (?:as long|the length)|halve (?:the|its) (?:length|duration))\b/i.test(text)) return seconds / 2
  if (/\b(?:longer|extend|lengthen)\b/i.test(text))
    return /\bmuch\b/i.test(text) ? 2 * seconds : /\b(?:bit|little|slightly)\b/i.test(text) ? seconds + 1 : seconds * 1.5
  if (/\b(?:shorter|shorten|trim)\b/i.test(text)) return /\b(?:bit|little|slightly)\b/i.test(text) ? seconds - 1 : seconds * 0.6
  return null
}

function relength(wanted: number, editing: Editing): Done {
  const { board, lexicon } = editing
  const seconds = Math.round(Math.min(LONGEST, Math.max(1, 0.5 * board.shots.length, wanted)) * 2) / 2
  const factor = seconds / board.format.seconds
  if (seconds === board.format.seconds && wanted !== seconds)
    throw new RequestError(`A film lasts from 1 to ${LONGEST} seconds; this one has ${seconds} already.`)
  const lengths = share(board.shots, seconds)
  const aspect = aspectOf(board)
  const shots = board.shots.map((shot, i) => {
    const after: Shot = {
      ...shot,
      seconds: lengths[i]!,
      titles: shot.titles.map((title) => ({
        ...title,
        from: round(title.from * factor),
        to: round(Math.min(title.to * factor, lengths[i]!)),
      })),
    }
    return reblock(shot, after, { lexicon, seed: board.seed, aspect: [aspect, aspect] })
  })
  return {
    board: { ...board, shots, format: { ...board.format, seconds } },
    said: `The film lasts ${seconds} seconds.`,
    heard: 'all',
    sets: [['length', String(seconds)]],
    remarks: seconds === wanted || Math.abs(wanted - seconds) < 0.3 ? [] : [`A film lasts from 1 to ${LONGEST} seconds.`],
  }
}

/** Each shot keeps its share, in milliseconds that add up. */
export function share(shots: readonly Pick<Shot, 'seconds'>[], seconds: number): number[] {
  const all = shots.reduce((sum, shot) => sum + shot.seconds, 0)
  // Half a second is the least that a shot lasts; the rest is shared as it was.
  const free = Math.max(0, seconds - 0.5 * shots.length)
  const over = shots.map((shot) => Math.max(0, shot.seconds - 0.5))
  const spare = over.reduce((sum, each) => sum + each, 0)
  const even = (shot: Pick<Shot, 'seconds'>): number => (shot.seconds * seconds) / all
  const lengths = shots.map(
    (shot, i) =>
      Math.floor(
        (shots.every((each) => even(each) >= 0.5) ? even(shot) : 0.5 + (spare === 0 ? free / shots.length : (over[i]! / spare) * free)) *
          1000,
      ) / 1000,
  )
  const rest = seconds - lengths.slice(0, -1).reduce((sum, length) => sum + length, 0)
  return [...lengths.slice(0, -1), round(rest)]
}

function reshape(shape: keyof typeof ASPECTS, editing: Editing): Done {
  const { board, lexicon } = editing
  const size = Math.min(board.format.width, board.format.height)
  const { width, height } = frameSize(shape, size)
  const aspect = [aspectOf(board), width / height] as const
  const shots = board.shots.map((shot) => reblock(shot, shot, { lexicon, seed: board.seed, aspect }))
  return {
    board: { ...board, shots, format: { ...board.format, width, height } },
    said: `The frame is ${shape}, ${width} × ${height}.`,
    heard: 'all',
    sets: [['shape', shape]],
  }
}

function resize(size: (typeof SIZES)[number], { board }: Editing): Done {
  const { width, height } = board.format
  const factor = size / Math.min(width, height)
  const even = (pixels: number): number => 2 * Math.round((pixels * factor) / 2)
  return {
    board: { ...board, format: { ...board.format, width: even(width), height: even(height) } },
    said: `The frame is ${even(width)} × ${even(height)}.`,
    heard: new Set(),
    sets: [['size', String(size)]],
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
