import { cpus } from 'node:os'
import { readConfig } from '../src/config.ts'
import { changedFigures } from '../src/pipeline/choreography/bearing.ts'
import { cueSounds } from '../src/pipeline/director/blocking/cue-sounds.ts'
import type { Storyboard } from '../src/pipeline/storyboard/storyboard.ts'
import { preciseEdits, type PreciseEdit } from '../test/pipeline/editor/precise-edits.ts'
import { framesOf, provePixels } from '../test/pipeline/editor/prove-precision.ts'
import { proveStems } from '../test/pipeline/editor/prove-stems.ts'
import { row } from './figures.ts'

// npm run bench -- precision: how exactly an edit leaves alone what it does not touch.
const FRAMES = 2
const { soundfont } = readConfig()
const score: NonNullable<Storyboard['score']> = {
  idiom: 'gentle-piano',
  tempo: 90,
  key: 'C',
  mode: 'major',
  instruments: [],
  gain: 0,
  said: '',
}

/** Films that several edits begin with are heard once. */
const sounded = new Map<Storyboard, Storyboard>()

console.log(`\nPrecision of edits, ${FRAMES} frames of each film at 320×180; ${cpus().length} × ${cpus()[0]?.model ?? 'unknown core'}\n`)
console.log(row('edit', 'mask', 'masked', 'outside px', 'differing', 'stems kept', 'differing', 'seconds'))
let [outside, pixels, kept, stems] = [0, 0, 0, 0]
for (const edit of preciseEdits) {
  const begun = performance.now()
  const { share, ...picture } = await provePixels(edit.before, edit.after, edit.kind, framesOf(edit.before, FRAMES))
  const sound = await proveStems(...sounding(edit), soundfont)
  outside += picture.outside
  pixels += picture.differing
  kept += sound.untouched.length
  stems += sound.differing.length
  console.log(
    row(
      edit.name,
      edit.kind,
      `${(100 * share).toFixed(1)} %`,
      picture.outside,
      picture.differing,
      sound.untouched.length,
      sound.differing.length,
      ((performance.now() - begun) / 1000).toFixed(1),
    ),
  )
}
console.log(row('ALL', '', '', outside, pixels, kept, stems))

/** Both takes with their sounds: who stays keeps their cues, who changes is cued anew. */
function sounding({ before, after }: PreciseEdit): [Storyboard, Storyboard] {
  const changed = changedFigures(before, after)
  const loud = sounded.get(before) ?? { ...before, score, cues: cueSounds(before, []) }
  sounded.set(before, loud)
  const { cues } = loud
  const fresh = cueSounds(after, []).filter(({ figure }) => figure !== null && changed.has(figure))
  return [
    loud,
    {
      ...after,
      score,
      cues: [
        ...cues.filter(({ figure }) => figure === null || !changed.has(figure)),
        ...fresh.map((cue, i) => ({ ...cue, id: `cue-${cues.length + i + 1}` })),
      ],
    },
  ]
}
