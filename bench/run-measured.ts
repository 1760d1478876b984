import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface Measured {
  readonly seconds: number
  /** Most resident memory of the process and its children together, in MB; null where /proc is missing. */
  readonly peak: number | null
  /** Seconds of processor time of the process and its ended children; null where /proc is missing. */
  readonly cpu: number | null
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
    let cpu: number | null = null
    const sample = setInterval(() => {
      const now = child.pid === undefined ? null : residentOfTree(child.pid)
      if (now !== null) peak = Math.max(peak ?? 0, now)
      cpu = (child.pid === undefined ? null : processorTime(child.pid)) ?? cpu
    }, 50)
    child.stdout.on('data', (data) => void (stdout += data))
    child.stderr.on('data', (data) => void (stderr += data))
    child.once('close', (code) => {
      clearInterval(sample)
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, peak, cpu, stdout })
      else reject(new Error(`${args.join(' ')} ended with code ${code}: ${stderr}`))
    })
  })
}

/** MB; from /proc/PID/status and /proc/PID/task/TID/children (proc(5)). */
function residentOfTree(pid: number, parent = ''): number | null {
  const status = read(`/proc/${pid}/status`)
  const command = read(`/proc/${pid}/cmdline`) ?? ''
  // Between fork and exec a child is its parent's twin, pages and all: not memory of its own.
  if (status === null || command === parent) return null
  const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024
  const children = tasks(pid).flatMap((task) => (read(`/proc/${pid}/task/${task}/children`) ?? '').split(' ').filter(Boolean))
  return children.reduce((sum, child) => sum + (residentOfTree(Number(child), command) ?? 0), own)
}

/** Seconds: user, system, and both of the children waited for, in ticks of 10 ms after the name in /proc/PID/stat. */
function processorTime(pid: number): number | null {
  const fields = read(`/proc/${pid}/stat`)?.split(') ')[1]?.split(' ')
  if (fields === undefined) return null
  const seconds = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100
  // A process that has ended but was not yet taken notice of.
  return seconds > 0 ? seconds : null
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
