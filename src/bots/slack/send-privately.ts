import { PostFault } from '../bot.ts'
import type { Answer } from '../card.ts'
import { callSlack } from './call-slack.ts'
import { drawAnswer } from './draw-card.ts'
import type { Inside } from './inside.ts'
import { channelText } from './team-ids.ts'

/** Tells one person something in their direct message with the bot. Throws what Slack says to it. */
export async function sendPrivately(inside: Inside, team: string, user: string, answer: Answer): Promise<void> {
  const channel = await inside.people.directChannel(team, user)
  if (channel === null) throw new PostFault('forbidden', 'Slack: no_direct_message')
  const client = await inside.teams.clientFor(team)
  await inside.pace(channelText(team, channel), () =>
    callSlack(() => client.chat.postMessage({ channel, ...drawAnswer(answer), unfurl_links: false, unfurl_media: false }), {
      repeatable: false,
    }),
  )
}
