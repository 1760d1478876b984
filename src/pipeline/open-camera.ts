import { RequestError } from '../errors.ts'
import type { RendererChoice } from '../movie.ts'
import { printPicture, type PreviewOptions } from './clip/preview-film.ts'
import type { ControlKind } from './frames/diffusion/control/choose-control.ts'
import { isAccepted, assertAccepted } from './frames/diffusion/pack/accept-licence.ts'
import type { InstalledPack } from './frames/diffusion/pack/pack.ts'
import { findPack, listPacks, type FoundPack } from './frames/diffusion/pack/read-pack.ts'
import { assertWhole, checkSizes } from './frames/diffusion/pack/verify-pack.ts'
import type { ChosenProvider, ProviderName } from './frames/diffusion/provider.ts'
import type { Picture, ShootShots } from './frames/diffusion/shoot.ts'
import type { Film, Frame } from './frames/renderer.ts'
import type { Storyboard } from './storyboard/storyboard.ts'

/** A video model that can film here, and how it shall. Plain data: it may be handed from process to process. */
export interface Camera extends CameraSettings {
  readonly installed: InstalledPack
  readonly provider: ChosenProvider
  /** Bytes that the networks may take, by the administrator's word; null: as many as are free when a film begins. */
  readonly memory: number | null
  /** Where no size fits the memory the paper theatre films; false: before anything is begun the asker is told, who may want something smaller. */
  readonly orPaper: boolean
}

/** What is set by hand; absent: what suits the pack and the film. */
export interface CameraSettings {
  readonly steps?: number | undefined
  readonly guidance?: number | undefined
  /** What of the paper film the networks follow. */
  readonly control?: ControlKind | undefined
}

export interface CameraWish {
  readonly renderer: RendererChoice
  /** The folder of all packs. */
  readonly models: string
  /** The pack's name; absent: the one that is installed. */
  readonly pack?: string | undefined
  /** In order of preference; absent: this system's order. */
  readonly providers?: readonly ProviderName[] | undefined
  /** Bytes that the networks may take; absent: as many as are free. */
  readonly memory?: number | undefined
  /** See Camera; absent: for 'auto' alone. */
  readonly orPaper?: boolean
  /** Where the accepted licences are noted. */
  readonly accepted: string
  /** A small network that providers are tried with. */
  readonly probe: string
  readonly signal: AbortSignal
}

/** Who films: a video model, or (`camera` null) the paper theatre, and for 'auto' why. */
export type Filmer = { readonly camera: Camera; readonly why: null } | { readonly camera: null; readonly why: string | null }

/**
 * Decides who films. 'auto' takes a video model whose weights were trained, whose licence was accepted, that is whole, fits, and has better
 * than the CPU to run on. 'diffusion' takes any that can run at all, or throws RequestError, or StageError when no provider works.
 */
export async function openCamera(wish: CameraWish): Promise<Filmer> {
  if (wish.renderer === 'cutout') return { camera: null, why: null }
  if (wish.renderer === 'diffusion') {
    const installed = await packAskedFor(wish)
    await assertAccepted(wish.accepted, installed.pack)
    await assertWhole(installed)
    return { camera: await withProvider(installed, wish), why: null }
  }
  const installed = await packAtHand(wish)
  if (typeof installed === 'string') return { camera: null, why: installed }
  const camera = await withProvider(installed, wish).catch((error: unknown) => {
    wish.signal.throwIfAborted()
    return (error as Error).message
  })
  if (typeof camera === 'string') return { camera: null, why: camera }
  if (camera.provider.name === 'cpu') return { camera: null, why: `the networks of ${installed.pack.name} would have to run on the CPU` }
  const why = await whyTooLarge(camera)
  return why === null ? { camera, why } : { camera: null, why }
}

/** Throws RequestError when it cannot be told which pack is meant. */
async function packAskedFor({ models, pack }: CameraWish): Promise<InstalledPack> {
  if (pack !== undefined) return findPack(models, pack)
  const trained = (await listPacks(models)).flatMap(({ installed }) => (installed === null || installed.pack.random ? [] : [installed]))
  const [only, ...others] = trained
  if (only === undefined)
    throw new RequestError(`There is no pack in ${models} yet: models/README.md says how to get one; --pack names one of random weights.`)
  if (others.length > 0)
    throw new RequestError(`Several packs are installed: say which with --pack, ${trained.map(({ pack: { name } }) => name).join(' or ')}.`)
  return only
}

