import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cleanPrompt } from '../../../../../src/pipeline/frames/diffusion/text/clean-prompt.ts'
import { openTokenizer } from '../../../../../src/pipeline/frames/diffusion/text/tokenize.ts'
import { goldenPack, readGoldenJson } from '../golden/read-golden.ts'

interface Row {
  readonly text: string
  readonly clean: string
  readonly ids: readonly number[]
}

const golden = readGoldenJson<{ readonly strings: readonly Row[]; readonly mojibake: readonly Row[] }>('tokenizer')
const json = JSON.parse(readFileSync(`${goldenPack}/tokenizer.json`, 'utf8')) as Record<string, object>
const settings = { length: 512, pad: 0 }
const tokenizer = openTokenizer(json, settings)

function encode(text: string, { encode } = tokenizer): readonly number[] {
  const { ids, length } = encode(text)
  return [...ids.subarray(0, length)]
}

describe('the tokenizer of the pack', () => {
  test('gives 200 strings in many scripts the numbers that the Rust tokenizers give', () => {
    expect(golden.strings.length).toBeGreaterThanOrEqual(200)
    expect(golden.strings.filter(({ text }) => /\p{Extended_Pictographic}/u.test(text)).length).toBeGreaterThan(10)
    for (const { clean, ids } of [...golden.strings, ...golden.mojibake]) expect(encode(clean), clean).toEqual(ids)
  })

  test('does so from the text as it was typed', () => {
    for (const { text, clean, ids } of [...golden.strings, ...golden.mojibake]) expect(encode(cleanPrompt(text)), clean).toEqual(ids)
  })

  test('pads, and says how much is no padding', () => {
    const { ids, length } = tokenizer.encode('')
    expect(ids).toHaveLength(512)
    expect([length, ids[0], ids[1], ids[511]]).toEqual([1, 1, 0, 0])
  })

  test('cuts a text that is too long, and still ends it', () => {
    const long = 'the dog 🐕 '.repeat(1000)
    const { ids, length } = tokenizer.encode(long)
    expect([ids.length, length, ids[511]]).toEqual([512, 512, 1])
    const short = openTokenizer(json, { length: 8, pad: 0 }).encode(long)
    expect([...short.ids]).toEqual([...ids.subarray(0, 7), 1])
  })

  test('spells an unknown character in its bytes', () => {
    // Hanunoo: four characters of three bytes each, none a piece.
    expect(encode('ᜠᜡᜢᜣ').length).toBeGreaterThanOrEqual(12)
  })
})

/** A tokenizer of one's own: the pieces of `vocab`, without a map of characters. */
function makeJson(vocab: readonly (readonly [string, number])[], changes: object = {}): object {
  const model = { type: 'Unigram', unk_id: 0, byte_fallback: false, vocab }
  const metaspace = { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true }
  return { added_tokens: [], normalizer: null, pre_tokenizer: metaspace, post_processor: null, model, ...changes }
}

describe('Unigram', () => {
  const vocab = [
    ['<unk>', 0],
    ['▁', -2],
    ['a', -3],
    ['b', -3],
    ['ab', -4],
    ['▁ab', -9.5],
  ] as const

  test('chooses the likeliest pieces, not the longest', () => {
    const { encode: of } = openTokenizer(makeJson(vocab), settings)
    // ▁ + ab = −6, ▁ab = −9.5, ▁ + a + b = −8.
    expect(encode('ab', { encode: of })).toEqual([1, 4])
  })

  test('makes one unknown piece of neighbours without byte fallback, halves of a pair kept together', () => {
    expect(encode('a🐕🐕b', openTokenizer(makeJson(vocab), settings))).toEqual([1, 2, 0, 3])
  })

  test('does not spell in bytes while one of them has no piece', () => {
    const bytes = Array.from({ length: 255 }, (_, i) => [`<0x${i.toString(16).toUpperCase().padStart(2, '0')}>`, 0] as const)
    const model = { type: 'Unigram', unk_id: 0, byte_fallback: true, vocab: [...vocab, ...bytes] }
    const of = openTokenizer(makeJson([], { model }), settings)
    expect(encode('é', of)).toEqual([1, 6 + 0xc3, 6 + 0xa9])
    expect(encode('\u{10ffff}\ud800', of).slice(0, 2)).toEqual([1, 6 + 0xf4])
  })

  test('splits off pieces that are spelt out, with the spaces that they take', () => {
    const piece = { single_word: false, special: true, normalized: false }
    const added = [
      { ...piece, id: 90, content: '<x-1.0>', lstrip: false, rstrip: false },
      { ...piece, id: 91, content: '<x-1.0>>', lstrip: true, rstrip: true },
    ]
    const of = openTokenizer(makeJson(vocab, { added_tokens: added }), settings)
    expect(encode('a<x-1.0>b', of)).toEqual([1, 2, 90, 1, 3])
    expect(encode('a  <x-1.0>>  b', of)).toEqual([1, 2, 91, 1, 3])
  })
})

describe('a tokenizer.json', () => {
  test('of 256,000 pieces opens and reads', () => {
    const vocab = Array.from({ length: 256_000 }, (_, i) => [i === 0 ? '<unk>' : `▁${i.toString(36)}`, -1 - i / 1e5] as const)
    expect(encode('5a zz', openTokenizer(makeJson(vocab), settings))).toEqual([5 * 36 + 10, 35 * 37])
  })

  test('from before there were ways to prefix is read as it was meant', () => {
    const old = { type: 'Metaspace', replacement: '▁', str_rep: '▁' }
    const vocab = [
      ['<unk>', 0],
      ['▁', -2],
      ['a', -3],
    ] as const
    const numbersOf = (add_prefix_space: boolean) =>
      encode('a a', openTokenizer(makeJson(vocab, { pre_tokenizer: { ...old, add_prefix_space } }), settings))
    expect([numbersOf(true), numbersOf(false)]).toEqual([
      [1, 2, 1, 2],
      [2, 1, 2],
    ])
  })

  test.each([
    ['of another model', { model: { type: 'BPE', vocab: {}, merges: [] } }, 'model.type'],
    ['with another normaliser', { normalizer: { type: 'BertNormalizer' } }, 'normalizer'],
    ['with another way to split', { pre_tokenizer: { type: 'ByteLevel' } }, 'pre_tokenizer'],
    ['whose pieces have no score', { model: { type: 'Unigram', unk_id: 0, vocab: [['a']] } }, 'model.vocab'],
  ])('%s is refused', (_, changes, where) => {
    expect(() => openTokenizer({ ...json, ...changes }, settings)).toThrow(where)
  })

  test.each([[null], ['{}'], [{}], [[]]])('that is none is refused: %j', (none) => {
    expect(() => openTokenizer(none, settings)).toThrow('not a Unigram tokenizer')
  })

  test('whose map of characters is cut off is refused', () => {
    for (const bytes of [[], [1, 2], [255, 0, 0, 0, 1, 2, 3, 4]]) {
      const normalizer = { type: 'Precompiled', precompiled_charsmap: Buffer.from(bytes).toString('base64') }
      expect(() => openTokenizer({ ...json, normalizer }, settings)).toThrow('cut off')
    }
  })
})
