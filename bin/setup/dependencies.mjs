import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Inside node_modules, so that npm removes it with everything else when an installation begins. */
const stampFile = (root) => join(root, 'node_modules', '.matinee-installed')

/** True when node_modules is not what package-lock.json asks for on this platform. */
export function dependenciesAreStale(root) {
  const wanted = fingerprint(root)
  if (readText(stampFile(root)) === wanted) return false
  if (!someoneElseInstalled(root)) return true
  try {
    writeFileSync(stampFile(root), wanted)
  } catch {
    // A read-only checkout: it is looked at afresh each time.
  }
  return false
}

/**
 * Installs the versions that package-lock.json names. Not `npm ci`: it refuses a lock file that lacks an optional package of some other platform,
 * and a registry that does not carry them all writes such a lock. `--no-save` leaves package.json and the lock as they are.
 * Throws an Error with a line to show.
 */
export async function installDependencies(root) {
  process.stderr.write('Setting up: installing dependencies with npm …\n')
  const code = await runNpm(root, ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) throw new Error(`npm install failed (exit code ${code}): see the lines above, then try again`)
  writeFileSync(stampFile(root), fingerprint(root))
}

/** The lock file's content and whatever decides which native packages npm picks. */
function fingerprint(root) {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch} ${process.versions.modules}`
}

/** Somebody ran npm by hand: npm's own record in node_modules then holds every package of the lock file that fits here. */
function someoneElseInstalled(root) {
  const record = readText(join(root, 'node_modules', '.package-lock.json'))
  if (record === null) return false
  const installed = JSON.parse(record).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const have = installed[path]
    if (have === undefined) return entry.optional === true || entry.peer === true
    return have.version === entry.version && (entry.optional === true || existsSync(join(root, path)))
  })
}

function runNpm(root, args) {
  const npm = npmScript()
  const [command, all] = npm === null ? ['npm', args] : [process.execPath, [npm, ...args]]
  return new Promise((resolve, reject) => {
    const child = spawn(command, all, {
      cwd: root,
      // npm's talk goes to stderr: stdout belongs to results (`--json`).
      stdio: ['ignore', 2, 2],
      shell: npm === null && process.platform === 'win32',
      // Its install script would download CUDA files, which no part of Matinee's set-up needs.
      env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
    })
    const interrupt = (signal) => child.kill(signal)
    process.on('SIGINT', interrupt)
    process.on('SIGTERM', interrupt)
    child.once('error', () => reject(new Error('npm was not found: install Node.js together with npm (https://nodejs.org)')))
    child.once('exit', (code, signal) => {
      process.off('SIGINT', interrupt)
      process.off('SIGTERM', interrupt)
      if (signal !== null) reject(Object.assign(new Error('stopped while installing; run it again to go on'), { exitCode: 130 }))
      else resolve(code)
    })
  })
}

/** npm's own script, run by this very Node; null when it is not where Node's installers put it. */
function npmScript() {
  const folder = dirname(process.execPath)
  const places = [
    process.env.npm_execpath,
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  return places.find((place) => place !== undefined && place.endsWith('npm-cli.js') && existsSync(place)) ?? null
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
