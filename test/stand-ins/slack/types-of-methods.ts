import type { Channel } from './world.ts'

/** What a method of the Web API takes. */
export interface MethodType {
  /** The published type of its arguments in @slack/web-api. */
  readonly type: string
  /** The scopes of which one is needed; none: no scope. Where it depends on the channel, `ofChannel` says the second half: `history` → `channels:history`. */
  readonly scopes?: readonly string[]
  readonly ofChannel?: 'history' | 'read' | 'write'
  readonly token?: 'bot' | 'app' | 'none'
}

/** The methods that the stand-in knows. */
export const methodTypes: Readonly<Record<string, MethodType>> = {
  'apps.connections.open': { type: 'AppsConnectionsOpenArguments', token: 'app' },
  'auth.revoke': { type: 'AuthRevokeArguments' },
  'auth.test': { type: 'AuthTestArguments' },
  'bots.info': { type: 'BotsInfoArguments', scopes: ['users:read'] },
  'chat.delete': { type: 'ChatDeleteArguments', scopes: ['chat:write'] },
  'chat.getPermalink': { type: 'ChatGetPermalinkArguments' },
  'chat.postEphemeral': { type: 'ChatPostEphemeralArguments', scopes: ['chat:write'] },
  'chat.postMessage': { type: 'ChatPostMessageArguments', scopes: ['chat:write'] },
  'chat.update': { type: 'ChatUpdateArguments', scopes: ['chat:write'] },
  'conversations.history': { type: 'ConversationsHistoryArguments', ofChannel: 'history' },
  'conversations.info': { type: 'ConversationsInfoArguments', ofChannel: 'read' },
  'conversations.join': { type: 'ConversationsJoinArguments', scopes: ['channels:join'] },
  'conversations.list': { type: 'ConversationsListArguments', scopes: ['channels:read', 'groups:read', 'im:read'] },
  'conversations.open': { type: 'ConversationsOpenArguments', scopes: ['im:write'] },
  'conversations.replies': { type: 'ConversationsRepliesArguments', ofChannel: 'history' },
  'files.completeUploadExternal': { type: 'FilesCompleteUploadExternalArguments', scopes: ['files:write'] },
  'files.delete': { type: 'FilesDeleteArguments', scopes: ['files:write'] },
  'files.getUploadURLExternal': { type: 'FilesGetUploadURLExternalArguments', scopes: ['files:write'] },
  'files.info': { type: 'FilesInfoArguments', scopes: ['files:read'] },
  'files.list': { type: 'FilesListArguments', scopes: ['files:read'] },
  'oauth.v2.access': { type: 'OAuthV2AccessArguments', token: 'none' },
  'reactions.add': { type: 'ReactionsAddArguments', scopes: ['reactions:write'] },
  'team.info': { type: 'TeamInfoArguments', scopes: ['team:read'] },
  'users.info': { type: 'UsersInfoArguments', scopes: ['users:read'] },
  'views.open': { type: 'ViewsOpenArguments' },
  'views.publish': { type: 'ViewsPublishArguments' },
  'views.push': { type: 'ViewsPushArguments' },
  'views.update': { type: 'ViewsUpdateArguments' },
}

/** The scope's first half for a channel of this kind. */
export function scopeFamily(kind: Channel['kind']): string {
  return { public: 'channels', private: 'groups', im: 'im', mpim: 'mpim' }[kind]
}

const asJson = new Set(['attachments', 'blocks', 'files', 'metadata', 'unfurls', 'view'])
const asNumber = new Set(['count', 'length', 'limit', 'page'])
const asBoolean = new Set([
  'exclude_archived',
  'include_all_metadata',
  'include_locale',
  'include_num_members',
  'inclusive',
  'link_names',
  'mrkdwn',
  'reply_broadcast',
  'return_im',
  'test',
  'unfurl_links',
  'unfurl_media',
])

/** Forms carry strings only: back to what the app passed. `ok: false` where a field is not what it must be. */
export function decodeField(name: string, value: string): { readonly ok: boolean; readonly value: unknown } {
  if (asNumber.has(name)) return { ok: /^\d+$/.test(value), value: Number(value) }
  if (asBoolean.has(name)) return { ok: /^(true|false|0|1)$/.test(value), value: value === 'true' || value === '1' }
  if (!asJson.has(name)) return { ok: true, value }
  try {
    return { ok: true, value: JSON.parse(value) as unknown }
  } catch {
    return { ok: false, value }
  }
}

/** The published type of a block of @slack/types; null: not known. */
export const blockTypes: Readonly<Record<string, string>> = {
  actions: 'ActionsBlock',
  context: 'ContextBlock',
  context_actions: 'ContextActionsBlock',
  divider: 'DividerBlock',
  file: 'FileBlock',
  header: 'HeaderBlock',
  image: 'ImageBlock',
  input: 'InputBlock',
  markdown: 'MarkdownBlock',
  rich_text: 'RichTextBlock',
  section: 'SectionBlock',
  table: 'TableBlock',
  video: 'VideoBlock',
}
