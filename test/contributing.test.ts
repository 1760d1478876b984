import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const folders: Readonly<Record<string, string>> = {
  Place: 'places',
  Action: 'actions',
  Motion: 'motions',
  Style: 'styles',
  Sound: 'sounds',
}

test('every example of CONTRIBUTING.md is a file that the compiler takes where the guide says it goes', () => {
  const blocks = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code)
  expect(blocks.length).toBe(Object.keys(folders).length)
  const examples = new Map(blocks.map((code) => [pathOf(code), code]))
  for (const path of examples.keys()) expect(existsSync(path), `${path} exists already: choose another example`).toBe(false)
  expect(faultsOf(examples)).toEqual([])
})

test('the examples are really looked at: one that breaks its contract is refused', () => {
  const path = resolve('src/pipeline/repertoire/places/nowhere.ts')
  expect(
    faultsOf(
      new Map([[path, "import type { Place } from './place.ts'\nexport const nowhere = { name: 'nowhere' } as const satisfies Place\n"]]),
    ),
  ).toHaveLength(1)
})

function pathOf(code: string): string {
  const name = /export const (\w+)/.exec(code)?.[1] ?? ''
  const contract = /satisfies (\w+)/.exec(code)?.[1] ?? ''
  return resolve(join('src/pipeline/repertoire', folders[contract] ?? '', `${name}.ts`))
}

/** What the compiler says of files that exist in memory alone. */
function faultsOf(files: ReadonlyMap<string, string>): readonly string[] {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)).config, ts.sys, '.')
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (file) => files.has(resolve(file)) || fileExists(file)
  host.readFile = (file) => files.get(resolve(file)) ?? readFile(file)
  host.getSourceFile = (file, version, ...rest) => {
    const code = files.get(resolve(file))
    return code === undefined ? getSourceFile(file, version, ...rest) : ts.createSourceFile(file, code, version, true)
  }
  const program = ts.createProgram([...files.keys()], options, host)
  return [...files.keys()].flatMap((file) => {
    const source = program.getSourceFile(file)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    )
  })
}
