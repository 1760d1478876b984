import { setTimeout as pause } from 'node:timers/promises'
import { Client, Events, GatewayDispatchEvents, type APIInteraction, type GatewayMessageCreateDispatchData } from 'discord.js'
import type { DiscordSettings } from '../../config.ts'
import { PostFault, type Bot, type Hear } from '../bot.ts'
import type { BotLog } from '../bot-log.ts'
import { clientSettings, PERMISSIONS } from './client-settings.ts'
import { connect } from './connect.ts'
import { hearInteraction, hearMessage } from './hear.ts'
import { isToMe } from './read-message.ts'
import { rememberRecent } from './recent.ts'
import { registerCommands } from './register-commands.ts'
import { openVenue } from './venue.ts'

export interface DiscordBotOptions extends DiscordSettings {
  readonly log: BotLog
  /** Tells whoever started it what they want to know: as whom it is connected, and the link that invites it. */
  readonly say: (line: string) => void
}

/** Milliseconds that hearings may take to end when the bot is closed. */
const CLOSE_WITHIN_MS = 5000
/** Events that are known again; a busy bot hears as many in an hour. */
const REMEMBERED = 10_000

export function openDiscordBot({ token, apiUrl, log, say }: DiscordBotOptions): Bot {
  const closing = new AbortController()
  const isNew = rememberRecent(REMEMBERED)
  const inHand = new Set<Promise<void>>()
  let connection: Client<true> | null = null
  let started: Promise<void> = Promise.resolve()

  function connected(): Client<true> {
    if (connection === null) throw new PostFault('later', 'The bot is not connected to Discord.')
    return connection
  }

  /** Hears an event once; whatever goes wrong with it is a line in the log. */
  function take(id: string, work: () => Promise<void>): void {
    if (closing.signal.aborted || !isNew(id)) return
    const hearing = work()
      .catch((error: unknown) =>
        log.error(
          { event: id, reason: error instanceof Error ? error.message : String(error) },
          'An event of Discord could not be understood.',
        ),
      )
      .finally(() => inHand.delete(hearing))
    inHand.add(hearing)
  }

  function listen(client: Client, hear: Hear): void {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
    // As Discord sends them: discord.js drops what it has not been told the channel of, and holds commands back while it starts.
    client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: APIInteraction) => {
      take(data.id, () => hearInteraction(data, client, hear, log))
    })
    client.ws.on(GatewayDispatchEvents.MessageCreate, (data: GatewayMessageCreateDispatchData) => {
      // All other talk is not even remembered.
      if (isToMe(data, client.user?.id ?? '')) take(data.id, async () => await hearMessage(data, await ready, hear, log))
    })
    client.on(Events.Error, (error) => log.error({ reason: error.message }, 'discord.js failed.'))
    client.on(Events.ShardDisconnect, ({ code }, shard) => {
      if (connection !== null)
        log.error({ shard, code }, 'Discord ended the connection for good. Is the token in DISCORD_TOKEN still the right one?')
    })
  }

  async function start(hear: Hear): Promise<void> {
    const open = (): Client => {
      const client = new Client(clientSettings(apiUrl))
      listen(client, hear)
      return client
    }
    const client = await connect(open, token, closing.signal, log)
    if (client === null) return
    connection = client
    await registerCommands(client.rest, client.application.id, log)
    say(`Discord: connected as ${client.user.tag}.`)
    say(`Discord: invite the bot with ${inviteLink(client.application.id)}`)
  }

  return {
    venue: openVenue(connected, log),
    start(hear) {
      started = start(hear)
      return started
    },
    async close() {
      closing.abort()
      await Promise.race([Promise.allSettled([started, ...inHand]), pause(CLOSE_WITHIN_MS, undefined, { ref: false })])
      const client = connection
      connection = null
      await client?.destroy()
    },
  }
}

/** Always Discord's own page: people open it, not the bot. */
function inviteLink(application: string): string {
  return `https://discord.com/oauth2/authorize?client_id=${application}&scope=bot+applications.commands&permissions=${PERMISSIONS}`
}

/** The hosts that attachments may come from, as downloadPhoto takes them. */
export function discordPhotoHosts(apiUrl: string | undefined): readonly string[] {
  const own = ['cdn.discordapp.com', 'media.discordapp.net']
  return apiUrl === undefined ? own : [...own, new URL(apiUrl).host]
}
