import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface Child {
  readonly pid: number
  /** Whole lines that it said so far. */
  readonly lines: readonly string[]
  /** Resolves with the first line that matches, said or still to come; null when it ends without one. */
  line(pattern: RegExp): Promise<string | null>
  /** SIGKILL; resolves once it is gone and all it said is in `lines`. */
  kill(): Promise<void>
}

const living = new Set<ChildProcess>()
process.on('exit', () => living.forEach((child) => child.kill('SIGKILL')))

/** Runs a file of TypeScript in a process of its own. */
export function startChild(file: URL, ...args: readonly string[]): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(file), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  living.add(child)
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => lines.push(line))
  const ended = Promise.all([once(child, 'exit'), once(reader, 'close')]).then(() => void living.delete(child))
  return {
    pid: child.pid ?? 0,
    lines,
    async line(pattern) {
      let over = false
      void ended.then(() => (over = true))
      for (;;) {
        const found = lines.find((line) => pattern.test(line))
        if (found !== undefined) return found
        if (over) return null
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
