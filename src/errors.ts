/** The asker's to mend: shown to them in plain words, never retried. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
}

/** The folder or the disk that a film is written to cannot take it: on the command line the asker's to mend, in a studio its administrator's. */
export class FolderError extends RequestError {}

/** Ours: logged whole, retried where that can help, shown as one kind sentence. */
export class StageError extends Error {
  override readonly name = 'StageError'
  constructor(
    /** The stage that failed, as the progress bar names it. */
    readonly stage: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options)
  }
}

/** The admin's: every fault of the configuration at once, each with its fix. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'))
  }
}
