import { app, type Inside } from './inside.ts'
import type { AnyBlock, Channel, Message, SlackFile, SlackView, User, Workspace } from './world.ts'

type Wire = Record<string, unknown>

/** The forms in which Slack sends what there is: in answers, events and interactions. */

export function wireUser(inside: Inside, user: User, withLocale: boolean): Wire {
  return {
    id: user.id,
    team_id: user.team,
    name: user.name,
    real_name: user.realName,
    deleted: false,
    is_admin: user.isAdmin,
    is_owner: false,
    is_bot: user.isBot,
    tz: 'Europe/Madrid',
    updated: Math.floor(inside.world.now() / 1000),
    profile: { real_name: user.realName, display_name: user.name, team: user.team },
    ...(withLocale ? { locale: user.locale } : {}),
  }
}

export function wireChannel(channel: Channel): Wire {
  const common = {
    id: channel.id,
    is_archived: channel.archived,
    context_team_id: channel.team,
    created: 1_600_000_000,
    updated: 1_600_000_000,
  }
  if (channel.kind === 'im') return { ...common, is_im: true, user: channel.person }
  const isPrivate = channel.kind !== 'public'
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: channel.kind === 'mpim',
    is_private: isPrivate,
    is_general: channel.name === 'general',
    is_member: channel.botIn,
    is_shared: false,
    is_ext_shared: false,
  }
}

/** Metadata only where it was asked for. */
export function wireMessage(inside: Inside, message: Message, withMetadata = false): Wire {
  const { world } = inside
  if (message.tombstone)
    return { type: 'message', subtype: 'tombstone', hidden: true, user: 'USLACKBOT', text: 'This message was deleted.', ...place(message) }
  const replies = world.messages.filter((other) => other.channel === message.channel && other.threadTs === message.ts && !other.deleted)
  const workspace = world.workspaces.find(({ id }) => id === message.team)
  return {
    type: 'message',
    ...(message.subtype === null ? {} : { subtype: message.subtype }),
    user: message.user,
    text: message.text,
    team: message.team,
    ...place(message),
    ...(message.botId === null
      ? { client_msg_id: `msg-${message.ts}` }
      : {
          bot_id: message.botId,
          app_id: app.id,
          bot_profile: {
            id: message.botId,
            app_id: app.id,
            name: 'matinee',
            team_id: workspace?.id,
            icons: {},
            updated: 1_600_000_000,
            deleted: false,
          },
        }),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.attachments.length > 0 ? { attachments: message.attachments } : {}),
    ...(message.files.length > 0 ? { files: message.files.map((file) => wireFile(inside, file)), upload: true } : {}),
    ...(message.edits > 0 ? { edited: { user: message.user, ts: `${Math.floor((message.times.at(-1) ?? 0) / 1000)}.000000` } } : {}),
    ...(withMetadata && message.metadata !== undefined ? { metadata: message.metadata } : {}),
    ...(replies.length > 0 ? { thread_ts: message.ts, reply_count: replies.length, latest_reply: replies.at(-1)?.ts } : {}),
    ...(message.reactions.length > 0
      ? { reactions: message.reactions.map((name) => ({ name, count: 1, users: [workspace?.botUserId] })) }
      : {}),
  }
}

function place(message: Message): Wire {
  return { ts: message.ts, ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }) }
}

/** Before it is processed a file has no type yet, and its shares come later still: whoever needs either must ask again. */
export function wireFile(inside: Inside, file: SlackFile): Wire {
  const { world, url, options } = inside
  const age = file.completedAt === null ? -1 : world.now() - file.completedAt
  const processed = age >= options.processDelayMs
  const extension = file.name.includes('.') ? (file.name.split('.').at(-1) ?? '').toLowerCase() : ''
  const mimetype = processed ? (mimetypes[extension] ?? 'application/octet-stream') : ''
  const shares: Record<string, Record<string, unknown[]>> = {}
  const shown = file.shares.filter(({ at }) => world.now() - at >= options.shareDelayMs)
  for (const { channel: id, ts, threadTs } of shown) {
    const channel = world.channels.get(id)
    const kind = (shares[channel?.kind === 'public' ? 'public' : 'private'] ??= {})
    ;(kind[id] ??= []).push({ ts, ...(threadTs === null ? {} : { thread_ts: threadTs }), channel_name: channel?.name, team_id: file.team })
  }
  const of = (kind: Channel['kind']): string[] => shown.map(({ channel }) => channel).filter((id) => world.channels.get(id)?.kind === kind)
  const path = `${url}/files-pri/${file.team}-${file.id}`
  return {
    id: file.id,
    created: Math.floor(file.createdAt / 1000),
    timestamp: Math.floor(file.createdAt / 1000),
    name: file.name,
    title: file.title,
    mimetype,
    filetype: processed ? extension : '',
    pretty_type: processed ? extension.toUpperCase() : '',
    user: file.user,
    user_team: file.team,
    editable: false,
    size: file.bytes?.length ?? 0,
    mode: 'hosted',
    is_external: false,
    is_public: of('public').length > 0,
    url_private: `${path}/${encodeURIComponent(file.name)}`,
    url_private_download: `${path}/download/${encodeURIComponent(file.name)}`,
    permalink: `${url}/files/${file.user}/${file.id}/${encodeURIComponent(file.name)}`,
    ...(file.altText === null ? {} : { alt_txt: file.altText }),
    ...(processed && mimetype.startsWith('image/') ? { original_w: 640, original_h: 360, thumb_360: `${path}/${file.id}_360.png` } : {}),
    file_access: 'visible',
    shares,
    channels: of('public'),
    groups: of('private'),
    ims: of('im'),
  }
}

/** With the state of its inputs only where `values` are given. */
export function wireView(view: SlackView, workspace: Workspace, values: Wire = {}): Wire {
  const { content } = view
  return {
    id: view.id,
    team_id: view.team,
    type: view.type,
    blocks: content.blocks,
    private_metadata: content.private_metadata ?? '',
    callback_id: content.callback_id ?? '',
    state: { values },
    hash: view.hash,
    title: content.title ?? { type: 'plain_text', text: 'View Title' },
    clear_on_close: content.clear_on_close ?? false,
    notify_on_close: content.notify_on_close ?? false,
    close: content.close ?? null,
    submit: content.submit ?? null,
    previous_view_id: view.previousId,
    root_view_id: view.rootId,
    app_id: app.id,
    external_id: content.external_id ?? '',
    app_installed_team_id: view.team,
    bot_id: workspace.botId,
  }
}

/** Slack gives every block and every element an id where the app gave none. */
export function withIds<Block extends AnyBlock>(inside: Inside, blocks: readonly Block[]): readonly Block[] {
  const element = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && interactive.test(String((value as Wire)['type']))
      ? { action_id: inside.world.nextId('act'), ...value }
      : value
  return blocks.map((block) => ({
    block_id: inside.world.nextId('blk'),
    ...block,
    ...(Array.isArray(block['elements']) ? { elements: block['elements'].map(element) } : {}),
    ...(block['accessory'] === undefined ? {} : { accessory: element(block['accessory']) }),
    ...(block['element'] === undefined ? {} : { element: element(block['element']) }),
  }))
}

const interactive = /button|select|overflow|checkboxes|picker|_input$/

const mimetypes: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  heic: 'image/heic',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  mp4: 'video/mp4',
  png: 'image/png',
  srt: 'application/x-subrip',
  txt: 'text/plain',
  vtt: 'text/vtt',
  wav: 'audio/wav',
  webm: 'video/webm',
  webp: 'image/webp',
}
