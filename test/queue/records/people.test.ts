import { expect } from 'vitest'
import { findConsent, giveConsent, revokeConsents } from '../../../src/queue/records/consents.ts'
import { claimDelivery, markSent, undelivered } from '../../../src/queue/records/deliveries.ts'
import { findMovie } from '../../../src/queue/records/find-movies.ts'
import { forgetUser } from '../../../src/queue/records/forget-user.ts'
import { deleteMovie } from '../../../src/queue/records/move-movie.ts'
import { usedToday } from '../../../src/queue/records/quotas.ts'
import { readSettings, writeSettings } from '../../../src/queue/records/settings.ts'
import { make, NOON, order, overBoth } from './open-records.ts'

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

  it(`lets one of many post a clip, and another only when that one died (${name})`, async () => {
    await order(db(), 'm', { thread: 'discord:1:2' })
    await make(db(), 'm')
    const claim = (now: number): Promise<boolean> => claimDelivery(db(), 'm', 'discord:1:2', now, 60_000)
    const claims = await Promise.all(Array.from({ length: 20 }, () => claim(NOON)))
    expect(claims.filter(Boolean)).toHaveLength(1)
    expect(await claim(NOON + 59_000)).toBe(false)
    const later = await Promise.all(Array.from({ length: 20 }, () => claim(NOON + 61_000)))
    expect(later.filter(Boolean)).toHaveLength(1)
    await markSent(db(), 'm', 'discord:1:2', 'post-7', NOON + 62_000)
    expect(await claim(NOON + 1e9)).toBe(false)
    expect(await claimDelivery(db(), 'gone', 'discord:1:2', NOON, 1000)).toBe(false)
  })

  it(`tells what a platform has still to post (${name})`, async () => {
    for (const id of ['a', 'b', 'c', 'open']) await order(db(), id, { thread: `discord:1:${id}` })
    await order(db(), 'elsewhere', { thread: 'discordant:1:2' })
    for (const id of ['a', 'b', 'c', 'elsewhere']) await make(db(), id)
    await claimDelivery(db(), 'b', 'discord:1:b', NOON, 1000)
    await claimDelivery(db(), 'c', 'discord:1:c', NOON, 1000)
    await markSent(db(), 'c', 'discord:1:c', 'post', NOON)
    expect(await undelivered(db(), 'discord')).toEqual([
      { id: 'a', thread: 'discord:1:a' },
      { id: 'b', thread: 'discord:1:b' },
    ])
    expect(await undelivered(db(), '%')).toEqual([])
    await deleteMovie(db(), 'a', async () => undefined)
    expect(await undelivered(db(), 'discord')).toEqual([{ id: 'b', thread: 'discord:1:b' }])
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
