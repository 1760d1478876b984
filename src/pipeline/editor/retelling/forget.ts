import type { Token } from './tokens.ts'

/** Tokens that stand or fall together. */
type Piece = readonly Token[]

/**
 * A sentence without what is so no more. `isLost`: nothing answers for the word any longer. `isKnown`: something does. The phrase that a lost
 * word stands in goes with it ("in the rain"), what hung on that phrase too ("with a hat [of feathers]"); an adjective goes alone ("a snowy
 * village"). Empty where the phrase that goes is the one that the sentence is about.
 */
export function forget(tokens: readonly Token[], isLost: (token: Token) => boolean, isKnown: (token: Token) => boolean): readonly Token[] {
  if (!tokens.some(isLost)) return tokens
  let hanging = false
  let gone = false
  const kept: Piece[] = []
  for (const piece of piecesOf(tokens.filter((token, i) => !(isLost(token) && goesAlone(tokens, i, isKnown))))) {
    const stays: boolean = !piece.some(isLost) && !(hanging && !piece.some(isKnown))
    // What the sentence is about went with its first phrase, unless that is a phrase of its own.
    if (!stays && kept.length === 0 && !isAside(piece)) gone = true
    hanging = !stays && piece.at(-1)!.word.kind !== 'mark'
    if (stays) kept.push(piece)
  }
  return gone ? [] : kept.flat()
}

/** "Snowy" of "a snowy village", where the village stays. */
function goesAlone(tokens: readonly Token[], i: number, isKnown: (token: Token) => boolean): boolean {
  const [token, next] = [tokens[i]!, tokens[i + 1]]
  const before = tokens[i - 1]?.word.kind ?? 'mark'
  if (token.word.kind !== 'adjective' && token.word.kind !== 'noun') return false
  if (/^(?:preposition)$/.test(before) && token.word.kind === 'noun') return false
  if (next === undefined || !isKnown(next) || !/^(?:adjective|noun)$/.test(next.word.kind)) return false
  return !/^(?:day|days|morning|night|evening|afternoon|weather|time|light)$/.test(next.word.lower)
}

function piecesOf(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Token[][] = []
  tokens.forEach((token, i) => {
    const { kind, lower } = token.word
    const [before, open] = [tokens[i - 1]?.word, pieces.at(-1)]
    const starts =
      open === undefined ||
      before!.kind === 'mark' ||
      (kind === 'preposition' && lower !== 'of') ||
      kind === 'conjunction' ||
      // "At night a dog …": a phrase that is over.
      (/^(?:determiner|number)$/.test(kind) && before!.kind === 'noun' && isAside(open))
    if (starts && kind !== 'mark') pieces.push([token])
    else if (open === undefined) pieces.push([token])
    else open.push(token)
  })
  return pieces
}

/** A phrase that says where, when or with what. */
function isAside([first]: Piece): boolean {
  return first !== undefined && /^(?:preposition|conjunction|mark)$/.test(first.word.kind)
}
