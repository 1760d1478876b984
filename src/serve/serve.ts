import { randomInt, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { openWebRoom } from '../bots/web/open-web-room.ts'
import { projectRoot, type Config } from '../config.ts'
import { ConfigError } from '../errors.ts'
import { keepKey } from '../keep-key.ts'
import { openLog } from '../log.ts'
import type { FfmpegPaths } from '../pipeline/clip/find-ffmpeg.ts'
import { lockFolder } from '../queue/database/lock-folder.ts'
import { announceWorker } from '../queue/announce-worker.ts'
import { dispatchAfresh, startDispatching } from '../queue/dispatch-orders.ts'
import { keepHouse } from '../queue/keep-house.ts'
import { openFrontDesk } from '../queue/open-front-desk.ts'
import { openLines } from '../queue/open-lines.ts'
import { openLogbook } from '../queue/open-logbook.ts'
import { filmsOf } from '../queue/records/forget-user.ts'
import { dropAllWorkers } from '../queue/records/workers.ts'
import { openFolderStore } from '../queue/store/folder-store.ts'
import { startWorking } from '../queue/work-orders.ts'
import { createSeal } from '../seal.ts'
import { chooseRenders } from './choose-renders.ts'
import { fitForPosting } from './fit-for-posting.ts'
import { hireRenderers } from './hire-renderers.ts'
import { measureStudio } from './measure-studio.ts'
import { openBots } from './open-bots.ts'
import { openPhotos } from './open-photos.ts'
import { openRecords } from './open-records.ts'
import { quietFaults } from './quiet-faults.ts'
import { clearWorkFolders } from './work-folders.ts'

/** What the seal of faces is for. */
const FACES = 'matinee faces'
/** A new studio's first start computes for seconds before it can say anything else. */
const MAKING_RECORDS = 'Making the records, once: this takes some seconds.'
/** Milliseconds that a part may take to close. */
const CLOSING = 4000

/** What a process does: all of it, talk to people, or make films. */
export type Role = 'all' | 'bots' | 'worker'

export interface ServeOptions {
  readonly role: Role
  /** Asked for where films are made, and where a clip must be made smaller for a chat. */
  readonly ffmpeg: () => Promise<FfmpegPaths>
  /** Drawing threads of a film. */
  readonly threads: number
  /** Aborted: films in the making are put back, and all is closed. */
  readonly signal: AbortSignal
  /** Tells whoever started it. */
  readonly say: (line: string) => void
}

/**
 * Opens the studio and keeps it open until the signal is aborted; then resolves, all closed. This is where the rooms of the house are
 * joined: the queue is handed `render`, the platforms are handed the front desk. Throws ConfigError when it cannot open.
 */
export async function serve(config: Config, options: ServeOptions): Promise<void> {
  const { role, signal, say } = options
  checkRole(config, role)
  await checkFolder(config.dataDir)
  const log = openLog(config)
  const faults = quietFaults(log, say)
  const closing: (() => Promise<unknown> | void)[] = []
  const later = <T>(opened: T, close: (opened: T) => Promise<unknown> | void): T => (closing.unshift(() => close(opened)), opened)
  const now = (): number => Date.now()
  try {
    const ffmpeg = role === 'bots' ? null : await options.ffmpeg()
    const alone = config.databaseUrl === undefined
    if (alone) later(await lockFolder(config.dataDir), (lock) => lock.release())
    const db = later(await openRecords(config, () => say(MAKING_RECORDS)), (opened) => opened.close())
    const store = await openFolderStore(join(config.dataDir, 'store'))
    const lines = later(await openLines({ pool: db.pool, ping: db.ping, redisUrl: config.redisUrl, onFault: faults.note }), (opened) =>
      opened.close(),
    )
    // Nobody else works for records that lie in this process: what the last one left behind need not be waited for.
    if (alone) await Promise.all([dispatchAfresh({ db, lines }), dropAllWorkers(db)])
    const { limits, retention } = config
    const dispatcher = later(startDispatching({ db, lines, limits, now, onFault: faults.note }), (opened) => opened.close())
    const stops: ((id: string) => void)[] = []
    const stopHere = (id: string): void => stops.forEach((stop) => stop(id))
    const faceSeal = createSeal(config.faceKey ?? (await keepKey(config.dataDir, 'face.key')), FACES)
    const photos = later(openPhotos(config, role), (opened) => opened.close())
    if (typeof photos.desk === 'string') log.warn(photos.desk)
    const { desk, changed } = openFrontDesk({ db, store, lines, dispatcher, limits, now, stopHere, faceSeal, photos: photos.desk })
    later(keepHouse({ db, store, desk, retention, now, onFault: faults.note }), (house) => house.close())

    const workFolder = await clearWorkFolders(join(config.dataDir, 'work'))
    if (ffmpeg !== null) {
      const { camera, renders } = await chooseRenders(config, { signal, say })
      const { soundfont } = config
      const cacheDir = join(config.dataDir, 'cache')
      const renderers = later(
        hireRenderers({ workFolder, cacheDir, ffmpeg, soundfont, threads: options.threads, camera, now: () => performance.now() }),
        (hired) => hired.dismiss(),
      )
      const worker = `${hostname()}-${randomUUID()}`
      const { render } = renderers
      const parked: number[] = []
      later(parked, () => void tellParked(parked, say))
      for (const renderer of renders) {
        const [concurrency, jobMinutes] =
          renderer === 'diffusion' ? [1, config.neuralJobMinutes] : [config.renderWorkers, config.jobMinutes]
        const workers = later(
          startWorking({ db, store, lines, render, renderer, faceSeal, concurrency, jobMinutes, worker, now, onChange: changed, log }),
          async (opened) => void parked.push(await opened.park()),
        )
        stops.push(workers.stop)
      }
      later(await announceWorker({ db, worker, renders, now, onFault: faults.note }), (announced) => announced.close())
    }
    if (role === 'worker') say(`Matinee makes films here, ${config.renderWorkers} at once. Ctrl-C stops it.`)
    else {
      const logbook = openLogbook({ db, owner: `${hostname()}-${randomUUID()}`, alone, now })
      const metrics = later(measureStudio(desk, faults.note), (opened) => opened.close())
      const room = later(
        await openWebRoom({
          desk,
          people: { forget: (user) => logbook.forget(user), filmsOf: (user) => filmsOf(db, user) },
          host: config.host,
          port: config.port,
          accessToken: config.accessToken,
          sessionKey: await keepKey(config.dataDir, 'session.key'),
          pageFolder: join(projectRoot, 'dist', 'page'),
          metrics: metrics.print,
          log,
          now,
          newSeed: () => randomInt(2 ** 32),
          ...(config.submitsPerMinute === undefined ? {} : { limits: { submits: config.submitsPerMinute || Number.MAX_SAFE_INTEGER } }),
        }),
        (opened) => opened.close(),
      )
      say(`Matinee is open at ${room.url} — Ctrl-C closes it.`)
      later(
        openBots({
          config,
          desk,
          logbook,
          fitClip: fitForPosting({ store, workFolder, ffmpeg: options.ffmpeg, signal }),
          newSeed: () => randomInt(2 ** 32),
          now,
          log,
          say,
          signal,
        }),
        (opened) => opened.close(),
      )
    }
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve()
      else signal.addEventListener('abort', () => resolve(), { once: true })
    })
  } finally {
    faults.close()
    for (const close of closing) await soon(close).catch((error: unknown) => log.error({ err: error }, 'a part did not close'))
  }
}

function tellParked(parked: readonly number[], say: (line: string) => void): void {
  const films = parked.reduce((sum, each) => sum + each, 0)
  if (films > 0)
    say(`Put back ${films === 1 ? 'a film' : `${films} films`} in the making: ${films === 1 ? 'it goes' : 'they go'} on at the next start.`)
}

/** A part whose server is away would keep the process for ever; what it still has to say is made up for at the next start. */
async function soon(close: () => Promise<unknown> | void): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it took longer than ${CLOSING / 1000} s`)), CLOSING)
  })
  await Promise.race([close(), late]).finally(() => clearTimeout(timer))
}

function checkRole(config: Config, role: Role): void {
  if (role !== 'all' && config.databaseUrl === undefined)
    throw new ConfigError([
      `DATABASE_URL: must be set for --role ${role}: hosts share their records, and the built-in ones belong to a single process.`,
    ])
}

async function checkFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true })
    await access(dataDir, constants.W_OK | constants.X_OK)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    throw new ConfigError([`DATA_DIR: ${dataDir} cannot be written to (${code}): make it writable, or name another folder.`])
  }
}
