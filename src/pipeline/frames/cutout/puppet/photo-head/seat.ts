import type { Puppet } from '../../../../storyboard/storyboard.ts'
import type { HatCut, Outfit } from '../wardrobe.ts'
import type { HeadMesh } from './head-mesh.ts'

/** A photographed head is so much larger than a painted one: likeness needs room. The heads of the young are large as they are. */
const GROWN = { adult: 1.2, elder: 1.16, child: 1.1, baby: 1.04 } as const

/** How much higher a hat is set, in head units: a crown on the hair and not over it, a wide brim so that it leaves the eyes free. */
const lifted: Partial<Readonly<Record<HatCut, number>>> = {
  crown: 0.12,
  helmet: 0.05,
  hat: 0.05,
  'top-hat': 0.05,
  'straw-hat': 0.1,
  'cowboy-hat': 0.08,
  'wizard-hat': 0.12,
}

/** How a photographed head sits on a puppet's neck, and hats on it; in its own head units. */
export interface Seat {
  /** Its size against a painted head's, about the chin. */
  readonly grown: number
  /** The middle of the face, a little before the puppet's axis. */
  readonly x: number
  /** Size of a hat against a painted head's, and how high its brim is. */
  readonly hat: number
  readonly brim: number
  /** What of the hair is under something, and not to be seen. */
  readonly under: 'hat' | 'hood' | 'bubble' | null
}

export function seatOf(mesh: HeadMesh, { age }: Puppet, outfit: Outfit): Seat {
  const { x, y } = mesh
  const temples = (x[356] as number) - (x[127] as number)
  const hair = mesh.box.right - mesh.box.left
  const crowned = outfit.hat?.cut === 'crown'
  const forehead = y[10] as number
  return {
    grown: GROWN[age],
    x: 0.03,
    hat: Math.min(1.22, Math.max(0.96, (0.62 * temples + 0.38 * hair) / 0.82)),
    brim: Math.max(-0.3, Math.min(-0.2, forehead + 0.02)) - (outfit.hat ? (lifted[outfit.hat.cut] ?? 0) : 0),
    under: outfit.top.cut === 'spacesuit' ? 'bubble' : outfit.hat?.cut === 'hood' ? 'hood' : outfit.hat && !crowned ? 'hat' : null,
  }
}
