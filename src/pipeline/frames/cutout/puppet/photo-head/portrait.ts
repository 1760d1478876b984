import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas'
import type { Face, Faces, FaceTraits } from '../../../../storyboard/face.ts'
import { channels } from '../../light.ts'
import { basesOf, type Bases } from './expressions.ts'
import { meshOf, type HeadMesh } from './head-mesh.ts'
import { CHIN, LIPS } from './topology.ts'

/** A face, opened: its picture in pixels, its net of points, and what it can do. All films and lights share it. */
export interface Portrait {
  readonly image: Canvas
  readonly mesh: HeadMesh
  readonly bases: Bases
  readonly traits: FaceTraits
  /** How far the lips of the picture are apart in the middle, in head units. */
  readonly gap: number
  /** Teeth are seen between them. */
  readonly teeth: boolean
  /** By which its channels are multiplied so that its cheeks are of the skin that the body has. */
  readonly gain: readonly [number, number, number]
}

/** Opens faces by their ids, each once and only when it is asked for; null for an id that is not among them. */
export type OpenPortrait = (id: string | null) => Promise<Portrait | null>

export function portraitsOf(faces: Faces): OpenPortrait {
  const opened = new Map<string, Promise<Portrait>>()
  return async (id) => {
    const worn = id === null ? undefined : faces.get(id)
    if (id === null || !worn) return null
    const known = opened.get(id) ?? openPortrait(worn.face)
    opened.set(id, known)
    return known
  }
}

export async function openPortrait(face: Face): Promise<Portrait> {
  const picture = await loadImage(Buffer.from(face.picture))
  const image = createCanvas(face.width, face.height)
  const context = image.getContext('2d')
  context.drawImage(picture, 0, 0, face.width, face.height)
  const { data } = context.getImageData(0, 0, face.width, face.height)
  const mesh = meshOf(
    face,
    Uint8Array.from({ length: data.length / 4 }, (_, i) => data[4 * i + 3] as number),
  )
  const [upper, lower] = [LIPS.upper[5], LIPS.lower[5]]
  const gap = Math.max(0, (mesh.y[lower] as number) - (mesh.y[upper] as number))
  return {
    image,
    mesh,
    bases: basesOf(mesh),
    traits: face.traits,
    gap,
    teeth: gap > 0.02 && showsTeeth(data, face, mesh),
    gain: gainOf(data, face, mesh),
  }
}

/** Points of the cheeks and the forehead that hair seldom covers. */
const SKIN = [117, 118, 50, 205, 187, 346, 347, 280, 425, 411, 151, 9] as const

function gainOf(data: Uint8ClampedArray, { width, height, traits }: Face, mesh: HeadMesh): readonly [number, number, number] {
  const skin = channels(traits.skin)
  return [0, 1, 2].map((c) => {
    const values = SKIN.map((point) => {
      const column = Math.min(width - 1, Math.max(0, Math.round(mesh.originX + (mesh.x[point] as number) * mesh.unit)))
      const row = Math.min(height - 1, Math.max(0, Math.round(mesh.originY + (mesh.y[point] as number) * mesh.unit)))
      return data[4 * (row * width + column) + c] as number
    }).sort((a, b) => a - b)
    const middle = values[SKIN.length >> 1] as number
    return Math.min(1.2, Math.max(0.85, (skin[c] as number) / Math.max(1, middle)))
  }) as unknown as readonly [number, number, number]
}

/** Whether it is bright between the lips, against the chin. */
function showsTeeth(data: Uint8ClampedArray, { width, height }: Face, mesh: HeadMesh): boolean {
  const brightness = (x: number, y: number): number => {
    const column = Math.min(width - 1, Math.max(0, Math.round(mesh.originX + x * mesh.unit)))
    const row = Math.min(height - 1, Math.max(0, Math.round(mesh.originY + y * mesh.unit)))
    const i = 4 * (row * width + column)
    return (data[i] as number) * 0.3 + (data[i + 1] as number) * 0.59 + (data[i + 2] as number) * 0.11
  }
  const between = [3, 4, 5, 6, 7].map((k) => {
    const [a, b] = [LIPS.upper[k] as number, LIPS.lower[k] as number]
    return brightness(((mesh.x[a] as number) + (mesh.x[b] as number)) / 2, 0.6 * (mesh.y[a] as number) + 0.4 * (mesh.y[b] as number))
  })
  const skin = brightness(mesh.x[CHIN] as number, (mesh.y[CHIN] as number) - 0.06)
  return between.reduce((sum, value) => sum + value, 0) / between.length > 0.62 * skin
}