/** The pack that 'auto' may take, or why it takes none. */
async function packAtHand({ models, pack, accepted }: CameraWish): Promise<InstalledPack | string> {
  const packs = (await listPacks(models)).filter(({ name, bundled }) => (pack === undefined ? !bundled : name === pack))
  const found: readonly (InstalledPack | string)[] = await Promise.all(packs.map((each) => whyNot(each, accepted)))
  return (
    found.find((each) => typeof each !== 'string') ??
    found[0] ??
    (pack === undefined ? 'no pack is installed' : `there is no pack ${pack} in ${models}`)
  )
}

/** The pack, or why it is not to be used without being asked for. */
async function whyNot(found: FoundPack, accepted: string): Promise<InstalledPack | string> {
  const { installed, name } = found
  if (installed === null) return found.fault
  if (installed.pack.random) return `the weights of ${name} are random`
  if (!(await isAccepted(accepted, installed.pack))) return `the licence of ${name} has not been accepted yet`
  const [fault] = await checkSizes(installed)
  return fault === undefined ? installed : `${name} is not whole: ${fault.told}`
}

async function withProvider(installed: InstalledPack, wish: CameraWish): Promise<Camera> {
  const { renderer, probe, providers, memory, orPaper, signal } = wish
  const { chooseProvider } = await import('./frames/diffusion/choose-provider.ts')
  const provider = await chooseProvider({
    probe,
    signal,
    ...(providers === undefined ? {} : { preference: providers }),
  })
  return { installed, provider, memory: memory ?? null, orPaper: orPaper ?? renderer === 'auto' }
}

/** Why the networks would not fit into what memory there is; null: they fit, or nobody can tell. */
async function whyTooLarge({ installed: { pack }, provider, memory }: Camera): Promise<string | null> {
  const { sizesThatFit } = await import('./frames/diffusion/estimate-memory.ts')
  const [largest] = pack.sampling.sizes
  if (largest === undefined) return null
  const { width, height } = largest
  const pass = { width, height, frames: pack.sampling.frames, references: 1 }
  const fits = sizesThatFit(pack, pass, provider.name, memory ?? provider.memory).length > 0
  return fits ? null : `there is not enough memory for ${pack.name} on ${provider.name}`
}

/** The film that is changed, filmed by the same pack. */
export interface FormerFilm {
  readonly storyboard: Storyboard
  readonly frames: () => AsyncIterable<Frame>
}

export interface Filming extends Pick<PreviewOptions, 'ffmpeg' | 'signal' | 'out' | 'now'> {
  /** Where the art library keeps its index. */
  readonly cacheDir: string
  readonly former: FormerFilm | null
  /** Shoots in place of the networks. */
  readonly shootShots?: ShootShots
  /** Shown a JPEG of the film in the making now and then, long before its first frame. */
  readonly onPreview?: (jpeg: Uint8Array) => void
}

/** The camera, ready to film; the paper theatre shows it what its networks follow. */
export async function filmWith(camera: Camera, filming: Filming): Promise<Film> {
  const { installed, provider, control, steps, guidance } = camera
  const [{ filmDiffusion }, { shootShots }, { freeMemoryOf }, { cutoutAnimatic }, { openArt }] = await Promise.all([
    import('./frames/diffusion/film-diffusion.ts'),
    import('./frames/diffusion/shoot-shots.ts'),
    import('./frames/diffusion/choose-provider.ts'),
    import('./frames/cutout/cutout-animatic.ts'),
    import('./art/open-art.ts'),
  ])
  const art = await openArt(filming.cacheDir)
  return filmDiffusion({
    installed,
    provider: { name: provider.name, memory: camera.memory ?? (await freeMemoryOf(provider.name)) },
    shootShots: filming.shootShots ?? shootShots,
    animatic: (faces) => cutoutAnimatic({ art, faces }),
    control: control ?? 'auto',
    former: filming.former,
    sampling: { ...(steps === undefined ? {} : { steps }), ...(guidance === undefined ? {} : { guidance }) },
    ...(filming.onPreview === undefined ? {} : { onPreview: showRoughly(filming, filming.onPreview) }),
  })
}

/** Milliseconds between two rough pictures. */
const EVERY = 2000

/** Rough pictures as JPEGs, one at a time and now and then. One that cannot be made is left out. */
function showRoughly(filming: Filming, onPreview: (jpeg: Uint8Array) => void): (picture: Picture) => void {
  let last = -Infinity
  let printing = false
  return ({ width, height, pixels }) => {
    if (printing || filming.now() - last < EVERY) return
    last = filming.now()
    printing = true
    printPicture(Uint8Array.from(pixels), 'rgb24', { ...filming, width, height })
      .then(onPreview, () => undefined)
      .finally(() => void (printing = false))
  }
}
