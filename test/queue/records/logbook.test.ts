import { expect } from 'vitest'
import { CLAIM_STALE, type Logbook, type PostPlace } from '../../../src/logbook.ts'
import { openLogbook } from '../../../src/queue/open-logbook.ts'
import { deleteMovie } from '../../../src/queue/records/move-movie.ts'
import { make, NOON, order, overBoth } from './open-records.ts'

const card: PostPlace = { platform: 'discord', channel: '1', thread: null, message: 'card', file: null }
const clip: PostPlace = { platform: 'discord', channel: '1', thread: 'card', message: 'clip', file: 'f' }

await overBoth('the logbook', ({ name, it, db }) => {
  let now = NOON
  const open = (owner = 'one', alone = false): Logbook => openLogbook({ db: db(), owner, alone, now: () => now })

  it(`lets one of many post, and another only when that one died (${name})`, async () => {
    now = NOON
    await order(db(), 'm', { thread: 'discord:1:2' })
    const books = Array.from({ length: 20 }, (_, at) => open(`p${at}`))
    const claims = await Promise.all(books.map((book) => book.claimPost('m', 'clip')))
    expect(claims.filter((claim) => claim !== null)).toEqual([{ brokenSince: null, upload: null }])
    now += CLAIM_STALE
    expect(await open('late').claimPost('m', 'clip')).toBeNull()
    await open().noteUpload('m', 'clip', 'F7')
    now += 1
    const later = await Promise.all(books.map((book) => book.claimPost('m', 'clip')))
    expect(later.filter((claim) => claim !== null)).toEqual([{ brokenSince: NOON, upload: 'F7' }])
    await open().markPosted('m', 'clip', clip)
    now += 1e9
    expect(await open('late').claimPost('m', 'clip')).toBeNull()
    expect(await open('late', true).claimPost('m', 'clip')).toBeNull()
    expect(await open().claimPost('gone', 'clip')).toBeNull()
    expect(await open().claimPost('m', 'card')).not.toBeNull()
  })

  it(`takes over at once from the dead when nobody else can be at it (${name})`, async () => {
    now = NOON
    await order(db(), 'm', { thread: 'discord:1:2' })
    await open('before', true).claimPost('m', 'card')
    expect(await open('before', true).claimPost('m', 'card')).toBeNull()
    expect(await open('after', true).claimPost('m', 'card')).toEqual({ brokenSince: NOON, upload: null })
    await open('after', true).dropClaim('m', 'card')
    expect(await open('after', true).claimPost('m', 'card')).toEqual({ brokenSince: null, upload: null })
  })

  it(`finds the film of a message and of a thread, the newest (${name})`, async () => {
    now = NOON
    const book = open()
    for (const id of ['old', 'new']) {
      await order(db(), id, { thread: 'discord:1:' })
      await book.claimPost(id, 'card')
      await book.claimPost(id, 'clip')
    }
    expect(await book.findPost('old', 'card')).toBeNull()
    await book.markPosted('old', 'card', card)
    await book.markPosted('old', 'clip', clip)
    expect(await book.findPost('old', 'clip')).toEqual(clip)
    expect(await book.movieOfMessage('discord', '1', 'clip')).toBe('old')
    expect(await book.movieOfMessage('discord', '2', 'clip')).toBeNull()
    expect(await book.movieOfMessage('slack', '1', 'clip')).toBeNull()
    expect(await book.movieOfThread('discord', '1', 'card')).toBe('old')
    await book.markPosted('new', 'card', { ...card, thread: 'card', message: 'card-2' })
    expect(await book.movieOfThread('discord', '1', 'card')).toBe('new')
    expect(await book.movieOfThread('discord', '1', 'card-2')).toBeNull()
    await deleteMovie(db(), 'new', async () => undefined)
    expect(await book.movieOfThread('discord', '1', 'card')).toBe('old')
  })

  it(`tells about which films there is more to say (${name})`, async () => {
    const book = open()
    for (const id of ['a', 'b', 'c']) await order(db(), id, { thread: `discord:1:${id}` })
    await order(db(), 'elsewhere', { thread: 'discordant:1:2' })
    await make(db(), 'b')
    expect(await book.unsettled('discord')).toEqual(['a', 'b', 'c'])
    await book.settle('b')
    expect(await book.unsettled('discord')).toEqual(['a', 'c'])
    expect(await book.unsettled('%')).toEqual([])
  })

  it(`takes an event that is told twice for one order, and counts what a place allows (${name})`, async () => {
    expect(await order(db(), 'first', { key: 'discord:77' })).toBe('first')
    const again = await Promise.all(['x', 'y', 'z'].map((id) => order(db(), id, { key: 'discord:77' })))
    expect(again).toEqual(['first', 'first', 'first'])
    expect(await order(db(), 'other', { key: 'discord:78', place: 'discord:1', dailyHere: 1 })).toBe('other')
    await expect(order(db(), 'more', { place: 'discord:1', dailyHere: 1 })).rejects.toMatchObject({ limit: 'daily', most: 1 })
    expect(await order(db(), 'elsewhere', { place: 'discord:2', dailyHere: 1 })).toBe('elsewhere')
  })

  it(`keeps settings of places, installations, and what it forgets with a person (${name})`, async () => {
    now = NOON
    const book = open()
    expect(await book.placeSettings('discord:1')).toEqual({})
    await book.writePlaceSettings('discord:1', { longest: 4 })
    await book.writePlaceSettings('discord:1', { longest: 6, blocked: ['좀비'] })
    expect(await book.placeSettings('discord:1')).toEqual({ longest: 6, blocked: ['좀비'] })
    await book.saveInstallation('slack:T1', 'sealed')
    await book.saveInstallation('slack:T1', 'sealed anew')
    expect(await book.readInstallation('slack:T1')).toBe('sealed anew')
    await book.deleteInstallation('slack:T1')
    expect(await book.readInstallation('slack:T1')).toBeNull()
    await order(db(), 'hers')
    expect(await book.moviesOf('web:ann')).toEqual(['hers'])
    expect(await book.forget('web:ann')).toEqual(['hers'])
    expect(await book.forget('web:nobody')).toEqual([])
  })
})
