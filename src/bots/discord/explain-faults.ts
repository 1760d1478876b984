import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes as Code } from 'discord.js'
import { PostFault } from '../bot.ts'

const WHY: Readonly<Record<number, PostFault['why']>> = {
  [Code.UnknownChannel]: 'gone',
  [Code.UnknownGuild]: 'gone',
  [Code.UnknownMessage]: 'gone',
  [Code.MissingAccess]: 'forbidden',
  [Code.MissingPermissions]: 'forbidden',
  [Code.CannotSendMessagesToThisUser]: 'forbidden',
  [Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: 'forbidden',
  [Code.CannotExecuteActionOnThisChannelType]: 'forbidden',
  [Code.CannotReplyWithoutPermissionToReadMessageHistory]: 'forbidden',
  [Code.InvalidActionOnArchivedThread]: 'forbidden',
  [Code.ThreadLocked]: 'forbidden',
  [Code.MessageWasBlockedByAutomaticModeration]: 'forbidden',
  [Code.RequestEntityTooLarge]: 'too-large',
}

const LATER = new Set([408, 429])

/** Discord's answer in our words. The error itself is not handed on: it holds whole films, and addresses with tokens in them. */
export function explainFault(error: unknown): PostFault {
  if (error instanceof PostFault) return error
  if (error instanceof RateLimitError) return new PostFault('later', `Discord asks to wait ${Math.ceil(error.retryAfter / 1000)} s.`)
  if (error instanceof HTTPError) return new PostFault('later', `Discord is faltering (status ${error.status}).`)
  if (error instanceof DiscordAPIError) {
    const answer = `Discord answered ${error.status}, ${error.code}: ${error.message}`
    if (error.status === 413) return new PostFault('too-large', answer)
    if (LATER.has(error.status) || error.status >= 500) return new PostFault('later', answer)
    return new PostFault(WHY[Number(error.code)] ?? 'broken', answer)
  }
  if (isAway(error)) return new PostFault('later', `Discord cannot be reached (${nameOf(error)}).`)
  // An answer that was cut short.
  if (error instanceof SyntaxError) return new PostFault('later', 'Discord’s answer could not be read.')
  return new PostFault('broken', error instanceof Error ? `${error.name}: ${error.message}` : 'Something that is no error was thrown.')
}

/** Whether Discord answered with one of these codes. */
export function hasCode(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code))
}

/** Whether no answer came at all: a broken line, a name that is not found, a time-out. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'AbortError' || /^(E[A-Z]{3,}|UND_ERR_\w+)$/.test(nameOf(error)) || error.message === 'fetch failed'
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
