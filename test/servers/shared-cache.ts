import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Indexes of the art and the words, made once a machine: they are named after what they were made from. */
export const SHARED_CACHE = join(tmpdir(), 'matinee-test-cache')
