import { expect, test } from 'vitest'
import { showProgress } from '../../src/cli/show-progress.ts'
import type { Progress } from '../../src/pipeline/progress.ts'

test('a terminal sees one line with the stage, a bar, the frames and the time left', () => {
  let time = 0
  const { stream, written } = paper(true)
  const progress = showProgress(stream, { quiet: false, now: () => time })
  progress.update(filming(0))
  time = 2000
  progress.update(filming(48))
  progress.update({ stage: 'sounding', fraction: 1 })
  expect(written.at(-1)).toBe(`\r\u001b[2KFilming                ${'█'.repeat(6)}${'░'.repeat(18)}  48/192 frames  6 s left`)
  progress.end()
  expect(written.at(-1)).toBe('\r\u001b[2K')
  expect(written.join('')).not.toContain('\n')
})

test('a terminal is not flooded, and a narrow one not overrun', () => {
  const { stream, written } = paper(true, 40)
  const progress = showProgress(stream, { quiet: false, now: () => 0 })
  for (let frame = 0; frame < 192; frame++) progress.update(filming(frame))
  expect(written.length).toBe(1)
  expect((written[0] ?? '').replace('\r\u001b[2K', '').length).toBeLessThan(40)
})

test('a pipe gets a plain line per stage and per quarter of the filming', () => {
  const { stream, written } = paper(false)
  const progress = showProgress(stream, { quiet: false })
  progress.update({ stage: 'directing', fraction: 0 })
  progress.update({ stage: 'directing', fraction: 1 })
  for (let frame = 0; frame <= 192; frame++) progress.update(filming(frame))
  progress.end()
  expect(written).toEqual([
    'Writing the storyboard\n',
    'Filming\n',
    'Filming: 48/192 frames\n',
    'Filming: 96/192 frames\n',
    'Filming: 144/192 frames\n',
    'Filming: 192/192 frames\n',
  ])
})

test('quiet is quiet', () => {
  const { stream, written } = paper(true)
  const progress = showProgress(stream, { quiet: true })
  progress.update(filming(3))
  progress.end()
  expect(written).toEqual([])
})

function filming(done: number): Progress {
  return { stage: 'filming', fraction: done / 192, frames: { done, of: 192 } }
}

function paper(isTTY: boolean, columns = 100): { stream: NodeJS.WriteStream; written: string[] } {
  const written: string[] = []
  return { written, stream: { isTTY, columns, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream }
}
