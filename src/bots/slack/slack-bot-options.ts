import type { Logbook } from '../../logbook.ts'
import type { BotLog } from '../bot-log.ts'

export interface SlackBotOptions {
  /** How events come in: Socket Mode (no public address) or signed HTTP. */
  readonly way:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number }
  /** One workspace by its token, or many by OAuth (installations in the logbook, sealed), which takes the way of HTTP. */
  readonly workspaces:
    | { readonly kind: 'one'; readonly botToken: string }
    | { readonly kind: 'many'; readonly clientId: string; readonly clientSecret: string; readonly stateSecret: string }
  /** For example 'http://127.0.0.1:8080/api/' (GovSlack, a proxy, a test); undefined: Slack's own. */
  readonly apiUrl: string | undefined
  readonly installations: Pick<Logbook, 'saveInstallation' | 'readInstallation' | 'deleteInstallation'>
  readonly log: BotLog
  readonly say: (line: string) => void
}
