import { FACE_OVAL, type FaceTraits } from '../storyboard/face.ts'
import type { Cut } from './cut-head.ts'
import { BEARD, CHEEKS, FOREHEAD, LIPS_INNER } from './mesh-lines.ts'
import type { Point } from './networks.ts'
import { LANDMARK } from './portrait.ts'
import { smoothstep, type Raster } from './raster.ts'

type Rgb = readonly [number, number, number]

/** Below it the network does not know. */
const SURE_OF_GENDER = 0.3

/** What a puppet's body takes up of the person: rough on purpose, and in doubt the usual. */
export function readTraits(head: Cut): FaceTraits {
  const { face, tall } = head.portrait
  const skin = medianColour([...CHEEKS, ...FOREHEAD], face.mesh, head, tall)
  const { age, gender, genderScore } = face
  return {
    skin: hex(skin),
    hair: { ...hairOf(head, face.mesh, tall, skin), beard: gender !== 'female' && age > 15 && beardOf(head, face.mesh, tall, skin) },
    age: age < 2.5 ? 'baby' : age < 13 ? 'child' : age < 64 ? 'adult' : 'elder',
    gender: genderScore < SURE_OF_GENDER || gender === 'unknown' ? 'person' : gender === 'female' ? 'woman' : 'man',
    open: openOf(face.mesh),
    smile: smileOf(face.mesh, face.happy),
  }
}

/** The lips' gap against the mouth's width. */
function openOf(mesh: readonly Point[]): number {
  const at = (index: number): Point => mesh[index] as Point
  const gap = Math.abs(at(14)[1] - at(13)[1])
  const wide = Math.max(1, Math.abs(at(308)[0] - at(78)[0]))
  return round(Math.min(1, Math.max(0, (gap / wide - 0.03) / 0.7)))
}

function smileOf(mesh: readonly Point[], happy: number): number {
  const inner = LIPS_INNER.map((index) => mesh[index] as Point)
  const corners = ((mesh[61] as Point)[1] + (mesh[291] as Point)[1]) / 2
  const middle = inner.reduce((sum, [, y]) => sum + y, 0) / inner.length
  const wide = Math.abs((mesh[291] as Point)[0] - (mesh[61] as Point)[0])
  const lifted = smoothstep(-0.02, 0.12, (middle - corners) / Math.max(1, wide))
  return round(Math.min(1, 0.5 * lifted + 0.5 * happy))
}

/** Cut and colour, by how much of what was cut out is hair, and where. */
function hairOf(head: Cut, mesh: readonly Point[], tall: number, skin: Rgb): Pick<FaceTraits['hair'], 'cut' | 'colour'> {
  const { hair, alpha, lit } = head
  const { width, height } = lit
  const chin = mesh[LANDMARK.chin] as Point
  const crown = mesh[LANDMARK.forehead] as Point
  const wide = Math.abs((mesh[LANDMARK.rightTemple] as Point)[0] - (mesh[LANDMARK.leftTemple] as Point)[0])
  const rim = FACE_OVAL.map((index) => mesh[index] as Point)
  const [left, right] = [Math.min(...rim.map(([x]) => x)), Math.max(...rim.map(([x]) => x))]
  const pixels: number[] = []
  let [above, beside, below, widest] = [0, 0, 0, 0]
  for (let y = 0; y < height; y++) {
    let here = 0
    for (let x = 0; x < width; x++) {
      const p = y * width + x
      if ((hair[p] as number) < 0.5 || (alpha[p] as number) < 0.5) continue
      here++
      if (pixels.length < 40_000 && y < chin[1]) pixels.push(p)
      if (y < crown[1] + 0.08 * tall) above++
      else if (y > chin[1] + 0.05 * tall) below++
      else if (x < left || x > right) beside++
    }
    if (y < chin[1]) widest = Math.max(widest, here)
  }
  const area = tall * tall
  const colour = hex(pixels.length < 40 ? scaledTo(skin, 0.4) : medianOf(lit.data, pixels))
  if (above + beside < 0.035 * area) return { cut: 'bald', colour }
  if (below > 0.09 * area) return { cut: 'long', colour }
  if (widest > 2.05 * wide) return { cut: 'afro', colour }
  if (below > 0.02 * area || beside > 0.16 * area) return { cut: 'bob', colour }
  return { cut: 'short', colour }
}

/** Chin and jaw darker and less red than cheeks. */
function beardOf(head: Cut, mesh: readonly Point[], tall: number, skin: Rgb): boolean {
  const grown = medianColour(BEARD, mesh, head, tall, -0.06)
  return lightness(grown) < 0.68 * lightness(skin)
}

/** The middle colour around points of the mesh; `lift` moves them, in heights of the face. */
function medianColour(points: readonly number[], mesh: readonly Point[], { lit }: Cut, tall: number, lift = 0): Rgb {
  const { data, width, height } = lit
  const reach = Math.max(1, Math.round(tall / 50))
  const pixels: number[] = []
  for (const index of points) {
    const [px, py] = mesh[index] as Point
    for (let y = Math.round(py + lift * tall) - reach; y <= Math.round(py + lift * tall) + reach; y++)
      for (let x = Math.round(px) - reach; x <= Math.round(px) + reach; x++) {
        if (x < 0 || y < 0 || x >= width || y >= height) continue
        pixels.push(y * width + x)
      }
  }
  return medianOf(data, pixels)
}

function medianOf(data: Raster['data'], pixels: readonly number[]): Rgb {
  const middle = (i: 0 | 1 | 2): number => Uint8Array.from(pixels, (p) => data[3 * p + i] as number).sort()[pixels.length >> 1] ?? 128
  return [middle(0), middle(1), middle(2)]
}

function lightness([r, g, b]: Rgb): number {
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255
}

function scaledTo([r, g, b]: Rgb, factor: number): Rgb {
  return [r * factor, g * factor, b * factor]
}

function hex(colour: Rgb): string {
  return `#${colour.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}

function round(value: number): number {
  return Number(value.toFixed(3))
}
