import { expect, test } from 'vitest'
import { downloadPhoto } from '../../../src/bots/photo/download-photo.ts'
import { pressText } from '../../../src/bots/press.ts'
import { slackPhotoHosts } from '../../../src/bots/slack/open-slack-bot.ts'
import { aCard, movie, openTestBot } from './open-test-bot.ts'

/** The real Bolt against a stand-in of Slack: what people do there is heard once, and answered. */

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

test('a command is acknowledged at once, heard whole, and answered to one person', async () => {
  const { slack, heard, answerWith, start } = await openTestBot()
  await start()
  answerWith(async (_, reply) => {
    await reply.tell({
      lines: [['Hello ', { bold: 'you' }]],
      buttons: [{ press: { what: 'never-mind', movie: '' }, label: 'No', tone: 'plain' }],
    })
  })
  const root = slack.person('root')
  const command = root.command('/movie', 'a cat & a dog --length 8 --style neon lights', { channel: 'general' })
  expect(await command.ack()).toBeUndefined()
  await slack.until(() => slack.ephemerals.length === 1)
  expect(heard).toEqual([
    {
      kind: 'order',
      key: expect.any(String),
      prompt: 'a cat & a dog',
      options: { length: '8', style: 'neon lights' },
      photos: [],
      speaker: { id: root.user.id, groups: [], admin: true, language: 'en-US' },
      place: `slack:${slack.first.id}`,
      spot: { channel: `${slack.first.id}/${slack.channel('general').id}`, thread: null },
      direct: false,
      adults: false,
    },
  ])
  expect(slack.ephemerals[0]).toMatchObject({ user: root.user.id, text: 'Hello *you*', via: 'response_url' })
  expect(slack.acks.every(({ delayMs }) => delayMs !== null && delayMs < 1000)).toBe(true)

  // Its own button is heard, and the next answer stands in its place.
  const [told] = slack.ephemerals
  if (told === undefined) throw new Error('nothing was said')
  answerWith((_, reply) => reply.tell({ lines: ['Fine'] }))
  await root.press(told, 'No').ack()
  await slack.until(() => told.text === 'Fine')
  expect(heard[1]).toMatchObject({ kind: 'press', press: { what: 'never-mind', movie: '' }, spot: { thread: null } })
  expect(slack.ephemerals).toHaveLength(1)
  expect(slack.faults()).toEqual([])
})

test('the house’s commands, in a direct message', async () => {
  const { slack, heard, start } = await openTestBot()
  await start()
  const kim = slack.person('kim')
  for (const name of ['settings', 'queue', 'help', 'forget']) await kim.command(`/movie-${name}`, '').ack()
  await slack.until(() => heard.length === 4)
  expect(heard.map(({ kind }) => kind)).toEqual(['settings', 'queue', 'help', 'forget'])
  expect(heard[0]).toMatchObject({
    direct: true,
    place: `slack:dm:${slack.first.id}/${kim.user.id}`,
    speaker: { language: 'ko-KR', admin: false },
  })
  expect(slack.faults()).toEqual([])
})

test('a form opens, comes back with its photo, and is answered where it was asked for', async () => {
  const { slack, heard, answerWith, start } = await openTestBot()
  await start()
  answerWith(async (event, reply) => {
    if (event.kind === 'form') return reply.tell({ lines: ['Thank you'] })
    const opened = await reply.ask({
      press: { what: 'order', movie: '' },
      title: 'A new film',
      submit: 'Make it',
      fields: [
        { kind: 'text', name: 'prompt', label: 'What happens?', hint: 'a corgi', required: true, long: true, most: 2000 },
        {
          kind: 'choice',
          name: 'aspect',
          label: 'Shape',
          required: false,
          value: '16:9',
          options: [
            { value: '16:9', label: 'wide' },
            { value: '9:16', label: 'tall' },
          ],
        },
        {
          kind: 'channels',
          name: 'channels',
          label: 'Where',
          required: false,
          values: [`${slack.first.id}/${slack.channel('general').id}`],
        },
        { kind: 'people', name: 'people', label: 'Who', required: false, values: ['U0ADA00001'] },
        { kind: 'photo', name: 'selfie', label: 'You', required: false },
      ],
    })
    expect(opened).toBe(true)
    // The trigger is used up: said, not thrown.
    expect(await reply.ask({ press: { what: 'order', movie: '' }, title: 'x', submit: 'y', fields: [] })).toBe(false)
  })
  const kim = slack.person('kim')
  await kim.command('/movie', '', { channel: 'general' }).ack()
  const view = await slack.until(() => slack.topView(kim))
  expect(view.content.close).toMatchObject({ text: '닫기' })
  expect(await kim.submit(view, { prompt: 'a corgi', selfie: [{ name: 'me.png', bytes: png }] })).toEqual({})
  await slack.until(() => slack.ephemerals.length === 1)
  const form = heard[1]
  expect(form).toMatchObject({
    kind: 'form',
    press: { what: 'order', movie: '' },
    values: {
      prompt: 'a corgi',
      aspect: '16:9',
      channels: [`${slack.first.id}/${slack.channel('general').id}`],
      people: ['U0ADA00001'],
    },
    spot: { channel: `${slack.first.id}/${slack.channel('general').id}`, thread: null },
  })
  if (form?.kind !== 'form' || form.photos[0] === undefined) throw new Error('no photo')
  const photo = await downloadPhoto(form.photos[0], { hosts: slackPhotoHosts(slack.apiUrl) })
  expect(Buffer.from(photo.bytes)).toEqual(png)
  expect(slack.ephemerals[0]).toMatchObject({ user: kim.user.id, text: 'Thank you' })
  expect(slack.faults()).toEqual([])
})

