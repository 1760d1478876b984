import * as ort from 'onnxruntime-node'
import type { ProviderName } from '../provider.ts'

export interface ProbeOrder {
  /** A network with one input and one output, both float32 [8, 8]. */
  readonly probe: string
  readonly provider: ProviderName
}

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
    // Half a precision's worth: some cards multiply with fewer bits.
    const off = Math.max(...answer.map((value, i) => Math.abs(value - (right[i] as number))))
    if (!(off < 0.05)) why = 'it computes something else than the CPU does'
  } catch (error) {
    why = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
  }
  yield { why }
}

async function compute(probe: string, provider: ProviderName): Promise<number[]> {
  const session = await ort.InferenceSession.create(probe, { executionProviders: [provider], logSeverityLevel: 4 })
  const [input = ''] = session.inputNames
  const [output = ''] = session.outputNames
  const data = Float32Array.from({ length: 64 }, (_, i) => ((i * 7) % 13) / 13 - 0.5)
  const outputs = await session.run({ [input]: new ort.Tensor('float32', data, [8, 8]) })
  const answer = outputs[output]?.data as Float32Array
  return [...answer]
}
