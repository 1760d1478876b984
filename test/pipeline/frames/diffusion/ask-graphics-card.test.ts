import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askGraphicsCard, readAnswer } from '../../../../src/pipeline/frames/diffusion/ask-graphics-card.ts'

describe('the question to the graphics card', () => {
  it('understands what the driver says', () => {
    expect(readAnswer('NVIDIA GeForce RTX 4090, 23010\n')).toEqual({ name: 'NVIDIA GeForce RTX 4090', free: 23010 * 2 ** 20 })
    expect(readAnswer('Quadro, the older, 512\r\n')).toEqual({ name: 'Quadro, the older', free: 512 * 2 ** 20 })
  })

  it('takes what it does not understand for no answer', () => {
    for (const answer of ['', 'No devices were found', 'NVIDIA GB10, [N/A]']) expect(readAnswer(answer)).toBeNull()
  })

  it('is not answered where there is no driver', async () => {
    expect(await askGraphicsCard('/nowhere/nvidia-smi')).toBeNull()
  })

  it.runIf(process.platform !== 'win32')('asks the driver’s tool for the memory of the first card, and hears when it fails', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'card-'))
    try {
      const tool = join(folder, 'nvidia-smi')
      await writeFile(tool, '#!/bin/sh\ncase "$*" in *memory.free*) echo "NVIDIA A10, 100";; esac\n')
      await chmod(tool, 0o755)
      expect(await askGraphicsCard(tool)).toEqual({ name: 'NVIDIA A10', free: 100 * 2 ** 20 })
      await writeFile(tool, '#!/bin/sh\necho "NVIDIA A10, 100"\nexit 9\n')
      expect(await askGraphicsCard(tool)).toBeNull()
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
