import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot, readConfig } from '../src/config.ts'
import { readPack } from '../src/pipeline/frames/diffusion/pack/read-pack.ts'
import { quantile, row } from './figures.ts'
import { runMeasured, type Measured } from './run-measured.ts'

/**
 * npm run bench -- diffusion [--pack <folder>] [--python <python>] [--size WxH] [--frames N] [--steps N] [--threads N] [--runs N]
 * A random pack on the CPU, beside diffusers with the same weights, sizes and steps; each run a process of its own, in turns.
 */
const { values } = parseArgs({
  args: process.argv.slice(3),
  allowPositionals: true,
  options: {
    pack: { type: 'string', default: join(readConfig().models.folder, 'mid-random-vace') },
    python: { type: 'string' },
    size: { type: 'string', default: '128x128' },
    frames: { type: 'string', default: '17' },
    steps: { type: 'string', default: '4' },
    threads: { type: 'string', default: String(cpus().length) },
    runs: { type: 'string', default: '2' },
  },
})
const CAPTION = 'A corgi surfs a long wave at sunset, seen from the side; warm light, spray, a slow pan.'

interface Shot {
  /** Seconds from one step's end to the next one's, of all runs. */
  readonly steps: readonly number[]
  readonly runs: readonly Measured[]
}

if (!existsSync(join(values.pack, 'pack.json'))) {
  console.log(`\nDiffusion: there is no pack in ${values.pack}. Make it: node bin/matinee.mjs models export mid-random-vace\n`)
} else {
  const { pack } = await readPack(values.pack)
  const [width = '', height = ''] = values.size.split('x')
  const sizes = [width, height, values.frames, values.steps, values.threads, CAPTION]
  const python = values.python ?? exportersPython()
  const ours: Shot = { steps: [], runs: [] }
  const theirs: Shot = { steps: [], runs: [] }
  for (let run = 0; run < Number(values.runs); run++) {
    add(ours, await runMeasured(process.execPath, ['--import', 'tsx', join(projectRoot, 'bench', 'shoot-once.ts'), values.pack, ...sizes]))
    const script = [join(projectRoot, 'bench', 'diffusion-reference.py'), join(projectRoot, 'models', 'export'), values.pack, ...sizes]
    if (python !== null) add(theirs, await runMeasured(python, script))
  }
  console.log(
    `\n${pack.title}, ${width}×${height}, ${values.frames} frames, ${values.steps} steps with guidance, ${values.threads} threads on the CPU`,
  )
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown core'}; median of ${values.runs}; peaks of a process and its children together\n`,
  )
  console.log(row('', 'Matinee', 'diffusers', 'ratio', 'goal'))
  tell('seconds a step', quantile(ours.steps, 0.5), quantile(theirs.steps, 0.5), 3, '1.00')
  tell(
    'peak memory, MB',
    middle(ours, ({ peak }) => peak ?? 0),
    middle(theirs, ({ peak }) => peak ?? 0),
    0,
    '1.00',
  )
  tell(
    'the whole, wall s',
    middle(ours, ({ seconds }) => seconds),
    middle(theirs, ({ seconds }) => seconds),
    1,
    '',
  )
  if (python === null)
    console.log('\nDiffusers was not measured: name its Python with --python; the exporter makes one in DATA_DIR/cache/exporter.')
}

function add(shot: Shot, measured: Measured): void {
  const { done } = JSON.parse(measured.stdout.trim().split('\n').at(-1) ?? '') as { readonly done: readonly number[] }
  const steps = done.slice(1).map((at, index) => at - (done[index] ?? 0))
  Object.assign(shot, { steps: [...shot.steps, ...steps], runs: [...shot.runs, measured] })
}

function middle({ runs }: Shot, of: (run: Measured) => number): number {
  return quantile(runs.map(of), 0.5)
}

function tell(name: string, ours: number, theirs: number, digits: number, goal: string): void {
  const measured = theirs > 0
  console.log(
    row(
      name,
      ours.toFixed(digits),
      measured ? theirs.toFixed(digits) : 'not measured',
      measured ? (ours / theirs).toFixed(2) : 'n/a',
      goal,
    ),
  )
}

/** The Python that `matinee models export` made; null: there is none. */
function exportersPython(): string | null {
  const home = join(readConfig().dataDir, 'cache', 'exporter')
  const found = [join(home, 'bin', 'python'), join(home, 'Scripts', 'python.exe')].find((path) => existsSync(path))
  return found ?? null
}
