import type { Journal } from '../journal.ts'
import type { Misbehaviour } from '../misbehaviour.ts'
import type { World } from './world.ts'
import type { Post } from './deliveries.ts'

/** What the parts of the stand-in share. */
export interface Inside {
  readonly options: SlackOptions
  /** `http://127.0.0.1:port`, without a slash. */
  readonly url: string
  readonly world: World
  readonly journal: Journal
  readonly misbehaviour: Misbehaviour
  readonly post: Post
  /** Timers that end with the stand-in. */
  later(ms: number, task: () => void): void
}

export interface SlackOptions {
  /** Granted to the app in the first workspace; those of `defaultScopes` where left out. */
  readonly scopes: readonly string[]
  /** The workspaces belong to an Enterprise organisation. */
  readonly enterprise: boolean
  /** The app is in the second workspace from the start; otherwise it gets there by OAuth. */
  readonly secondInstalled: boolean
  /** Bytes a file may have. */
  maxFileBytes: number
  /** How long `shares` are missing in files.info after an upload was completed. */
  readonly shareDelayMs: number
  /** How long a file has no mimetype and may not stand in an image block after its upload was completed. */
  readonly processDelayMs: number
  /** How long the app has to acknowledge, in real milliseconds; Slack's 3000. */
  readonly ackMs: number
  /** The waits before an event that was not acknowledged is sent again, each in real milliseconds after the last attempt was given up. */
  readonly retryAfterMs: readonly number[]
  /** More than one message a second to a channel is answered 429. */
  readonly throttleChannels: boolean
  /** conversations.history and .replies once a minute, as for apps that are not in the Marketplace. */
  readonly slowHistory: boolean
  /** The app's own messages come back to it as events, as Slack does. */
  readonly echo: boolean
}

export const app = {
  id: 'A0MATINEE1',
  appToken: 'xapp-1-matinee',
  signingSecret: 'a-signing-secret-of-matinee',
  clientId: '1000.2000',
  clientSecret: 'a-client-secret-of-matinee',
  verificationToken: 'a-verification-token',
} as const

export const defaultScopes: readonly string[] = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'reactions:write',
  'team:read',
  'users:read',
]
