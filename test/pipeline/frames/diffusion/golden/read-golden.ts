import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The pack that all goldens were made with. */
export const goldenPack = fileURLToPath(new URL('../../../../../models/tiny/tiny-random-vace', import.meta.url))

/** Numbers of a golden, the last dimension fastest. Whole numbers (ids, masks, pixels) are numbers too. */
export interface GoldenTensor {
  readonly data: Float32Array
  readonly dims: readonly number[]
}

export interface Golden {
  /** The tensor of that name. Throws if there is none. */
  readonly tensor: (name: string) => GoldenTensor
  readonly names: readonly string[]
  /** What the exporter noted beside the tensors, by name. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** Tensors that diffusers computed: `<name>.safetensors` of this folder. Throws if they were made with another pack than the one that lies there. */
export function readGolden(name: string, folder = fileURLToPath(new URL('.', import.meta.url)), pack = goldenPack): Golden {
  const bytes = readFileSync(`${folder}/${name}.safetensors`)
  const start = 8 + Number(bytes.readBigUInt64LE(0))
  const { __metadata__: metadata, ...entries } = JSON.parse(bytes.toString('utf8', 8, start)) as Header
  refuseStale(`${name}.safetensors`, metadata['pack'], pack)
  return {
    names: Object.keys(entries),
    tensor: (wanted) => {
      const entry = entries[wanted]
      if (entry === undefined) throw new Error(`The golden ${name} has no ${wanted}: it has ${Object.keys(entries).join(', ')}.`)
      const [from, to] = entry.data_offsets
      // A copy, since typed arrays want an offset that their size divides.
      const data = new Uint8Array(bytes.subarray(start + from, start + to)).buffer
      return { data: readNumbers[entry.dtype](data), dims: entry.shape }
    },
    facts: Object.fromEntries(Object.entries(metadata).flatMap(([key, value]) => (key === 'pack' ? [] : [[key, JSON.parse(value)]]))),
  }
}

/** What diffusers gave that is no tensor: `<name>.json` of this folder. Throws if it was made with another pack than the one that lies there. */
export function readGoldenJson<T>(name: string, folder = fileURLToPath(new URL('.', import.meta.url)), pack = goldenPack): T {
  const value = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as T & { readonly pack: string }
  refuseStale(`${name}.json`, value.pack, pack)
  return value
}

interface Entry {
  readonly dtype: keyof typeof readNumbers
  readonly shape: readonly number[]
  readonly data_offsets: readonly [number, number]
}

/** All others are tensors. */
type Header = Readonly<Record<string, Entry>> & { readonly __metadata__: Readonly<Record<string, string>> }

const readNumbers = {
  F32: (data: ArrayBuffer) => new Float32Array(data),
  I64: (data: ArrayBuffer) => Float32Array.from(new BigInt64Array(data), Number),
  U8: (data: ArrayBuffer) => Float32Array.from(new Uint8Array(data)),
}

function refuseStale(file: string, made: string | undefined, pack: string): void {
  const lies = createHash('sha256')
    .update(readFileSync(`${pack}/pack.json`))
    .digest('hex')
  if (made === lies) return
  throw new Error(
    `The golden ${file} is stale: it was made with the pack ${String(made).slice(0, 12)}, and in ${pack} lies ${lies.slice(0, 12)}. Make both anew: see models/README.md.`,
  )
}
