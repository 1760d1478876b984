import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError, RequestError, StageError } from '../../errors.ts'

/** What Python may be called; on Windows a launcher finds it. */
const CANDIDATES: readonly (readonly string[])[] =
  process.platform === 'win32' ? [['py', '-3'], ['python']] : [['python3'], ['python3.13'], ['python3.12'], ['python3.11'], ['python']]
const OLDEST = [3, 11] as const
/** Tells its version where it is whole enough to make a virtual environment; Debian ships ensurepip apart. */
const PROBE = 'import sys, venv, ensurepip; print("%d.%d" % sys.version_info[:2])'

/**
 * Runs `models/export/export.py` with these arguments, its talk shown as it comes. The Python that it needs is made once in `home`, from the lock
 * file and its hashes, and again when that changes. Throws ConfigError (no Python, with what to install), StageError('exporting') when a step
 * fails, RequestError when the exporter says that its arguments are wrong, or the signal's reason.
 */
export async function runExporter(
  args: readonly string[],
  {
    exporter,
    home,
    signal,
    say,
  }: {
    /** The folder of export.py. */
    readonly exporter: string
    /** The folder of its Python, such as DATA_DIR/cache/exporter. */
    readonly home: string
    readonly signal: AbortSignal
    readonly say: (line: string) => void
  },
): Promise<void> {
  const python = await readyPython(exporter, home, signal, say)
  const code = await run([python, join(exporter, 'export.py'), ...args], signal)
  // argparse's own: it has said what is wrong.
  if (code === 2) throw new RequestError('The exporter does not take these options: what it said stands above.')
  if (code !== 0)
    throw new StageError('exporting', `The exporter ended with ${code === null ? 'a signal' : `code ${code}`}: what it said stands above.`)
}

async function readyPython(exporter: string, home: string, signal: AbortSignal, say: (line: string) => void): Promise<string> {
  const requirements = join(exporter, 'requirements.txt')
  const locked = await readFile(requirements).catch((cause: unknown) => {
    throw new ConfigError([
      `${requirements} is missing: the exporter belongs to a whole checkout of Matinee. (${(cause as Error).message})`,
    ])
  })
  const hash = createHash('sha256').update(locked).digest('hex')
  const python = process.platform === 'win32' ? join(home, 'Scripts', 'python.exe') : join(home, 'bin', 'python')
  const stamp = join(home, 'requirements.sha256')
  const isReady = (await readFile(stamp, 'utf8').catch(() => '')) === hash && (await isThere(python))
  if (isReady) return python
  const system = findPython()
  say(`Setting up: making the exporter’s Python in ${home}; its libraries are some gigabytes, once …`)
  await mkdir(home, { recursive: true })
  if ((await run([...system, '-m', 'venv', '--clear', home], signal)) !== 0)
    throw new StageError('exporting', `No virtual environment could be made in ${home}: what Python said stands above.`)
  const install = ['-m', 'pip', 'install', '--disable-pip-version-check', '--require-hashes', '-r', requirements]
  if ((await run([python, ...install], signal)) !== 0)
    throw new StageError('exporting', 'The exporter’s libraries could not be installed: what pip said stands above.')
  await writeFile(stamp, hash)
  return python
}

/** Throws ConfigError with what to install. */
function findPython(): readonly string[] {
  for (const [command = '', ...args] of CANDIDATES) {
    const told = spawnSync(command, [...args, '-c', PROBE], { encoding: 'utf8', windowsHide: true, timeout: 20_000 })
    const [major = 0, minor = 0] = (told.stdout ?? '').trim().split('.').map(Number)
    if (told.status === 0 && (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]))) return [command, ...args]
  }
  const how =
    process.platform === 'darwin'
      ? 'run `brew install python`'
      : process.platform === 'win32'
        ? 'run `winget install Python.Python.3.12`'
        : 'run `sudo apt-get install python3 python3-venv`, or what your system has in its place'
  throw new ConfigError([`The exporter needs Python ${OLDEST.join('.')} or newer with venv, and there is none here: ${how}.`])
}

/** The exit code; null: ended by a signal. Throws the signal's reason once the child is gone. */
function run([command = '', ...args]: readonly string[], signal: AbortSignal): Promise<number | null> {
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 2, 2], signal, windowsHide: true })
    child.once('error', (error) => {
      // An abort is told here at once, and by `close` when the child has ended.
      if (!signal.aborted) reject(new StageError('exporting', `${command} could not be started.`, { cause: error }))
    })
    child.once('close', (code) => (signal.aborted ? reject(signal.reason as Error) : resolve(code)))
  })
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
