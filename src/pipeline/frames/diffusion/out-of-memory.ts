import { StageError } from '../../../errors.ts'

/** The networks did not fit into memory: a smaller picture may. */
export class OutOfMemory extends StageError {
  constructor(
    /** Which of them, in plain words: 'the transformer'. */
    readonly component: string,
    options?: { cause?: unknown },
  ) {
    super('filming', `There was not enough memory for ${component}.`, options)
  }
}
