import type { App } from '@slack/bolt'
import { COMMAND_NAMES, type CommandName } from '../words/words.ts'
import { unescapeText } from './escape-text.ts'
import type { Inside } from './inside.ts'
import type { PassOn, Said } from './pass-on.ts'
import { readCommand } from './read-command.ts'

/** The slash commands. Slack offers them outside threads only, and they carry no files. */
export function hearCommands(app: App, inside: Inside, passOn: PassOn): void {
  for (const name of COMMAND_NAMES)
    app.command(`/${name}`, async ({ command, context, ack }) => {
      await ack()
      const team = context.teamId ?? command.team_id
      await passOn({
        key: command.trigger_id,
        team,
        user: command.user_id,
        channel: command.channel_id,
        thread: null,
        trigger: command.trigger_id,
        responseUrl: command.response_url,
        pressedAnswer: false,
        say: async () => {
          const { language } = await inside.people.find(team, command.user_id)
          return saidBy(name, unescapeText(command.text, context.botUserId ?? ''), language)
        },
      })
    })
}

function saidBy(name: CommandName, text: string, language: string): Said {
  switch (name) {
    case 'movie':
      return { kind: 'order', ...readCommand(text, language), photos: [] }
    case 'movie-settings':
      return { kind: 'settings' }
    case 'movie-queue':
      return { kind: 'queue' }
    case 'movie-help':
      return { kind: 'help' }
    case 'movie-forget':
      return { kind: 'forget' }
  }
}
