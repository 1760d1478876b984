/** A command that was stopped and left something behind on purpose: its message says what. */
export class Stopped extends Error {}

/** The same promise; if it fails because of the signal, with what was kept, in words. */
export async function keeping<T>(work: Promise<T>, signal: AbortSignal, kept: string): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!signal.aborted) throw error
    throw new Stopped(kept, { cause: error })
  }
}
