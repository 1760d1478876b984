#!/usr/bin/env node
// The way in. Plain Node without dependencies: it makes a bare checkout able to run, then hands over to the
// compiled command line. When all is set up, that costs a few file stats and nothing else.
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`matinee: Node ${process.versions.node} is too old: install Node 20.19 or newer (https://nodejs.org)\n`)
  process.exit(1)
}

try {
  const { setUp } = await import('./setup/set-up.mjs')
  await setUp(root)
} catch (error) {
  process.stderr.write(`matinee: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(error?.exitCode ?? 1)
}

const { main } = await import(pathToFileURL(join(root, 'dist', 'cli.js')).href)
await main(process.argv.slice(2))
