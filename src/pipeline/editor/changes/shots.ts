import { RequestError } from '../../../errors.ts'
import type { Shot } from '../../storyboard/storyboard.ts'
import { type Change, type Editing } from '../editing.ts'
import { share } from './format.ts'

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'] as const
const SHOT = '(?:shot|scene|part|clip|cut)s?'

/** Number of a shot, from 0, as it is said: 'second', 'last', '2'; null: no number. */
function indexOf(word: string, shots: number): number | null {
  const lower = word.toLowerCase()
  if (/^(?:last|final)$/.test(lower)) return shots - 1
  if (/^\d$/.test(lower)) return Number(lower) - 1
  const at = ORDINALS.indexOf(lower as never)
  return at < 0 ? null : at
}

/** Which shots a clause speaks of ("in the second shot"), and the clause without it; all when none is named. */
export function scopeOf(text: string, shots: number): { readonly text: string; readonly indices: readonly number[] | null } {
  if (
    /^(?:swap|switch|remove|delete|drop|cut|skip|lose|reverse|only|just|start|begin|open|move|put|no|without)\b/i.test(text) &&
    !/\b(?:in|for|of|during) (?:the )?\w+ (?:shot|scene|part)/i.test(text)
  )
    return { text, indices: null }
  const match = new RegExp(
    `,?\\s*\\b(?:(?:in|for|of|during) )?(?:the )?(?:(?<ordinal>first|second|third|fourth|fifth|last|final) ${SHOT}|${SHOT} (?<number>\\d+))\\b,?`,
    'i',
  ).exec(text)
  const word = match?.groups?.['ordinal'] ?? match?.groups?.['number']
  const at = word === undefined ? null : indexOf(word, shots)
  if (match === null || at === null) return { text, indices: null }
  if (at < 0 || at >= shots) throw new RequestError(`The film has ${shots === 1 ? 'one shot' : `${shots} shots`}: there is no ${word} one.`)
  return { text: text.replace(match[0], ' ').replace(/\s+/g, ' ').trim(), indices: [at] }
}

/** "Swap the first and second shot", "remove the last shot", "reverse the order", "only the first shot". */
export const changeShots: Change = ({ text }, editing) => {
  const { shots } = editing.board
  const lower = text.toLowerCase()
  if (
    !new RegExp(`\\b${SHOT}\\b`).test(lower) ||
    /\b(?:close|wide|long|medium|aerial|drone|tracking|over the shoulder|establishing)[- ]?(?:up )?(?:angle )?shot\b/.test(lower)
  )
    return null
  if (shots.length === 2 && /\b(?:swap|switch|exchange)\b.*\b(?:the|both|two) (?:two )?(?:shots|scenes|parts)\b/.test(lower))
    return reordered([0, 1], (order) => order.toReversed(), 'The shots have changed places.', editing)
  const swap =
    /\b(?:swap|switch|exchange)\b.*?\b(first|second|third|fourth|last|final|\d)\b.*?\b(first|second|third|fourth|last|final|\d)\b/.exec(
      lower,
    )
  if (swap !== null) {
    const [a, b] = [indexOf(swap[1]!, shots.length), indexOf(swap[2]!, shots.length)]
    return reordered(
      checked([a, b], editing),
      (order) => order.with(a!, order[b!]!).with(b!, order[a!]!),
      'The shots have changed places.',
      editing,
    )
  }
  if (/\b(?:reverse|flip|turn around)\b.*\border\b|\bother way round\b/.test(lower))
    return reordered([0, shots.length - 1], (order) => order.toReversed(), 'The shots are in the other order.', editing)
  const only = /\b(?:only|just) (?:keep |show |use )?(?:the )?(first|second|third|last|final|one)\b/.exec(lower)
  if (only !== null) {
    const at = only[1] === 'one' ? 0 : indexOf(only[1]!, shots.length)
    return reordered(checked([at], editing), (order) => [order[at!]!], 'There is one shot.', editing)
  }
  const gone = /\b(?:remove|delete|drop|cut|skip|no|without|lose)\b.*?\b(first|second|third|fourth|last|final|\d)\b/.exec(lower)
  if (gone !== null) {
    const at = indexOf(gone[1]!, shots.length)
    if (shots.length === 1) throw new RequestError('The film has one shot only: without it nothing is left to film.')
    return reordered(
      checked([at], editing),
      (order) => order.filter((_, i) => i !== at),
      `There ${shots.length === 2 ? 'is one shot' : `are ${shots.length - 1} shots`} left.`,
      editing,
    )
  }
  const start =
    /\b(?:start|begin|open) with (?:the )?(second|third|fourth|last|final|\d)\b/.exec(lower) ??
    /\b(?:move|put) (?:the )?(second|third|fourth|last|final|\d)\b.*\b(?:first|beginning|start)\b/.exec(lower)
  if (start !== null) {
    const at = indexOf(start[1]!, shots.length)
    return reordered(
      checked([at], editing),
      (order) => [order[at!]!, ...order.filter((_, i) => i !== at)],
      `The film begins with what was shot ${at! + 1}.`,
      editing,
    )
  }
  return null
}

function checked(indices: readonly (number | null)[], { board: { shots } }: Editing): readonly number[] {
  if (indices.some((at) => at === null || at < 0 || at >= shots.length))
    throw new RequestError(`The film has ${shots.length === 1 ? 'one shot' : `${shots.length} shots`} only.`)
  return indices as readonly number[]
}

function reordered(
  _: readonly number[],
  order: (indices: readonly number[]) => readonly number[],
  said: string,
  { board }: Editing,
): ReturnType<Change> {
  const picked: Shot[] = order(board.shots.map((_, i) => i)).map((i) => board.shots[i]!)
  const same = picked.length === board.shots.length
  const lengths = same ? picked.map((shot) => shot.seconds) : share(picked, board.format.seconds)
  const shots = picked.map((shot, i) => ({ ...shot, seconds: lengths[i]! }))
  return { board: { ...board, shots }, said, heard: 'all', sets: [['order', said]] }
}
