import type { Context } from '../paper.ts'
import type { Act } from './acting.ts'
import type { Skin } from './bake-skin.ts'
import { EYE_COLUMNS, EYE_ROWS, type HeadMesh } from './head-mesh.ts'
import { teethAt } from './mouth-sheets.ts'
import type { Portrait } from './portrait.ts'
import { EYES, LIPS, type Lids } from './topology.ts'
import type { Points } from './warp-picture.ts'

/** The height of the axis about which it nods: the head sits on its neck below the ears. */
const NOD_Y = 0.22
/** Behind the ears: what is at the axis stays where it is. */
const AXIS_Z = 0.04
/** Columns of the eye that a full glance goes, and shares of its height. */
const GLANCE_X = 1.15
const GLANCE_Y = 0.16

/** The net of one head as it is posed: places in head units, and then in pixels of the sheet that it is drawn on. */
export function openNet({ mesh, teeth }: Portrait, skin: Skin) {
  const MOUTH = LIPS.upper.length
  // After the head's own points: four rows of the mouth (hollow above and below, teeth above and below).
  const mouthAt = mesh.count
  const count = mesh.count + 4 * MOUTH
  const [x, y, z] = [new Float32Array(count), new Float32Array(count), new Float32Array(count)]
  const points: Points = { x: new Float32Array(count), y: new Float32Array(count), u: new Float32Array(count), v: new Float32Array(count) }
  z.set(mesh.z)
  for (let i = 0; i < mesh.count; i++) {
    points.u[i] = skin.across(mesh.x[i] as number)
    points.v[i] = skin.down(mesh.y[i] as number)
  }
  const { inside } = skin
  const lip = (which: 'upper' | 'lower', k: number): number => LIPS[which][k] as number
  for (let k = 0; k < MOUTH; k++) {
    const along = k / (MOUTH - 1)
    const [u, upper, lower] = [skin.across(inside.x + along * inside.width), lip('upper', k), lip('lower', k)]
    const rows = teeth
      ? ([
          [skin.across(mesh.x[upper] as number), skin.down(mesh.y[upper] as number)],
          [skin.across(mesh.x[lower] as number), skin.down(mesh.y[lower] as number)],
        ] as const)
      : ([
          [u, skin.down(teethAt(inside))],
          [u, skin.down(teethAt(inside) + inside.teeth)],
        ] as const)
    const places = [[u, skin.down(inside.y)], [u, skin.down(inside.y + inside.hollow)], ...rows] as const
    places.forEach(([pu, pv], row) => {
      const point = mouthAt + row * MOUTH + k
      points.u[point] = pu
      points.v[point] = pv
      z[point] = (mesh.z[upper] as number) + (row < 2 ? 0.03 : 0.02)
    })
    // The teeth are the skull's: lips move over them.
    const [tx, ty] = [mesh.x[upper] as number, mesh.y[upper] as number]
    const bulge = Math.sin(along * Math.PI)
    for (const [row, px, py] of [
      [2, tx, ty - 0.012 * bulge],
      [3, teeth ? (mesh.x[lower] as number) : tx, mesh.y[lower] as number],
    ] as const) {
      x[mouthAt + row * MOUTH + k] = px
      y[mouthAt + row * MOUTH + k] = py
    }
  }
  const strip = (row: number): number[] =>
    Array.from({ length: MOUTH - 1 }, (_, k) => {
      const [a, b] = [mouthAt + row * MOUTH + k, mouthAt + (row + 1) * MOUTH + k]
      return [a, a + 1, b, a + 1, b + 1, b]
    }).flat()
  return {
    x,
    y,
    points,
    mouth: Uint16Array.from([...strip(0), ...strip(2)]),
    placeMouth(): void {
      for (let k = 0; k < MOUTH; k++)
        for (const [row, which] of [
          [0, 'upper'],
          [1, 'lower'],
        ] as const) {
          const from = lip(which, k)
          x[mouthAt + row * MOUTH + k] = x[from] as number
          y[mouthAt + row * MOUTH + k] = y[from] as number
        }
      if (teeth) return
      // Lips that hardly part show the dark behind them; the wider they open the more of the teeth is seen.
      for (let k = 0; k < MOUTH; k++) {
        const bulge = Math.sqrt(Math.sin((k / (MOUTH - 1)) * Math.PI))
        const gap = (y[lip('lower', k)] as number) - (y[lip('upper', k)] as number)
        y[mouthAt + 3 * MOUTH + k] = (mesh.y[lip('upper', k)] as number) + Math.min(0.042, Math.max(0, 0.5 * gap - 0.004)) * bulge
      }
    },
    placeEyes({ gaze }: Act): void {
      for (const [side, { upper, lower }] of EYES.entries())
        placeEye(mesh, skin, { x, y, z, points }, side as 0 | 1, { upper, lower }, gaze)
    },
    /** The lips' inner edges, where pixels of the mouth and of the lips meet without a soft step between them. */
    lineLips(paper: Context, colour: string): void {
      const middle = [...LIPS.upper.slice(5, 6), ...LIPS.lower.slice(5, 6)] as [number, number]
      if ((points.y[middle[1]] as number) - (points.y[middle[0]] as number) < 1.5) return
      paper.strokeStyle = colour
      paper.lineWidth = Math.max(0.8, skin.scale * 0.0075)
      paper.beginPath()
      for (const line of [LIPS.upper, LIPS.lower]) {
        paper.moveTo(points.x[line[0]] as number, points.y[line[0]] as number)
        for (const point of line) paper.lineTo(points.x[point] as number, points.y[point] as number)
      }
      paper.stroke()
    },
    /** The lashes of eyes that shut: what is left between the lids is too thin to be drawn of the picture. */
    lineLids(paper: Context, colour: string, shut: number): void {
      if (shut < 0.55) return
      paper.strokeStyle = colour
      paper.globalAlpha = Math.min(1, (shut - 0.55) / 0.35)
      paper.lineWidth = Math.max(0.8, skin.scale * 0.013)
      paper.beginPath()
      for (const { upper, lower } of EYES) {
        for (let k = 1; k + 1 < upper.length; k++) {
          const [over, under] = [upper[k] as number, lower[k] as number]
          const middle = (of: Float32Array): number => ((of[over] as number) + 2 * (of[under] as number)) / 3
          if (k === 1) paper.moveTo(middle(points.x), middle(points.y))
          else paper.lineTo(middle(points.x), middle(points.y))
        }
      }
      paper.stroke()
      paper.globalAlpha = 1
    },
    turn({ yaw, pitch }: Act, left: number, top: number): void {
      const [sin, cos, dip, level] = [Math.sin(yaw), Math.cos(yaw), Math.sin(pitch), Math.cos(pitch)]
      for (let i = 0; i < count; i++) {
        const [px, py, pz] = [x[i] as number, (y[i] as number) - NOD_Y, (z[i] as number) - AXIS_Z]
        const deep = px * sin + pz * cos
        points.x[i] = (px * cos - pz * sin - left) * skin.scale
        points.y[i] = (py * level - deep * dip + NOD_Y - top) * skin.scale
      }
    },
  }
}

