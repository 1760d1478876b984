import { execFileSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startChild } from '../../../../queue/database/start-child.ts'

const filming = new URL('./shoot-for-long.ts', import.meta.url)

test.skipIf(process.platform === 'win32')('a stage ends when whoever started it is killed', { timeout: 120_000 }, async () => {
  const parent = startChild(filming)
  try {
    expect(await parent.line(/^at work$/)).not.toBeNull()
    const [stage = 0, ...others] = stagesOf(parent.pid)
    expect(stage).toBeGreaterThan(0)
    expect(others).toEqual([])
    await parent.kill()
    expect(parent.lines).toEqual(['at work'])
    while (lives(stage)) await wait(20)
  } finally {
    await parent.kill()
  }
})

/** The ids of the processes of stages that it has started. */
function stagesOf(parent: number): readonly number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n')
  const processes = rows.map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? [])
  return processes.flatMap(([, pid, ppid, args = '']) => (Number(ppid) === parent && args.includes('stage-process') ? [Number(pid)] : []))
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
