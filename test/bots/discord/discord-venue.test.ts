import { PermissionFlagsBits } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Bot, Posted } from '../../../src/bots/bot.ts'
import type { Card, ClipPost } from '../../../src/bots/card.ts'
import type { DiscordStandIn } from '../../stand-ins/discord/start-discord.ts'
import type { Message } from '../../stand-ins/discord/world.ts'
import { connectBot, MARK, type ConnectedBot } from './connected-bot.ts'

/** Where the adapter posts over the wire: cards, clips, threads, and what it makes of what it may not. */

const card: Card = {
  tone: 'making',
  asker: '42',
  title: 'a cat',
  lines: ['62 %'],
  note: null,
  picture: { key: '1', bytes: new Uint8Array(9), alt: 'a cat' },
  buttons: [{ press: { what: 'cancel', movie: MARK }, label: 'Stop', tone: 'danger' }],
}
const clip: ClipPost = {
  name: 'a-cat-7.mp4',
  alt: 'a cat',
  bytes: new Uint8Array(99),
  asker: '42',
  title: 'a cat',
  lines: ['8 s'],
  note: null,
  buttons: [{ press: { what: 'edit', movie: MARK }, label: 'Edit', tone: 'main' }],
}
const upload = { id: null, note: () => Promise.resolve() }
const MIB = 1024 * 1024
/** Discord knows a nonce for some minutes. */
const NONCE_OVER_MS = 6 * 60_000

let at: ConnectedBot
let discord: DiscordStandIn
let venue: Bot['venue']
let since: number

beforeEach(async () => {
  at = await connectBot()
  ;({ discord } = at)
  ;({ venue } = at.bot)
  since = discord.world.now()
})
afterEach(async () => {
  await at.close()
  expect(discord.faults()).toEqual([])
})

const spot = (channel: string) => ({ channel: discord.channel(channel).id, thread: null })
const post = (channel = 'general'): Promise<Posted> => venue.postCard(spot(channel), card, MARK)
const postClip = (posted: Posted, more: Partial<ClipPost> = {}): Promise<Posted> =>
  venue.postClip(posted, { ...clip, ...more }, MARK, upload)
const findClip = (posted: Posted): Promise<Posted | null> => venue.findClip(posted, MARK, since, null)
const written = (posted: Posted): Message => discord.world.messages.find(({ id }) => id === posted.message)!
const sizes = ({ attachments }: Message): [string, number][] => attachments.map(({ filename, bytes }) => [filename, bytes.byteLength])

describe('a card', () => {
  it('is posted, and its picture sent anew only when it is another', async () => {
    const posted = await post()
    const message = written(posted)
    const pictures = [sizes(message)]
    const parts = [at.body('POST /channels/700/messages')['attachments']]
    for (const picture of [card.picture, { key: '2', bytes: new Uint8Array(7), alt: '' }, null]) {
      await venue.editCard(posted, { ...card, picture }, MARK)
      pictures.push(sizes(message))
      parts.push(at.body('PATCH /channels/700/messages/ID')['attachments'])
    }
    const name = `preview-${MARK}.jpg`
    expect(pictures).toEqual([[[name, 9]], [[name, 9]], [[name, 7]], []])
    expect(parts).toEqual([[expect.anything()], undefined, [expect.anything()], []])
    const nonce = { nonce: `c${MARK}`, enforce_nonce: true, allowed_mentions: { parse: [] } }
    expect(at.body('POST /channels/700/messages')).toMatchObject(nonce)
    expect(message).toMatchObject({ edits: 3, mentions: [] })
  })

  it('whose answer was lost is found, also when Discord has forgotten its nonce', async () => {
    discord.misbehave({ method: /^POST \/channels\/700\/messages$/, dropConnection: true, afterEffect: true })
    await expect(post()).rejects.toMatchObject({ why: 'later' })
    const lost = { channel: '700', message: discord.world.messages[0]!.id }
    expect(await post()).toMatchObject(lost)
    discord.advance(NONCE_OVER_MS)
    expect(await venue.findCard(spot('general'), MARK, since)).toMatchObject(lost)
    expect(await post()).not.toMatchObject(lost)
    expect(await venue.findCard(spot('general'), MARK, since)).toMatchObject(lost)
    expect(await venue.findCard(spot('general'), MARK, discord.world.now() + 60_000)).toBeNull()
  })

  it('is removed where it may be gone already', async () => {
    const posted = await post()
    await venue.remove(posted)
    expect(written(posted).deleted).toBe(true)
    await venue.remove(posted)
    expect(at.asked().slice(-2)).toEqual(['DELETE /channels/700/messages/ID', 'DELETE /channels/700/messages/ID'])
    await expect(venue.editCard(posted, card, MARK)).rejects.toMatchObject({ why: 'gone' })
  })
})

