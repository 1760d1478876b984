import { RESTJSONErrorCodes as Code, Routes, ThreadAutoArchiveDuration, type APIThreadChannel, type REST } from 'discord.js'
import { hasCode } from './explain-faults.ts'

const LONGEST_NAME = 100

/**
 * Starts the thread of a message, or finds the one that it has: its id is the message's. Null: none can be had here, or the message is gone.
 * Throws what discord.js throws.
 */
export async function startThread(rest: REST, channel: string, message: string, name: string): Promise<string | null> {
  try {
    const body = { name: threadName(name), auto_archive_duration: ThreadAutoArchiveDuration.OneDay }
    const thread = (await rest.post(Routes.threads(channel, message), { body })) as APIThreadChannel
    return thread.id
  } catch (error) {
    if (hasCode(error, Code.ThreadAlreadyCreatedForMessage)) return message
    if (hasCode(error, ...NOT_HERE)) return null
    throw error
  }
}

const NOT_HERE = [
  Code.UnknownMessage,
  Code.MissingPermissions,
  Code.MissingAccess,
  Code.CannotExecuteActionOnThisChannelType,
  Code.CannotExecuteActionOnSystemMessage,
  Code.MaximumActiveThreads,
  Code.MaximumActiveAnnouncementThreads,
]

/** Does something in a channel, and where that is a thread which has been archived meanwhile, wakes it and does it again. */
export async function inOpenThread<Result>(rest: REST, channel: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!hasCode(error, Code.InvalidActionOnArchivedThread)) throw error
    await rest.patch(Routes.channel(channel), { body: { archived: false } })
    return await work()
  }
}

function threadName(title: string): string {
  const letters = Array.from(title.replace(/\s+/g, ' ').trim())
  // Discord counts UTF-16 units.
  while (letters.join('').length > LONGEST_NAME) letters.pop()
  return letters.join('') || 'Matinee'
}
