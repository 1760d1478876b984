import { readFileSync } from 'node:fs'
import type { RunningStudio } from '../test/serve/run-studio.ts'

/** What the tables of `npm run bench` are made of. */

/** The value below which this part (0 … 1) of all values lie; 0 where there are none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
}

/** Megabytes of a studio's process, from /proc/PID/status (proc(5)); 0 where that is missing. */
export function resident({ child }: RunningStudio): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** A line of a table: its name, and its cells to the right. */
export function row(name: string, ...cells: readonly (string | number)[]): string {
  return [name.padEnd(34), ...cells.map((cell) => String(cell).padStart(11))].join('  ')
}
