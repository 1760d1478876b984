import { expect, test } from 'vitest'
import { aCard, aClip, aPicture, movie, openTestBot } from './open-test-bot.ts'

/** The real Web API client against a stand-in of Slack: cards, clips, and what can go wrong with them. */

const upload = (id: string | null = null) => {
  const noted: string[] = []
  return { id, noted, note: (next: string) => Promise.resolve(void noted.push(next)) }
}

test('a card is posted, changed with its picture, found again, and removed', async () => {
  const { slack, bot, start } = await openTestBot({ processDelayMs: 600, throttleChannels: true })
  await start()
  const general = slack.channel('general')
  const spot = { channel: `${slack.first.id}/${general.id}`, thread: null }
  const since = Date.now()
  const card = await bot.venue.postCard(spot, aCard({ picture: aPicture('one') }), movie)
  const [message] = general.messages
  expect(card).toEqual({ channel: spot.channel, thread: null, message: message?.ts, file: null })
  expect(message?.text).toBe('🎬 ada: “a &lt;b&gt; &amp; *c*”\n40 %\n*Filming* for <@U0KIM00001> in <#C0GENERAL1>')
  expect(message?.blocks.map(({ type }) => type)).toEqual(['rich_text', 'image', 'context', 'actions'])
  await bot.venue.editCard(card, aCard({ picture: aPicture('two'), lines: ['80 %'] }), movie)
  expect(message?.text).toContain('80 %')
  await slack.until(() => slack.files[0]?.deleted === true)
  expect(slack.files.map(({ deleted }) => deleted)).toEqual([true, false])
  await bot.venue.editCard(card, aCard({ picture: aPicture('two'), tone: 'done' }), movie)
  expect(slack.files).toHaveLength(2)
  expect(await bot.venue.findCard(spot, movie, since)).toEqual(card)
  expect(await bot.venue.findCard(spot, 'another', since)).toBeNull()
  await bot.venue.remove(card)
  expect(general.messages).toEqual([])
  expect(slack.files.map(({ deleted }) => deleted)).toEqual([true, true])
  await bot.venue.remove(card)
  await expect(bot.venue.editCard(card, aCard(), movie)).rejects.toMatchObject({ name: 'PostFault', why: 'gone' })
  expect(slack.faults()).toEqual([])
}, 30_000)

test('a clip stands in the thread of its card, once, whatever is lost', async () => {
  const { slack, bot, start } = await openTestBot({ shareDelayMs: 300 })
  await start()
  const general = slack.channel('general')
  const spot = { channel: `${slack.first.id}/${general.id}`, thread: null }
  const card = await bot.venue.postCard(spot, aCard(), movie)
  const first = upload()
  const clip = await bot.venue.postClip(card, aClip(), movie, first)
  const [reply] = general.thread(card.message ?? '')
  expect(clip).toEqual({ channel: spot.channel, thread: card.message, message: reply?.ts, file: first.noted[0] })
  expect(reply).toMatchObject({
    text: '<@U0ADA00001> *“a balloon”*\n8 s',
    files: [{ name: 'a-balloon-7.mp4', bytes: Buffer.from('a clip') }],
  })
  expect(await bot.venue.findClip(card, movie, 0, first.noted[0] ?? '')).toEqual(clip)
  expect(await bot.venue.findClip(card, movie, 0, null)).toBeNull()

  // Another studio takes over after a crash: the clip stands already.
  expect(await bot.venue.postClip(card, aClip(), movie, upload(first.noted[0]))).toEqual(clip)
  expect(general.thread(card.message ?? '')).toHaveLength(1)
  await bot.venue.remove({ ...clip, message: null })
  expect(general.thread(card.message ?? '')).toHaveLength(0)

  // The deed is done, the answer is lost.
  slack.misbehave({ method: /completeUploadExternal/, dropConnection: true, afterEffect: true })
  const second = upload()
  expect(await bot.venue.postClip(card, aClip(), movie, second)).toMatchObject({ file: second.noted[0] })
  expect(general.thread(card.message ?? '')).toHaveLength(1)

  // The upload broke off: the next attempt starts afresh.
  slack.misbehave({ method: /^upload/, dropConnection: true })
  const third = upload()
  await expect(bot.venue.postClip(card, aClip(), movie, third)).rejects.toMatchObject({ why: 'later' })
  const fourth = upload(third.noted[0])
  expect(await bot.venue.postClip(card, aClip(), movie, fourth)).toMatchObject({ file: fourth.noted[0] })
  expect(general.thread(card.message ?? '')).toHaveLength(2)

  // Uploaded but not shared: it is shared, not uploaded again.
  slack.misbehave({ method: /completeUploadExternal/, error: 'internal_error' })
  const fifth = upload()
  await expect(bot.venue.postClip(card, aClip(), movie, fifth)).rejects.toMatchObject({ why: 'later' })
  const sixth = upload(fifth.noted[0])
  expect(await bot.venue.postClip(card, aClip(), movie, sixth)).toMatchObject({ file: fifth.noted[0] })
  expect(sixth.noted).toEqual([])
  expect(general.thread(card.message ?? '')).toHaveLength(3)
  expect(slack.faults()).toEqual([])
}, 60_000)

