import { execFileSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { findProgram, freePort, killed, type PrivateServer, spawnServer, versionedFolders } from './private-server.ts'

/** A PostgreSQL of Debian's packages; null where there is none. */
export async function startPostgres(): Promise<PrivateServer | null> {
  const initdb = findProgram('initdb', versionedFolders('/usr/lib/postgresql', 'bin'))
  if (initdb === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'matinee-postgres-'))
  const data = join(folder, 'data')
  // PostgreSQL does not run as root.
  const identity = process.getuid?.() === 0 ? ownerOf('postgres', 'nobody') : {}
  if (identity.uid !== undefined) chownSync(folder, identity.uid, identity.gid ?? identity.uid)
  execFileSync(initdb, ['-D', data, '-U', 'matinee', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], {
    stdio: 'ignore',
    ...identity,
    cwd: folder,
  })
  const port = await freePort()
  const url = `postgres://matinee@127.0.0.1:${port}/postgres`
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: folder, fsync: 'off', max_connections: 100 }
  const args = ['-D', data, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])]
  const run = () => spawnServer(join(dirname(initdb), 'postgres'), args, identity)
  let child = run()
  const server: PrivateServer = {
    url,
    kill: () => killed(child),
    async start() {
      child = run()
      await answers(url)
    },
    async stop() {
      await killed(child)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  await answers(url)
  return server
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query('SELECT 1')
      return
    } catch {
      await wait(50)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  throw new Error('the private PostgreSQL does not answer')
}

function ownerOf(...names: readonly string[]): { uid?: number; gid?: number } {
  for (const name of names) {
    try {
      const id = (flag: string): number =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      // No such user.
    }
  }
  return {}
}
