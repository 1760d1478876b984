import type { Config } from '../config.ts'
import { ConfigError } from '../errors.ts'
import { RENDERERS, type Renderer } from '../movie.ts'
import { openCamera, type Camera } from '../pipeline/open-camera.ts'

/** What the workers of this process render, and the video model that they have, if any. */
export interface Renders {
  readonly camera: Camera | null
  readonly renders: readonly Renderer[]
}

/** Says what came of it. Throws ConfigError when films by a video model are asked for that cannot be made here. */
export async function chooseRenders(
  { renderer, renders, models }: Pick<Config, 'renderer' | 'renders' | 'models'>,
  { signal, say }: { readonly signal: AbortSignal; readonly say: (line: string) => void },
): Promise<Renders> {
  const wanted = renders ?? (renderer === 'cutout' ? ['cutout'] : RENDERERS)
  if (!wanted.includes('diffusion')) return { camera: null, renders: wanted }
  const { folder, gpuMemory: memory, ...settings } = models
  // The paper film is there already, and whoever waits for the take has no say in its size.
  const wish = { ...settings, models: folder, memory, orPaper: true, signal }
  const { camera, why } = await openCamera({ ...wish, renderer }).catch((error: unknown) => {
    signal.throwIfAborted()
    throw new ConfigError([`RENDERER: diffusion cannot be had. ${(error as Error).message}`])
  })
  if (camera === null) {
    if (renders?.includes('cutout') === false)
      throw new ConfigError([`RENDERS: no video model films here, for ${why ?? 'RENDERER says so'}.`])
    return { camera: null, renders: ['cutout'] }
  }
  const { pack: manifest } = camera.installed
  const noise = manifest.random ? ' Its weights are random: what it films is noise.' : ''
  say(`Neural takes are filmed by ${manifest.title}, on ${camera.provider.name}.${noise}`)
  for (const { name, why: fault } of camera.provider.refused) say(`${name} cannot be used: ${fault.replace(/\.$/, '')}.`)
  return { camera, renders: wanted }
}
