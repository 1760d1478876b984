import { RequestError } from '../../errors.ts'
import { Storyboard } from '../storyboard/storyboard.ts'
import { numberOf } from './reading/number-words.ts'
import { historyAfter, type Edited, type Take } from '../storyboard/take.ts'

const UNDO =
  /^(?:undo|revert|go back|take (?:that|it) back|step back|never ?mind(?: that)?|scratch that|back)(?: (?:that|it|this|the last (?:one|change|edit|thing)|last (?:change|edit)|one(?: step| version)?|a step|please|to (?:the )?(?:previous|last|earlier) (?:version|one|take)|to (?:how|what) it was(?: before)?|the previous (?:version|change|edit)))?(?: (?<times>twice|thrice|two times|three times|2x|3x|\d+ times))?$/i
const UNDO_MANY =
  /^(?:undo|revert|take back) (?:the )?(?:last )?(?<count>two|three|four|five|\d+)(?: (?:changes|edits|steps|times|things))?$/i
const FIRST =
  /^(?:(?:go )?back to|undo everything|undo all|revert to|start over from|return to|reset to|restore|show me)?\s*(?:the |my )?(?:(?:very )?first (?:version|one|take|film|movie|clip)|original(?: (?:version|one|take|film|movie|clip))?|beginning|start|reset|start over|undo (?:everything|all(?: of it)?)|all changes)$/i
const REDO = /^redo\b/i
const DEGREES: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:a (?:bit|little) less|slightly less|less(?: of (?:that|it))?|not (?:so|that|quite so|as) much|half (?:of )?that|tone (?:it|that) down|that(?:'s| is) too much|too much|a little less(?: of that)?)$/i,
    0.5,
  ],
  [/^(?:much less|a lot less|way less|far too much|way too much)$/i, 0.25],
  [/^(?:a (?:bit|little) more|slightly more|a little more of that)$/i, 1.5],
  [/^(?:more(?: of (?:that|it))?|even more|again|do (?:it|that) again|once more|same again|further|keep going|not enough|too little)$/i, 2],
  [/^(?:much more|a lot more|way more|far more)$/i, 3],
]

/** "Undo", "back to the first version", "a bit less": what speaks of the changes that were made; null: it speaks of the film. */
export function goBack(take: Take, instruction: string): Edited | null {
  const text = instruction
    .replace(/^(?:please|ok|now|no|hmm+|well|and|then)[, ]+/gi, '')
    .replace(/[.!?,\s]+$|\s+please$/g, '')
    .trim()
  if (REDO.test(text)) throw new RequestError('What was undone is not kept: say the change once more.')
  if (FIRST.test(text)) return backTo(take, 0)
  const undo = UNDO.exec(text) ?? UNDO_MANY.exec(text)
  if (undo !== null) {
    const said = undo.groups?.['times'] ?? undo.groups?.['count'] ?? '1'
    const [word = '1'] = said.split(' ')
    return backTo(take, take.history.length - Math.max(1, numberOf(word) ?? 1))
  }
  const degree = DEGREES.find(([pattern]) => pattern.test(text))?.[1]
  return degree === undefined ? null : byDegrees(take, instruction, degree)
}

function backTo({ history }: Take, index: number): Edited {
  if (history.length === 0) throw new RequestError('This is the first version: there is nothing to undo.')
  const at = Math.max(0, index)
  const version = history[at]!
  const remarks =
    index < 0
      ? [`There ${history.length === 1 ? 'was one change' : `were ${history.length} changes`} only; this is the first version.`]
      : []
  return {
    take: { storyboard: version.storyboard, history: history.slice(0, at) },
    changed: [at === 0 ? 'This is the first version again.' : `The film is as it was before “${version.instruction}”.`],
    remarks,
  }
}

/** The last change by more or by less: whatever is a number or a colour goes that share of the way from what it was. */
function byDegrees(take: Take, instruction: string, degree: number): Edited {
  const last = take.history.at(-1)
  if (last === undefined) throw new RequestError('Nothing was changed yet that there could be more or less of.')
  const blended: unknown = blend(last.storyboard, take.storyboard, degree)
  const read = Storyboard.safeParse(blended)
  if (!read.success) throw new RequestError('That is as far as it goes.')
  if (JSON.stringify(read.data) === JSON.stringify(take.storyboard))
    throw new RequestError(`“${last.instruction}” cannot be done by halves: say what you would like instead, or “undo”.`)
  return {
    take: { storyboard: read.data, history: historyAfter(take, instruction) },
    changed: [`${degree < 1 ? 'Less' : 'More'} of “${last.instruction}”.`],
    remarks: [],
  }
}

const COLOUR = /^#[0-9a-f]{6}$/

function blend(was: unknown, is: unknown, degree: number): unknown {
  if (typeof was === 'number' && typeof is === 'number') {
    const value = was + (is - was) * degree
    return Number.isInteger(was) && Number.isInteger(is) ? Math.round(value) : Math.round(value * 1000) / 1000
  }
  if (typeof was === 'string' && typeof is === 'string' && was !== is && COLOUR.test(was) && COLOUR.test(is)) return mix(was, is, degree)
  if (Array.isArray(was) && Array.isArray(is) && was.length === is.length) return is.map((each, i) => blend(was[i], each, degree))
  if (isRecord(was) && isRecord(is) && was['id'] === is['id'])
    return Object.fromEntries(Object.entries(is).map(([key, value]) => [key, blend(was[key], value, degree)]))
  return is
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function mix(was: string, is: string, degree: number): string {
  const channel = (at: number): string => {
    const [a, b] = [Number.parseInt(was.slice(at, at + 2), 16), Number.parseInt(is.slice(at, at + 2), 16)]
    return Math.min(255, Math.max(0, Math.round(a + (b - a) * degree)))
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