test('a mention is heard once, a reply in a thread with what it answers, a direct message always, and chatter never', async () => {
  const { slack, bot, heard, answerWith, start } = await openTestBot()
  await start()
  const general = `${slack.first.id}/${slack.channel('general').id}`
  const ada = slack.person('ada')
  await ada.say('general', 'nothing for you').acks
  const { message, acks } = ada.say('general', 'a <cat> & @kim', { mention: true, files: [{ name: 'me.png', bytes: png }] })
  await acks
  await slack.redeliver()
  await slack.until(() => heard.length === 1)
  expect(heard[0]).toMatchObject({
    kind: 'said',
    key: `${general}/${message.ts}`,
    text: 'a <cat> &',
    called: true,
    about: null,
    spot: { channel: general, thread: null },
    photos: [{ url: expect.stringContaining('/files-pri/'), headers: { authorization: `Bearer ${slack.botToken}` } }],
  })

  const card = await bot.venue.postCard({ channel: general, thread: null }, aCard(), movie)
  answerWith((_, reply) => reply.tell({ lines: ['Heard'] }))
  await ada.say('general', 'make it rain', { thread: card.message ?? '' }).acks
  await slack.until(() => slack.ephemerals.length === 1)
  expect(heard[1]).toMatchObject({
    kind: 'said',
    text: 'make it rain',
    called: false,
    about: { channel: general, message: card.message },
    spot: { channel: general, thread: card.message },
  })
  expect(slack.ephemerals[0]).toMatchObject({ threadTs: card.message, user: ada.user.id, via: 'chat.postEphemeral' })

  const answers: string[] = []
  answerWith(async (_, reply) => {
    await reply.tell({ lines: ['One'] })
    await reply.tell({ lines: ['Two'] })
    answers.push('done')
  })
  await ada.say(ada.dm, 'a dog').acks
  await slack.until(() => answers.length === 1)
  expect(heard[2]).toMatchObject({
    kind: 'said',
    text: 'a dog',
    called: true,
    direct: true,
    place: `slack:dm:${slack.first.id}/${ada.user.id}`,
    about: null,
  })
  // Said again, it replaces what was said before.
  expect(ada.dm.messages.filter(({ botId }) => botId !== null).map(({ text }) => text)).toEqual(['Two'])
  ada.edit(message, 'changed')
  expect(heard).toHaveLength(3)
  expect(slack.faults()).toEqual([])
})

test('a press on a card and the shortcut of a message say where they were', async () => {
  const { slack, bot, heard, answerWith, start } = await openTestBot()
  await start()
  const general = `${slack.first.id}/${slack.channel('general').id}`
  const card = await bot.venue.postCard({ channel: general, thread: null }, aCard(), movie)
  const [message] = slack.channel('general').messages
  if (message === undefined) throw new Error('no card')
  answerWith((_, reply) => reply.tell({ lines: ['Stopped'] }))
  const ada = slack.person('ada')
  await ada.press(message, pressText({ what: 'cancel', movie })).ack()
  await slack.until(() => slack.ephemerals.length === 1)
  expect(heard[0]).toMatchObject({ kind: 'press', press: { what: 'cancel', movie }, spot: { channel: general, thread: null } })
  // The card stands as it was.
  expect(message.edits).toBe(0)
  await ada.shortcut('edit_movie', message).ack()
  await slack.until(() => heard.length === 2)
  expect(heard[1]).toMatchObject({ kind: 'edit-message', about: { channel: general, message: card.message } })
  expect(slack.faults()).toEqual([])
})

test('where answers cannot be given, they come by direct message; a late window is said to be late', async () => {
  const { slack, heard, answerWith, start } = await openTestBot()
  await start()
  const results: unknown[] = []
  answerWith(async (_, reply) => {
    slack.advance(3_500)
    results.push(await reply.ask({ press: { what: 'order', movie: '' }, title: 'A', submit: 'B', fields: [] }))
    slack.advance(31 * 60_000)
    slack.channel('general').botIn = false
    await reply.tell({ lines: ['Here instead'] })
    results.push('told')
  })
  const ada = slack.person('ada')
  await ada.command('/movie', '', { channel: 'general' }).ack()
  await slack.until(() => results.length === 2)
  expect(results).toEqual([false, 'told'])
  expect(heard).toHaveLength(1)
  await slack.until(() => ada.dm.messages.some(({ text }) => text === 'Here instead'))
})
