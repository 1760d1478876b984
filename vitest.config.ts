import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Whole films are made in some tests; on a slow machine that takes its time, and no test measures it.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // Vitest leaves a core free for itself; with two that would be half of them, and many tests wait for servers and films.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
