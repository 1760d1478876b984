import type { BlockAction } from '@slack/bolt'
import { expect, test } from 'vitest'
import { modal, socketApp, stage } from './bolt-apps.ts'

/** The real Bolt, whole, against the stand-in: what goes well. */

test('a command is acknowledged, a message is posted, pressed and changed', async () => {
  const slack = await stage()
  const app = await socketApp(slack)
  app.command('/movie', async ({ ack, command, client, respond }) => {
    await ack(`Filming ${command.text}`)
    await client.chat.postMessage({
      channel: command.channel_id,
      text: 'In the queue',
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: 'In the queue' } },
        { type: 'actions', elements: [{ type: 'button', action_id: 'cancel', text: { type: 'plain_text', text: 'Cancel' }, value: '7' }] },
      ],
    })
    await respond('You hear of it')
  })
  app.action<BlockAction>('cancel', async ({ ack, body, client, action }) => {
    await ack()
    if (body.channel === undefined || body.message === undefined) return
    const value = 'value' in action ? action.value : undefined
    await client.chat.update({ channel: body.channel.id, ts: body.message.ts, text: `Cancelled ${String(value)}` })
  })
  const ada = slack.person('ada')
  const command = ada.command('/movie', 'a cat & a dog', { channel: 'general' })
  expect(await command.ack()).toEqual({ text: 'Filming a cat &amp; a dog' })
  await slack.until(() => command.responses.length === 1)
  expect(slack.ephemerals.map(({ text, user, via }) => [text, user, via])).toEqual([
    ['Filming a cat &amp; a dog', ada.user.id, 'ack'],
    ['You hear of it', ada.user.id, 'response_url'],
  ])
  const [message] = slack.channel('general').messages
  if (message === undefined) throw new Error('nothing was posted')
  expect(message.ts).toMatch(/^\d{10}\.\d{6}$/)
  await ada.press(message, 'Cancel').ack()
  await slack.until(() => message.edits === 1)
  expect(message).toMatchObject({ text: 'Cancelled 7', blocks: [] })
  expect(slack.faults()).toEqual([])
})

test('a modal is opened, refused with errors, submitted with a file, and its trigger dies', async () => {
  const slack = await stage()
  const app = await socketApp(slack)
  const files: string[] = []
  app.command('/movie', async ({ ack, command, client }) => {
    await ack()
    if (command.text === 'late') slack.advance(3500)
    const opened = client.views.open({ trigger_id: command.trigger_id, view: modal })
    if (command.text === 'late') await expect(opened).rejects.toThrow('expired_trigger_id')
    else await opened
  })
  app.view('order', async ({ ack, view }) => {
    const prompt = view.state.values['prompt']?.['text']?.value
    if (prompt === 'bad') return ack({ response_action: 'errors', errors: { prompt: 'Not that' } })
    const file = view.state.values['selfie']?.['file']?.files?.[0]
    const bytes = await fetch(file?.url_private ?? '', { headers: { authorization: `Bearer ${slack.botToken}` } })
    const page = await fetch(file?.url_private ?? '')
    files.push(await bytes.text(), page.headers.get('content-type') ?? '')
    return ack()
  })
  const kim = slack.person('kim')
  await kim.command('/movie', '', { channel: 'general' }).ack()
  const view = await slack.until(() => slack.topView(kim))
  await expect(kim.submit(view, {})).rejects.toThrow('required')
  expect(await kim.submit(view, { 'What happens?': 'bad' })).toEqual({ response_action: 'errors', errors: { prompt: 'Not that' } })
  expect(view).toMatchObject({ open: true, errors: { prompt: 'Not that' } })
  expect(await kim.submit(view, { prompt: 'good', selfie: [{ name: 'me.png', bytes: Buffer.from('a face') }] })).toEqual({})
  expect(view.open).toBe(false)
  expect(files).toEqual(['a face', 'text/html; charset=utf-8'])
  expect(slack.faults()).toEqual([])
  kim.command('/movie', 'late')
  await slack.until(() => slack.calls.filter(({ method }) => method === 'views.open').length === 2)
  expect(slack.faults()).toEqual([expect.stringContaining('expired_trigger_id')])
})

test('a file goes into a thread; where it stands is known later', async () => {
  const slack = await stage({ shareDelayMs: 60_000, maxFileBytes: 100 })
  const { client } = await socketApp(slack)
  const parent = await client.chat.postMessage({ channel: slack.channel('general').id, text: 'Here it comes' })
  const destination = { channel_id: slack.channel('general').id, thread_ts: parent.ts ?? '' }
  const result = await client.filesUploadV2({ ...destination, file: Buffer.from('a clip'), filename: 'clip.mp4', title: 'A cat' })
  const file = result.files[0]?.files?.[0]
  expect(file).toMatchObject({ title: 'A cat', mimetype: 'video/mp4', shares: {} })
  const [message] = slack.channel('general').thread(parent.ts ?? '')
  expect(message).toMatchObject({ subtype: 'file_share', files: [{ bytes: Buffer.from('a clip') }] })
  expect((await client.files.info({ file: file?.id ?? '' })).file?.shares).toEqual({})
  slack.advance(61_000)
  const known = await client.files.info({ file: file?.id ?? '' })
  expect(known.file?.shares?.public?.[destination.channel_id]?.[0]?.ts).toBe(message?.ts)
  const large = client.filesUploadV2({ ...destination, file: Buffer.alloc(101), filename: 'long.mp4' })
  await expect(large).rejects.toThrow('file_upload_size_restricted')
  expect(slack.faults()).toEqual([])
})

