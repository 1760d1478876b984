import { z } from 'zod'

/**
 * The manifest of a pack, `models/<pack>/pack.json`: the networks of one video model as ONNX files, and what must be known to run them.
 * Written by the exporter (models/export). A change that older readers would misread raises the format.
 */
export const PACK_FORMAT = 1

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
/** A file of the pack's folder: a plain name, or one below a plain folder. */
export const PackFileName = z.string().regex(/^(?:[A-Za-z0-9_][A-Za-z0-9._-]*\/)?[A-Za-z0-9_][A-Za-z0-9._-]*$/)

/** An input or output of a graph. Dimensions that vary have a name. Halves of precision stay inside: nothing but these two types goes in or out. */
const Port = z.strictObject({
  name: z.string().min(1),
  type: z.enum(['float32', 'int64']),
  dims: z.array(z.union([z.int().positive(), z.string().min(1)])),
})
export type Port = z.output<typeof Port>

const Graph = z.strictObject({
  /** The .onnx file; its external data, if any, lies beside it and is listed among the files. */
  file: PackFileName,
  inputs: z.array(Port).min(1),
  outputs: z.array(Port).min(1),
  /** Bytes of memory: the weights once loaded, and what a run needs beside them. */
  memory: z.strictObject({
    fixed: z.int().nonnegative(),
    /** For each unit of work of one run: a token of text, a token of the latent, a pixel of a frame. */
    perUnit: z.number().nonnegative(),
  }),
})
export type Graph = z.output<typeof Graph>

const Numbers = (count: number) => z.array(z.number()).length(count)

export const Pack = z.strictObject({
  format: z.literal(PACK_FORMAT),
  name: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,62}$/),
  title: z.string().min(1).max(120),
  family: z.literal('wan-vace'),
  /** Weights that were never trained: what it films is noise. */
  random: z.boolean(),
  licence: z.strictObject({ name: z.string().min(1), url: z.url() }),
  /** Where the weights came from; null: they were made by the exporter itself. */
  source: z.strictObject({ repository: z.string().min(1), revision: z.string().min(1) }).nullable(),
  exporter: z.strictObject({ version: z.string(), torch: z.string(), diffusers: z.string(), transformers: z.string() }),
  precision: z.enum(['fp32', 'fp16']),
  /** Every file beside the manifest, by name. */
  files: z.record(PackFileName, z.strictObject({ sha256: Hash, bytes: z.int().nonnegative() })),
  tokenizer: z.strictObject({
    /** A tokenizer.json of the tokenizers library: Unigram with byte fallback. */
    file: PackFileName,
    length: z.int().positive(),
    pad: z.int().nonnegative(),
    end: z.int().nonnegative(),
  }),
  graphs: z.strictObject({
    /** input_ids, attention_mask [1, tokens] int64 → hidden [1, tokens, width] */
    text: Graph,
    /** hidden_states [1, 16, t, h, w], timestep [1], encoder_hidden_states [1, 512, width], control_hidden_states [1, 96, t, h, w], control_hidden_states_scale [layers] → sample, shaped as hidden_states */
    transformer: Graph,
    /** video [1, 3, 1, H, W] → mean [1, 16, 1, h, w], next_0 … next_n: the caches */
    encodeFirst: Graph,
    /** video [1, 3, 4k, H, W], cache_0 … cache_n → mean [1, 16, k, h, w], next_0 … next_n */
    encodeNext: Graph,
    /** latent [1, 16, 1, h, w] → video [1, 3, 1, H, W], not clamped, next_0 … next_n */
    decodeFirst: Graph,
    /** latent [1, 16, k, h, w], cache_0 … cache_n → video [1, 3, 4k, H, W], next_0 … next_n */
    decodeNext: Graph,
  }),
  latent: z.strictObject({
    channels: z.literal(16),
    mean: Numbers(16),
    std: Numbers(16),
    /** Pixels, and frames, to a step of the latent. */
    spatial: z.literal(8),
    temporal: z.literal(4),
    /** Steps of the latent to a token of the transformer: in time, down, across. */
    patch: z.tuple([z.literal(1), z.int().positive(), z.int().positive()]),
    /** A rough picture without the decoder: red, green, blue (−1 … 1) = bias + Σ row · channel of the normalised latent. Fitted by the exporter. */
    preview: z.strictObject({ rows: z.array(Numbers(3)).length(16), bias: Numbers(3) }),
  }),
  /** Layers of the transformer that listen to the control. */
  vaceLayers: z.array(z.int().nonnegative()).min(1),
  sampling: z.strictObject({
    scheduler: z.enum(['unipc', 'euler']),
    steps: z.int().positive(),
    guidance: z.number().positive(),
    /** Frames a second that it was trained on. */
    fps: z.number().positive(),
    /** Frames of one pass, 4k + 1; longer shots are made of passes that overlap. */
    frames: z.int().positive(),
    /** Sizes that it was trained on, largest first, and the shift of the noise schedule at each. */
    sizes: z.array(z.strictObject({ width: z.int().multipleOf(16), height: z.int().multipleOf(16), shift: z.number().positive() })).min(1),
    /** What to steer away from. */
    negativePrompt: z.string(),
  }),
  /** Pixels of a side of the tiles in which frames are encoded and decoded, and from one tile to the next. */
  tile: z.strictObject({ size: z.int().multipleOf(8), stride: z.int().multipleOf(8) }),
})
export type Pack = z.output<typeof Pack>

/** A pack that lies on this disk. */
export interface InstalledPack {
  /** Absolute. */
  readonly folder: string
  readonly pack: Pack
}
