import { z } from 'zod'

const Pattern = z.union([z.strictObject({ String: z.string() }), z.strictObject({ Regex: z.string() })])

/** The kinds of steps that the tokenizers of the T5 family take; another kind is refused, because leaving it out would give other numbers. */
const Normaliser = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Precompiled'), precompiled_charsmap: z.string() }),
  z.object({ type: z.literal('Strip'), strip_left: z.boolean(), strip_right: z.boolean() }),
  z.object({ type: z.literal('Replace'), pattern: Pattern, content: z.string() }),
  z.object({ type: z.literal('NFC') }),
  z.object({ type: z.literal('NFKC') }),
])
export type Normaliser = z.output<typeof Normaliser>

const Splitter = z.discriminatedUnion('type', [
  z.object({ type: z.literal('WhitespaceSplit') }),
  z.object({
    type: z.literal('Metaspace'),
    replacement: z.string().min(1),
    prepend_scheme: z.enum(['always', 'first', 'never']).default('always'),
    /** Files from before there were schemes: false is "never". */
    add_prefix_space: z.boolean().default(true),
    split: z.boolean().default(true),
  }),
])
export type Splitter = z.output<typeof Splitter>

const Added = z.object({
  id: z.int().nonnegative(),
  content: z.string().min(1),
  single_word: z.literal(false),
  lstrip: z.boolean(),
  rstrip: z.boolean(),
  normalized: z.boolean(),
})
export type Added = z.output<typeof Added>

const Special = z.object({ SpecialToken: z.object({ id: z.string() }) })
const Sequence = z.object({ Sequence: z.object({ id: z.literal('A') }) })

/** What is read of a tokenizer.json of the tokenizers library, version 1.0: Unigram with its usual companions. */
export const TokenizerJson = z.object({
  added_tokens: z.array(Added),
  normalizer: z.union([Normaliser, z.object({ type: z.literal('Sequence'), normalizers: z.array(Normaliser) })]).nullable(),
  pre_tokenizer: z.union([Splitter, z.object({ type: z.literal('Sequence'), pretokenizers: z.array(Splitter) })]).nullable(),
  post_processor: z
    .object({
      type: z.literal('TemplateProcessing'),
      single: z.array(z.union([Special, Sequence])),
      special_tokens: z.record(z.string(), z.object({ ids: z.array(z.int().nonnegative()) })),
    })
    .nullable(),
  model: z.object({
    type: z.literal('Unigram'),
    unk_id: z.int().nonnegative(),
    byte_fallback: z.boolean().default(false),
    // Checked by hand: a quarter of a million pairs take zod a second.
    vocab: z.custom<readonly (readonly [string, number])[]>(isVocabulary, 'not a list of pieces and their scores'),
  }),
})
export type TokenizerJson = z.output<typeof TokenizerJson>

function isVocabulary(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((pair: unknown) => Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string' && typeof pair[1] === 'number')
  )
}
