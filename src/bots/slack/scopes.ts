/**
 * What the app asks of a workspace, no more; `docs/slack-manifest.json` has the same, which a test checks. `channels:join` stands where other
 * bots ask for `chat:write.public`: a clip can be shared, and an answer in its thread be heard, only in channels that the bot is in.
 */
export const scopes = [
  'app_mentions:read',
  'channels:history',
  'channels:join',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'im:history',
  'im:write',
  'mpim:history',
  'users:read',
] as const

/** Without these the bot is not started. The others are missed in some places only. */
export const essentialScopes: readonly string[] = scopes.filter((scope) => scope !== 'channels:join' && scope !== 'mpim:history')
