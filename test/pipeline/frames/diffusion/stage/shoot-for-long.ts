import { shootShots } from '../../../../../src/pipeline/frames/diffusion/shoot-shots.ts'
import { packWith } from '../stand-in-network.ts'

/** A process that films by the tiny pack for longer than anybody waits, and says when its transformer is at work. */
const shot = { caption: 'A corgi', frames: 17, seed: 1, control: null, mask: null, references: [], strength: 1 }
const pictures = shootShots([shot], {
  installed: packWith(),
  provider: 'cpu',
  width: 112,
  height: 64,
  steps: 1000,
  guidance: 5,
  scheduler: 'unipc',
  shift: 3,
  threads: 1,
  signal: new AbortController().signal,
  onProgress: ({ stage, done }) => {
    if (stage === 'denoising' && done === 2) console.log('at work')
  },
})
for await (const _ of pictures) console.log('done')
