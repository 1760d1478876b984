import { RequestError } from '../errors.ts'
import { disclosure } from '../face.ts'
import type { MovieRequest, Remark } from '../movie.ts'
import { openArt } from './art/open-art.ts'
import { clockStages } from './clock-stages.ts'
import type { FilmedBy } from './clip/clip-tags.ts'
import { encodeClip, type Clip, type ClipOrder } from './clip/encode-clip.ts'
import type { FfmpegPaths } from './clip/find-ffmpeg.ts'
import { previewFilm } from './clip/preview-film.ts'
import { readFrames } from './clip/read-frames.ts'
import { OutOfMemory } from './frames/diffusion/out-of-memory.ts'
import type { ShootShots } from './frames/diffusion/shoot.ts'
import type { Film, Frame } from './frames/renderer.ts'
import { filmCutout } from './frames/cutout/film-cutout.ts'
import { hireCrew, type Crew } from './frames/cutout/film-threads.ts'
import { isSameFilmer, lookAtFormer, NO_FORMER, type Former } from './keep-streams.ts'
import { filmWith, type Camera, type FormerFilm } from './open-camera.ts'
import type { OnProgress, StageName } from './progress.ts'
import { laySoundtrackAside } from './sound/lay-soundtrack-aside.ts'
import { facesIn, NO_FACES, type Faces, type Star, type WornFace } from './storyboard/face.ts'
import type { Storyboard } from './storyboard/storyboard.ts'
import type { Edited, Take } from './storyboard/take.ts'

export interface Studio {
  /** Where indexes of the data are kept between films. */
  readonly cacheDir: string
  readonly ffmpeg: FfmpegPaths
  /** Path of a General MIDI SoundFont. */
  readonly soundfont: string
  /** Drawing threads. */
  readonly threads: number
  readonly signal: AbortSignal
  readonly onProgress: OnProgress
  /** Told as soon as the storyboard is there, long before the film. */
  readonly onScript?: (script: Script) => void
  /** Shown a JPEG of the film in the making now and then; without it none is made. */
  readonly onPreview?: (jpeg: Uint8Array) => void
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number
  /** The faces that the request's stars and the film's people wear. */
  readonly faces?: Faces
  /** A video model that films; absent: the paper theatre does. */
  readonly camera?: Camera
  /** Shoots in place of the camera's networks. */
  readonly shootShots?: ShootShots
}

/** A film that is to be filmed anew as it is, by another renderer. */
export interface Retake {
  readonly take: Take
  /** The newest film of this renderer that it comes from, with its MP4: what does not differ is taken from it; null: there is none. */
  readonly former: { readonly storyboard: Storyboard; readonly clip: string } | null
}

/** A film that is to be changed by an instruction. */
export interface Revision {
  readonly take: Take
  readonly instruction: string
  /** Decides what the instruction leaves open. */
  readonly seed: number
  /** Path of the take's MP4: what does not change is taken from it; null: all is made anew. */
  readonly clip: string | null
  /** Ids of faces that were handed in with the instruction. */
  readonly stars?: readonly string[]
}

/** What a film is made by: its storyboard, what it was before, and, of an edit, what was changed. */
export interface Script extends Take {
  readonly edit: Pick<Edited, 'changed' | 'remarks'> | null
}

export interface Movie extends Script {
  readonly clip: Clip
  /** Of the people whose faces it shows: the ids of their consents, each once. */
  readonly consents: readonly string[]
  /** What was taken over from the clip that was edited, packet for packet. */
  readonly kept: { readonly picture: boolean; readonly sound: boolean }
  /** Wall time of each stage; the sound is laid while the film is shot, so they overlap. */
  readonly seconds: Readonly<Partial<Record<StageName, number>>>
  /** The video model that filmed it; null: the paper theatre did. */
  readonly filmedBy: FilmedBy | null
  readonly remarks: readonly Remark[]
  /** Seconds on the studio's clock when the first frame was drawn; null: none was. */
  readonly firstFrame: number | null
}

/**
 * Request, or storyboard, or what is to change → clip; `out` is where the MP4 should go. A camera whose networks do not fit into memory
 * leaves the film to the paper theatre, and the movie says so; but one that was asked for throws RequestError where that is known before it
 * begins. Throws what the stages throw, and the signal's reason once it is aborted.
 */
