import { createHash, randomUUID } from 'node:crypto'
import { mkdir, realpath, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ConfigError } from '../../errors.ts'

export interface FolderLock {
  release(): Promise<void>
}

/** Longest path of a socket that every system takes. */
const LONGEST = 100
const TRIES = 5
/** Milliseconds in which a second starter that saw the same dead socket has replaced ours. */
const SETTLING = 60

/**
 * Takes a folder for this process alone, until it is released or the process ends, however it ends: the lock is a socket that answers,
 * and a dead process answers nothing. Throws ConfigError with the process that has it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true })
  const nonce = randomUUID()
  const real = await realpath(folder)
  // Linux has names without files, which go with their process: of starters at once exactly one gets it. The file is for those who see
  // the folder and not that name, in another container.
  const name = process.platform === 'linux' ? await takeSocket(`\0${nameOf(real)}`, nonce, folder) : null
  try {
    const file = await takeFirst(socketsOf(real), nonce, folder)
    return { release: async () => void (await Promise.all([file.release(), name?.release()])) }
  } catch (error) {
    await name?.release()
    throw error
  }
}

async function takeFirst(places: readonly string[], nonce: string, folder: string): Promise<FolderLock> {
  let fault: unknown
  for (const path of places) {
    try {
      return await takeSocket(path, nonce, folder)
    } catch (error) {
      if (error instanceof ConfigError) throw error
      // A file system without sockets: the next place.
      fault = error
    }
  }
  throw new ConfigError([`DATA_DIR: ${folder} cannot be locked (${(fault as Error).message}): name another folder.`])
}

function socketsOf(folder: string): readonly string[] {
  const name = nameOf(folder)
  if (process.platform === 'win32') return [`\\\\.\\pipe\\${name}`]
  const inside = join(folder, 'studio.lock')
  return [...(Buffer.byteLength(inside) <= LONGEST ? [inside] : []), join(tmpdir(), `${name}.lock`)]
}

function nameOf(folder: string): string {
  return `matinee-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`
}

async function takeSocket(path: string, nonce: string, folder: string): Promise<FolderLock> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const server = await listen(path, `${process.pid} ${nonce}`)
    if (server === null) {
      const owner = await ask(path)
      if (owner !== null)
        throw new ConfigError([
          `DATA_DIR: ${folder} is in use by another Matinee (process ${owner.split(' ')[0]}): stop it, or name another folder.`,
        ])
      // A name without a file goes by itself, as soon as its process has.
      if (path.startsWith('\0')) await wait(SETTLING)
      else await rm(path, { force: true })
      continue
    }
    // Another starter may have found the same dead socket and put its own in place of ours.
    await wait(SETTLING)
    const owner = await ask(path)
    if (owner?.endsWith(nonce) === true) return { release: () => close(server) }
    // Closing it would remove the other's socket, for it has the same name: it is only no longer waited for.
    server.unref()
    if (owner !== null)
      throw new ConfigError([
        `DATA_DIR: ${folder} is in use by another Matinee (process ${owner.split(' ')[0]}): stop it, or name another folder.`,
      ])
  }
  throw new Error('others take it again and again')
}

/** Null when the name is taken, by a living process or a dead one. */
function listen(path: string, answer: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.end(answer)
    })
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(path, () => resolve(server.unref()))
  })
}

/** What the owner says of itself; null when nobody answers. */
function ask(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(path)
    socket.setTimeout(2000, () => socket.destroy())
    socket.on('data', (data) => void (heard += data.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(heard === '' ? null : heard))
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => void server.close(() => resolve()))
}
