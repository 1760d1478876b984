import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Whole films are made in some tests; on a slow machine that takes its time, and no test measures it.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // On two cores vitest would run one file at a time.
    maxWorkers: 2,
  },
})
