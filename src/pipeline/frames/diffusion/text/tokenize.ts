import type { Pack } from '../pack/pack.ts'
import { openAdded, type Stretch } from './find-added.ts'
import { openNormaliser } from './normalise-text.ts'
import { openSplitter } from './split-words.ts'
import { TokenizerJson } from './tokenizer-json.ts'
import { openUnigram } from './unigram.ts'

export interface Tokens {
  /** As many as the pack's length, padded. */
  readonly ids: Int32Array
  /** How many of them are not padding. */
  readonly length: number
}

export interface Tokenizer {
  /** The numbers of the pieces of a text, ended by </s>; a text that is too long is cut. */
  encode(text: string): Tokens
}

/**
 * Opens the tokenizer.json of a pack: to the number what the Rust tokenizers make of it. Throws Error, in one plain sentence, for a file of
 * another shape, or with steps that are not known here.
 */
export function openTokenizer(json: unknown, { length, pad }: Pick<Pack['tokenizer'], 'length' | 'pad'>): Tokenizer {
  const read = TokenizerJson.safeParse(json)
  if (!read.success) {
    const { path, message } = read.error.issues[0] ?? { path: [], message: 'not known' }
    throw new Error(`it is not a Unigram tokenizer of the known kind (${path.join('.')}: ${message})`, { cause: read.error })
  }
  const piecesOf = openPieces(read.data)
  const { before, after } = companionsOf(read.data)
  const room = length - before.length - after.length
  if (room < 1) throw new Error(`it has no room for text in ${length} tokens`)
  return {
    encode(text) {
      const numbers = [...before, ...piecesOf(text).slice(0, room), ...after]
      const ids = new Int32Array(length).fill(pad)
      ids.set(numbers)
      return { ids, length: numbers.length }
    },
  }
}

function openPieces({ added_tokens: added, normalizer, pre_tokenizer: splitter, model }: TokenizerJson): (text: string) => number[] {
  const normalisers = (normalizer === null ? [] : 'normalizers' in normalizer ? normalizer.normalizers : [normalizer]).map(openNormaliser)
  const splitters = (splitter === null ? [] : 'pretokenizers' in splitter ? splitter.pretokenizers : [splitter]).map(openSplitter)
  const normalise = (text: string): string => normalisers.reduce((changed, step) => step(changed), text)
  const findPlain = openAdded(added.filter(({ normalized }) => !normalized))
  const findNormalised = openAdded(
    added.filter(({ normalized }) => normalized).map((piece) => ({ ...piece, content: normalise(piece.content) })),
  )
  const unigram = openUnigram({ vocab: model.vocab, unknown: model.unk_id, byteFallback: model.byte_fallback })

  return (text) => {
    const stretches: readonly Stretch[] = findPlain(text).flatMap((plain) =>
      typeof plain === 'number' ? [plain] : findNormalised(normalise(plain)),
    )
    return stretches.flatMap((stretch, i) => {
      if (typeof stretch === 'number') return [stretch]
      let words: readonly string[] = [stretch]
      for (const split of splitters) words = words.flatMap((word, j) => split(word, i === 0 && j === 0))
      return words.flatMap(unigram)
    })
  }
}

/** The numbers before and after the text. */
function companionsOf({ post_processor: template }: TokenizerJson): {
  readonly before: readonly number[]
  readonly after: readonly number[]
} {
  if (template === null) return { before: [], after: [] }
  const { single, special_tokens: special } = template
  const place = single.findIndex((part) => 'Sequence' in part)
  const idsOf = (parts: typeof single): number[] =>
    parts.flatMap((part) => ('SpecialToken' in part ? (special[part.SpecialToken.id]?.ids ?? []) : []))
  return { before: idsOf(single.slice(0, place)), after: idsOf(single.slice(place + 1)) }
}
