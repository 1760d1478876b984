import type { Staged } from '../../choreography/staged.ts'
import type { BuiltFlat } from './build-set.ts'
import { matrixOf, type Moment } from './draw-set.ts'
import type { Lamp } from './glow-light.ts'
import { tileFlat } from './tile-flat.ts'
import { apply, scaleOf, standingMatrix } from './view.ts'

/** The light of a figure that glows: strongest at night, a shimmer by day. In the dark a lead has a faint spot on it. */
export function lampOf(staged: Staged, moment: Moment): Lamp | null {
  const { body, id } = staged.figure
  const colour = body.kind === 'picture' ? (body.glows ?? (body.material === 'neon' ? (body.colour ?? '#ff4fd8') : null)) : null
  if (colour === null) return spotOn(staged, moment)
  const stage = standingMatrix(moment.view, moment.camera, staged.depth, moment.gate)
  const middle = apply(stage, staged.x, staged.y - staged.height * 0.5)
  const dark = moment.setting.hour === 'night' ? 1 : moment.setting.hour === 'day' ? 0.45 : 0.8
  const radius = Math.min(1.1, 0.16 + staged.height * 2.6) * scaleOf(stage)
  return { name: id, of: id, ...middle, radius, colour, flicker: 0.5, strength: dark }
}

/** The lights that are painted on a flat: lamps, windows, fires. `order` is the flat's place in the set. */
export function lampsOn(flat: BuiltFlat, order: number, moment: Moment): readonly Lamp[] {
  const { glows } = flat
  if (!glows?.length) return []
  return tileFlat(flat, matrixOf(flat, moment), 0, moment.view).flatMap((matrix) =>
    glows.map(({ x, y, radius, colour, flicker }, i): Lamp => ({
      name: `flat ${order} ${i}`,
      of: null,
      ...apply(matrix, x, y),
      radius: radius * scaleOf(matrix),
      colour,
      flicker,
      strength: 1,
    })),
  )
}

/** The theatre's follow spot: a subject must be told from a dark ground. */
function spotOn(staged: Staged, moment: Moment): Lamp | null {
  const { id, role } = staged.figure
  if (role !== 'lead' || moment.setting.hour !== 'night') return null
  const stage = standingMatrix(moment.view, moment.camera, staged.depth, moment.gate)
  const middle = apply(stage, staged.x, staged.y - staged.height * 0.55)
  const radius = (0.12 + staged.height * 0.95) * scaleOf(stage)
  return { name: id, of: id, ...middle, radius, colour: '#b8a8d0', flicker: 0, strength: 0.34 }
}
