import { namesOf } from '../repertoire.ts'
import { bubbles } from './bubbles.ts'
import { confetti } from './confetti.ts'
import { dust } from './dust.ts'
import { fireflies } from './fireflies.ts'
import { leaves } from './leaves.ts'
import type { Particle } from './particle.ts'
import { petals } from './petals.ts'
import { rain } from './rain.ts'
import { smoke } from './smoke.ts'
import { snow } from './snow.ts'
import { sparks } from './sparks.ts'
import { stars } from './stars.ts'

/** Everything that can fill the air: a new one is one file and its row here. */
const rows = { snow, rain, leaves, petals, sparks, bubbles, fireflies, confetti, dust, stars, smoke } as const satisfies Record<
  string,
  Particle
>

export type ParticleName = keyof typeof rows
export const particles: Readonly<Record<ParticleName, Particle & { name: ParticleName }>> = rows
export const particleNames = namesOf(particles)
