import { RENDERER_CHOICES, type RendererChoice } from '../../movie.ts'
import type { Field } from '../card.ts'
import { within } from '../within.ts'
import type { Words } from '../words/words.ts'
import type { House } from './house.ts'

/** Whether some worker films with a video model just now. */
export async function hasVideoModel({ desk }: Pick<House, 'desk'>): Promise<boolean> {
  return (await desk.status()).renders.includes('diffusion')
}

/** Milliseconds: a window must open before its platform gives up, which Discord's answer does after 0.7 s. */
const PATIENCE = 400

/** The same for a window, which has to open at once: who answers late, as where the queue's server is away, counts as a no. */
export function offersVideoModel(house: Pick<House, 'desk'>): Promise<boolean> {
  return within(PATIENCE, hasVideoModel(house), false)
}

/** Who films, by the name that it has in the house or by the one that is read in forms; null: neither. */
export function rendererOf(typed: string, { renderers }: Words): RendererChoice | null {
  const name = typed.toLowerCase()
  return RENDERER_CHOICES.find((choice) => choice === name || renderers[choice] === name) ?? null
}

export function rendererField(
  { renderers }: Words,
  { label, hint, value }: { readonly label: string; readonly hint?: string; readonly value: RendererChoice },
): Field {
  return {
    kind: 'choice',
    name: 'renderer',
    label,
    ...(hint === undefined ? {} : { hint }),
    required: false,
    options: RENDERER_CHOICES.map((choice) => ({ value: choice, label: renderers[choice] })),
    value,
  }
}
