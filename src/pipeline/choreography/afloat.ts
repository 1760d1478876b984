import { actions } from '../repertoire/actions/index.ts'
import { motions } from '../repertoire/motions/index.ts'
import { places } from '../repertoire/places/index.ts'
import type { Figure, Setting } from '../storyboard/storyboard.ts'

/** How much of a figure is under the surface where it is in or on water, in its own heights; 0: it stands clear of it. */
export function draughtOf(figure: Figure, setting: Setting): number {
  const { ground, medium } = places[setting.place]
  const { where } = actions[figure.action.name]
  if (ground !== 'water' || medium === 'under-water' || where === 'air') return 0
  // A swimmer lies in the water at its hips' height, others stand in it to the waist.
  if (figure.body.kind === 'puppet') return where === 'water' ? 0.45 : 0.42
  const { medium: moves } = motions[figure.motion]
  // Ducks and swans: the feet and the keel of the breast are under water.
  if (moves === 'air') return where === 'water' ? 0.26 : 0
  return moves === 'boat' ? 0.07 : moves === 'body' ? 0.36 : 0.14
}
