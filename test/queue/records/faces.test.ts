import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { openLog } from '../../../src/log.ts'
import { giveConsent, revokeConsents } from '../../../src/queue/records/consents.ts'
import { acceptMovie } from '../../../src/queue/records/accept-movie.ts'
import { dropStrayFaces, findFace, keepFace } from '../../../src/queue/records/faces.ts'
import { forgetUser } from '../../../src/queue/records/forget-user.ts'
import { ConsentMissing } from '../../../src/front-desk.ts'
import { NO_LIMITS, requestOf } from '../test-studio.ts'
import { NOON, overBoth } from './open-records.ts'

const ann = 'web:ann'
const HOUR = 3_600_000
const idOf = (n: number): string => String(n).padStart(20, '0')

await overBoth('faces', ({ name, it, db }) => {
  const keep = (id: string, createdAt = NOON): Promise<void> =>
    keepFace(db(), { id, user: ann, consent: 'c', sealed: Buffer.from('somebody’s face'), width: 30, height: 40, createdAt })
  const agree = (): Promise<void> => giveConsent(db(), { id: 'c', user: ann, subject: 'face', wording: '1', givenAt: NOON })

  it(`keeps no face without a consent that stands, and no more than 100 of one person (${name})`, async () => {
    await expect(keep(idOf(0))).rejects.toThrow(ConsentMissing)
    await agree()
    // Some of them at once: the count is exact.
    const kept = await Promise.allSettled(Array.from({ length: 103 }, (_, n) => keep(idOf(n))))
    expect(kept.filter(({ status }) => status === 'fulfilled')).toHaveLength(100)
    expect(await db().orm.$count(sql`matinee.faces`)).toBe(100)
    await revokeConsents(db(), ann, 'face', NOON)
    await expect(keep(idOf(200))).rejects.toThrow(ConsentMissing)
  })

  it(`leaves nothing of whoever is forgotten while a face of theirs is being kept (${name})`, async () => {
    for (let round = 0; round < 10; round++) {
      await agree()
      await Promise.allSettled([keep(idOf(1)), keep(idOf(2)), forgetUser(db(), ann), keep(idOf(3)), keep(idOf(4))])
      expect(await db().orm.$count(sql`matinee.faces`)).toBe(0)
    }
  })

  it(`lets go of no face that a film takes up at that moment (${name})`, async () => {
    await agree()
    for (let round = 0; round < 10; round++) {
      const face = idOf(round)
      await keep(face, NOON - 2 * HOUR)
      const order = { ...requestOf('me'), stars: [face] }
      const asker = { user: ann, place: 'web', thread: 'web:ann' }
      const [accepted] = await Promise.allSettled([
        acceptMovie(db(), { id: `m${round}`, request: order, asker, order: {}, now: NOON }, NO_LIMITS),
        dropStrayFaces(db(), NOON),
      ])
      expect((await findFace(db(), face, ann)) !== null).toBe(accepted.status === 'fulfilled')
    }
  })

  it(`tells no log what it could not keep (${name})`, async () => {
    await agree()
    await keep(idOf(1))
    const lines: string[] = []
    const log = openLog({ dataDir: '', logLevel: 'info' }, { write: (line: string) => void lines.push(line) })
    await keep(idOf(1)).catch((err: unknown) => log.error({ err }, 'not kept'))
    expect(lines.join('')).toMatch(/duplicate key/)
    // The first letters as text, in hex and as the numbers of their bytes.
    expect(lines.join('')).not.toMatch(/somebody|736f6d65|115,111,109,101/)
  })
})
