import { spawn, type ChildProcess } from 'node:child_process'
import { accessSync, constants, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'

/** A server of a test's own: on a free port of the loopback, its data in a temporary folder. */
export interface PrivateServer {
  readonly url: string
  /** Dies on the spot. */
  kill(): Promise<void>
  /** Starts again on the same port, with what it had kept. */
  start(): Promise<void>
  /** Ends it and removes its data. */
  stop(): Promise<void>
}

const children = new Set<ChildProcess>()
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')))

/** A server's process, ended with this one. */
export function spawnServer(command: string, args: readonly string[], identity: { uid?: number; gid?: number } = {}): ChildProcess {
  const child = spawn(command, args, { stdio: 'ignore', ...identity })
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

export function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

/** Where a program of Debian's packages lies; null: nowhere. */
export function findProgram(name: string, folders: readonly string[] = []): string | null {
  const places = [...folders, ...(process.env['PATH'] ?? '').split(delimiter)]
  for (const folder of places) {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return join(folder, name)
    } catch {
      // Not there.
    }
  }
  return null
}

/** `/usr/lib/postgresql/15/bin`, the newest first. */
export function versionedFolders(parent: string, child: string): readonly string[] {
  try {
    return readdirSync(parent)
      .toSorted((a, b) => Number(b) - Number(a))
      .map((version) => join(parent, version, child))
  } catch {
    return []
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
