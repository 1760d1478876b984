import type { SlackSettings } from '../../config.ts'
import type { Logbook } from '../../logbook.ts'
import type { BotLog } from '../bot-log.ts'

export interface SlackBotOptions extends SlackSettings {
  /** Where workspaces that install the app are kept, sealed. */
  readonly installations: Pick<Logbook, 'saveInstallation' | 'readInstallation' | 'deleteInstallation'>
  readonly log: BotLog
  /** Tells whoever started it what they want to know. */
  readonly say: (line: string) => void
}
