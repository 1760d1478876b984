import { StageError } from '../../../errors.ts'

/** The networks do not fit into memory: a smaller picture may. */
export class OutOfMemory extends StageError {
  /** It was reckoned before any network ran: nothing is lost by asking for something smaller. */
  readonly foreseen: boolean

  constructor(message: string, { foreseen = false, cause }: { readonly foreseen?: boolean; readonly cause?: unknown } = {}) {
    super('filming', message, { cause })
    this.foreseen = foreseen
  }
}
