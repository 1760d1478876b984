import type { Figure } from '../storyboard/storyboard.ts'
import { gripOf } from './grips.ts'
import { chestAt, handAt } from './skeleton.ts'
import type { Staged } from './staged.ts'

/** A thing that comes after who pulls it, on a rope. */
export function isTowed(figure: Figure, host: Figure): boolean {
  return (
    figure.relation?.how === 'chasing' && figure.relation.to === host.id && host.action.name === 'pull' && figure.body.kind === 'picture'
  )
}

/** A thing in the air on a string in somebody's hand. */
export function isFlown(figure: Figure, host: Figure): boolean {
  return (
    figure.relation?.how === 'above' && figure.relation.to === host.id && host.body.kind === 'puppet' && gripOf(figure.noun).flown === true
  )
}

/** The two ends of the string, in stage units: in the hand, and in the middle of what flies. */
export function stringOf(kite: Staged, host: Staged): readonly [{ x: number; y: number }, { x: number; y: number }] {
  const { body } = host.figure
  const hand = host.pose && body.kind === 'puppet' ? handAt(body, host.pose) : { x: 0, y: -0.5 }
  return [
    { x: host.x + host.facing * hand.x * host.height, y: host.y + hand.y * host.height },
    { x: kite.x, y: kite.y - 0.5 * kite.height },
  ]
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
