import type { Graph } from '../pack/pack.ts'
import type { Tensor } from '../tensor.ts'
import { assertFinite, openSession, type FloatValues, type Network, type SessionSettings } from './open-session.ts'

/** One half of the autoencoder: what was seen before is handed from call to call, so that a film goes through in pieces. */
export interface Coder {
  /** The first piece, one step of time, of a picture or of a part of it; then any number of steps at a time. */
  start(piece: Tensor): Promise<Coded>
}

export interface Coded {
  readonly piece: Tensor
  /** Bytes of what is remembered for the next piece. */
  readonly remembered: number
  next(piece: Tensor): Promise<Coded>
}

export interface CoderSettings extends Omit<SessionSettings, 'graph'> {
  readonly first: Graph
  readonly further: Graph
}

/** Loads both graphs of one half of the autoencoder. Throws as openSession does. */
export async function openCoder({ first, further, ...settings }: CoderSettings): Promise<Coder> {
  const start = await openSession({ ...settings, graph: first })
  const go = await openSession({ ...settings, graph: further })
  return { start: (piece) => code(start, first, piece, []) }

  async function code(network: Network, graph: Graph, piece: Tensor, memories: readonly FloatValues[]): Promise<Coded> {
    const [input, ...caches] = graph.inputs.map(({ name }) => name) as [string, ...string[]]
    const outputs = await network.run({
      [input]: piece,
      ...Object.fromEntries(caches.map((name, i) => [name, memories[i] as FloatValues])),
    })
    const [result, ...nexts] = graph.outputs.map(({ name }) => outputs[name] as FloatValues) as [FloatValues, ...FloatValues[]]
    assertFinite(result.data, `what ${settings.component} gave`)
    return {
      piece: result,
      remembered: nexts.reduce((sum, { data }) => sum + data.byteLength, 0),
      next: (piece) => code(go, further, piece, nexts),
    }
  }
}
