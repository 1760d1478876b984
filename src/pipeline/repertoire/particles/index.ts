import { namesOf } from '../repertoire.ts'
import type { Particle } from './particle.ts'
import { rain } from './rain.ts'
import { snow } from './snow.ts'

/** Everything that can fill the air: a new one is one file and its row here. */
const rows = { rain, snow } as const satisfies Record<string, Particle>

export type ParticleName = keyof typeof rows
export const particles: Readonly<Record<ParticleName, Particle & { name: ParticleName }>> = rows
export const particleNames = namesOf(particles)
