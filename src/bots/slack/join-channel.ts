import { callSlack } from './call-slack.ts'
import { faultCode } from './explain-faults.ts'
import type { SlackClient } from './teams.ts'

/**
 * Writes to a channel, and where the bot is not in it, joins and writes again: somebody there asked for a film, and Slack takes files and tells
 * of replies only where the bot is. A channel that it may not join (a private one) keeps its first fault.
 */
export async function joiningWhereNeeded<T>(client: SlackClient, channel: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (faultCode(error) !== 'not_in_channel') throw error
    try {
      await callSlack(() => client.conversations.join({ channel }), { repeatable: true })
    } catch {
      throw error
    }
    return await write()
  }
}
