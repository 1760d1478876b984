import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '../servers/postgres.ts'
import { startRedis } from '../servers/redis.ts'
import { removeData, startStudio, type RunningStudio } from './run-studio.ts'

const [postgres, redis] = await Promise.all([startPostgres(), startRedis()])
afterAll(() => Promise.all([postgres?.stop(), redis?.stop()]))

const order = (seed: number, duration = 1) => ({ prompt: 'a red balloon over a village', duration, size: 360, fps: 16, seed })

const sizes: readonly { name: string; missing: boolean; redisUrl: string }[] = [
  { name: 'PostgreSQL', missing: postgres === null, redisUrl: '' },
  { name: 'Redis', missing: postgres === null || redis === null, redisUrl: redis?.url ?? '' },
]

describe.each(sizes)('one process talks to people, two make films ($name)', ({ name, missing, redisUrl }) => {
  test.skipIf(missing)(
    `films are made, watched and stopped across processes, and a dead worker’s is made by the other (${name})`,
    async () => {
      const data = mkdtempSync(join(tmpdir(), 'matinee-roles-'))
      const settings = { DATA_DIR: data, DATABASE_URL: postgres?.url ?? '', REDIS_URL: redisUrl }
      const [front, first, second] = (await Promise.all([
        startStudio(settings, ['--role', 'bots']),
        startStudio(settings, ['--role', 'worker']),
        startStudio(settings, ['--role', 'worker']),
      ])) as [RunningStudio, RunningStudio, RunningStudio]
      onTestFinished(async () => {
        await Promise.all([front.kill(), first.kill(), second.kill()])
        await removeData(data)
      })

      const movies = await Promise.all([1, 2, 3, 4].map((seed) => front.submit(order(seed))))
      const ended = await Promise.all(movies.map(({ id }) => front.watch(id)))
      expect(ended.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done'])
      expect((await front.fetch(ended[0]?.clip?.url ?? '')).status).toBe(200)

      // Progress and the preview come from the other process; so does the end of what is cancelled here.
      const long = await front.submit(order(5, 12))
      const filming = await front.watch(long.id, ({ progress }) => progress?.preview !== undefined && progress.preview !== null)
      expect((await front.fetch(filming.progress?.preview ?? '')).headers.get('content-type')).toBe('image/jpeg')
      const response = await front.fetch(`/api/movies/${long.id}/cancel`, { method: 'POST' })
      expect(response.status).toBe(200)
      await expect.poll(() => folders(data), { timeout: 10_000, interval: 50 }).toEqual([])

      const orphan = await front.submit(order(6, 8))
      await front.watch(orphan.id, ({ progress }) => progress?.stage === 'filming')
      // Whichever of the two it is: the other one makes it, once the lock of the dead one has run out.
      const maker = await Promise.all([first, second].map(async (worker) => ((await makes(worker, data)) ? worker : null)))
      await maker.find((worker) => worker !== null)?.kill()
      expect((await front.watch(orphan.id)).state).toBe('done')
      expect(await front.stop()).toBe(0)
    },
  )
})

/** Films in the making, of whichever process. */
function folders(data: string): readonly string[] {
  return readdirSync(join(data, 'work')).flatMap((host) => readdirSync(join(data, 'work', host)))
}

async function makes({ child }: RunningStudio, data: string): Promise<boolean> {
  const own = readdirSync(join(data, 'work')).find((name) => name.endsWith(`~${child.pid}`))
  return own !== undefined && readdirSync(join(data, 'work', own)).length > 0
}
