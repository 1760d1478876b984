import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { findConsent, giveConsent, revokeConsents } from '../../../src/queue/records/consents.ts'
import { findMovie } from '../../../src/queue/records/find-movies.ts'
import { filmsOf, forgetUser } from '../../../src/queue/records/forget-user.ts'
import { usedToday } from '../../../src/queue/records/quotas.ts'
import { readSettings, writeSettings } from '../../../src/queue/records/settings.ts'
import { movieFaces, movies } from '../../../src/queue/records/schema.ts'
import { NOON, order, overBoth } from './open-records.ts'

await overBoth('people', ({ name, it, db }) => {
  it(`remembers settings, the newest (${name})`, async () => {
    expect(await readSettings(db(), 'web:ann')).toEqual({})
    await writeSettings(db(), 'web:ann', { aspect: '1:1' }, NOON)
    await writeSettings(db(), 'web:ann', { size: 480, words: ['"', "'", '🎬'] }, NOON + 1)
    await writeSettings(db(), 'web:bob', { aspect: '9:16' }, NOON)
    expect(await readSettings(db(), 'web:ann')).toEqual({ size: 480, words: ['"', "'", '🎬'] })
  })

  it(`knows who agreed to which words, until it is taken back (${name})`, async () => {
    const asked = { user: 'web:ann', subject: 'likeness', wording: '2' }
    expect(await findConsent(db(), asked)).toBeNull()
    await giveConsent(db(), { id: 'c1', ...asked, givenAt: NOON })
    await giveConsent(db(), { id: 'c2', ...asked, givenAt: NOON + 1 })
    expect(await findConsent(db(), asked)).toEqual({ id: 'c2', ...asked, givenAt: NOON + 1 })
    expect(await findConsent(db(), { ...asked, wording: '3' })).toBeNull()
    expect(await findConsent(db(), { ...asked, user: 'web:bob' })).toBeNull()
    await revokeConsents(db(), 'web:ann', 'voice', NOON + 2)
    expect(await findConsent(db(), asked)).not.toBeNull()
    await revokeConsents(db(), 'web:ann', 'likeness', NOON + 2)
    expect(await findConsent(db(), asked)).toBeNull()
  })

  it(`knows whose films show a face, or are to show one (${name})`, async () => {
    for (const id of ['plain', 'shows', 'showed', 'shall']) await order(db(), id)
    await order(db(), 'his', { user: 'web:bob' })
    const faceOf = { face: 'f'.repeat(20), user: 'web:ann', consent: 'c' }
    for (const movieId of ['shows', 'showed', 'shall'])
      await db()
        .orm.insert(movieFaces)
        .values({ movieId, ...faceOf, shown: movieId === 'shows' })
    const { request } = (await findMovie(db(), 'shall'))!
    await db()
      .orm.update(movies)
      .set({ request: { ...request, stars: [faceOf.face] } })
      .where(eq(movies.id, 'shall'))
    const films = await filmsOf(db(), 'web:ann')
    expect(Object.fromEntries(films.map(({ id, starring }) => [id, starring]))).toEqual({
      plain: false,
      shows: true,
      showed: false,
      shall: true,
    })
  })

  it(`forgets a person and names their movies (${name})`, async () => {
    await order(db(), 'hers')
    await order(db(), 'his', { user: 'web:bob' })
    await writeSettings(db(), 'web:ann', { aspect: '1:1' }, NOON)
    await writeSettings(db(), 'web:bob', { aspect: '1:1' }, NOON)
    await giveConsent(db(), { id: 'c', user: 'web:ann', subject: 'likeness', wording: '1', givenAt: NOON })
    expect(await forgetUser(db(), 'web:ann')).toEqual(['hers'])
    expect(await readSettings(db(), 'web:ann')).toEqual({})
    expect(await findConsent(db(), { user: 'web:ann', subject: 'likeness', wording: '1' })).toBeNull()
    expect(await usedToday(db(), 'web:ann', NOON)).toBe(0)
    expect(await readSettings(db(), 'web:bob')).toEqual({ aspect: '1:1' })
    expect(await findMovie(db(), 'his')).not.toBeNull()
    expect(await forgetUser(db(), 'web:nobody')).toEqual([])
  })
})
