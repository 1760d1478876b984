import { constrainedMemory, platform } from 'node:process'
import { freemem } from 'node:os'
import { StageError } from '../../../errors.ts'
import { askGraphicsCard } from './ask-graphics-card.ts'
import type { ChosenProvider, ProviderName } from './provider.ts'
import { startStage, type StageSettings } from './stage/start-stage.ts'

export interface ProviderWish {
  /** A small network that each is tried with: models/tiny/probe.onnx. */
  readonly probe: string
  /** In this order; not given: the order of this system. */
  readonly preference?: readonly ProviderName[]
  readonly signal: AbortSignal
  /** Milliseconds after which a provider that has not computed it is refused. */
  readonly patience?: number
  readonly env?: StageSettings['env']
  /** For tests of what a broken provider does. */
  readonly program?: StageSettings['program']
}

/** What each system can have, the fastest first. The CPU is everywhere. */
const preferences: Readonly<Partial<Record<NodeJS.Platform, readonly ProviderName[]>>> = {
  linux: ['cuda', 'webgpu', 'cpu'],
  win32: ['dml', 'cuda', 'webgpu', 'cpu'],
  darwin: ['coreml', 'webgpu', 'cpu'],
}

/** The order of preference of a system, by its name in Node. */
export function preferenceOf(system: NodeJS.Platform): readonly ProviderName[] {
  return preferences[system] ?? ['cpu']
}

/** A first start compiles shaders, or reads gigabytes of libraries. */
const usualPatience = 60_000

/**
 * Tries one provider after the other, each with a small network in a process of its own: one that crashes, hangs or computes nonsense is refused,
 * with the reason, and the next is tried. Throws StageError('filming') when none can be used, and the signal's reason.
 */
export async function chooseProvider(wish: ProviderWish): Promise<ChosenProvider> {
  const refused: { readonly name: ProviderName; readonly why: string }[] = []
  for (const name of wish.preference ?? preferenceOf(platform)) {
    const why = await tryProvider(name, wish)
    if (why === null) return { name, refused, memory: await freeMemoryOf(name) }
    refused.push({ name, why })
  }
  throw new StageError('filming', `Nothing here can run the networks: ${refused.map(({ name, why }) => `${name} (${why})`).join('; ')}`)
}

/** Null: it works. */
async function tryProvider(provider: ProviderName, wish: ProviderWish): Promise<string | null> {
  const { probe, env, program, signal, patience = usualPatience } = wish
  const late = AbortSignal.timeout(patience)
  const settings = {
    component: `the trial of ${provider}`,
    signal: AbortSignal.any([signal, late]),
    ...(env === undefined ? {} : { env }),
    ...(program === undefined ? {} : { program }),
  }
  try {
    for await (const { why } of startStage('probe', { probe, provider }, none(), settings)) if (why !== null) return why
    return null
  } catch (error) {
    signal.throwIfAborted()
    if (late.aborted) return `it gave no answer in ${patience / 1000} seconds`
    return error instanceof Error ? error.message : String(error)
  }
}

/** Bytes that networks may take on it; null: not known. */
export async function freeMemoryOf(provider: ProviderName): Promise<number | null> {
  // A container may have less than its machine. 0, or more than there is: no limit.
  if (provider === 'cpu') return Math.min(freemem(), constrainedMemory() || Infinity)
  // Apple's chips share their memory with the graphics.
  if (provider === 'coreml') return freemem()
  return (await askGraphicsCard())?.free ?? null
}

async function* none(): AsyncGenerator<never, void, void> {}
