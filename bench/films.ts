import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot, readConfig } from '../src/config.ts'
import { findFfmpeg } from '../src/pipeline/clip/find-ffmpeg.ts'
import { encodeOnly } from './encode-only.ts'
import { prompts } from './prompts.ts'
import { runMeasured } from './run-measured.ts'

/** One film: seconds of wall time in all and by stage, of processor time over all cores, peak memory in MB. */
interface Row {
  readonly prompt: string
  readonly file: string
  readonly wall: number
  readonly cpu: number | null
  readonly stages: readonly number[]
  readonly firstFrame: number
  readonly peak: number | null
}

const STAGES = ['directing', 'sounding', 'filming', 'finishing']
const SECONDS = 8

// npm run bench [-- number of prompts [drawing threads]]
const [, , asked, threads] = process.argv
const chosen = prompts.slice(0, Number(asked ?? prompts.length))
const folder = mkdtempSync(join(tmpdir(), 'matinee-bench-'))
try {
  await runMeasured(process.execPath, [join(projectRoot, 'bin', 'matinee.mjs'), 'setup'])
  console.log(
    `1280×720, 24 frames/s, ${SECONDS} s, fresh process each; ${cpus().length} × ${cpus()[0]?.model ?? 'unknown core'}; Node ${process.versions.node}\n`,
  )
  console.log(line('wall s', '× real', 'CPU s', ...STAGES, '1st frame', 'peak MB', 'prompt'))
  await film(prompts[0] ?? '', SECONDS) // fills the caches and the disk's
  const rows: Row[] = []
  for (const prompt of chosen) {
    const row = await film(prompt, SECONDS)
    rows.push(row)
    console.log(show(row, SECONDS))
  }
  const peaks = rows.flatMap(({ peak }) => (peak === null ? [] : [peak]))
  const times = rows.flatMap(({ cpu }) => (cpu === null ? [] : [cpu]))
  const middle: Row = {
    prompt: 'MEDIAN',
    file: '',
    wall: median(rows.map(({ wall }) => wall)),
    cpu: times.length === 0 ? null : median(times),
    stages: STAGES.map((_, at) => median(rows.map(({ stages }) => stages[at] ?? 0))),
    firstFrame: median(rows.map(({ firstFrame }) => firstFrame)),
    peak: peaks.length === 0 ? null : median(peaks),
  }
  console.log(show(middle, SECONDS))

  const short = await film(prompts[0] ?? '', 4)
  const long = await film(prompts[0] ?? '', 16)
  console.log(
    `\nPeak memory of a film of 4 s: ${mb(short.peak)} MB, of 16 s: ${mb(long.peak)} MB (the process and its ffmpeg together; most over all prompts: ${mb(peaks.length === 0 ? null : Math.max(...peaks))} MB)`,
  )
  const encoder = await encodeOnly(rows[0]?.file ?? '', await findFfmpeg(readConfig()), folder)
  console.log(
    `Encoder alone, ready-made frames of this size: ${encoder.toFixed(0)} frames/s (${((SECONDS * 24) / encoder).toFixed(1)} s for a film); whole film at the median: ${((SECONDS * 24) / middle.wall).toFixed(0)} frames/s`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function film(prompt: string, seconds: number): Promise<Row> {
  const args = [
    join(projectRoot, 'bin', 'matinee.mjs'),
    prompt,
    '--json',
    '--quiet',
    '--seed',
    '1',
    '--duration',
    String(seconds),
    '--out',
    folder,
  ]
  const {
    seconds: wall,
    peak,
    cpu,
    stdout,
  } = await runMeasured(process.execPath, threads === undefined ? args : [...args, '--threads', threads])
  const result = JSON.parse(stdout) as { file: string; seconds: Record<string, number> }
  return {
    prompt,
    file: result.file,
    wall,
    cpu,
    peak,
    stages: STAGES.map((stage) => result.seconds[stage] ?? 0),
    firstFrame: result.seconds['firstFrame'] ?? 0,
  }
}

function show({ prompt, wall, cpu, stages, firstFrame, peak }: Row, seconds: number): string {
  return line(
    wall.toFixed(1),
    (seconds / wall).toFixed(2),
    cpu === null ? 'n/a' : cpu.toFixed(1),
    ...stages.map((time) => time.toFixed(1)),
    firstFrame.toFixed(2),
    mb(peak),
    prompt,
  )
}

function line(...cells: readonly string[]): string {
  return cells.map((cell, at) => (at === cells.length - 1 ? cell : cell.padStart(9))).join('  ')
}

function mb(value: number | null): string {
  return value === null ? 'n/a' : value.toFixed(0)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
