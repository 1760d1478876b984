/** Why a run ended early: the user wanted it. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** Aborted by Ctrl-C or a polite kill, so that everything is cleaned up; a second one ends the process on the spot. */
export function stopOnSignals(): AbortSignal {
  const stop = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (stop.signal.aborted) process.exit(130)
      stop.abort(new Stopped('stopped'))
    })
  }
  return stop.signal
}
