import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { chooseProvider, preferenceOf } from '../../../../src/pipeline/frames/diffusion/choose-provider.ts'

const probe = fileURLToPath(new URL('../../../../models/tiny/probe.onnx', import.meta.url))
const broken = { probe, program: fileURLToPath(new URL('./stage/faulty-probe.mjs', import.meta.url)) }
const { signal } = new AbortController()

describe('the choice of a provider', () => {
  it('passes over those that crash, refuse, fail or hang, and says why', async () => {
    const chosen = await chooseProvider({ ...broken, signal, preference: ['cuda', 'webgpu', 'dml', 'coreml', 'cpu'], patience: 5000 })
    expect(chosen.name).toBe('cpu')
    expect(chosen.refused).toEqual([
      { name: 'cuda', why: 'The process for the trial of cuda ended early (SIGSEGV).' },
      { name: 'webgpu', why: 'no adapter' },
      { name: 'dml', why: 'Something went wrong in the trial of dml: unknown provider' },
      { name: 'coreml', why: 'it gave no answer in 5 seconds' },
    ])
    expect(chosen.memory).toBeGreaterThan(2 ** 20)
  })

  it('names every refusal when nothing is left', async () => {
    await expect(chooseProvider({ ...broken, signal, preference: ['webgpu'] })).rejects.toThrow(
      'Nothing here can run the networks: webgpu (no adapter)',
    )
  })

  it('is not made once it is not wanted', async () => {
    await expect(chooseProvider({ ...broken, signal: AbortSignal.abort(new Error('too late')) })).rejects.toThrow('too late')
  })

  it('ends with the CPU on every system', () => {
    for (const system of ['linux', 'win32', 'darwin', 'freebsd'] as const) expect(preferenceOf(system).at(-1)).toBe('cpu')
  })

  it.runIf(existsSync(probe))('finds the CPU here, and refuses what this machine lacks without ending', async () => {
    const chosen = await chooseProvider({ probe, signal, preference: ['dml', 'cpu'] })
    if (process.platform === 'win32') return
    expect(chosen.name).toBe('cpu')
    expect(chosen.refused.map(({ name }) => name)).toEqual(['dml'])
    expect(chosen.refused[0]?.why).toMatch(/\w/)
  })
})
