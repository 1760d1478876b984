import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Config } from '../config.ts'
import { RENDERER_CHOICES, type RendererChoice } from '../movie.ts'
import type { FilmedBy } from '../pipeline/clip/clip-tags.ts'
import type { Camera, CameraSettings } from '../pipeline/open-camera.ts'

/** The options that say who films, as commander leaves them behind. */
export interface CameraOptions {
  readonly renderer?: RendererChoice
  readonly pack?: string
  readonly steps?: number
  readonly guidance?: number
  readonly control?: Control
}

/** The same words as the film's, whose code need not be read to refuse others. */
type Control = NonNullable<CameraSettings['control']>
const CONTROLS = ['depth', 'scribble', 'none'] as const satisfies readonly Control[]

export function addCameraOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--renderer <who>',
        'who films: cutout (paper figures), diffusion (a video model), auto (default: RENDERER, auto)',
      ).choices([...RENDERER_CHOICES]),
    )
    .option('--pack <name>', 'the video model, as `models list` shows it; naming one asks for diffusion (default: PACK)')
    .option('--steps <number>', 'of denoising, 1 to 200: more is finer and slower (default: what suits the pack)', numberFrom(1, 200, true))
    .option(
      '--guidance <number>',
      'how strongly the video model follows the words, 1 to 20 (default: of the pack)',
      numberFrom(1, 20, false),
    )
    .addOption(
      new Option('--control <what>', 'what of the paper film the video model follows (default: what suits the film)').choices([
        ...CONTROLS,
      ]),
    )
}

/**
 * The camera that is asked for; undefined: the paper theatre films. `filmedBy`: who filmed the film that is changed, which a change keeps
 * to unless somebody says otherwise; undefined: it is a new one. `tell` is told in a line why something else came of it than may have been
 * expected; `explain` what was tried on the way.
 */
export async function readCamera(
  config: Config,
  options: CameraOptions,
  filmedBy: FilmedBy | null | undefined,
  {
    signal,
    tell,
    explain,
  }: { readonly signal: AbortSignal; readonly tell: (line: string) => void; readonly explain: (line: string) => void },
): Promise<Camera | undefined> {
  const { steps, guidance, control } = options
  const pack = options.pack ?? (filmedBy?.pack === '' ? undefined : filmedBy?.pack) ?? config.models.pack
  const asked = options.renderer ?? (options.pack === undefined ? undefined : 'diffusion')
  const renderer = asked ?? (filmedBy === null ? 'cutout' : config.renderer)
  if (renderer === 'cutout') return undefined
  const { openCamera } = await import('../pipeline/open-camera.ts')
  const { folder: models, providers, gpuMemory: memory, probe, accepted } = config.models
  // The pack of a film that is changed was chosen once: it films again, of random weights or not.
  const again = asked === undefined && filmedBy !== null && filmedBy !== undefined && renderer === 'auto'
  const wish = { models, pack, providers, memory, probe, accepted, signal, ...(again && { orPaper: true }) }
  const { camera, why } = await openCamera({ ...wish, renderer: again ? 'diffusion' : renderer }).catch((error: unknown) => {
    signal.throwIfAborted()
    if (!again) throw error
    return { camera: null, why: (error as Error).message }
  })
  if (camera === null) {
    if (why !== null) (again ? tell : explain)(`Paper figures film it: ${why.replace(/\.$/, '')}.`)
    return undefined
  }
  const { name, refused } = camera.provider
  for (const each of refused) explain(`${each.name} cannot be used: ${each.why.replace(/\.$/, '')}.`)
  explain(`${camera.installed.pack.title} runs on ${name}.`)
  return { ...camera, steps, guidance, control }
}

function numberFrom(low: number, high: number, whole: boolean): (text: string) => number {
  return (text) => {
    const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN
    if (!(value >= low && value <= high) || (whole && !Number.isInteger(value)))
      throw new InvalidArgumentError(`Give a ${whole ? 'whole ' : ''}number from ${low} to ${high}.`)
    return value
  }
}
