import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The sources under src/ whose compiled twin under dist/ is missing or older, as paths inside src/.
 * dist/ mirrors src/ file for file, so worker threads and data files are found beside their readers as in src/.
 */
export function staleSources(root) {
  const rules = modifiedAt(join(root, 'bin', 'setup', 'compile.mjs'))
  return filesUnder(join(root, 'src'), '').filter((path) => {
    const built = modifiedAt(join(root, 'dist', compiledName(path)))
    return built <= modifiedAt(join(root, 'src', path)) || built < rules
  })
}

/** Strips the types file by file (no type check: that is `npm run check`) and removes what has lost its source. */
export async function compile(root, paths) {
  process.stderr.write(`Setting up: compiling ${paths.length} files …\n`)
  const { default: ts } = await import('typescript')
  const options = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    rewriteRelativeImportExtensions: true,
  }
  for (const path of paths) {
    const source = readFileSync(join(root, 'src', path))
    const output = path.endsWith('.ts')
      ? ts.transpileModule(source.toString('utf8'), { compilerOptions: options, fileName: path }).outputText
      : source
    writeWhole(join(root, 'dist', compiledName(path)), output)
  }
  removeOrphans(root)
}

function removeOrphans(root) {
  const kept = new Set(filesUnder(join(root, 'src'), '').map(compiledName))
  for (const path of filesUnder(join(root, 'dist'), '')) if (!kept.has(path)) rmSync(join(root, 'dist', path), { force: true })
}

/** Written aside and renamed: a Matinee that starts meanwhile never reads half a file. */
function writeWhole(file, content) {
  mkdirSync(dirname(file), { recursive: true })
  const aside = `${file}.${process.pid}.part`
  writeFileSync(aside, content)
  renameSync(aside, file)
}

const compiledName = (path) => path.replace(/\.ts$/, '.js')

function modifiedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function filesUnder(folder, inside) {
  let entries
  try {
    entries = readdirSync(join(folder, inside), { withFileTypes: true })
  } catch {
    return []
  }
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.')) return []
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`
    return entry.isDirectory() ? filesUnder(folder, path) : [path]
  })
}
