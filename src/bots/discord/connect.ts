import { setTimeout as pause } from 'node:timers/promises'
import { DiscordAPIError, DiscordjsErrorCodes, Events, type Client } from 'discord.js'
import { ConfigError } from '../../errors.ts'
import type { BotLog } from '../bot-log.ts'

const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 30_000
/** How long a login that is given up may take to get where it can be ended. */
const GIVE_UP_MS = 2000

/**
 * Connects, and where Discord is away tries again until it is there. `open` makes a client: one that failed is of no further use. Null: the
 * signal came first. Throws ConfigError for what no waiting mends.
 */
export async function connect(open: () => Client, token: string, signal: AbortSignal, log: BotLog): Promise<Client<true> | null> {
  for (let wait = FIRST_PAUSE_MS; !signal.aborted; wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
    const client = open()
    try {
      return await logIn(client, token, signal)
    } catch (error) {
      await client.destroy()
      if (signal.aborted) return null
      const fix = fixOf(error)
      if (fix !== null) throw new ConfigError([fix])
      log.warn({ reason: reasonOf(error) }, `Discord cannot be reached; trying again in ${wait / 1000} s.`)
      await pause(wait, undefined, { signal }).catch(() => undefined)
    }
  }
  return null
}

/** Resolves once the servers that the bot is in are known. */
async function logIn(client: Client, token: string, signal: AbortSignal): Promise<Client<true>> {
  const stop = new AbortController()
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('It is being closed.')), { once: true, signal: stop.signal })
  })
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  const login = client.login(token)
  try {
    return await Promise.race([login.then(() => ready), aborted])
  } catch (error) {
    // Ended while it still asks for the gateway's address, discord.js would connect all the same.
    const until = Date.now() + GIVE_UP_MS
    const settled = login.then(
      () => true,
      () => true,
    )
    while (client.ws.shards.size === 0 && Date.now() < until && !(await Promise.race([settled, pause(20, false)])));
    throw error
  } finally {
    stop.abort()
  }
}

/** What the administrator must do; null: nothing, it may be better in a while. */
function fixOf(error: unknown): string | null {
  const reason = reasonOf(error)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const unknown = error instanceof DiscordAPIError && error.status === 401
  if (unknown || code === DiscordjsErrorCodes.TokenInvalid || reason === 'Authentication failed')
    return 'DISCORD_TOKEN is no token that Discord knows: copy it from the page “Bot” of your application at https://discord.com/developers/applications, where “Reset Token” shows a new one.'
  if (reason === 'Used disallowed intents' || reason === 'Used invalid intents')
    return 'DISCORD_TOKEN belongs to an application that Discord does not let hear what the bot must hear: look at “Privileged Gateway Intents” on its page “Bot” at https://discord.com/developers/applications.'
  return null
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
