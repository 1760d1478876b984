import { type HTTPReceiver, SocketModeReceiver, webApi } from '@slack/bolt'
import { ConfigError } from '../../errors.ts'
import type { Bot, Hear } from '../bot.ts'
import { boltLog } from './bolt-log.ts'
import { createCardPictures } from './card-pictures.ts'
import { keepSocket, type KeptConnection } from './connect-socket.ts'
import { faultCode } from './explain-faults.ts'
import { hearCommands } from './hear-commands.ts'
import { hearForms } from './hear-forms.ts'
import { hearMessages } from './hear-messages.ts'
import { hearPresses } from './hear-presses.ts'
import { hearUninstalls } from './hear-uninstalls.ts'
import { identifyBot } from './identify-bot.ts'
import type { Inside } from './inside.ts'
import { openInstallations } from './installation-store.ts'
import { openApp } from './open-app.ts'
import { createPassOn, type PassOn } from './pass-on.ts'
import { createPeople } from './people.ts'
import type { SlackBotOptions } from './slack-bot-options.ts'
import { type ClientOptions, createTeams } from './teams.ts'
import { createVenue } from './venue.ts'
import { createPace } from './write-pace.ts'

export type { SlackBotOptions }

/** Milliseconds that one call may take: Slack answers in less, or not at all. Bytes of files have a limit of their own. */
const CALL_TIMEOUT = 30_000

/** Slack, by Bolt. Events become what the bots hear; cards, clips and answers become messages. */
export function openSlackBot(options: SlackBotOptions): Bot {
  const { way, workspaces, apiUrl, log, say } = options
  const closing = new AbortController()
  const { signal } = closing
  const ended = new AbortController()
  const logger = boltLog(log)
  const clientOptions: ClientOptions = {
    logger,
    timeout: CALL_TIMEOUT,
    // Patience is ours: see call-slack.ts.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  }
  const connectionOptions: ClientOptions = { ...clientOptions, fetch: endingWith(signal) }
  const installations = workspaces.kind === 'many' ? openInstallations(options.installations, workspaces.stateSecret) : null
  const teams = createTeams(
    async (team) => (workspaces.kind === 'one' ? workspaces.botToken : ((await installations?.find(team))?.bot?.token ?? null)),
    clientOptions,
  )
  const inside: Inside = { teams, people: createPeople(teams, log), pace: createPace(), log, signal: ended.signal }
  let passOn: PassOn | null = null
  let connection: KeptConnection | null = null
  let starting: Promise<void> = Promise.resolve()

  const begin = async (hear: Hear): Promise<void> => {
    if (way.kind === 'socket' && workspaces.kind === 'many')
      throw new ConfigError([
        'Slack: many workspaces install the app at an address of the studio, so it must be reached by HTTP: set SLACK_SIGNING_SECRET, not SLACK_APP_TOKEN.',
      ])
    const identity = workspaces.kind === 'one' ? await identifyBot(createOne(workspaces.botToken, connectionOptions), signal, say) : null
    const authorize =
      identity === null || workspaces.kind === 'many'
        ? null
        : () =>
            Promise.resolve({ botToken: workspaces.botToken, botId: identity.botId, botUserId: identity.botUser, teamId: identity.team })
    const { app, receiver } = openApp(options, { logger, clientOptions, connectionOptions, authorize, installations })
    passOn = createPassOn(inside, hear)
    hearCommands(app, inside, passOn)
    hearMessages(app, inside, passOn)
    hearPresses(app, passOn)
    hearForms(app, inside, passOn)
    hearUninstalls(app, async (team) => installations?.remove(team), log)
    connection = await connect(receiver)
    const where = identity === null ? 'in many workspaces' : `as @${identity.name} in ${identity.workspace}`
    say(way.kind === 'socket' ? `Slack: ${where}, by socket` : `Slack: ${where}, at http://${way.host}:${way.port}/slack/events`)
    if (workspaces.kind === 'many' && way.kind === 'http')
      say(`Slack: workspaces install the app at http://${way.host}:${way.port}/slack/install`)
  }
  const connect = async (receiver: SocketModeReceiver | HTTPReceiver): Promise<KeptConnection> => {
    if (receiver instanceof SocketModeReceiver) return keepSocket(receiver, { signal, log, say })
    const { host, port } = way.kind === 'http' ? way : { host: '127.0.0.1', port: 0 }
    try {
      await receiver.start({ host, port })
    } catch (error) {
      throw new ConfigError([`Slack: nothing can listen on ${host}:${port} (${faultCode(error)}). Choose another port.`])
    }
    return { close: () => receiver.stop() }
  }

  return {
    venue: createVenue(inside, createCardPictures(log, ended.signal)),
    start(hear) {
      starting = begin(hear).catch((error: unknown) => {
        // Closed before Slack answered.
        if (!signal.aborted) throw error
      })
      return starting
    },
    async close() {
      closing.abort()
      await starting.catch(() => undefined)
      await connection?.close()
      await passOn?.stop()
      ended.abort()
    },
  }
}

/** Hosts that attached files may come from. */
export function slackPhotoHosts(apiUrl: string | undefined): readonly string[] {
  return [
    'files.slack.com',
    'files.slack-gov.com',
    '.slack-edge.com',
    '.slack-files.com',
    ...(apiUrl === undefined ? [] : [new URL(apiUrl).host]),
  ]
}

function createOne(token: string, options: ClientOptions) {
  return new webApi.WebClient(token, { ...options })
}

/** A fetch that ends with the bot. */
function endingWith(signal: AbortSignal): typeof fetch {
  return (url, init) => fetch(url, { ...init, signal: init?.signal == null ? signal : AbortSignal.any([init.signal, signal]) })
}
