import * as ort from 'onnxruntime-node'
import type { ProviderName } from '../provider.ts'
import { askForProvider } from './ask-for-provider.ts'

export interface ProbeOrder {
  /** A network whose inputs are float32 and of fixed shapes. */
  readonly probe: string
  readonly provider: ProviderName
}

/** Of the largest number that is right: some cards multiply with fewer bits. */
const tolerance = 0.02

/**
 * Computes a small network on the provider and on the CPU. Yields why the provider cannot be used, in its own words, or null.
 * A provider that ends the whole process is the business of whoever started it.
 */
export async function* probeProvider(
  { probe, provider }: ProbeOrder,
  _input: AsyncIterable<never>,
): AsyncGenerator<{ readonly why: string | null }> {
  let why: string | null = null
  try {
    const answer = await compute(probe, provider)
    const right = provider === 'cpu' ? answer : await compute(probe, 'cpu')
    const scale = Math.max(...right.map(Math.abs))
    const off = Math.max(...answer.map((value, i) => Math.abs(value - (right[i] as number))))
    if (!(off <= tolerance * scale)) why = 'it computes something else than the CPU does'
  } catch (error) {
    why = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
  }
  yield { why }
}

/** All numbers of all its outputs. */
async function compute(probe: string, provider: ProviderName): Promise<number[]> {
  const session = await ort.InferenceSession.create(probe, { executionProviders: [askForProvider(provider)], logSeverityLevel: 4 })
  const inputs = session.inputMetadata.map((input) => {
    const shape = input.isTensor ? input.shape.map(Number) : []
    const count = shape.reduce((product, size) => product * size, 1)
    const data = Float32Array.from({ length: count }, (_, i) => ((i * 7) % 13) / 13 - 0.5)
    return [input.name, new ort.Tensor('float32', data, shape)] as const
  })
  const outputs = await session.run(Object.fromEntries(inputs))
  return Object.values(outputs).flatMap(({ data }) => [...(data as Float32Array)])
}