test('where threads may be read once a minute, a clip is still not posted twice', async () => {
  const { slack, bot, start } = await openTestBot({ slowHistory: true, shareDelayMs: 1_000 })
  await start()
  const spot = { channel: `${slack.first.id}/${slack.channel('general').id}`, thread: null }
  const card = await bot.venue.postCard(spot, aCard(), movie)
  const lost = { method: /completeUploadExternal/, dropConnection: true, afterEffect: true }
  for (const file of [upload(), upload()]) {
    slack.misbehave(lost)
    expect(await bot.venue.postClip(card, aClip(), movie, file)).toMatchObject({ file: file.noted[0] })
  }
  expect(slack.channel('general').thread(card.message ?? '')).toHaveLength(2)
}, 30_000)

test('a picture that is never ready is left out', async () => {
  const { slack, bot, start, logged } = await openTestBot({ processDelayMs: 60_000 })
  await start()
  const spot = { channel: `${slack.first.id}/${slack.channel('general').id}`, thread: null }
  await bot.venue.postCard(spot, aCard({ picture: aPicture('slow') }), movie)
  expect(slack.channel('general').messages[0]?.blocks.map(({ type }) => type)).toEqual(['rich_text', 'context', 'actions'])
  await slack.until(() => slack.files[0]?.deleted === true)
  expect(logged.join()).toContain('goes without')
}, 30_000)

test('a card of which the answer was lost is not posted twice, but found', async () => {
  const { slack, bot, start } = await openTestBot()
  await start()
  const general = slack.channel('general')
  const spot = { channel: `${slack.first.id}/${general.id}`, thread: null }
  const since = Date.now()
  slack.misbehave({ method: /chat.postMessage/, dropConnection: true, afterEffect: true })
  await expect(bot.venue.postCard(spot, aCard(), movie)).rejects.toMatchObject({ why: 'later' })
  expect(await bot.venue.findCard(spot, movie, since)).toMatchObject({ message: general.messages[0]?.ts })
  expect(general.messages).toHaveLength(1)
})

test('a rate limit is waited out', async () => {
  const { slack, bot, start } = await openTestBot()
  await start()
  slack.misbehave({ method: /chat.postMessage/, status: 429 })
  const before = Date.now()
  await bot.venue.postCard({ channel: `${slack.first.id}/${slack.channel('general').id}`, thread: null }, aCard(), movie)
  expect(Date.now() - before).toBeGreaterThan(900)
  expect(slack.channel('general').messages).toHaveLength(1)
})

test('a channel without the bot is joined where it may be', async () => {
  const { slack, bot, start } = await openTestBot({ scopes: [...allScopes, 'channels:join'] })
  await start()
  const card = await bot.venue.postCard({ channel: `${slack.first.id}/${slack.channel('elsewhere').id}`, thread: null }, aCard(), movie)
  expect(slack.channel('elsewhere').messages.at(-1)?.ts).toBe(card.message)
})

test.each([
  ['not_in_channel', 'forbidden', 'gone'],
  ['channel_not_found', 'forbidden', 'gone'],
  ['restricted_action', 'forbidden', 'forbidden'],
  ['is_archived', 'gone', 'gone'],
  ['token_revoked', 'gone', 'gone'],
  ['msg_too_long', 'broken', 'broken'],
  ['missing_scope', 'forbidden', 'forbidden'],
])('%s: a new card is %s, a standing one %s', async (error, fresh, standing) => {
  const { slack, bot, start, logged } = await openTestBot()
  await start()
  const spot = { channel: `${slack.first.id}/${slack.channel('general').id}`, thread: null }
  slack.misbehave({ method: /chat|join/, error, times: 9 })
  await expect(bot.venue.postCard(spot, aCard(), movie)).rejects.toMatchObject({ why: fresh })
  await expect(bot.venue.editCard({ ...spot, message: '1.1', file: null }, aCard(), movie)).rejects.toMatchObject({ why: standing })
  expect(logged.join('\n')).not.toContain('xox')
})

test('one person is told in their direct message', async () => {
  const { slack, bot, start } = await openTestBot()
  await start()
  const ada = slack.person('ada')
  await bot.venue.tellPrivately(`slack:${slack.first.id}`, ada.user.id, { lines: ['It could not be posted'] })
  expect(ada.dm.messages.at(-1)?.text).toBe('It could not be posted')
  expect(slack.faults()).toEqual([])
})

const allScopes = [
  'app_mentions:read',
  'channels:history',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'im:history',
  'im:write',
  'users:read',
]
