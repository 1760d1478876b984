import type { Flat } from '../../../repertoire/places/flats.ts'
import type { Place } from '../../../repertoire/places/place.ts'
import { parallaxAt } from '../../../choreography/stage.ts'
import type { Easel, StandingFlat } from '../painting.ts'

/** How much wider than the frame what goes by is painted, in stage units to each side: beyond, its mirror image follows. */
const MORE = 1.4

/** Whether a flat is seen through the windows of its place's wall. */
export function isOutside(flat: Flat, place: Place): boolean {
  const wall = place.flats.find(({ paint }) => paint === 'wall' || paint === 'coach')
  return wall !== undefined && flat.depth > wall.depth
}

/** Behind the windows it rains and snows, and the year goes on, whatever is on this side of them. */
export const outside = (easel: Easel): Easel => ({ ...easel, place: { ...easel.place, medium: 'land', ground: 'grass' } })

/** What a travelling place passes: the nearer, the faster. What lives or shines on it would stay behind, and is left out. */
export function goBy(flat: Flat, easel: Easel, paint: (easel: Easel) => readonly StandingFlat[]): readonly StandingFlat[] {
  const { rolls } = easel.place
  // clouds and the sky are too far to be left behind
  if (!rolls || flat.depth > 0.96) return paint(easel)
  const speed = rolls * parallaxAt(flat.depth)
  return paint({ ...easel, margin: easel.margin + MORE }).flatMap((standing) =>
    standing.sheet === null
      ? []
      : [{ depth: standing.depth, sheet: standing.sheet, drift: (time: number) => ({ x: -speed * time, y: 0 }) }],
  )
}
