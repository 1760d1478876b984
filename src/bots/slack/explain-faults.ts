import { webApi } from '@slack/bolt'
import { PostFault } from '../bot.ts'

/** Slack's word for what went wrong, or ours where it did not answer; never anything of a request. */
export function faultCode(error: unknown): string {
  if (error instanceof PostFault) return error.cause === undefined ? error.message : faultCode(error.cause)
  if (error instanceof webApi.WebAPIPlatformError) return plainCode(error.data.error)
  if (error instanceof webApi.WebAPIRateLimitedError) return 'ratelimited'
  if (error instanceof webApi.WebAPIHTTPError) return `status_${error.statusCode}`
  if (error instanceof webApi.WebAPIRequestError) return `no_answer (${systemCode(error.original)})`
  return error instanceof Error ? `${error.name}: ${systemCode(error)}` : 'unknown'
}

/**
 * Anything thrown as a PostFault. Where nothing of ours stands in the channel yet, a channel that Slack hides from the bot is one that it was not
 * invited to; where something stands, one that it was thrown out of.
 */
export function asPostFault(error: unknown, standing: 'stands' | 'new'): PostFault {
  if (error instanceof PostFault) return error
  const code = faultCode(error)
  const why = whyOf(error, code, standing)
  return new PostFault(why, `Slack: ${code}`, { cause: error })
}

function whyOf(error: unknown, code: string, standing: 'stands' | 'new'): PostFault['why'] {
  if (error instanceof webApi.WebAPIRequestError || error instanceof webApi.WebAPIRateLimitedError) return 'later'
  // The bot closes: another may do it.
  if (error instanceof Error && error.name === 'AbortError') return 'later'
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode === 429 || error.statusCode >= 500 ? 'later' : 'broken'
  if (notInvited.has(code)) return standing === 'new' ? 'forbidden' : 'gone'
  if (code.startsWith('restricted_action')) return 'forbidden'
  return reasons[code] ?? 'broken'
}

const notInvited: ReadonlySet<string> = new Set(['channel_not_found', 'not_in_channel'])

const reasons: Readonly<Record<string, PostFault['why']>> = {
  account_inactive: 'gone',
  cant_update_message: 'gone',
  edit_window_closed: 'gone',
  invalid_auth: 'gone',
  is_archived: 'gone',
  message_not_found: 'gone',
  not_installed: 'gone',
  team_not_found: 'gone',
  thread_not_found: 'gone',
  token_expired: 'gone',
  token_revoked: 'gone',
  user_not_found: 'gone',
  access_denied: 'forbidden',
  cannot_dm_bot: 'forbidden',
  cannot_reply_to_message: 'forbidden',
  cant_delete_file: 'forbidden',
  cant_delete_message: 'forbidden',
  ekm_access_denied: 'forbidden',
  file_uploads_disabled: 'forbidden',
  messages_tab_disabled: 'forbidden',
  missing_scope: 'forbidden',
  no_permission: 'forbidden',
  not_allowed_token_type: 'forbidden',
  posting_to_general_channel_denied: 'forbidden',
  storage_limit_reached: 'forbidden',
  user_not_in_channel: 'forbidden',
  file_too_large: 'too-large',
  file_upload_size_restricted: 'too-large',
  upload_too_large: 'too-large',
  fatal_error: 'later',
  internal_error: 'later',
  message_limit_exceeded: 'later',
  ratelimited: 'later',
  rate_limited: 'later',
  request_timeout: 'later',
  service_unavailable: 'later',
  team_added_to_org: 'later',
}

/** Slack's codes are words; an answer that is no JSON is handed to us whole as its error, and stays out of the log. */
function plainCode(code: unknown): string {
  return typeof code === 'string' && /^[a-z][a-z0-9_:-]{0,60}$/.test(code) ? code : 'unreadable_answer'
}

function systemCode(error: Error): string {
  const of = (one: unknown): string | null => {
    const code = one instanceof Error && 'code' in one ? one.code : undefined
    return typeof code === 'string' ? code : null
  }
  return of(error) ?? of(error.cause) ?? error.name
}