describe('a clip', () => {
  it('is posted into a thread of the card, which it finds, or wakes, the second time', async () => {
    const posted = await post()
    expect(await findClip(posted)).toBeNull()
    const film = await postClip(posted)
    expect(film).toMatchObject({ channel: '700', thread: posted.message })
    expect(written(film)).toMatchObject({ repliesTo: null, mentions: ['42'] })
    expect(sizes(written(film))).toEqual([['a-cat-7.mp4', 99]])
    expect(await findClip(posted)).toEqual(film)
    expect(await venue.findCard(spot('general'), MARK, since)).toEqual(posted)
    discord.world.channels.get(posted.message!)!.archived = true
    discord.advance(NONCE_OVER_MS)
    const before = at.asked().length
    expect(await postClip(posted)).toMatchObject({ thread: posted.message })
    expect(at.asked().slice(before)).toEqual([
      'POST /channels/700/messages/ID/threads',
      'POST /channels/ID/messages',
      'PATCH /channels/ID',
      'POST /channels/ID/messages',
    ])
  })

  it('whose answer was lost is found, also when Discord has forgotten its nonce', async () => {
    const posted = await post()
    discord.misbehave({ method: /^POST \/channels\/\d{15,}\/messages$/, dropConnection: true, afterEffect: true })
    await expect(postClip(posted)).rejects.toMatchObject({ why: 'later' })
    const lost = { thread: posted.message, message: discord.world.messages.at(-1)!.id }
    expect(await postClip(posted)).toMatchObject(lost)
    discord.advance(NONCE_OVER_MS)
    expect(await findClip(posted)).toMatchObject(lost)
    expect(await postClip(posted)).not.toMatchObject({ message: lost.message })
    expect(await findClip(posted)).toMatchObject(lost)
  })

  it.each([
    ['threadless', 'without threads'],
    ['stage', 'a voice channel'],
    ['dm-kim', 'a direct message'],
  ])('is posted below the card in %s, %s', async (channel) => {
    const posted = await post(channel)
    const film = await postClip(posted)
    expect(film).toMatchObject({ channel: posted.channel, thread: null })
    expect(written(film)).toMatchObject({ repliesTo: posted.message, mentions: ['42'] })
    expect(await findClip(posted)).toEqual(film)
  })

  it('is posted into a thread of a card in an announcement channel, and in a forum’s post below the card', async () => {
    const news = await post('news')
    expect(await postClip(news)).toMatchObject({ channel: news.channel, thread: news.message })
    const place = { channel: discord.channel('board').id, thread: discord.channel('topic').id }
    const posted = await venue.postCard(place, card, MARK)
    const film = await postClip(posted)
    expect(film).toMatchObject(place)
    expect(written(film)).toMatchObject({ repliesTo: posted.message })
    expect(await findClip(posted)).toEqual(film)
    expect(await venue.findCard(place, MARK, since)).toEqual(posted)
  })

  it('whose card is gone comes into the channel', async () => {
    const posted = await post()
    written(posted).deleted = true
    const film = await postClip(posted)
    expect(film).toMatchObject({ channel: '700', thread: null })
    expect(written(film)).toMatchObject({ repliesTo: null, mentions: ['42'] })
    expect(await findClip(posted)).toEqual(film)
  })

  it('may be as large as the place says, and no larger', async () => {
    const budget = async (channel: string) => await venue.clipBudget({ ...spot(channel), message: null, file: null })
    expect(Math.round((await budget('general')) / MIB)).toBe(50)
    expect(Math.round((await budget('dm-kim')) / MIB)).toBe(10)
    const posted = await post('dm-kim')
    const film = await postClip(posted, { bytes: new Uint8Array(await budget('dm-kim')) })
    expect(written(film).attachments).toHaveLength(1)
    discord.advance(NONCE_OVER_MS)
    await expect(postClip(posted, { bytes: new Uint8Array(10 * MIB + 1) })).rejects.toMatchObject({ name: 'PostFault', why: 'too-large' })
  })
})

describe('it makes do with what it may', () => {
  it('without embeds and files', async () => {
    const posted = await post('bare')
    expect(written(posted)).toMatchObject({ embeds: [], attachments: [], content: expect.stringContaining('“a cat”') as string })
    await expect(postClip(posted)).rejects.toMatchObject({ why: 'forbidden' })
    expect(await venue.findCard(spot('bare'), MARK, since)).toBeNull()
    expect(at.logged.join('\n')).toContain('Read Message History')
  })

  it('where it may not read what it would answer', async () => {
    const posted = await post('unread')
    expect(written(await postClip(posted))).toMatchObject({ channel: posted.channel, repliesTo: null })
    expect(await findClip(posted)).toBeNull()
  })

  it.each<[string, string, () => void]>([
    ['sending is no longer allowed', 'forbidden', () => discord.deny(discord.channel('general'), PermissionFlagsBits.SendMessages)],
    ['the channel is hidden from it', 'forbidden', () => discord.deny(discord.channel('general'), PermissionFlagsBits.ViewChannel)],
    ['the channel is gone', 'gone', () => void discord.world.channels.delete('700')],
    ['Discord is away', 'later', () => discord.misbehave({ method: /^POST/, status: 503, times: 9 })],
  ])('says why: %s, so it is %s', async (_, why, happen) => {
    const posted = await post()
    happen()
    await expect(postClip(posted)).rejects.toMatchObject({ name: 'PostFault', why })
  })

  it('says that a channel is gone when it was thrown out of the server', async () => {
    discord.expel()
    await vi.waitFor(() => expect(post()).rejects.toMatchObject({ why: 'gone' }))
  })
})

it('tells one person, who may want no such messages', async () => {
  await venue.tellPrivately('discord:81', '42', { lines: ['psst'] })
  expect(discord.world.messages.at(-1)).toMatchObject({ channel: '802', content: 'psst' })
  discord.world.users.get('42')!.takesMessages = false
  await expect(venue.tellPrivately('discord:81', '42', { lines: ['psst'] })).rejects.toMatchObject({ why: 'forbidden' })
})
