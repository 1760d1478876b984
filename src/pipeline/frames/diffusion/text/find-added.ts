import type { Added } from './tokenizer-json.ts'
import { whiteSpace } from './white-space.ts'

/** A stretch of text, or the number of a piece that stands for itself. */
export type Stretch = string | number

const spaceAtEnd = new RegExp(`[${whiteSpace}]*$`, 'u')
const spaceAtStart = new RegExp(`^[${whiteSpace}]*`, 'u')

/** Finds pieces such as </s> where a text spells them out: the leftmost first, of those the longest. */
export function openAdded(added: readonly Added[]): (text: string) => readonly Stretch[] {
  const numbers = new Map(added.map((piece) => [piece.content, piece]))
  const names = [...numbers.keys()].sort((a, b) => b.length - a.length).map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  if (names.length === 0) return (text) => (text === '' ? [] : [text])
  const any = new RegExp(names.join('|'), 'gu')
  return (text) => {
    const stretches: Stretch[] = []
    let done = 0
    for (const match of text.matchAll(any)) {
      const piece = numbers.get(match[0]) as Added
      const spaces = piece.lstrip ? (spaceAtEnd.exec(text.slice(0, match.index))?.[0].length ?? 0) : 0
      const from = Math.max(done, match.index - spaces)
      if (from > done) stretches.push(text.slice(done, from))
      stretches.push(piece.id)
      done = match.index + match[0].length
      if (piece.rstrip) done += spaceAtStart.exec(text.slice(done))?.[0].length ?? 0
    }
    if (done < text.length) stretches.push(text.slice(done))
    return stretches
  }
}
