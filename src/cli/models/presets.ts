import type { Licensed } from '../../pipeline/frames/diffusion/pack/accept-licence.ts'

/** What the exporter can make, a row each: the same names as in models/export. */
export interface Preset {
  readonly told: string
  /** Of the weights that it starts from; null: it makes them up. */
  readonly licence: Licensed['licence'] | null
  /** Below the folder of all packs. */
  readonly folder: string
}

const APACHE = { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' } as const

export const presets: Readonly<Record<string, Preset>> = {
  'wan-vace-1.3b': { told: 'Wan2.1-VACE 1.3B', licence: APACHE, folder: 'wan-vace-1.3b' },
  'wan-vace-14b': { told: 'Wan2.1-VACE 14B', licence: APACHE, folder: 'wan-vace-14b' },
  'mid-random-vace': { told: 'random weights of middling size, for measuring', licence: null, folder: 'mid-random-vace' },
  'tiny-random-vace': { told: 'random weights of the smallest size, for tests', licence: null, folder: 'tiny/tiny-random-vace' },
}
