import { join } from 'node:path'
import * as ort from 'onnxruntime-node'
import { StageError } from '../../../../errors.ts'
import type { Graph, InstalledPack, Port } from '../pack/pack.ts'
import type { ProviderName } from '../provider.ts'
import { askForProvider } from './ask-for-provider.ts'

/** What goes in and out of a network. */
export interface Values {
  readonly data: Float32Array | BigInt64Array
  readonly dims: readonly number[]
}

/** A network that is loaded and ready to compute. */
export interface Network {
  /** Computes all its outputs; while it does, this process hears and says nothing. Throws StageError for an output that is not a number. */
  run(inputs: Readonly<Record<string, Values>>): Promise<Readonly<Record<string, FloatValues>>>
}

export interface FloatValues extends Values {
  readonly data: Float32Array
}

export interface SessionSettings {
  readonly installed: InstalledPack
  /** Which of the pack's graphs. */
  readonly graph: Graph
  /** In plain words: 'the transformer'. */
  readonly component: string
  readonly provider: ProviderName
  readonly threads: number
}

/**
 * Loads one graph of a pack on one provider, and on no other in its place (nodes that the provider lacks are the CPU's, as ONNX Runtime does
 * it). Throws StageError('filming') that names the component: a file or a provider that cannot be loaded, inputs or outputs that are not those of the manifest.
 */
export async function openSession({ installed, graph, component, provider, threads }: SessionSettings): Promise<Network> {
  const session = await ort.InferenceSession.create(join(installed.folder, graph.file), {
    executionProviders: [askForProvider(provider)],
    intraOpNumThreads: threads,
    // Warnings about nodes that stay on the CPU are no news.
    logSeverityLevel: 3,
    // DirectML allows neither.
    ...(provider === 'dml' ? { enableMemPattern: false, executionMode: 'sequential' as const } : {}),
  }).catch((error: unknown) => {
    throw new StageError('filming', `${upper(component)} could not be opened on ${provider}: ${firstLine(error)}`, { cause: error })
  })
  checkPorts(graph.inputs, session.inputMetadata, `${component}'s input`)
  checkPorts(graph.outputs, session.outputMetadata, `${component}'s output`)
  return {
    async run(inputs) {
      const outputs = await session.run(Object.fromEntries(Object.entries(inputs).map(([name, values]) => [name, tensorOf(values)])))
      return Object.fromEntries(Object.entries(outputs).map(([name, { data, dims }]) => [name, { data: data as Float32Array, dims }]))
    },
  }
}

function tensorOf({ data, dims }: Values): ort.Tensor {
  return data instanceof Float32Array ? new ort.Tensor('float32', data, dims) : new ort.Tensor('int64', data, dims)
}

function checkPorts(ports: readonly Port[], found: readonly ort.InferenceSession.ValueMetadata[], what: string): void {
  for (const { name, type, dims } of ports) {
    const port = found.find((other) => other.name === name)
    if (port === undefined || !port.isTensor)
      throw new StageError('filming', `${upper(what)} "${name}" is missing in its file: it is not the one that the pack tells of.`)
    // Where the manifest names a dimension, it varies; where the file does, it may be what the manifest says.
    const agrees =
      port.type === type &&
      port.shape.length === dims.length &&
      dims.every((dim, i) => dim === port.shape[i] || typeof port.shape[i] === 'string')
    if (!agrees)
      throw new StageError(
        'filming',
        `${upper(what)} "${name}" is ${port.type} [${port.shape.join(', ')}] in place of ${type} [${dims.join(', ')}]: it is not the one that the pack tells of.`,
      )
  }
}

/** Throws StageError unless all of them are numbers. `what` names them in the message. */
export function assertFinite(data: Float32Array, what: string): void {
  // Infinities and NaN turn the sum into either, however many there are; a sum of good numbers cannot overflow a double.
  let sum = 0
  for (let i = 0; i < data.length; i++) sum += data[i] as number
  if (!Number.isFinite(sum)) throw new StageError('filming', `${upper(what)} is not a number (NaN or infinite).`)
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
