import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectRoot } from '../../src/config.ts'
import type { MovieView, MoviePage } from '../../src/bots/web/api/schemas.ts'
import { freshRecords } from '../servers/fresh-records.ts'
import { SHARED_CACHE } from '../servers/shared-cache.ts'

/** A studio in a process of its own, as `npm start` runs it, and a client of its API. */
export interface RunningStudio {
  readonly url: string
  readonly child: ChildProcess
  /** All it printed so far. */
  said(): string
  submit(order: Readonly<Record<string, unknown>>): Promise<MovieView>
  find(id: string): Promise<MovieView>
  list(): Promise<readonly MovieView[]>
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** Resolves when the movie has ended, or is what `until` asks for. */
  watch(id: string, until?: (movie: MovieView) => boolean): Promise<MovieView>
  /** Dies on the spot, as with a power cut. */
  kill(): Promise<void>
  /** Is asked to stop; resolves with its exit code. */
  stop(): Promise<number | null>
}

export interface StudioEnvironment {
  readonly DATA_DIR: string
  readonly [key: string]: string
}

/**
 * PGlite is compiled once and not a second time for speed: a studio of a test is closed before that pays, and starts in half the computing.
 * Render processes have flags of their own.
 */
const FLAGS = ['--liftoff-only']

/** Starts the compiled studio on a free port and waits until it is open. Rejects with what it said when it ends instead. */
export async function startStudio(environment: StudioEnvironment, args: readonly string[] = []): Promise<RunningStudio> {
  if (environment['DATABASE_URL'] === undefined) await freshRecords(join(environment.DATA_DIR, 'records'))
  await sharedCache(environment.DATA_DIR)
  const { INIT_CWD: _, ...inherited } = process.env
  const child = spawn(process.execPath, [...FLAGS, join(projectRoot, 'bin', 'matinee.mjs'), 'serve', ...args], {
    env: { ...inherited, THREADS: '1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.add(child)
  let said = ''
  child.stdout.on('data', (data) => void (said += data))
  child.stderr.on('data', (data) => void (said += data))
  const ended = new Promise<number | null>((resolve) => void child.once('close', (code) => (children.delete(child), resolve(code))))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /Matinee is open at (http:\/\/[^\s]+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
      else if (said.includes('makes films here')) resolve('')
    })
    void ended.then((code) => reject(new Error(`the studio ended with code ${code}: ${said}`)))
  })
  const get = async (path: string, init?: RequestInit): Promise<Response> => fetch(new URL(path, url), init)
  const find = async (id: string): Promise<MovieView> => {
    const response = await get(`/api/movies/${id}`)
    if (!response.ok) throw new Error(`GET /api/movies/${id} said ${response.status}: ${await response.text()}`)
    return (await response.json()) as MovieView
  }
  return {
    url,
    child,
    said: () => said,
    fetch: get,
    find,
    async submit(order) {
      const response = await get('/api/movies', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(order),
      })
      if (response.status !== 202) throw new Error(`POST /api/movies said ${response.status}: ${await response.text()}`)
      return ((await response.json()) as { movie: MovieView }).movie
    },
    async list() {
      const movies: MovieView[] = []
      for (let before = ''; ;) {
        const page = (await (await get(`/api/movies?limit=100${before}`)).json()) as MoviePage
        movies.push(...page.movies)
        if (page.next === null) return movies
        before = `&before=${encodeURIComponent(page.next)}`
      }
    },
    async watch(id, until = (movie) => movie.endedAt !== null) {
      for (;;) {
        const movie = await find(id)
        if (until(movie)) return movie
        await wait(50)
      }
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** A cache that is there stays. */
async function sharedCache(data: string): Promise<void> {
  await mkdir(SHARED_CACHE, { recursive: true })
  await symlink(SHARED_CACHE, join(data, 'cache')).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

/** A killed studio's renderers live a moment longer, and one that was getting ready writes into the cache meanwhile: waits until nobody does. */
export function removeData(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}

const children = new Set<ChildProcess>()
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')))
