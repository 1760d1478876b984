import { expect, test } from 'vitest'
import { readPresets } from '../../../src/cli/models/presets.ts'
import { packWith } from '../../pipeline/frames/diffusion/stand-in-network.ts'

test('the pack that comes with Matinee is what its preset says', () => {
  const { pack } = packWith()
  expect(readPresets()[pack.name]).toEqual({ title: pack.title, licence: pack.licence, seed: 7 })
  expect(pack.random).toBe(true)
})
