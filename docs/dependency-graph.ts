import { createRequire } from 'node:module'
import { cruise, type ICruiseOptions } from 'dependency-cruiser'

const BEGIN = '<!-- graph: made by `npm run graph`, do not edit -->'
const END = '<!-- /graph -->'

/** Who imports whom in src/, a folder of the house to a box, as Mermaid. Tests and packages are left out. */
export async function drawGraph(): Promise<string> {
  const { options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as { options: ICruiseOptions }
  const { output } = await cruise(['src'], {
    ...options,
    exclude: { path: 'node_modules|^(node:)?[a-z_/]+$' },
    includeOnly: { path: '^src/' },
  })
  if (typeof output === 'string') throw new Error('no modules came back')
  const edges = new Set<string>()
  for (const { source, dependencies } of output.modules)
    for (const { resolved } of dependencies) {
      const [from, to] = [boxOf(source), boxOf(resolved)]
      if (from !== to && !everywhere.has(to)) edges.add(`  ${idOf(from)}["${from}"] --> ${idOf(to)}["${to}"]`)
    }
  return ['```mermaid', 'flowchart LR', ...[...edges].toSorted(), '```'].join('\n')
}

/** A document with the graph between its markers made anew. */
export function withGraph(document: string, graph: string): string {
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)]
  if (from < 0 || to < from) throw new Error('the markers of the graph are missing')
  return `${document.slice(0, from)}${BEGIN}\n\n${graph}\n\n${document.slice(to)}`
}

/** What everybody may import: its arrows would hide the others. */
const everywhere = new Set(['errors', 'movie', 'pipeline/random', 'pipeline/progress', 'pipeline/start-thread'])

/** 'src/pipeline/sound/mix/duck.ts' → 'pipeline/sound'; 'src/cli/make.ts' → 'cli'. */
function boxOf(file: string): string {
  const parts = file
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .split('/')
  return parts.slice(0, parts[0] === 'pipeline' ? 2 : 1).join('/')
}

function idOf(box: string): string {
  return box.replaceAll(/[^a-z]/g, '_')
}
