import type { Config } from '../config.ts'
import { ConfigError } from '../errors.ts'
import type { FrontDesk } from '../front-desk.ts'
import type { Logbook } from '../logbook.ts'
import type { BotLog } from '../bots/bot-log.ts'
import type { Bot } from '../bots/bot.ts'
import { converse, tellMovies, type House } from '../bots/conversation.ts'
import { openModeration } from '../bots/moderation/open-moderation.ts'
import { downloadPhoto } from '../bots/photo/download-photo.ts'

export interface BotsSettings {
  readonly config: Pick<Config, 'discord' | 'slack'>
  readonly desk: FrontDesk
  readonly logbook: Logbook
  readonly fitClip: House['fitClip']
  readonly newSeed: () => number
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly log: BotLog
  /** Tells whoever started it. */
  readonly say: (line: string) => void
  readonly signal: AbortSignal
}

/** A platform that can be opened: adding one is adding a row to PLATFORMS. */
interface Platform {
  readonly name: string
  /** Said when its tokens are missing. */
  readonly missing: string
  /** Null: it is not set up. The adapter, its library included, is loaded only when it is. */
  open(settings: BotsSettings): Promise<{ readonly bot: Bot; readonly photoHosts: readonly string[] } | null>
}

const PLATFORMS: readonly Platform[] = [
  {
    name: 'Discord',
    missing: 'Discord: not set up. DISCORD_TOKEN is missing; README.md, "Discord in five minutes", says where to get it.',
    async open({ config: { discord }, log, say }) {
      if (discord === undefined) return null
      const { discordPhotoHosts, openDiscordBot } = await import('../bots/discord/open-discord-bot.ts')
      return { bot: openDiscordBot({ ...discord, log, say }), photoHosts: discordPhotoHosts(discord.apiUrl) }
    },
  },
  {
    name: 'Slack',
    missing:
      'Slack: not set up. SLACK_BOT_TOKEN and SLACK_APP_TOKEN are missing; README.md, "Slack in five minutes", says where to get them.',
    async open({ config: { slack }, logbook, log, say }) {
      if (slack === undefined) return null
      const { openSlackBot, slackPhotoHosts } = await import('../bots/slack/open-slack-bot.ts')
      return { bot: openSlackBot({ ...slack, installations: logbook, log, say }), photoHosts: slackPhotoHosts(slack.apiUrl) }
    },
  },
]

export interface Bots {
  close(): Promise<void>
}

/**
 * Starts a bot for every platform that is set up, side by side; nobody waits for a platform that cannot be reached just now. A platform
 * whose tokens are wrong says so and stays closed, and the others work.
 */
export function openBots(settings: BotsSettings): Bots {
  const closing = new Set<() => Promise<void>>()
  const starting = PLATFORMS.map((platform) =>
    openPlatform(platform, settings, closing).catch((error: unknown) => {
      if (settings.signal.aborted) return
      if (error instanceof ConfigError) for (const fault of error.faults) settings.say(`${platform.name}: ${fault}`)
      else {
        settings.log.error({ err: error, platform: platform.name }, 'a platform could not be opened')
        settings.say(`${platform.name}: it could not be opened; the log says why.`)
      }
    }),
  )
  return {
    async close() {
      await Promise.all([...closing].map((close) => close()))
      await Promise.all(starting)
    },
  }
}

async function openPlatform(platform: Platform, settings: BotsSettings, closing: Set<() => Promise<void>>): Promise<void> {
  const { desk, logbook, fitClip, newSeed, now, log, say, signal } = settings
  const opened = await platform.open(settings)
  if (opened === null) return say(platform.missing)
  // Closed while its library was being read.
  if (signal.aborted) return
  const { bot, photoHosts } = opened
  const house: House = {
    venue: bot.venue,
    desk,
    logbook,
    judge: openModeration(),
    fetchPhoto: (source) => downloadPhoto(source, { hosts: photoHosts, signal }),
    fitClip,
    newSeed,
    now,
    log,
  }
  const stop = (): Promise<void> => bot.close()
  closing.add(stop)
  await bot.start(converse(house))
  if (signal.aborted) return
  const teller = tellMovies(house)
  closing.delete(stop)
  closing.add(async () => {
    await teller.close()
    await bot.close()
  })
}
