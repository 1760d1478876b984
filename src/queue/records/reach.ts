import { DrizzleQueryError } from 'drizzle-orm'
import { AwayError } from '../../front-desk.ts'

/** SQLSTATE classes and codes of a connection that is lost or a server that stops or starts (PostgreSQL, appendix A). */
const AWAY = /^(08|57P0|53300$)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT)$/
const AWAY_WORDS =
  /connection (terminated|timeout|ended|closed)|connection error and is not queryable|timeout exceeded when trying to connect|query read timeout|PGlite is clos|cannot use a pool after/i

/**
 * Runs a query. A database that cannot be reached becomes AwayError, which callers wait out; of all else the driver's own fault is thrown:
 * Drizzle's around it repeats the values, as PGlite's own does, and they are people's words and faces, which belong in no log.
 */
export async function reach<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const fault = error instanceof DrizzleQueryError && error.cause !== undefined ? error.cause : error
    if (fault instanceof Error) Reflect.deleteProperty(fault, 'params')
    throw isAway(fault) ? new AwayError(fault) : fault
  }
}

/** Drivers and Drizzle wrap faults in one another. */
function isAway(error: unknown): boolean {
  for (let fault = error, depth = 0; fault instanceof Error && depth < 5; fault = fault.cause, depth++) {
    const code = (fault as { readonly code?: unknown }).code
    if ((typeof code === 'string' && AWAY.test(code)) || AWAY_WORDS.test(fault.message)) return true
    if (fault instanceof AggregateError && fault.errors.some(isAway)) return true
  }
  return false
}
