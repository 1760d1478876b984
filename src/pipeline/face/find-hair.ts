import { FACE_OVAL } from '../storyboard/face.ts'
import { crossingsOf, distance, modelOf, widen } from './model-colour.ts'
import type { Point } from './networks.ts'
import { LANDMARK } from './portrait.ts'
import { blur, smoothstep, type Raster } from './raster.ts'

/**
 * How much of each pixel is hair: by its colour against a model of what is surely hair (of the person, above the face and beside its upper
 * half), told apart from the skin of the face.
 */
export function findHair({ data, width, height }: Raster, mesh: readonly Point[], person: Float32Array, tall: number): Float32Array {
  const out = new Float32Array(width * height)
  const oval = FACE_OVAL.map((index) => mesh[index] as Point)
  const eyes = (mesh[LANDMARK.leftEye] as Point)[1]
  const skin: number[] = []
  const hairs: number[] = []
  const grown = widen(oval, mesh, 1.07)
  for (let y = 0; y < height; y += 2) {
    const crossings = crossingsOf(grown, y)
    for (let x = 0, k = 0; x < width; x += 2) {
      while (k < crossings.length && (crossings[k] as number) <= x) k++
      const p = y * width + x
      if ((person[p] as number) < 0.9) continue
      if (k % 2 === 1) skin.push(p)
      else if (y < eyes + 0.1 * tall) hairs.push(p)
    }
  }
  // A bald head has skin above the face.
  const skinModel = modelOf(data, skin)
  if (skinModel === null) return out
  const sure = hairs.filter((p) => distance(skinModel, data, 3 * p) > 3)
  if (sure.length < 0.03 * tall * tall) return out
  const model = modelOf(data, sure)
  if (model === null) return out
  const raw = new Float32Array(width * height)
  for (let p = 0; p < raw.length; p++) {
    if ((person[p] as number) < 0.3) continue
    const asHair = distance(model, data, 3 * p)
    if (asHair > 10) continue
    const asSkin = distance(skinModel, data, 3 * p)
    raw[p] = smoothstep(10, 5, asHair) * smoothstep(0.9, 1.6, (asSkin + 1) / (asHair + 1))
  }
  const smooth = blur(raw, width, height, Math.max(1, Math.round(tall / 60)))
  for (let p = 0; p < out.length; p++) out[p] = smoothstep(0.35, 0.65, smooth[p] as number)
  return out
}
