import { setTimeout as sleep } from 'node:timers/promises'
import { webApi } from '@slack/bolt'
import { ConfigError } from '../../errors.ts'
import { faultCode } from './explain-faults.ts'
import { essentialScopes, scopes } from './scopes.ts'
import type { SlackClient } from './teams.ts'

/** Who the bot is in its one workspace. */
export interface Identity {
  readonly team: string
  readonly workspace: string
  readonly botUser: string
  readonly botId: string
  readonly name: string
}

/** Milliseconds before Slack is asked again where it does not answer. */
const WAITS = [1_000, 2_000, 5_000, 10_000, 30_000]

/**
 * Asks Slack who the token is for, until it answers. Rejects with ConfigError where the token is wrong or may too little, with the signal's reason
 * where that is aborted.
 */
export async function identifyBot(client: SlackClient, signal: AbortSignal, say: (line: string) => void): Promise<Identity> {
  for (let attempt = 0; ; attempt++) {
    signal.throwIfAborted()
    try {
      return readIdentity(await client.auth.test(), say)
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof ConfigError) throw error
      if (isRefusal(error)) throw new ConfigError([`SLACK_BOT_TOKEN: Slack does not take it (${faultCode(error)}). ${tokenFix}`])
      if (attempt === 0) say(`Slack does not answer (${faultCode(error)}): trying again until it does.`)
      await sleep(WAITS[Math.min(attempt, WAITS.length - 1)], undefined, { signal })
    }
  }
}

/** Whether Slack answered, and asking again would change nothing. */
export function isRefusal(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && !passing.has(faultCode(error))
}

const passing: ReadonlySet<string> = new Set([
  'accesslimited',
  'fatal_error',
  'internal_error',
  'ratelimited',
  'request_timeout',
  'service_unavailable',
  'unreadable_answer',
])

const tokenFix =
  'Copy the "Bot User OAuth Token", which begins with xoxb-, from the page "OAuth & Permissions" of the app at api.slack.com/apps.'

function readIdentity(told: webApi.AuthTestResponse, say: (line: string) => void): Identity {
  const { team_id: team, user_id: botUser, bot_id: botId } = told
  if (team === undefined || botUser === undefined || botId === undefined)
    throw new ConfigError([`SLACK_BOT_TOKEN: it is not a bot's. ${tokenFix}`])
  const granted = told.response_metadata?.scopes
  const missing = granted === undefined ? [] : scopes.filter((scope) => !granted.includes(scope))
  const fix = 'Add them under "OAuth & Permissions" (docs/slack-manifest.json has them all) and install the app again.'
  const essential = missing.filter((scope) => essentialScopes.includes(scope))
  if (essential.length > 0) throw new ConfigError([`SLACK_BOT_TOKEN: the app lacks the scopes ${essential.join(', ')}. ${fix}`])
  if (missing.length > 0) say(`Slack: the app lacks the scopes ${missing.join(', ')}. ${fix}`)
  return { team, workspace: told.team ?? team, botUser, botId, name: told.user ?? 'matinee' }
}
