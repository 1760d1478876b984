import { mkdir, readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

/**
 * The folder in which this process makes its films, inside `folder`, which hosts may share; and those that processes of this host left
 * behind when they were killed are removed.
 */
export async function clearWorkFolders(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const host = `${hostname()}~`
  for (const name of await readdir(folder)) {
    const pid = name.startsWith(host) ? Number(name.slice(host.length)) : Number.NaN
    if (Number.isInteger(pid) && (pid === process.pid || !lives(pid))) await rm(join(folder, name), { recursive: true, force: true })
  }
  return join(folder, `${host}${process.pid}`)
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