export async function renderMovie(request: MovieRequest | Storyboard | Revision | Retake, out: string, studio: Studio): Promise<Movie> {
  const stages = clockStages(studio)
  const over = new AbortController()
  const stage = { ...studio, onProgress: stages.onProgress, signal: AbortSignal.any([studio.signal, over.signal]) }
  const former = formerOf(request, stage)
  const theatre = theatreOf(studio)
  try {
    // The drawing threads get ready while the director works, unless it may turn out that there is nothing for them to draw.
    if (former === NO_FORMER && studio.camera === undefined) await theatre.open()
    const script = await write(request, studio, stages.onProgress)
    const { storyboard } = script
    const faces = facesOf(storyboard, studio.faces)
    const consents = [...new Set([...faces.values()].map(({ consent }) => consent))]
    studio.onScript?.(script)
    const same = former.compare(storyboard)
    const sound = same.sound ? null : laySoundtrackAside(storyboard, { ...stage, inTwo: same.picture })
    // It may fail before anybody waits for it.
    sound?.catch(() => undefined)
    // A camera may need what it shows, too.
    const master = same.picture || same.sound || studio.camera !== undefined ? await former.master : null
    const soundtrack = sound ?? master ?? laySoundtrackAside(storyboard, stage)
    const make = async (camera: Camera | undefined): Promise<Pick<Movie, 'clip' | 'kept' | 'filmedBy'>> => {
      const filmedBy = filmerOf(camera)
      const isKept = master !== null && isSameFilmer(master.filmedBy, filmedBy)
      const kept = { picture: same.picture && isKept, sound: same.sound && master !== null }
      const shot = { ...stage, faces, out }
      const filmed = async (): Promise<AsyncIterable<Frame>> => {
        if (camera === undefined) return shoot(storyboard, await theatre.open(), stages.watch, shot)
        const filming = { ...shot, former: isKept ? formerFilm(former, master.file, stage) : null }
        return shoot(storyboard, await filmWith(camera, filming), stages.watch, shot)
      }
      const frames = kept.picture && master !== null ? master : await filmed()
      const clip = await encodeClip({ ...clipOf(script, consents, filmedBy), ...stage, frames, soundtrack, out })
      return { clip, kept, filmedBy }
    }
    const made = await make(studio.camera).catch((error: unknown) => {
      if (!(error instanceof OutOfMemory)) throw error
      if (error.foreseen && studio.camera?.orPaper === false) throw new RequestError(error.message, { cause: error })
      return make(undefined)
    })
    return {
      ...script,
      ...made,
      consents,
      remarks: remarksOf(studio.camera, made.filmedBy),
      seconds: stages.seconds(),
      firstFrame: stages.firstFrame(),
    }
  } finally {
    // Whatever failed, no thread goes on working for a film that nobody waits for.
    over.abort()
    await theatre.close()
  }
}

/** The older film of which this one may be made. */
function formerOf(request: MovieRequest | Storyboard | Revision | Retake, stage: Pick<Studio, 'ffmpeg' | 'signal'>): Former {
  if (!('take' in request)) return NO_FORMER
  if ('former' in request) return request.former === null ? NO_FORMER : lookAtFormer(request.former, stage)
  return lookAtFormer({ storyboard: request.take.storyboard, clip: request.clip }, stage)
}

function formerFilm({ storyboard }: Former, file: string, { ffmpeg, signal }: Pick<Studio, 'ffmpeg' | 'signal'>): FormerFilm | null {
  if (storyboard === null) return null
  const { width, height } = storyboard.format
  return { storyboard, frames: () => readFrames(file, { width, height, ffmpeg, signal }) }
}

function filmerOf(camera: Camera | undefined): FilmedBy | null {
  return camera === undefined ? null : { renderer: 'diffusion', pack: camera.installed.pack.name }
}

function remarksOf(camera: Camera | undefined, filmedBy: FilmedBy | null): readonly Remark[] {
  if (camera === undefined) return []
  if (filmedBy === null) return [{ kind: 'no-room' }]
  return camera.installed.pack.random ? [{ kind: 'noise', pack: filmedBy.pack }] : []
}

/** The paper theatre with its drawing threads, opened when it is first needed. */
function theatreOf({ cacheDir, threads }: Pick<Studio, 'cacheDir' | 'threads'>): { open(): Promise<Film>; close(): Promise<void> } {
  let film: Film | null = null
  let crew: Crew | null = null
  return {
    async open() {
      if (film !== null) return film
      // Opened here first, so that only one thread makes the indexes when there are none.
      const art = await openArt(cacheDir)
      crew = threads > 1 ? hireCrew(cacheDir, threads) : null
      return (film = filmCutout({ art, artCache: cacheDir, crew }))
    },
    close: async () => crew?.dismiss(),
  }
}

