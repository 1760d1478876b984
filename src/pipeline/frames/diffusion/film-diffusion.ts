import { RequestError, StageError } from '../../../errors.ts'
import { NO_FACES, type Faces } from '../../storyboard/face.ts'
import type { Storyboard } from '../../storyboard/storyboard.ts'
import { frameCount } from '../cutout/shot-list.ts'
import type { Animatic, Film, FilmOptions, Frame } from '../renderer.ts'
import type { ControlKind } from './control/choose-control.ts'
import type { Former } from './control/keep-former.ts'
import { assertFits, estimateMemory } from './estimate-memory.ts'
import { OutOfMemory } from './out-of-memory.ts'
import { cutTogether } from './output/cut-together.ts'
import { followProgress, type FilmProgress } from './output/follow-progress.ts'
import { readFormer } from './output/read-former.ts'
import type { InstalledPack } from './pack/pack.ts'
import { areaOf, chooseSizes, type PackSize } from './plan/choose-sizes.ts'
import { orderShot } from './plan/order-shots.ts'
import { planShots, type ShotPlan } from './plan/plan-shots.ts'
import { whatChanged } from './plan/what-changed.ts'
import type { ChosenProvider } from './provider.ts'
import type { Picture, ShootSettings, ShootShots } from './shoot.ts'

export interface DiffusionStudio {
  readonly installed: InstalledPack
  readonly provider: Pick<ChosenProvider, 'name' | 'memory'>
  readonly shootShots: ShootShots
  /** The cut-out film, with puppets in these faces: shots follow it, and its figures mask what an edit changes. */
  readonly animatic: (faces: Faces) => Animatic
  /** What shots follow; 'auto' unless somebody said how literal the layout is meant. */
  readonly control?: ControlKind | 'auto'
  /** The film that this one is an edit of, if a network filmed it: what the edit leaves alone is taken from it. */
  readonly former?: Former | null
  /** In place of the pack's own. */
  readonly sampling?: Partial<Pick<ShootSettings, 'steps' | 'guidance' | 'scheduler'>>
  /** Shown a rough picture of the film in the making, of latent size, now and then. */
  readonly onPreview?: (picture: Picture) => void
}

/**
 * The camera: films a storyboard with a video model. Shots are captioned, follow the cut-out film as far as its layout is meant, and are shot
 * at the largest of the pack's sizes that fits the clip's shape and the memory; what comes of them is brought to the clip's size and rate.
 * Throws OutOfMemory, foreseen, when by the pack's own figures no size fits the memory. When the memory is found too small before the first
 * frame, the film is begun once more at the next smaller size; after that OutOfMemory is the caller's, too.
 */
export function filmDiffusion(studio: DiffusionStudio): Film {
  return async function* film(storyboard, options) {
    const { signal } = options
    signal.throwIfAborted()
    const of = frameCount(storyboard)
    const progress = followProgress(of, options.onProgress)
    let done = 0
    try {
      for await (const frame of filmOnce(studio, storyboard, options, progress)) {
        signal.throwIfAborted()
        progress.frame(++done)
        yield frame
      }
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof StageError || error instanceof RequestError) throw error
      throw new StageError('filming', error instanceof Error ? error.message : String(error), { cause: error })
    }
  }
}

async function* filmOnce(
  studio: DiffusionStudio,
  storyboard: Storyboard,
  options: FilmOptions,
  progress: FilmProgress,
): AsyncGenerator<Frame> {
  const { installed, former = null, control = 'auto' } = studio
  const changes = former === null ? null : whatChanged(former.storyboard, storyboard, control)
  if (former !== null && changes === null) return yield* former.frames()
  const plans = planShots(storyboard, installed.pack.sampling.fps, { control, faces: options.faces ?? NO_FACES, changes })
  const [size, smaller] = sizesFor(studio, storyboard, plans)
  let begun = false
  try {
    for await (const frame of filmAt(size, plans, { studio, storyboard, options, progress })) {
      begun = true
      yield frame
    }
  } catch (error) {
    if (!(error instanceof OutOfMemory) || begun || smaller === undefined || options.signal.aborted) throw error
    yield* filmAt(smaller, plans, { studio, storyboard, options, progress })
  }
}

/** The largest size that fits, by the pack's own figures, and the next smaller one. Throws OutOfMemory, foreseen, when none does. */
function sizesFor(
  { installed: { pack }, provider }: DiffusionStudio,
  { format }: Storyboard,
  plans: readonly ShotPlan[],
): readonly [PackSize, PackSize?] {
  const sizes = chooseSizes(pack.sampling.sizes, format)
  const asked = plans.filter(({ change }) => change !== 'nothing')
  const frames = Math.max(1, ...asked.map((plan) => plan.frames))
  const references = Math.max(0, ...asked.map((plan) => plan.faces.length))
  const fits = ({ width, height }: PackSize): boolean => {
    const { reading, encoding, denoising, decoding } = estimateMemory(pack, { width, height, frames, references }, provider.name)
    return provider.memory === null || Math.max(reading, encoding, denoising, decoding) <= provider.memory
  }
  const size = sizes.find(fits)
  if (size !== undefined) {
    const smaller = sizes.find((other) => areaOf(other) < areaOf(size))
    return smaller === undefined ? [size] : [size, smaller]
  }
  const least = sizes.at(-1) as PackSize
  assertFits(pack, { width: least.width, height: least.height, frames, references }, provider.name, provider.memory)
  return [least]
}

interface Filming {
  readonly studio: DiffusionStudio
  readonly storyboard: Storyboard
  readonly options: FilmOptions
  readonly progress: FilmProgress
}

async function* filmAt(
  size: PackSize,
  plans: readonly ShotPlan[],
  { studio, storyboard, options, progress }: Filming,
): AsyncGenerator<Frame> {
  const { installed, provider, shootShots, former = null, sampling = {}, onPreview } = studio
  const { signal, threads, faces = NO_FACES } = options
  const { sampling: usual } = installed.pack
  const animatic = studio.animatic(faces)
  const means = { size, rate: usual.fps, animatic, former, faces, threads, signal }
  const shots: { readonly plan: ShotPlan; readonly ordered: Awaited<ReturnType<typeof orderShot>> | null }[] = []
  for (const plan of plans) shots.push({ plan, ordered: plan.change === 'nothing' ? null : await orderShot(storyboard, plan, means) })
  const settings: ShootSettings = {
    installed,
    provider: provider.name,
    width: size.width,
    height: size.height,
    steps: sampling.steps ?? usual.steps,
    guidance: sampling.guidance ?? usual.guidance,
    scheduler: sampling.scheduler ?? usual.scheduler,
    shift: size.shift,
    memory: provider.memory,
    threads,
    signal,
    onProgress: (now) => progress.shooting(now),
    ...(onPreview && { onPreview }),
  }
  const pictures = shootShots(
    shots.flatMap(({ ordered }) => (ordered ? [ordered.order] : [])),
    settings,
  )[Symbol.asyncIterator]()
  const reel = former === null ? null : readFormer(former.frames)
  try {
    yield* cutTogether({ storyboard, shots, pictures, size, rate: usual.fps, titles: animatic.layTitles(storyboard), former: reel })
  } finally {
    // Whatever failed, no network goes on working for a film that nobody waits for.
    await pictures.return?.()
    await reel?.close()
  }
}
