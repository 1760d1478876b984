import {
  createPostgresBackend,
  createRedisBackend,
  Queue,
  QueueEvents,
  Worker,
  type BackendFactory,
  type Job,
  type PgPool,
  type RedisQueueBackend,
} from 'bullmq'
import { Redis } from 'ioredis'
import { ConfigError } from '../errors.ts'
import { answerWithin } from './database/answer-within.ts'

/** What BullMQ hands on: an id and its turn. The order itself is in the records. */
export type LineJob = Job<Record<string, never>, void>
export type LineWorker = Worker<Record<string, never>, void>

/** The line in which accepted movies wait for a worker: BullMQ on whichever server there is. */
export interface Line {
  readonly queue: Queue<Record<string, never>, void>
  readonly events: QueueEvents
  /** Starts taking jobs, `concurrency` at once. */
  work(process: (job: LineJob, token: string) => Promise<void>, options: { readonly concurrency: number }): LineWorker
  /** False while its server cannot be reached. */
  lives(): Promise<boolean>
  close(): Promise<void>
}

export interface LineSettings {
  /** BullMQ's tables lie there unless a Redis is named. */
  readonly pool: PgPool
  readonly ping: () => Promise<void>
  readonly redisUrl: string | undefined
  readonly onFault: (error: Error) => void
  /** Another name keeps tests on one server apart. */
  readonly name?: string
}

/** Seconds after which the job of a worker that died is given to another. */
const LOCK = 20_000
const STALLED_CHECK = 8_000
/** Of the renewals of a job's lock; who kills the studio more often than this is a matter for the records' own count. */
const FORGIVEN_STALLS = 1_000

/** Opens the line on Redis when there is a URL, else in the database of the records. Throws ConfigError when Redis does not answer. */
export async function openLine(settings: LineSettings): Promise<Line> {
  const name = settings.name ?? 'movies'
  const { onFault } = settings
  const server = settings.redisUrl === undefined ? onPostgres(settings.pool, settings.ping) : await onRedis(settings.redisUrl, onFault)
  // Typed as BullMQ's default; only what every backend can is asked of it.
  const backend = server.backend as BackendFactory<RedisQueueBackend>
  const queue = new Queue<Record<string, never>, void>(name, server.options(), backend)
  queue.on('error', onFault)
  const events = new QueueEvents(name, { ...server.options(), autorun: false }, backend)
  events.on('error', onFault)
  let closing = false
  const listen = async (): Promise<void> => {
    for (;;) {
      // BullMQ gives up listening when its server says goodbye; we do not.
      await events.run().catch(onFault)
      if (closing) return
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
  await Promise.all([queue.waitUntilReady(), events.waitUntilReady()])
  void listen()
  const workers: LineWorker[] = []
  return {
    queue,
    events,
    lives: server.lives,
    work(process, { concurrency }) {
      const worker: LineWorker = new Worker<Record<string, never>, void>(
        name,
        // Two parameters and no third: BullMQ would abort a signal of its own when it cannot renew a lock, and a film goes on without.
        async (job, token) => process(job, token ?? ''),
        {
          ...server.options(),
          concurrency,
          lockDuration: LOCK,
          stalledInterval: STALLED_CHECK,
          maxStalledCount: FORGIVEN_STALLS,
          runRetryDelay: 1000,
          drainDelay: 5,
        },
        backend,
      )
      worker.on('error', onFault)
      workers.push(worker)
      return worker
    },
    async close() {
      closing = true
      await Promise.allSettled([...workers.map((worker) => worker.close()), events.close()])
      await Promise.allSettled([queue.close()])
      await server.close()
    },
  }
}

interface Server {
  readonly backend: unknown
  readonly options: () => { readonly connection: never }
  readonly lives: () => Promise<boolean>
  readonly close: () => Promise<void>
}

function onPostgres(pool: PgPool, ping: () => Promise<void>): Server {
  return {
    backend: createPostgresBackend,
    options: () => ({ connection: pool as never }),
    lives: () =>
      ping().then(
        () => true,
        () => false,
      ),
    close: async () => undefined,
  }
}

async function onRedis(url: string, onFault: (error: Error) => void): Promise<Server> {
  const clients: Redis[] = []
  const connect = (): Redis => {
    const client = new Redis(url, {
      // Commands wait for a server that is away, however long: what they carry is in the records.
      maxRetriesPerRequest: null,
      connectTimeout: 3000,
      keepAlive: 10_000,
      retryStrategy: (times) => Math.min(100 * 2 ** Math.min(times, 6), 2000),
    })
    client.on('error', onFault)
    clients.push(client)
    return client
  }
  const first = connect()
  const close = async (): Promise<void> => clients.forEach((client) => client.disconnect())
  try {
    await answerWithin(4000, first.ping())
  } catch (cause) {
    await close()
    const { host } = new URL(url)
    throw new ConfigError([
      `REDIS_URL: no answer from ${host} (${cause instanceof Error ? cause.message : String(cause)}): start that server, or correct the address.`,
    ])
  }
  return {
    backend: createRedisBackend,
    // A client each: one that waits for work or events can do nothing else meanwhile.
    options: () => ({ connection: connect() as never }),
    lives: () =>
      answerWithin(1000, first.ping()).then(
        () => true,
        () => false,
      ),
    close,
  }
}
