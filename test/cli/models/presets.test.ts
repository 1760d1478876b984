import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { presets } from '../../../src/cli/models/presets.ts'

test('the exporter knows the very presets that the command offers', () => {
  const rows = readFileSync('models/export/presets.py', 'utf8').matchAll(/^\s+name="([^"]+)"/gm)
  expect([...rows].map(([, name]) => name).sort()).toEqual(Object.keys(presets).sort())
})
