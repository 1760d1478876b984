/** Pieces of text and how likely each is, as a logarithm; a piece's place is its number. */
export interface UnigramModel {
  readonly vocab: readonly (readonly [string, number])[]
  readonly unknown: number
  /** Whether what no piece covers is spelt in bytes, <0x00> … <0xFF>. */
  readonly byteFallback: boolean
}

/** How much less likely than the rarest piece a character is that no piece covers; as SentencePiece. */
const unknownPenalty = 10

/**
 * The likeliest way to make a text of pieces. Kudo 2018, "Subword Regularization"; to the number as the Rust tokenizers' Unigram.
 *
 * Our own because @huggingface/tokenizers 0.2 leaves byte fallback out (an emoji becomes one unknown piece) and only comes near the precompiled
 * map of characters: of 200 strings in many scripts it gave 119 other numbers. A Map of all pieces serves in place of a trie: prompts are short,
 * and so are pieces.
 */
export function openUnigram({ vocab, unknown, byteFallback }: UnigramModel): (text: string) => number[] {
  const numbers = new Map<string, number>()
  let longest = 1
  let rarest = Number.POSITIVE_INFINITY
  for (const [number, [piece, score]] of vocab.entries()) {
    numbers.set(piece, number)
    longest = Math.max(longest, piece.length)
    rarest = Math.min(rarest, score)
  }
  const unknownScore = rarest - unknownPenalty
  const bytes = byteFallback ? Array.from({ length: 256 }, (_, byte) => numbers.get(byteName(byte))) : []

  return (text) => {
    const pieces = cut(text)
    return pieces.flatMap((piece) => numbers.get(piece) ?? spell(piece))
  }

  function spell(piece: string): number[] {
    const spelt = byteFallback ? Array.from(Buffer.from(piece, 'utf8'), (byte) => bytes[byte]) : []
    return spelt.length > 0 && spelt.every((number) => number !== undefined) ? spelt : [unknown]
  }

  /** Viterbi's search over the places between characters, then back from the end. Neighbouring unknown characters become one. */
  function cut(text: string): string[] {
    const score = new Float64Array(text.length + 1)
    const start = new Int32Array(text.length + 1).fill(-1)
    const number = new Int32Array(text.length + 1)
    const offer = (from: number, to: number, piece: number, gain: number): void => {
      const total = gain + (score[from] as number)
      if (start[to] !== -1 && total <= (score[to] as number)) return
      score[to] = total
      start[to] = from
      number[to] = piece
    }
    for (let from = 0; from < text.length;) {
      const width = (text.codePointAt(from) as number) > 0xffff ? 2 : 1
      let alone = false
      for (let to = from + 1; to <= Math.min(text.length, from + longest); to++) {
        const piece = numbers.get(text.slice(from, to))
        if (piece === undefined) continue
        offer(from, to, piece, (vocab[piece] as readonly [string, number])[1])
        if (to === from + width) alone = true
      }
      if (!alone) offer(from, from + width, unknown, unknownScore)
      from += width
    }
    const pieces: string[] = []
    let unknownEnd = -1
    for (let end = text.length; end > 0; end = start[end] as number) {
      const from = start[end] as number
      if (number[end] === unknown) {
        if (unknownEnd === -1) unknownEnd = end
        if (from > 0 && number[from] === unknown) continue
        pieces.push(text.slice(from, unknownEnd))
        unknownEnd = -1
      } else pieces.push(text.slice(from, end))
    }
    return pieces.reverse()
  }
}

function byteName(byte: number): string {
  return `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`
}
