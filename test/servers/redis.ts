import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findProgram, freePort, killed, type PrivateServer, spawnServer } from './private-server.ts'

/** A Redis of Debian's packages that keeps every write; null where there is none. */
export async function startRedis(): Promise<PrivateServer | null> {
  const program = findProgram('redis-server')
  if (program === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'matinee-redis-'))
  const port = await freePort()
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--appendonly',
    'yes',
    '--appendfsync',
    'always',
    '--save',
    '',
  ]
  let child = spawnServer(program, args)
  const server: PrivateServer = {
    url: `redis://127.0.0.1:${port}`,
    kill: () => killed(child),
    async start() {
      child = spawnServer(program, args)
      await answers(port)
    },
    async stop() {
      await killed(child)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  await answers(port)
  return server
}

async function answers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await pong(port)) return
    await wait(50)
  }
  throw new Error('the private Redis does not answer')
}

function pong(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    socket.setTimeout(1000, () => socket.destroy())
    socket.once('data', (data) => (resolve(data.toString().startsWith('+PONG')), socket.destroy()))
    socket.on('error', () => resolve(false))
    socket.on('close', () => resolve(false))
  })
}
