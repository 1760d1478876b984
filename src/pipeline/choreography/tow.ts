import type { Figure } from '../storyboard/storyboard.ts'
import { chestAt } from './skeleton.ts'
import type { Staged } from './staged.ts'

/** A thing that comes after who pulls it, on a rope. */
export function isTowed(figure: Figure, host: Figure): boolean {
  return (
    figure.relation?.how === 'chasing' && figure.relation.to === host.id && host.action.name === 'pull' && figure.body.kind === 'picture'
  )
}

/** The two ends of the rope, in stage units: at who pulls, over the shoulder or about the neck, and at the front of what is pulled. */
export function ropeOf(towed: Staged, host: Staged): readonly [{ x: number; y: number }, { x: number; y: number }] {
  const { body } = host.figure
  const forward = Math.sign(host.x - towed.x) || 1
  const chest = host.pose && body.kind === 'puppet' ? chestAt(body, host.pose) : { x: -0.28, y: -0.36 }
  return [
    { x: host.x + forward * chest.x * host.height, y: host.y + chest.y * host.height },
    { x: towed.x + forward * 0.42 * towed.height, y: towed.y - 0.2 * towed.height },
  ]
}
