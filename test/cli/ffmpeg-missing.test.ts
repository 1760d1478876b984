import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { matinee } from './run-matinee.ts'

// A PATH of our own stands for a machine without ffmpeg, and a script for its package manager.
const onLinuxAsRoot = process.platform === 'linux' && process.getuid?.() === 0
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matinee-bare-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.skipIf(!onLinuxAsRoot)('a missing ffmpeg is installed through apt-get, unasked and without questions', async () => {
  for (const tool of ['env', 'sh', 'ln']) symlinkSync(where(tool), join(folder, tool))
  writeFileSync(
    join(folder, 'apt-get'),
    `#!/bin/sh\n[ "$1" = --version ] && exit 0\necho "$DEBIAN_FRONTEND $*" >> ${folder}/log\n[ "$1" = update ] && exit 100\nln -s ${where('ffmpeg')} ${folder}/ffmpeg; ln -s ${where('ffprobe')} ${folder}/ffprobe\n`,
    { mode: 0o755 },
  )
  const { code, out, err } = await matinee(['setup'], folder, { PATH: folder })
  expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' })
  expect(readFileSync(join(folder, 'log'), 'utf8')).toMatch(/update[\s\S]*^noninteractive install -y .*ffmpeg$/m)
})

test.skipIf(!onLinuxAsRoot)('where that is not possible, a line says what to run', async () => {
  const { code, out, err } = await matinee(['a cat', '--duration', '1'], folder, { PATH: folder })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(/^matinee: ffmpeg is not installed: run `sudo apt-get install ffmpeg`, or set FFMPEG_PATH .*\n$/)
})

function where(tool: string): string {
  return execFileSync('which', [tool], { encoding: 'utf8' }).trim()
}
