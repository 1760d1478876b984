import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Runs `work` while no other process works on the set-up of the same checkout; waits for one that does. */
export async function withLock(root, work) {
  const lock = join(tmpdir(), `matinee-setup-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`)
  await take(lock)
  const release = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

async function take(lock) {
  let said = false
  for (;;) {
    try {
      mkdirSync(lock)
      writeFileSync(join(lock, 'pid'), String(process.pid))
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (ownerIsGone(lock)) {
      rmSync(lock, { recursive: true, force: true })
      continue
    }
    if (!said) process.stderr.write('Setting up: waiting for another Matinee that is setting up …\n')
    said = true
    await wait(250)
  }
}

/** The process that took the lock has died, or it took longer than a moment to write who it is. */
function ownerIsGone(lock) {
  try {
    const owner = Number(readFileSync(join(lock, 'pid'), 'utf8'))
    if (Number.isInteger(owner) && owner > 0) {
      process.kill(owner, 0)
      return false
    }
  } catch (error) {
    if (error.code === 'ESRCH') return true
    if (error.code === 'EPERM') return false
  }
  const taken = statSync(lock, { throwIfNoEntry: false })?.mtimeMs
  return taken === undefined || Date.now() - taken > 5000
}
