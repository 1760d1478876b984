import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { OutOfMemory } from '../../../../../src/pipeline/frames/diffusion/out-of-memory.ts'
import { countStarved, whyItEnded, type Ending } from '../../../../../src/pipeline/frames/diffusion/stage/why-it-ended.ts'

const killed: Ending = { code: null, signal: 'SIGKILL', complaints: '', starved: null }

test.each<[string, Partial<Ending>, boolean, string]>([
  ['killed by a system that was short of memory', { starved: true }, true, 'There was not enough memory for the decoder.'],
  ['killed where nobody tells', {}, true, 'The process for the decoder was killed, perhaps for want of memory.'],
  ['killed by somebody', { starved: false }, false, 'The process for the decoder was killed by somebody.'],
  [
    'killed as it said that it found none',
    { starved: false, complaints: 'CUDA: out of memory' },
    true,
    'There was not enough memory for the decoder.',
  ],
  ['crashed while others starved', { signal: 'SIGSEGV', starved: true }, false, 'The process for the decoder ended early (SIGSEGV).'],
])('%s', (_, ending, isMemory, words) => {
  const error = whyItEnded('the decoder', { ...killed, ...ending })
  expect(error.message).toBe(words)
  expect(error instanceof OutOfMemory).toBe(isMemory)
})

test.runIf(existsSync('/proc/vmstat'))('Linux counts whom it killed for want of memory', () => {
  expect(countStarved()).toBeGreaterThanOrEqual(0)
})
