import { places } from '../../repertoire/places/index.ts'
import type { Shot } from '../../storyboard/storyboard.ts'

/** How a framing sees the lead: its height on screen when it is a puppet or a picture, where its top goes, how deep it stands. */
export interface Framing {
  readonly puppet: number
  readonly picture: number
  /** y of the lead's top; headroom. Null: it stands on the ground line of its depth. */
  readonly top: number | null
  readonly depth: number
}

const framings: Readonly<Record<Shot['camera']['framing'], Framing>> = {
  wide: { puppet: 0.5, picture: 0.38, top: null, depth: 0.13 },
  medium: { puppet: 0.78, picture: 0.5, top: 0.2, depth: 0.07 },
  'close-up': { puppet: 1.6, picture: 0.74, top: 0.13, depth: 0.03 },
  aerial: { puppet: 0.2, picture: 0.22, top: null, depth: 0.3 },
  low: { puppet: 0.66, picture: 0.56, top: null, depth: 0.08 },
  'over-the-shoulder': { puppet: 0.6, picture: 0.5, top: 0.24, depth: 0.1 },
  'first-person': { puppet: 0.5, picture: 0.42, top: null, depth: 0.12 },
}

export function framingOf(shot: Shot): Framing {
  const framing = framings[shot.camera.framing]
  // A wide shot that nobody asked for is one in which the whole figure is seen, and seen well.
  return shot.camera.framing === 'wide' && shot.camera.said === '' ? { ...framing, puppet: 0.58, picture: 0.44 } : framing
}

/** y of the horizon for a shot: the place's own at eye level, high from the air, low from the ground. */
export function horizonOf(shot: Shot): number {
  const place = places[shot.setting.place]
  if (place.medium !== 'land' && place.medium !== 'water-surface') return place.horizon
  if (shot.camera.framing === 'aerial') return 0.2
  if (shot.camera.framing === 'low') return Math.max(place.horizon, 0.76)
  return place.horizon
}
