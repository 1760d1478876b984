import type { Pack } from '../pack/pack.ts'
import type { Picture } from '../shoot.ts'
import type { Tensor } from '../tensor.ts'

/**
 * A rough picture of one step in time of a latent, of latent size, without the decoder: red, green, blue = bias + Σ row · channel. `clean` is
 * the normalised latent [1, 16, t, h, w] as it is believed to be without noise (`predictClean`). Throws RangeError for a step that it lacks.
 */
export function previewLatent(clean: Tensor, frame: number, { rows, bias }: Pack['latent']['preview']): Picture {
  const [, , frames, height, width] = clean.dims as [number, number, number, number, number]
  if (!(frame >= 0 && frame < frames)) throw new RangeError(`step ${frame} of a latent of ${frames}`)
  const plane = height * width
  const pixels = new Uint8Array(3 * plane)
  for (let i = 0; i < plane; i++)
    for (let colour = 0; colour < 3; colour++) {
      let value = bias[colour] as number
      for (const [c, row] of rows.entries()) value += (row[colour] as number) * (clean.data[(c * frames + frame) * plane + i] as number)
      // NaN becomes 0: a preview must not end a shot, the check of the velocity does.
      pixels[3 * i + colour] = Math.round(255 * Math.min(1, Math.max(0, value / 2 + 0.5)))
    }
  return { width, height, pixels }
}
