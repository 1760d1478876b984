import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../src/config.ts'
import { row } from './figures.ts'
import { runMeasured } from './run-measured.ts'

/** Edits of a film of 8 s at 720p, each a process of its own, beside the first render of that film. */
const PROMPT = 'A woman releases a lantern by a lake at night'
const EDITS = [
  ['sound alone', 'sadder music'],
  ['sound alone', 'no music'],
  ['one figure', 'turn the lantern into soap bubbles'],
  ['one garment', 'she wears a red coat'],
  ['everything', 'change the background to a beach at noon'],
] as const

const matinee = join(projectRoot, 'bin', 'matinee.mjs')
const folder = mkdtempSync(join(tmpdir(), 'matinee-bench-'))
try {
  await runMeasured(process.execPath, [matinee, 'setup'])
  const film = join(folder, 'film.mp4')
  await run([PROMPT, '--seed', '1', '--out', join(folder, 'warm.mp4')])
  const first = await run([PROMPT, '--seed', '1', '--out', film])
  console.log(`\nEdits of a film of 8 s, 1280×720, 24 frames/s; a process each; ${cpus().length} × ${cpus()[0]?.model ?? 'unknown core'}\n`)
  console.log(row('edit', 'wall s', 'CPU s', '× first', 'copied'))
  console.log(row('the first render', first.wall.toFixed(2), first.cpu, '1.00', ''))
  for (const [kind, instruction] of EDITS) {
    const { wall, cpu, kept } = await run(['edit', film, instruction, '--out', folder])
    console.log(row(`${kind}: ${instruction}`.slice(0, 34), wall.toFixed(2), cpu, (wall / first.wall).toFixed(2), kept))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function run(args: readonly string[]): Promise<{ readonly wall: number; readonly cpu: string; readonly kept: string }> {
  const { seconds, cpu, stdout } = await runMeasured(process.execPath, [matinee, ...args, '--json', '--quiet'])
  const { kept } = JSON.parse(stdout) as { readonly kept?: { readonly picture: boolean; readonly sound: boolean } }
  const copied = [kept?.picture === true ? 'picture' : '', kept?.sound === true ? 'sound' : ''].filter((each) => each !== '')
  return { wall: seconds, cpu: cpu === null ? 'n/a' : cpu.toFixed(1), kept: copied.join(', ') }
}
