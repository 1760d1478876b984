import { fork, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, link, mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ConfigError, RequestError, StageError } from '../errors.ts'
import type { FfmpegPaths } from '../pipeline/clip/find-ffmpeg.ts'
import type { Camera } from '../pipeline/open-camera.ts'
import type { Render, RenderedMovie, Source } from '../queue/render.ts'
import { measureProgress } from './measure-progress.ts'
import type { News, Order, ToldFault } from './renderer-talk.ts'

export interface RendererSettings {
  /** A folder of this process's own, on the disk of the store. */
  readonly workFolder: string
  readonly cacheDir: string
  readonly ffmpeg: FfmpegPaths
  readonly soundfont: string
  /** Drawing threads of a film. */
  readonly threads: number
  /** The video model that films what it shall film; null: there is none here. */
  readonly camera: Camera | null
  readonly now: () => number
}

export interface Renderers {
  readonly render: Render
  /** Ends what still runs. */
  dismiss(): Promise<void>
}

/** POSIX's, where Linux and macOS have it. */
const NICE = '/usr/bin/nice'
/** Milliseconds in which a renderer may end by itself once its film is not wanted; then it is killed. */
const GRACE = 350

/**
 * Each film is made by a process of its own, so that nothing it does (a crash, a leak, a busy loop) reaches the process that talks to
 * people, and stopping it frees everything. One is always hired beforehand: it has read all it needs when the order comes.
 */
export function hireRenderers(settings: RendererSettings): Renderers {
  const all = new Set<Renderer>()
  const hire = (): Renderer => {
    const renderer = startRenderer(settings.cacheDir)
    all.add(renderer)
    void renderer.ended.then(() => all.delete(renderer))
    return renderer
  }
  let dismissed = false
  let spare: Renderer | null = hire()
  const take = (): Renderer => {
    const renderer = spare !== null && spare.lives() ? spare : hire()
    spare = null
    return renderer
  }
  const hireSpare = (): void => {
    if (!dismissed && spare === null) spare = hire()
  }

  return {
    async render(request, { signal, onProgress, onStoryboard, onPreview }, source, faces, filmer) {
      signal.throwIfAborted()
      const folder = join(settings.workFolder, randomUUID())
      const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
      await mkdir(folder, { recursive: true })
      const measure = measureProgress(settings.now)
      const renderer = take()
      try {
        const { ffmpeg, soundfont, threads } = settings
        const camera = filmer === 'diffusion' ? settings.camera : null
        const kept = await keepClips(source, folder)
        const order = { request, source: kept, faces, out: join(folder, 'clip.mp4'), ffmpeg, soundfont, threads, camera }
        const made = await renderer.work(order, signal, (news) => {
          if ('progress' in news) {
            onProgress(measure(news.progress))
            // The next film's process gets ready while this one's last step, which needs few cores, is under way.
            if (news.progress.stage === 'finishing') hireSpare()
          } else if ('script' in news) onStoryboard(news.script)
          else if ('preview' in news) onPreview(news.preview)
        })
        return { ...made, dispose } satisfies RenderedMovie
      } catch (error) {
        await dispose()
        throw error
      } finally {
        hireSpare()
      }
    },
    async dismiss() {
      dismissed = true
      await Promise.all([...all].map((renderer) => renderer.kill()))
      await rm(settings.workFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    },
  }
}

/** Clips get a second name in the folder: their films may be deleted while they are read. */
async function keepClips(source: Source | null, folder: string): Promise<Source | null> {
  if (source === null) return source
  const { former } = source
  const clip = source.clip === null ? null : await keepClip(source.clip, join(folder, 'source.mp4'))
  if (former === undefined || former === null) return { ...source, clip }
  const formerClip = await keepClip(former.clip, join(folder, 'former.mp4'))
  return { ...source, clip, former: formerClip === null ? null : { ...former, clip: formerClip } }
}

/** Null: it is gone already, or the disk is full, and all is drawn anew. */
async function keepClip(clip: string, kept: string): Promise<string | null> {
  try {
    await link(clip, kept).catch(() => copyFile(clip, kept))
    return kept
  } catch {
    return null
  }
}

interface Renderer {
  lives(): boolean
  /** Resolves when its process is gone. */
  readonly ended: Promise<void>
  work(order: Order, signal: AbortSignal, onNews: (news: News) => void): Promise<Omit<RenderedMovie, 'dispose'>>
  kill(): Promise<void>
}

function startRenderer(cacheDir: string): Renderer {
  const child = fork(...programOf(cacheDir))
  // Not a reason to stay alive: whoever serves decides that.
  child.unref()
  child.channel?.unref()
  let words = ''
  child.stderr?.on('data', (data) => void (words = `${words}${String(data)}`.slice(-4000)))
  const ended = new Promise<void>((resolve) => void child.once('close', () => resolve()).once('error', () => resolve()))
  const kill = (): Promise<void> => {
    killAll(child)
    return ended
  }
  return {
    lives: () => child.exitCode === null && child.signalCode === null && child.connected,
    ended,
    kill,
    work(order, signal, onNews) {
      return new Promise((resolve, reject) => {
        const stop = (): void => {
          if (child.connected) child.send('stop' satisfies Order, () => undefined)
          const timer = setTimeout(() => void kill(), GRACE)
          void ended.then(() => (clearTimeout(timer), reject(signal.reason as Error)))
        }
        child.on('message', (news: News) => {
          if (signal.aborted) return
          if ('made' in news) resolve(news.made)
          else if ('fault' in news) reject(faultFrom(news.fault))
          else onNews(news)
        })
        void ended.then(() => {
          signal.removeEventListener('abort', stop)
          if (signal.aborted) return
          const how = child.signalCode ?? `code ${child.exitCode}`
          reject(new StageError('filming', `The renderer ended early (${how}).`, { cause: new Error(words.trim() || 'it said nothing') }))
        })
        signal.addEventListener('abort', stop, { once: true })
        if (signal.aborted) stop()
        else child.send(order, () => undefined)
      })
    },
  }
}

/** What to fork: compiled, a file beside this one; in a checkout run through tsx or vitest the source, which Node reads through tsx. */
function programOf(cacheDir: string): Parameters<typeof fork> {
  const compiled = !import.meta.url.endsWith('.ts')
  const file = fileURLToPath(new URL(compiled ? './render-process.js' : './render-process.ts', import.meta.url))
  const tsx = compiled ? [] : ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
  return [
    file,
    [cacheDir],
    {
      ...lowly(tsx),
      // A process group of its own: killing it takes its ffmpeg along, and Ctrl-C in a terminal reaches only whoever decides.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    },
  ]
}

/** Node's own threads are there before its first line is read, and only who is started lowly has all of them so. */
function lowly(tsx: readonly string[]): { readonly execPath?: string; readonly execArgv: string[] } {
  if (process.platform === 'win32' || !existsSync(NICE)) return { execArgv: [...tsx] }
  return { execPath: NICE, execArgv: ['-n', '10', process.execPath, ...tsx] }
}

function killAll(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

function faultFrom({ kind, message, stage, stack }: ToldFault): Error {
  const cause = new Error(stack)
  if (kind === 'request') return new RequestError(message, { cause })
  if (kind === 'config') return new ConfigError([message])
  if (kind === 'folder') return new StageError('storing', `The studio's disk cannot take the film: ${message}`, { cause })
  return new StageError(stage, message, { cause })
}
