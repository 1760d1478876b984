import type { Inside } from './inside.ts'
import { blockFaults } from './limits.ts'
import { echoChange, postMessage, removeMessage } from './messages.ts'
import type { Args } from './method.ts'
import { typesOfReply } from './typed-calls.ts'
import { fileState } from './uploads.ts'
import { wireMessage, withIds } from './wire.ts'
import type { AnyBlock, Ephemeral, ResponseUrl } from './world.ts'

/** A URL that takes five messages within half an hour. */
export function issueResponseUrl(inside: Inside, of: Omit<ResponseUrl, 'at' | 'posts'>): { readonly id: string; readonly url: string } {
  const id = inside.world.nextId('resp-')
  inside.world.responseUrls.set(id, { ...of, at: inside.world.now(), posts: [] })
  return { id, url: `${inside.url}/response/${id}` }
}

/** A POST to it. Status and text of Slack's answer. */
export function answerResponseUrl(inside: Inside, id: string, args: Args): { readonly status: number; readonly text: string } {
  const { world, journal } = inside
  const url = world.responseUrls.get(id)
  if (url === undefined) return refuse(inside, 404, 'invalid_url')
  if (world.now() - url.at > 30 * 60_000) return refuse(inside, 404, 'expired_url')
  if (url.posts.length >= 5) return refuse(inside, 404, 'used_url')
  url.posts.push(args)
  typesOfReply('response_url', args, journal)
  const faults =
    args['blocks'] === undefined ? [] : blockFaults(args['blocks'], { kind: 'message', fileState: (file) => fileState(inside, file) })
  if (faults.length > 0) return refuse(inside, 400, `invalid_blocks ${faults.join(' ')}`)
  take(inside, url, args)
  journal.changed()
  return { status: 200, text: 'ok' }
}

/** What an acknowledgement or a response_url says: to one person, or to the channel. */
export function say(inside: Inside, url: ResponseUrl, args: Args, via: Ephemeral['via']): void {
  const { world } = inside
  const channel = world.channels.get(url.channel)
  const workspace = world.workspaces.find(({ id }) => id === url.team)
  const text = typeof args['text'] === 'string' ? args['text'] : ''
  const blocks = (args['blocks'] ?? []) as readonly AnyBlock[]
  if (text.length > 40_000) inside.journal.fault(`${via}: msg_too_long`)
  if (channel === undefined || workspace === undefined) return
  const threadTs = typeof args['thread_ts'] === 'string' ? args['thread_ts'] : url.threadTs
  if (args['response_type'] === 'in_channel')
    return void postMessage(inside, { channel, user: workspace.botUserId, botId: workspace.botId, text, blocks, threadTs })
  world.ephemerals.push({
    channel: channel.id,
    user: url.user,
    threadTs,
    text,
    blocks: withIds(inside, blocks),
    ts: world.nextTs(),
    via,
    gone: false,
  })
}

function take(inside: Inside, url: ResponseUrl, args: Args): void {
  const { world } = inside
  const message = world.messages.find(({ channel, ts, deleted }) => channel === url.channel && ts === url.message && !deleted)
  const ephemeral = world.ephemerals.findLast(
    ({ channel, user, gone, ts }) => channel === url.channel && user === url.user && !gone && ts === url.message,
  )
  if (args['delete_original'] === true) {
    if (message !== undefined) removeMessage(inside, message)
    if (ephemeral !== undefined) ephemeral.gone = true
    return
  }
  if (args['replace_original'] !== true) return say(inside, url, args, 'response_url')
  const blocks = withIds(inside, (args['blocks'] ?? []) as readonly AnyBlock[])
  if (ephemeral !== undefined) Object.assign(ephemeral, { text: String(args['text'] ?? ''), blocks })
  if (message === undefined) return
  const before = wireMessage(inside, message)
  Object.assign(message, { text: String(args['text'] ?? ''), blocks, edits: message.edits + 1 })
  message.times.push(world.now())
  echoChange(inside, message, before)
}

function refuse({ journal }: Inside, status: number, text: string): { readonly status: number; readonly text: string } {
  journal.fault(`response_url: ${text}`)
  return { status, text }
}
