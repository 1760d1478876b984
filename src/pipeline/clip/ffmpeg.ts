import type { Writable } from 'node:stream'
import ffmpeg from 'fluent-ffmpeg'
import { ConfigError, FolderError, RequestError, StageError } from '../../errors.ts'
import type { FfmpegPaths } from './find-ffmpeg.ts'

export interface FfmpegRun {
  readonly paths: FfmpegPaths
  /** What to read, each with the options that stand before it; 'pipe:0' is what `feed` writes. */
  readonly inputs: readonly { readonly from: string; readonly options: readonly string[] }[]
  readonly options: readonly string[]
  /** A file; 'pipe:1' for lines of text that are handed back. */
  readonly output: string
  readonly signal: AbortSignal
  /** Writes the input 'pipe:0'. It is ended for you. */
  feed?(write: (bytes: Uint8Array) => Promise<void>): Promise<void>
}

/**
 * Runs ffmpeg once. Resolves with what it printed when the output is whole. When the signal is aborted ffmpeg is killed at once and the
 * signal's reason thrown; a fault of `feed` is thrown as it is. Throws FolderError for a full disk, ConfigError for an
 * ffmpeg that lacks an encoder, StageError('finishing') for all else, ffmpeg's own words as the cause.
 *
 * The one place that knows fluent-ffmpeg, which is no longer maintained.
 */
export async function runFfmpeg(run: FfmpegRun): Promise<string> {
  run.signal.throwIfAborted()
  const command = ffmpeg({ logger: undefined })
  command.setFfmpegPath(run.paths.ffmpeg)
  skipCapabilityQueries(command)
  for (const input of run.inputs) command.input(input.from).inputOptions([...input.options])
  command.outputOptions(['-hide_banner', '-loglevel error', ...run.options]).output(run.output)

  const kill = (): void => {
    command.kill('SIGKILL')
  }
  let feeding: Promise<void> | undefined
  let feedFault: { readonly error: unknown } | undefined
  const ended = new Promise<string>((resolve, reject) => {
    command.on('end', (stdout: string | null) => resolve(stdout ?? ''))
    command.on('error', (error: Error, _stdout: string | null, stderr: string | null) => reject(describeFault(error, stderr ?? '')))
    command.on('start', () => {
      if (run.signal.aborted) return kill()
      const stdin = stdinOf(command)
      stdin.on('error', () => undefined)
      if (run.feed === undefined) return void stdin.end()
      feeding = run
        .feed((bytes) => writeTo(stdin, bytes))
        .then(
          () => void stdin.end(),
          (error: unknown) => {
            // A closed pipe means that ffmpeg has ended: its own words say why.
            if (!isClosedPipe(error)) feedFault = { error }
            kill()
          },
        )
    })
  })
  const aborted = new Promise<never>((_, reject) => {
    run.signal.addEventListener('abort', () => (kill(), reject(run.signal.reason as Error)), { once: true })
  })
  aborted.catch(() => undefined)
  command.run()
  try {
    const printed = await Promise.race([ended, aborted])
    await Promise.race([feeding, aborted])
    return printed
  } catch (error) {
    kill()
    await ended.catch(() => undefined)
    if (feedFault !== undefined && !run.signal.aborted) throw feedFault.error
    throw error
  }
}

/** What ffprobe says of a film. */
export interface Probed {
  /** Length. */
  readonly seconds: number
  readonly tags: Readonly<Record<string, string>>
  /** The first picture track, if there is one: pixels, and frames a second. */
  readonly picture: { readonly width: number; readonly height: number; readonly fps: number } | undefined
  readonly hasSound: boolean
}

/** Looks at a file's container and tracks; `name` is what it is called in messages. Throws RequestError when it is no film. */
export function probe(paths: FfmpegPaths, file: string, name: string = file): Promise<Probed> {
  const command = ffmpeg(file)
  command.setFfprobePath(paths.ffprobe)
  return new Promise((resolve, reject) => {
    command.ffprobe((error: Error | null, data) => {
      if (error) return reject(new RequestError(`${name} cannot be read as a film.`, { cause: error }))
      const video = data.streams.find((stream) => stream.codec_type === 'video')
      resolve({
        seconds: data.format.duration ?? 0,
        tags: (data.format.tags ?? {}) as Record<string, string>,
        picture: video && { width: video.width ?? 0, height: video.height ?? 0, fps: quotient(video.avg_frame_rate ?? '') },
        hasSound: data.streams.some((stream) => stream.codec_type === 'audio'),
      })
    })
  })
}

/** '30000/1001' → 29.97; what is no fraction → 0. */
function quotient(fraction: string): number {
  const [over = 0, under = 0] = fraction.split('/').map(Number)
  return under > 0 && over > 0 ? over / under : 0
}

/**
 * fluent-ffmpeg asks ffmpeg for all its formats before each run, and once for its encoders, lest one be an experimental one: 0.2 s that
 * tell us nothing new.
 */
function skipCapabilityQueries(command: ffmpeg.FfmpegCommand): void {
  Object.assign(command, {
    _checkCapabilities: (done: () => void) => done(),
    availableEncoders: (done: (error: null, encoders: object) => void) => done(null, {}),
  })
}

function stdinOf(command: ffmpeg.FfmpegCommand): Writable {
  return (command as unknown as { readonly ffmpegProc: { readonly stdin: Writable } }).ffmpegProc.stdin
}

/** Resolves when the bytes have left this process, so that their buffer may be drawn on again. */
function writeTo(stdin: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stdin.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
}

function isClosedPipe(error: unknown): boolean {
  const code = (error as { readonly code?: unknown } | null)?.code
  return (
    code === 'EPIPE' || code === 'ECONNRESET' || code === 'EOF' || code === 'ERR_STREAM_DESTROYED' || code === 'ERR_STREAM_WRITE_AFTER_END'
  )
}

function describeFault(error: Error, stderr: string): Error {
  const words = stderr.trim()
  const cause = new Error(words === '' ? error.message : words, { cause: error })
  if (/No space left on device|Disk quota exceeded|File too large/i.test(words) || /No space left on device/i.test(error.message))
    return new FolderError('The disk is full: free some space, or name another folder with --out.', { cause })
  const encoder = /Unknown encoder '([^']+)'/.exec(words)?.[1]
  if (encoder !== undefined)
    return new ConfigError([`This ffmpeg was built without ${encoder}: install a full ffmpeg, or name one with FFMPEG_PATH.`])
  if (/ENOENT|EACCES|Cannot find ffmpeg/.test(error.message))
    return new ConfigError([`ffmpeg could not be started (${error.message}): set FFMPEG_PATH to a working one.`])
  return new StageError('finishing', 'ffmpeg could not finish the clip.', { cause })
}
