import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface Measured {
  readonly seconds: number
  /** Most resident memory of the process and its children together, in MB; null where /proc is missing. */
  readonly peak: number | null
  readonly stdout: string
}

/** Runs a command in a fresh process to its end. Rejects when it fails. */
export function runMeasured(command: string, args: readonly string[]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    let peak: number | null = null
    const sample = setInterval(() => {
      const now = child.pid === undefined ? null : residentOfTree(child.pid)
      if (now !== null) peak = Math.max(peak ?? 0, now)
    }, 50)
    child.stdout.on('data', (data) => void (stdout += data))
    child.stderr.on('data', (data) => void (stderr += data))
    child.once('close', (code) => {
      clearInterval(sample)
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, peak, stdout })
      else reject(new Error(`${args.join(' ')} ended with code ${code}: ${stderr}`))
    })
  })
}

/** MB; from /proc/PID/status and /proc/PID/task/TID/children (proc(5)). */
function residentOfTree(pid: number, parent = ''): number | null {
  const status = read(`/proc/${pid}/status`)
  const name = /^Name:\s+(.*)$/m.exec(status ?? '')?.[1] ?? ''
  // Between fork and exec a child is its parent's twin, pages and all: not memory of its own.
  if (status === null || name === parent) return null
  const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024
  const children = tasks(pid).flatMap((task) => (read(`/proc/${pid}/task/${task}/children`) ?? '').split(' ').filter(Boolean))
  return children.reduce((sum, child) => sum + (residentOfTree(Number(child), name) ?? 0), own)
}

function tasks(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
