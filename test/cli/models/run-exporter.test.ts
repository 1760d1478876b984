import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runExporter } from '../../../src/cli/models/run-exporter.ts'
import { ConfigError, RequestError, StageError } from '../../../src/errors.ts'

// A script stands for Python, on a PATH of our own: what is tested is how it is found, readied, run and stopped.
const PYTHON = `#!/bin/sh
echo "$*" >> "$LOG"
case "$*" in
  *ensurepip*) echo "$VERSION" ;;
  *"-m venv"*) for home; do :; done; mkdir -p "$home/bin"; cp "$0" "$home/bin/python" ;;
  *"-m pip"*) exit "$PIP" ;;
  *sleep*) echo started >> "$LOG"; exec sleep 60 ;;
  *export.py*) exit "$EXPORT" ;;
esac
`
const onUnix = process.platform !== 'win32'
const before = { ...process.env }
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matinee-exporter-'))
  await mkdir(join(folder, 'tools'))
  await mkdir(join(folder, 'exporter'))
  await writeFile(join(folder, 'exporter', 'requirements.txt'), 'torch==1 --hash=sha256:00\n')
  await writeFile(join(folder, 'tools', 'python3'), PYTHON)
  await chmod(join(folder, 'tools', 'python3'), 0o755)
  if (onUnix)
    for (const tool of ['sh', 'cp', 'mkdir', 'sleep'])
      await symlink(execFileSync('which', [tool], { encoding: 'utf8' }).trim(), join(folder, 'tools', tool))
  Object.assign(process.env, { PATH: join(folder, 'tools'), LOG: join(folder, 'log'), VERSION: '3.11', PIP: '0', EXPORT: '0' })
})
afterEach(async () => {
  for (const key of ['PATH', 'LOG', 'VERSION', 'PIP', 'EXPORT']) {
    if (before[key] === undefined) delete process.env[key]
    else process.env[key] = before[key]
  }
  await rm(folder, { recursive: true, force: true })
})

const said: string[] = []
function run(args: readonly string[] = ['wan-vace-1.3b', '--out', 'there'], signal = new AbortController().signal): Promise<void> {
  said.length = 0
  return runExporter(args, { exporter: join(folder, 'exporter'), home: join(folder, 'home'), signal, say: (line) => void said.push(line) })
}

async function log(): Promise<readonly string[]> {
  const lines = (await readFile(join(folder, 'log'), 'utf8')).trim().split('\n')
  await rm(join(folder, 'log'))
  return lines.map((line) => line.replaceAll(`${folder}/`, '').replace(/^-c .*/, 'version'))
}

test.skipIf(!onUnix)('its Python is made once from the locked list, and anew when that changes', async () => {
  await run()
  const setUp = [
    'version',
    '-m venv --clear home',
    '-m pip install --disable-pip-version-check --require-hashes -r exporter/requirements.txt',
  ]
  const exported = 'exporter/export.py wan-vace-1.3b --out there'
  expect(await log()).toEqual([...setUp, exported])
  expect(said).toHaveLength(1)
  await run()
  expect(await log()).toEqual([exported])
  expect(said).toHaveLength(0)
  await writeFile(join(folder, 'exporter', 'requirements.txt'), 'torch==2 --hash=sha256:00\n')
  await run()
  expect(await log()).toEqual([...setUp, exported])
})

test.skipIf(!onUnix)('libraries that could not be installed whole are not taken for installed', async () => {
  process.env['PIP'] = '1'
  await expect(run()).rejects.toThrow(/libraries could not be installed/)
  process.env['PIP'] = '0'
  await log()
  await run()
  expect(await log()).toHaveLength(4)
})

test.skipIf(!onUnix).each([['3.10'], ['2.7'], ['nonsense']])(
  'Python %s is not taken, and one line says what to install',
  async (version) => {
    process.env['VERSION'] = version
    await expect(run()).rejects.toThrow(ConfigError)
    await expect(run()).rejects.toThrow(/needs Python 3\.11 or newer with venv, and there is none here: run `/)
  },
)

test.skipIf(!onUnix)('without Python one line says what to install', async () => {
  await rm(join(folder, 'tools', 'python3'))
  await expect(run()).rejects.toThrow(/^The exporter needs Python 3\.11 or newer with venv, and there is none here: run `.*\.$/)
})

test.skipIf(!onUnix)('an exporter that fails is our fault, one that refuses its options the asker’s', async () => {
  process.env['EXPORT'] = '1'
  await expect(run()).rejects.toThrow(StageError)
  process.env['EXPORT'] = '2'
  await expect(run()).rejects.toThrow(RequestError)
})

test.skipIf(!onUnix)('an abort ends it', async () => {
  await run()
  await log()
  const stop = new AbortController()
  const running = run(['sleep'], stop.signal)
  const poll = setInterval(
    () =>
      void readFile(join(folder, 'log'), 'utf8').then(
        (text) => text.includes('started') && stop.abort(new Error('enough')),
        () => undefined,
      ),
    20,
  )
  await expect(running).rejects.toThrow('enough')
  clearInterval(poll)
})
