import { readPack } from '../src/pipeline/frames/diffusion/pack/read-pack.ts'
import { shootShots } from '../src/pipeline/frames/diffusion/shoot-shots.ts'

// Shoots one shot from a caption on the CPU and prints JSON: when each step of denoising was done, and how many frames came.
// tsx shoot-once.ts <pack folder> <width> <height> <frames> <steps> <threads> <caption>
const [, , folder = '', width, height, frames, steps, threads, caption = ''] = process.argv
const installed = await readPack(folder)
const { guidance, scheduler } = installed.pack.sampling
const done: number[] = []
let shot = 0
const order = { caption, frames: Number(frames), seed: 1, control: null, mask: null, references: [], strength: 1 }
for await (const _ of shootShots([order], {
  installed,
  provider: 'cpu',
  width: Number(width),
  height: Number(height),
  steps: Number(steps),
  guidance,
  scheduler,
  shift: 3,
  threads: Number(threads),
  signal: new AbortController().signal,
  onProgress: (progress) => {
    if (progress.stage === 'denoising' && progress.done > 0) done.push(performance.now() / 1000)
  },
}))
  shot++
console.log(JSON.stringify({ done, frames: shot }))
