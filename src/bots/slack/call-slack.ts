import { setTimeout as sleep } from 'node:timers/promises'
import { webApi } from '@slack/bolt'

export interface Patience {
  /** Whether doing it twice does no harm, so that it may be tried again where the answer was lost. */
  readonly repeatable: boolean
  readonly signal?: AbortSignal
  /** Seconds that Slack may ask us to wait; more is thrown. */
  readonly longestWait?: number
}

/** Seconds, unless said otherwise: what Slack asks for longer than this is the caller's to plan. */
const LONGEST_WAIT = 65
const ATTEMPTS = 4

/**
 * One call with patience: a rate limit is waited out as long as Slack says; what can be repeated is, when the connection breaks. The client's own
 * retries are off, because they repeat everything: a message whose answer was lost would be posted twice.
 */
export async function callSlack<T>(call: () => Promise<T>, { repeatable, signal, longestWait = LONGEST_WAIT }: Patience): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call()
    } catch (error) {
      const wait = attempt >= ATTEMPTS ? null : waitFor(error, attempt, repeatable, longestWait)
      if (wait === null || signal?.aborted === true) throw error
      await sleep(wait, undefined, signal === undefined ? {} : { signal })
    }
  }
}

/** Milliseconds; null: do not try again. */
function waitFor(error: unknown, attempt: number, repeatable: boolean, longestWait: number): number | null {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter > longestWait ? null : error.retryAfter * 1000 + 50
  if (!repeatable) return null
  const broken =
    error instanceof webApi.WebAPIRequestError ||
    (error instanceof webApi.WebAPIHTTPError && error.statusCode >= 500) ||
    (error instanceof webApi.WebAPIPlatformError && passing.has(String(error.data.error)))
  return broken ? 250 * 3 ** (attempt - 1) : null
}

const passing: ReadonlySet<string> = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'])