test('a picture may stand in a block only once it is processed', async () => {
  const slack = await stage({ processDelayMs: 5000 })
  const { client } = await socketApp(slack)
  const result = await client.filesUploadV2({ file: Buffer.from('a picture'), filename: 'still.png' })
  const id = result.files[0]?.files?.[0]?.id ?? ''
  const post = () =>
    client.chat.postMessage({
      channel: slack.channel('general').id,
      text: 'A still',
      blocks: [{ type: 'image', slack_file: { id }, alt_text: 'a cat' }],
    })
  await expect(post()).rejects.toThrow('invalid_blocks')
  slack.advance(5000)
  expect((await post()).ok).toBe(true)
  expect(slack.faults()).toEqual([])
})

test('a mention comes as message and app_mention, the bot’s own message comes back, and what is not acknowledged comes again', async () => {
  const slack = await stage({ ackMs: 300, retryAfterMs: [0] })
  const app = await socketApp(slack)
  const heard: string[] = []
  app.event('app_mention', async ({ event, say }) => {
    heard.push(`mention ${event.text}`)
    await say({ text: 'Yes?', thread_ts: event.ts })
  })
  app.message(async ({ message, context }) => {
    heard.push(`${message.subtype ?? 'message'} ${'text' in message ? message.text : ''} ${context.retryNum ?? 0}`)
  })
  const { message, acks } = slack.person('ada').say('general', 'a <cat> for @kim', {
    mention: true,
    files: [{ name: 'me.png', bytes: Buffer.from('x') }],
  })
  expect((await acks).map(({ delayMs }) => delayMs)).not.toContain(null)
  expect(message.text).toBe(`<@${slack.first.botUserId}> a &lt;cat&gt; for <@U0KIM00001>`)
  await slack.until(() => slack.channel('general').thread(message.ts).length === 1)
  expect(heard.toSorted()).toEqual([`file_share ${message.text} 0`, `mention ${message.text}`])
  expect(slack.faults()).toEqual([])
  heard.length = 0
  await slack.redeliver(slack.acks.find(({ envelope }) => (envelope.body['event'] as { type: string }).type === 'message')?.envelope)
  expect(heard).toEqual([`file_share ${message.text} 1`])
})

test('selects, shortcuts, pushed views, ephemerals and home', async () => {
  const slack = await stage({ enterprise: true })
  const app = await socketApp(slack)
  const heard: unknown[] = []
  const option = (value: string) => ({ text: { type: 'plain_text' as const, text: value.toUpperCase() }, value })
  const select = { type: 'static_select' as const, action_id: 'style', options: [option('noir'), option('cutout')] }
  app.shortcut('remix', async ({ ack, shortcut, client }) => {
    await ack()
    const blocks = [{ type: 'section' as const, block_id: 'pick', text: { type: 'mrkdwn' as const, text: 'Style' }, accessory: select }]
    await client.views.open({
      trigger_id: shortcut.trigger_id,
      view: { ...modal, callback_id: 'remix', blocks: [...blocks, ...modal.blocks] },
    })
  })
  app.action<BlockAction>('style', async ({ ack, action, body, client }) => {
    await ack()
    heard.push('selected_option' in action ? action.selected_option?.value : null)
    if (body.view === undefined) return
    await client.views.update({ view_id: body.view.id, hash: body.view.hash, view: { ...modal, callback_id: 'remix' } })
  })
  app.view('remix', ({ ack }) => ack({ response_action: 'push', view: { ...modal, callback_id: 'more' } }))
  app.view('more', ({ ack }) => ack({ response_action: 'clear' }))
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'divider' }] } })
    await client.chat.postEphemeral({
      channel: slack.channel('general').id,
      user: event.user,
      text: 'Pick',
      blocks: [{ type: 'actions', elements: [select] }],
    })
  })
  const ada = slack.person('ada')
  const { message } = ada.say('general', 'a clip')
  await ada.shortcut('remix', message).ack()
  const view = await slack.until(() => slack.topView(ada))
  await ada.choose(view, 'style', 'NOIR').ack()
  await slack.until(() => view.updates === 1)
  expect((await ada.submit(view, { text: 'x' })).response_action).toBe('push')
  const pushed = slack.topView(ada)
  if (pushed === undefined) throw new Error('nothing was pushed')
  expect(pushed.previousId).toBe(view.id)
  await ada.submit(pushed, { text: 'y' })
  expect(slack.topView(ada)).toBe(undefined)
  await ada.openHome()
  const ephemeral = await slack.until(() => slack.ephemerals[0])
  expect(slack.views.at(-1)).toMatchObject({ type: 'home', user: ada.user.id })
  await ada.choose(ephemeral, 'style', 'cutout').ack()
  expect(heard).toEqual(['noir', 'cutout'])
  const { user } = await app.client.users.info({ user: 'U0KIM00001', include_locale: true })
  expect(user?.locale).toBe('ko-KR')
  expect(slack.faults()).toEqual([])
})
