import { App, type AppOptions, HTTPReceiver, type Logger, type Receiver, SocketModeReceiver } from '@slack/bolt'
import type { Installations } from './installation-store.ts'
import { scopes } from './scopes.ts'
import type { SlackBotOptions } from './slack-bot-options.ts'
import type { ClientOptions } from './teams.ts'

export interface AppParts {
  readonly app: App
  readonly receiver: SocketModeReceiver | HTTPReceiver
}

export interface OpenAppOptions {
  readonly logger: Logger
  readonly clientOptions: ClientOptions
  /** For what the connection itself asks, which ends with the bot. */
  readonly connectionOptions: ClientOptions
  /** Who the bot is in its one workspace; null: there are many. */
  readonly authorize: AppOptions['authorize'] | null
  readonly installations: Installations | null
}

/**
 * Milliseconds without a pong after which a connection is given up. What comes by one that is given up is lost, and a machine that films has
 * been seen to get round to its pongs after the usual five seconds.
 */
const PONG_MS = 20_000

/** Bolt, put together but not started. */
export function openApp({ way, workspaces, apiUrl }: SlackBotOptions, parts: OpenAppOptions): AppParts {
  const { logger, clientOptions, connectionOptions, authorize, installations } = parts
  const receiver =
    way.kind === 'socket'
      ? new SocketModeReceiver({
          appToken: way.appToken,
          logger,
          autoReconnectEnabled: false,
          clientPingTimeout: PONG_MS,
          installerOptions: { clientOptions: { ...connectionOptions } },
        })
      : new HTTPReceiver({
          signingSecret: way.signingSecret,
          logger,
          ...(workspaces.kind === 'one' || installations === null
            ? {}
            : {
                clientId: workspaces.clientId,
                clientSecret: workspaces.clientSecret,
                stateSecret: workspaces.stateSecret,
                scopes: [...scopes],
                installationStore: installations,
                installerOptions: { clientOptions: { ...clientOptions }, ...authorizationUrl(apiUrl) },
              }),
        })
  const app = new App({
    receiver: receiver as Receiver,
    logger,
    clientOptions: { ...clientOptions },
    // What people say is told apart from the bot's own messages where it is read; conversations are kept by the studio.
    ignoreSelf: false,
    convoStore: false,
    ...(authorize === null || authorize === undefined ? {} : { authorize }),
  })
  app.error((error) => {
    logger.error(error)
    return Promise.resolve()
  })
  return { app, receiver }
}

/** The page where a workspace's admin agrees stands beside the API. */
function authorizationUrl(apiUrl: string | undefined): { readonly authorizationUrl?: string } {
  return apiUrl === undefined ? {} : { authorizationUrl: new URL('../oauth/v2/authorize', apiUrl.replace(/\/?$/, '/')).href }
}
