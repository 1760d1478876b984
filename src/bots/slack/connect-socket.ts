import { setTimeout as sleep } from 'node:timers/promises'
import { type SocketModeReceiver, webApi } from '@slack/bolt'
import { ConfigError } from '../../errors.ts'
import type { BotLog } from '../bot-log.ts'
import { faultCode } from './explain-faults.ts'
import { isRefusal } from './identify-bot.ts'

/** A connection that is kept until the signal is aborted. */
export interface KeptConnection {
  /** Resolves when it has ended. */
  close(): Promise<void>
}

export interface SocketKeeping {
  /** Ends the connection and what waits for one; aborted by the caller before `close`. */
  readonly signal: AbortSignal
  readonly log: BotLog
  readonly say: (line: string) => void
}

/** Milliseconds before the next attempt, by how many went wrong in a row. */
const WAITS = [0, 1_000, 2_000, 5_000, 10_000, 30_000]

/**
 * Socket Mode, connected again whenever it breaks. Resolves once it is connected. The client's own reconnecting is off: where Slack cannot be
 * reached, or the token is revoked meanwhile, it lets a rejection go unhandled, which would end the whole studio.
 * Rejects with ConfigError where Slack refuses the token at first, with the signal's reason where that is aborted.
 */
export async function keepSocket({ client }: SocketModeReceiver, { signal, log, say }: SocketKeeping): Promise<KeptConnection> {
  let everConnected = false
  let onFirst = (): void => undefined
  const first = new Promise<void>((resolve) => (onFirst = resolve))
  let onDropped = (): void => undefined
  client.on('disconnected', () => onDropped())
  const disconnect = (): void =>
    void client.disconnect().catch((error: unknown) => log.warn({ error: faultCode(error) }, 'Slack: not parted'))
  signal.addEventListener('abort', disconnect, { once: true })

  const keep = async (): Promise<void> => {
    for (let failures = 0; !signal.aborted;) {
      const since = Date.now()
      try {
        const dropped = new Promise<void>((resolve) => (onDropped = resolve))
        await client.start()
        // Closed at the very moment of connecting.
        if (signal.aborted) disconnect()
        if (failures > 0) log.info({ failures }, 'Slack: connected again')
        everConnected = true
        onFirst()
        await dropped
        failures = Date.now() - since > 10_000 ? 0 : failures + 1
      } catch (error) {
        if (signal.aborted) return
        const code = error === undefined ? 'no_socket' : faultCode(error)
        if (!everConnected && isRefusal(error)) throw refused(code)
        if (failures === 0 && !everConnected) say(`Slack cannot be reached (${code}): trying again until it can.`)
        log.warn({ error: code, failures }, 'Slack: no connection')
        failures += 1
        if (error instanceof webApi.WebAPIRateLimitedError) await pause(error.retryAfter * 1000, signal)
      }
      await pause(WAITS[Math.min(failures, WAITS.length - 1)] ?? 0, signal)
    }
  }
  const keeping = keep()
  const ended = keeping.then(() => signal.throwIfAborted())
  // Whoever waits for the first connection hears of it; later on there is nothing to hear.
  ended.catch(() => undefined)
  await Promise.race([first, ended])
  return { close: () => keeping }
}

function refused(code: string): ConfigError {
  return new ConfigError([
    `SLACK_APP_TOKEN: Slack does not take it (${code}). Make an app-level token, which begins with xapp-, with the scope connections:write ` +
      'under "Basic Information" of the app at api.slack.com/apps, and switch Socket Mode on.',
  ])
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined)
}
