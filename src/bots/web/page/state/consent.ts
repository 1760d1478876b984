import type { ConsentView } from '../../api/schemas.ts'
import { api, Refusal } from './api.ts'
import { guarded } from './room.ts'
import { createStore } from './store.ts'

interface ConsentState {
  /** Null until the studio was asked. */
  readonly view: ConsentView | null
  /** Somebody waits for a yes or a no. */
  readonly answer: ((yes: boolean) => void) | null
}

export const consent = createStore<ConsentState>({ view: null, answer: null })

/** Throws Refusal. */
export async function lookAtConsent(): Promise<ConsentView> {
  const view = await guarded(api.consent)
  consent.change((old) => ({ ...old, view }))
  return view
}

/**
 * Whether the person lets their photos be used: asked the first time, and remembered by the studio. `anew`: the studio says that it knows
 * of no yes. Throws Refusal, also where the studio takes no photos.
 */
export async function mayUsePhotos(anew = false): Promise<boolean> {
  const known = consent.get().view
  const view = anew || known === null || known.given === null ? await lookAtConsent() : known
  if (view.closed !== null) throw new Refusal('forbidden', view.closed)
  if (view.given !== null) return true
  // A second photo that comes meanwhile waits for the same answer.
  const before = consent.get().answer
  return new Promise((resolve) => {
    const answer = (yes: boolean): void => {
      before?.(yes)
      resolve(yes)
      consent.change((old) => ({ ...old, answer: null }))
    }
    consent.change((old) => ({ ...old, answer }))
  })
}

/** Throws Refusal. */
export async function sayYes({ version }: ConsentView): Promise<void> {
  await guarded(() => api.agree(version))
  await lookAtConsent()
  consent.get().answer?.(true)
}

export function sayNo(): void {
  consent.get().answer?.(false)
}
