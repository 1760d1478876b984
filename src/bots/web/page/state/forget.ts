import type { KeptView } from '../../api/schemas.ts'
import { api } from './api.ts'
import { casts, keptFace } from './cast.ts'
import { lookAtConsent } from './consent.ts'
import { guarded, say } from './room.ts'
import { createStore } from './store.ts'

interface ForgetState {
  /** What the studio keeps of the person; null until it was asked. */
  readonly kept: KeptView | null
  /** Somebody thinks about being forgotten. */
  readonly asking: boolean
}

export const forgetting = createStore<ForgetState>({ kept: null, asking: false })

/** Throws Refusal. */
export async function lookAtKept(): Promise<void> {
  const kept = await guarded(api.kept)
  forgetting.change((old) => ({ ...old, kept }))
}

/** Throws Refusal. */
export async function askToForget(): Promise<void> {
  await lookAtKept()
  forgetting.change((old) => ({ ...old, asking: true }))
}

export function endForgetting(): void {
  forgetting.change((old) => ({ ...old, asking: false }))
}

/** Has consent, faces and films deleted, and returns how many films that were. Throws Refusal. */
export async function forget(which: 'starring' | 'all'): Promise<number> {
  const { films } = await guarded(() => api.forget(which))
  keptFace.change(() => null)
  casts.change(() => new Map())
  say('You are forgotten.')
  // It is done; what cannot be asked now is asked when it is needed.
  await Promise.all([lookAtConsent(), lookAtKept()]).catch(() => undefined)
  return films
}
