import { describe, expect, it } from 'vitest'
import { modes, parts, type Part } from './compare.ts'

/** Single precision, summed in another order: more is another computation. */
const tolerance = 1e-4

describe('the networks of the tiny pack on the CPU, against diffusers and transformers', () => {
  it.each(Object.keys(parts) as Part[])('%s', async (part) => {
    const differences = await parts[part]('cpu')
    console.log(differences)
    expect(Object.keys(differences).length).toBeGreaterThanOrEqual(part === 'pipeline' ? 3 * modes.length : 3)
    expect(Object.entries(differences).filter(([, off]) => !(off <= tolerance))).toEqual([])
  })
})
