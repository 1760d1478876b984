import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../src/config.ts'
import { row } from './figures.ts'
import { runMeasured } from './run-measured.ts'

// npm run bench -- star: what a face costs, in processes of their own.
const PHOTO = join(projectRoot, '..', 'shared', 'faces', 'astronaut.png')
const PROMPT = 'a woman sings on a stage, close-up'
const matinee = join(projectRoot, 'bin', 'matinee.mjs')
const folder = mkdtempSync(join(tmpdir(), 'matinee-bench-'))
try {
  if (!existsSync(PHOTO)) console.log('\nStars: there is no photo to measure with.\n')
  else {
    await runMeasured(process.execPath, [matinee, 'setup'])
    console.log(`\nA face, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown core'}\n`)
    const cut = await runMeasured(process.execPath, ['--import', 'tsx', join(projectRoot, 'bench', 'cut-twice.ts'), PHOTO])
    const { cold, warm } = JSON.parse(cut.stdout) as { readonly cold: number; readonly warm: number }
    console.log(row('', 'wall s', 'goal', 'MB'))
    console.log(row('photo to cut-out, cold', cold.toFixed(2), '4.0', cut.peak?.toFixed(0) ?? 'n/a'))
    console.log(row('photo to cut-out, warm', warm.toFixed(2), '1.5', ''))
    const without: number[] = []
    const withFace: number[] = []
    for (let k = 0; k < 3; k++) {
      without.push(await filming([]))
      withFace.push(await filming(['--selfie', PHOTO, '--i-have-consent']))
    }
    console.log(`\n${PROMPT}: 8 s, 1280×720, 24 frames/s; median of three; the photo is cut before\n`)
    console.log(row('', 'filming s', '× without', 'goal'))
    console.log(row('without a face', middle(without).toFixed(2), '1.00', ''))
    console.log(row('with a face', middle(withFace).toFixed(2), (middle(withFace) / middle(without)).toFixed(2), '1.30'))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Seconds of the stage alone. */
async function filming(more: readonly string[]): Promise<number> {
  const { stdout } = await runMeasured(process.execPath, [matinee, PROMPT, '--seed', '1', '--out', folder, '--json', '--quiet', ...more])
  return (JSON.parse(stdout) as { readonly seconds: { readonly filming: number } }).seconds.filming
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