interface Places extends Pick<HeadMesh, 'x' | 'y' | 'z'> {
  readonly points: Points
}

/** Spans an eye between its lids as they are; what is seen of it is what the lids leave, moved by the gaze. */
function placeEye(mesh: HeadMesh, skin: Skin, { x, y, z, points }: Places, side: 0 | 1, { upper, lower }: Lids, gaze: Act['gaze']): void {
  const { first } = mesh.eyes[side]
  for (let column = 0; column < EYE_COLUMNS; column++) {
    const [over, under] = [upper[column] as number, lower[column] as number]
    const whole = (mesh.y[under] as number) - (mesh.y[over] as number)
    const left = (y[under] as number) - (y[over] as number)
    // A lid that comes down covers the eye and does not press it flat.
    const covered = whole > 1e-3 ? Math.min(1, Math.max(0, 1 - left / whole)) : 0
    const free = Math.sin((column / (EYE_COLUMNS - 1)) * Math.PI)
    const place = Math.min(EYE_COLUMNS - 1.001, Math.max(0, column - gaze.x * GLANCE_X * free))
    const step = Math.floor(place)
    const part = place - step
    const lid = (row: readonly number[], of: Float32Array): number =>
      (of[row[step] as number] as number) * (1 - part) + (of[row[step + 1] as number] as number) * part
    const [ux, uy, lx, ly] = [lid(upper, mesh.x), lid(upper, mesh.y), lid(lower, mesh.x), lid(lower, mesh.y)]
    for (let row = 0; row < EYE_ROWS; row++) {
      const t = row / (EYE_ROWS - 1)
      const point = first + row * EYE_COLUMNS + column
      x[point] = (x[over] as number) * (1 - t) + (x[under] as number) * t
      y[point] = (y[over] as number) * (1 - t) + (y[under] as number) * t
      z[point] = (z[over] as number) * (1 - t) + (z[under] as number) * t
      const seen = Math.min(1, Math.max(0, covered + (1 - covered) * t - GLANCE_Y * gaze.y * Math.sin(t * Math.PI)))
      points.u[point] = skin.across(ux + (lx - ux) * seen)
      points.v[point] = skin.down(uy + (ly - uy) * seen)
    }
  }
}