/** The frames as they come, watched, and shown to whoever wants to see the film in the making. */
function shoot(
  storyboard: Storyboard,
  film: Film,
  watch: (frames: AsyncIterable<Frame>) => AsyncIterable<Frame>,
  stage: Studio & { readonly out: string },
): AsyncIterable<Frame> {
  const filmed = watch(film(storyboard, stage))
  const { onPreview } = stage
  return onPreview === undefined ? filmed : previewFilm(filmed, { ...storyboard.format, ...stage, onPreview })
}

/** The first stage: what the film is made by. */
async function write(
  request: MovieRequest | Storyboard | Revision | Retake,
  { cacheDir, faces = NO_FACES }: Studio,
  onProgress: OnProgress,
): Promise<Script> {
  if ('shots' in request) return { storyboard: request, history: [], edit: null }
  if ('former' in request) return { ...request.take, edit: null }
  const stars = (request.stars ?? []).map((id): Star => ({ id, traits: worn(id, faces).face.traits }))
  if ('take' in request) {
    const { take, ...edit } = await revise(request, cacheDir, onProgress, stars)
    return { ...take, edit }
  }
  return { storyboard: await direct(request, cacheDir, onProgress, stars), history: [], edit: null }
}

/** Those that the film shows. Throws RequestError when one is not at hand: a film with somebody else in it is not what was asked for. */
function facesOf(storyboard: Storyboard, faces: Faces = NO_FACES): Faces {
  return new Map(facesIn(storyboard).map((id) => [id, worn(id, faces)]))
}

function worn(id: string, faces: Faces): WornFace {
  const face = faces.get(id)
  if (face === undefined) throw new RequestError('The face in this film is not kept here: send the photo again, with "use this face".')
  return face
}

/** Take and instruction → the next take: the first stage of an edit alone. */
export async function revise(
  { take, instruction, seed }: Omit<Revision, 'clip'>,
  cacheDir: string,
  onProgress: OnProgress = () => undefined,
  stars: readonly Star[] = [],
): Promise<Edited> {
  onProgress({ stage: 'directing', fraction: 0 })
  const [{ openLexicon }, { editTake }] = await Promise.all([import('./director/lexicon/open-lexicon.ts'), import('./editor/edit-take.ts')])
  const edited = editTake(take, instruction, await openLexicon({ art: await openArt(cacheDir), cacheDir }), seed, stars)
  onProgress({ stage: 'directing', fraction: 1 })
  return edited
}

/** Prompt → storyboard: the first stage alone. */
export async function direct(
  request: MovieRequest,
  cacheDir: string,
  onProgress: OnProgress = () => undefined,
  stars: readonly Star[] = [],
): Promise<Storyboard> {
  onProgress({ stage: 'directing', fraction: 0 })
  // Its grammar and word lists take a quarter of a second to read: by then the other threads are on their way, or there is no need of it.
  const [{ openLexicon }, { writeStoryboard }] = await Promise.all([
    import('./director/lexicon/open-lexicon.ts'),
    import('./director/write-storyboard.ts'),
  ])
  const lexicon = await openLexicon({ art: await openArt(cacheDir), cacheDir })
  const storyboard = writeStoryboard(request, lexicon, stars)
  onProgress({ stage: 'directing', fraction: 1 })
  return storyboard
}

/** Reads all that a film needs before it is asked for, so that the next `renderMovie` of this process begins at once. */
export async function warmUp(cacheDir: string): Promise<void> {
  const [{ openLexicon }] = await Promise.all([
    import('./director/lexicon/open-lexicon.ts'),
    import('./director/write-storyboard.ts'),
    import('./director/describe-storyboard.ts'),
    import('./editor/edit-take.ts'),
  ])
  await openLexicon({ art: await openArt(cacheDir), cacheDir })
}

function clipOf(
  { storyboard, history }: Take,
  consents: readonly string[],
  filmedBy: FilmedBy | null,
): Pick<ClipOrder, 'width' | 'height' | 'fps' | 'frameCount' | 'title' | 'comment' | 'storyboard' | 'history' | 'filmedBy'> {
  const { width, height, fps, seconds } = storyboard.format
  return {
    width,
    height,
    fps,
    frameCount: Math.round(seconds * fps),
    title: storyboard.prompt,
    comment: `Made with Matinee. Seed ${storyboard.seed}. ${disclosure(consents)}`.trimEnd(),
    storyboard: `${JSON.stringify(storyboard, null, 2)}\n`,
    history: history.length === 0 ? null : JSON.stringify(history),
    filmedBy,
  }
}
