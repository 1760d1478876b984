import type { Renderer } from '../movie.ts'
import { openLine, type Line, type LineSettings } from './open-line.ts'

/** A line for each renderer: a film that takes an hour keeps nobody waiting whose film takes seconds. */
export type Lines = Readonly<Record<Renderer, Line>> & { close(): Promise<void> }

/** Opens them side by side. Throws ConfigError as `openLine` does. */
export async function openLines(settings: LineSettings): Promise<Lines> {
  const { name = 'movies' } = settings
  const cutout = await openLine({ ...settings, name })
  try {
    const diffusion = await openLine({ ...settings, name: name === 'movies' ? 'neural' : `${name}-neural` })
    return { cutout, diffusion, close: async () => void (await Promise.all([cutout.close(), diffusion.close()])) }
  } catch (error) {
    await cutout.close()
    throw error
  }
}

/** All of them. */
export function eachLine({ cutout, diffusion }: Lines): readonly Line[] {
  return [cutout, diffusion]
}
