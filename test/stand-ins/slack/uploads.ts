import type { FileState } from './limits.ts'
import type { Inside } from './inside.ts'
import { echoMessage, postMessage } from './messages.ts'
import { findThread, type Method, needed, text, writable } from './method.ts'
import { Refusal, wrong } from './refusal.ts'
import { wireFile } from './wire.ts'
import type { AnyBlock, SlackFile } from './world.ts'

const announce: Method = ({ inside, args, workspace }) => {
  const { world, options, url } = inside
  const name = needed(args, 'filename')
  const length = Number(args['length'])
  if (!Number.isInteger(length) || length <= 0) throw wrong('missing_argument', ['[ERROR] missing required field: length'])
  if (length > options.maxFileBytes) throw new Refusal('file_upload_size_restricted')
  const file: SlackFile = {
    id: world.nextId('F'),
    team: workspace.id,
    user: workspace.botUserId,
    name,
    title: name,
    altText: text(args, 'alt_text') || text(args, 'alt_txt') || null,
    length,
    bytes: null,
    createdAt: world.now(),
    completedAt: null,
    shares: [],
    deleted: false,
  }
  world.files.set(file.id, file)
  return { upload_url: `${url}/upload/v1/${file.id}`, file_id: file.id }
}

/** The bytes of an upload arrive. The text that Slack answers with status 200; throws where it answers otherwise. */
export function receiveUpload(inside: Inside, id: string, bytes: Buffer): string {
  const file = inside.world.files.get(id)
  if (file === undefined) throw wrong('no such upload')
  if (file.bytes !== null) throw wrong('uploaded twice')
  if (bytes.length > inside.options.maxFileBytes) throw new Refusal('file too large')
  if (bytes.length !== file.length) throw wrong(`${file.length} bytes were announced, ${bytes.length} came`)
  file.bytes = bytes
  return `OK - ${bytes.length}`
}

const complete: Method = (call) => {
  const { inside, args, workspace } = call
  const { world } = inside
  const entries = (Array.isArray(args['files']) ? args['files'] : []) as { readonly id?: string; readonly title?: string }[]
  if (entries.length === 0) throw wrong('invalid_arguments', ['[ERROR] missing required field: files'])
  const files = entries.map(({ id }) => {
    const file = world.files.get(String(id))
    if (file === undefined || file.deleted || file.team !== workspace.id || file.bytes === null) throw new Refusal('file_not_found')
    return file
  })
  if (args['thread_ts'] !== undefined && args['channel_id'] === undefined)
    throw wrong('invalid_arguments', ['[ERROR] thread_ts needs channel_id'])
  const channel = args['channel_id'] === undefined ? null : writable(call, 'channel_id', true)
  const threadTs = channel === null ? null : findThread(inside, channel, text(args, 'thread_ts'))
  for (const [index, file] of files.entries()) {
    file.title = entries[index]?.title ?? file.name
    file.completedAt = world.now()
  }
  // The answer has the file, but not where it stands.
  const answer = { files: files.map((file) => ({ ...wireFile(inside, file), shares: {}, channels: [], groups: [], ims: [] })) }
  if (channel === null) return answer
  const message = postMessage(inside, {
    channel,
    user: workspace.botUserId,
    botId: workspace.botId,
    subtype: 'file_share',
    text: text(args, 'initial_comment'),
    threadTs,
    files,
    ...(args['initial_comment'] === undefined && Array.isArray(args['blocks']) ? { blocks: args['blocks'] as readonly AnyBlock[] } : {}),
  })
  echoMessage(inside, message)
  return answer
}

const info: Method = ({ inside, args, workspace }) => {
  const file = inside.world.files.get(needed(args, 'file'))
  if (file === undefined || file.team !== workspace.id) throw new Refusal('file_not_found')
  if (file.deleted) throw new Refusal('file_deleted')
  return { file: wireFile(inside, file), comments: [], response_metadata: { next_cursor: '' } }
}

const list: Method = ({ inside, args, workspace }) => {
  const all = [...inside.world.files.values()].filter(
    ({ team, deleted, completedAt }) => team === workspace.id && !deleted && completedAt !== null,
  )
  const found = all.filter(
    ({ user, shares }) =>
      (args['user'] === undefined || user === args['user']) &&
      (args['channel'] === undefined || shares.some(({ channel }) => channel === args['channel'])),
  )
  const files = found.toReversed().map((file) => wireFile(inside, file))
  return { files, paging: { count: 100, total: files.length, page: 1, pages: 1 } }
}

const remove: Method = ({ inside, args, workspace }) => {
  const file = inside.world.files.get(needed(args, 'file'))
  if (file === undefined || file.team !== workspace.id) throw new Refusal('file_not_found')
  if (file.deleted) throw new Refusal('file_deleted')
  if (file.user !== workspace.botUserId) throw new Refusal('cant_delete_file')
  file.deleted = true
  file.bytes = null
  // A message that was nothing but the file goes with it.
  for (const message of inside.world.messages.filter(({ files }) => files.includes(file))) {
    message.files = message.files.filter((other) => other !== file)
    if (message.files.length === 0 && message.text === '' && message.blocks.length === 0) message.deleted = true
  }
  inside.journal.changed()
  return {}
}

export const fileMethods: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': announce,
  'files.completeUploadExternal': complete,
  'files.info': info,
  'files.list': list,
  'files.delete': remove,
}

/** Whether a block may show a file: by its id, its url_private or its permalink. */
export function fileState({ world, options }: Inside, reference: unknown): FileState {
  const text = String(reference)
  const file = [...world.files.values()].find(({ id }) => id === text || text.includes(`-${id}/`) || text.includes(`/${id}/`))
  if (file === undefined || file.deleted || file.completedAt === null) return 'unknown'
  if (world.now() - file.completedAt < options.processDelayMs) return 'processing'
  return /\.(png|jpe?g|gif)$/i.test(file.name) ? 'ready' : 'unknown'
}
