import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Graph, Pack } from '../../../../../src/pipeline/frames/diffusion/pack/pack.ts'

/** What a pack is made of in tests: a right manifest, and files of bytes that no network could be read from. */
export interface MadePack {
  readonly pack: Pack
  readonly manifest: string
  readonly files: Readonly<Record<string, Uint8Array>>
}

/** Weights that count as fetched, licensed ones, unless `changes` says otherwise. `length`: bytes of the transformer's weights. */
export function makePack(changes: Partial<Pack> = {}, length = 300_000): MadePack {
  const files: Record<string, Uint8Array> = {
    'tokenizer.json': bytesOf(2000, 1),
    'text.onnx': bytesOf(5000, 2),
    'transformer.onnx': bytesOf(4000, 3),
    'transformer.onnx.data': bytesOf(length, 4),
    'autoencoder/encode-first.onnx': bytesOf(700, 5),
    'autoencoder/encode-next.onnx': bytesOf(800, 6),
    'autoencoder/decode-first.onnx': bytesOf(900, 7),
    'autoencoder/decode-next.onnx': bytesOf(1000, 8),
  }
  const pack: Pack = {
    format: 1,
    name: 'made-up',
    title: 'Made up',
    family: 'wan-vace',
    random: false,
    licence: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    source: { repository: 'someone/made-up', revision: '0123456' },
    exporter: { version: '1', torch: '2', diffusers: '0', transformers: '5' },
    precision: 'fp32',
    files: Object.fromEntries(
      Object.entries(files).map(([file, bytes]) => [
        file,
        { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length },
      ]),
    ),
    tokenizer: { file: 'tokenizer.json', length: 512, pad: 0, end: 1 },
    graphs: {
      text: graph('text.onnx'),
      transformer: graph('transformer.onnx'),
      encodeFirst: graph('autoencoder/encode-first.onnx'),
      encodeNext: graph('autoencoder/encode-next.onnx'),
      decodeFirst: graph('autoencoder/decode-first.onnx'),
      decodeNext: graph('autoencoder/decode-next.onnx'),
    },
    latent: {
      channels: 16,
      mean: Array(16).fill(0),
      std: Array(16).fill(1),
      spatial: 8,
      temporal: 4,
      patch: [1, 2, 2],
      preview: { rows: Array.from({ length: 16 }, () => [0, 0, 0]), bias: [0, 0, 0] },
    },
    vaceLayers: [0],
    sampling: {
      scheduler: 'unipc',
      steps: 4,
      guidance: 5,
      fps: 16,
      frames: 17,
      sizes: [{ width: 64, height: 64, shift: 3 }],
      negativePrompt: '',
    },
    tile: { size: 32, stride: 24 },
    ...changes,
  }
  return { pack, manifest: JSON.stringify(pack, null, 2), files }
}

/** Writes it whole into `folder`. */
export async function layPack({ manifest, files }: MadePack, folder: string): Promise<void> {
  for (const [file, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), bytes)
  }
  await writeFile(join(folder, 'pack.json'), manifest)
}

function graph(file: string): Graph {
  const port = { name: 'x', type: 'float32' as const, dims: [1] }
  return { file, inputs: [port], outputs: [port], memory: { fixed: 1000, perUnit: 1 } }
}

/** Bytes that differ from file to file and from place to place. */
function bytesOf(length: number, seed: number): Uint8Array {
  let state = seed
  return Uint8Array.from({ length }, () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 24)
}
