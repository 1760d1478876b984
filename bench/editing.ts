import { cpus } from 'node:os'
import { testLexicon } from '../test/pipeline/director/test-lexicon.ts'
import { measureEdit, type MeasuredEdit } from '../test/pipeline/editor/measure-edits.ts'
import { editKinds, publicEdits } from '../test/pipeline/editor/public-edits.ts'
import { quantile, row } from './figures.ts'

// npm run bench -- edits [told | broken]: what the editor understands of the public edits of ../shared/bench, and what it leaves alone.
// told: every edit and its answer. broken: what changed though nobody spoke of it. In vain: told to be done, and neither seen nor heard.
const listing = process.argv[3]
const edits = publicEdits()
console.log(`\nEdits; ${cpus().length} × ${cpus()[0]?.model ?? 'unknown core'}; Node ${process.versions.node}\n`)
if (edits === null) console.log('no ../shared/bench: nothing to measure')
else {
  const lexicon = await testLexicon()
  const measured = edits.map((edit) => measureEdit(edit, lexicon))
  if (listing === 'told') for (const each of measured) console.log(told(each))
  if (listing === 'broken') for (const each of measured) for (const line of broken(each)) console.log(line)
  console.log(
    row(
      'public edits',
      'edits',
      'whole',
      'in part',
      'refused',
      'faults',
      'words short',
      'untouched',
      'identical',
      'ms, median',
      'ms, worst',
    ),
  )
  for (const form of ['instruction', 'caption'] as const) {
    const own = measured.filter(({ edit }) => edit.form === form)
    for (const kind of editKinds)
      console.log(
        line(
          `${form}s: ${kind}`,
          own.filter(({ edit }) => edit.kind === kind),
        ),
      )
    console.log(line(`${form}s: ALL`, own))
  }
  console.log(line('ALL', measured))
}

function line(name: string, all: readonly MeasuredEdit[]): string {
  const share = (outcome: MeasuredEdit['outcome']): string => percent(all.filter((each) => each.outcome === outcome).length, all.length)
  const untouched = all.flatMap((each) => each.untouched ?? [])
  const elements = untouched.reduce((sum, each) => sum + each.elements, 0)
  const changed = untouched.reduce((sum, each) => sum + each.broken.length, 0)
  const times = all.map(({ milliseconds }) => milliseconds)
  return row(
    name,
    all.length,
    share('whole'),
    share('part'),
    share('already'),
    share('refused'),
    all.filter(({ outcome }) => outcome === 'fault').length,
    percent(all.filter(({ isShort }) => isShort).length, all.length),
    percent(all.filter(({ isVain }) => isVain).length, all.length),
    elements,
    elements === 0 ? '' : percent(elements - changed, elements, 2),
    quantile(times, 0.5).toFixed(1),
    Math.max(...times).toFixed(0),
  )
}

function told({ edit, outcome, isVain, told: answer }: MeasuredEdit): string {
  return `${edit.form} ${edit.kind} | ${edit.source} | ${edit.said} → ${outcome}${isVain ? ', in vain' : ''}: ${answer}`
}

function broken({ edit, untouched }: MeasuredEdit): string[] {
  return (untouched?.broken ?? []).map((each) => `${edit.form} ${edit.kind} | ${edit.source} | ${edit.said} → ${each}`)
}

function percent(part: number, all: number, digits = 1): string {
  return `${((100 * part) / all).toFixed(digits)} %`
}
