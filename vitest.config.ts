import { defineConfig } from 'vitest/config'

/** Words in, storyboards out: nothing of one file can be felt in another, and all read the same lexicon, which is opened once a worker. */
const PURE = ['test/pipeline/director/**/*.test.ts']

export default defineConfig({
  test: {
    // Whole films are made in some tests; on a slow machine that takes its time, and no test measures it.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // On two cores vitest would run one file at a time.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: PURE } },
      { extends: true, test: { name: 'together', include: PURE, isolate: false } },
    ],
  },
})
