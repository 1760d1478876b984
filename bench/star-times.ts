import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
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
    console.log(
      `\nPhoto to cut-out, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown core'}; seconds by the clock, and of the processor\n`,
    )
    console.log(row('', 'cold s', 'cpu s', 'goal', 'warm s', 'cpu s', 'goal', 'peak MB', 'goal'))
    const large = join(folder, 'large.jpg')
    await writeLargePhoto(large)
    for (const [name, photo] of [
      ['512 × 512, PNG', PHOTO],
      ['4000 × 3000, JPEG', large],
    ] as const) {
      const script = join(projectRoot, 'bench', 'cut-twice.mjs')
      const { stdout } = await runMeasured(process.execPath, [script, join(projectRoot, 'dist', 'face-thread.js'), photo])
      const { cold, warm, peak } = JSON.parse(stdout) as { readonly cold: Seconds; readonly warm: Seconds; readonly peak: number }
      const told = [cold.wall.toFixed(2), cold.cpu.toFixed(2), '4.0', warm.wall.toFixed(2), warm.cpu.toFixed(2), '1.5']
      console.log(row(name, ...told, peak.toFixed(0), '400'))
    }
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

interface Seconds {
  readonly wall: number
  readonly cpu: number
}

/** Twelve megapixels, as a phone takes them: grain and all. */
async function writeLargePhoto(file: string): Promise<void> {
  const [width, height] = [4000, 3000]
  const grain = await sharp({
    create: { width, height, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 14 }, background: '#808080' },
  })
    .png()
    .toBuffer()
  await sharp(PHOTO)
    .extract({ left: 0, top: 0, width: 512, height: 384 })
    .resize(width, height)
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 92 })
    .toFile(file)
}

/** Seconds of the stage alone. */
async function filming(more: readonly string[]): Promise<number> {
  const { stdout } = await runMeasured(process.execPath, [matinee, PROMPT, '--seed', '1', '--out', folder, '--json', '--quiet', ...more])
  return (JSON.parse(stdout) as { readonly seconds: { readonly filming: number } }).seconds.filming
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
