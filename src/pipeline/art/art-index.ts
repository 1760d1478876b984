import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { StageError } from '../../errors.ts'
import type { ArtSet } from './art.ts'

/** The sets that are packages. */
export const iconifySets = ['fluent-emoji', 'noto', 'mdi', 'game-icons'] as const satisfies readonly ArtSet[]
type IconifySetName = (typeof iconifySets)[number]

/** Where one picture stands in the set's JSON file: a JSON string literal, quotes included. */
export interface ArtRow {
  readonly offset: number
  readonly bytes: number
  readonly width: number
  readonly height: number
  readonly flipped: boolean
}

export interface ArtIndex {
  /** The set's JSON file. */ readonly source: string
  readonly rows: ReadonlyMap<string, ArtRow>
}

/** What lies in the cache: columns, because they parse three times faster than an object a row. */
interface Stored {
  names: string[]
  offsets: number[]
  bytes: number[]
  widths: number[]
  heights: number[]
  flipped: number[]
}

/** Raise when the meaning of the stored columns changes. */
const FORMAT = 1
const require = createRequire(import.meta.url)

/** Reads a set's index from the cache; makes it anew when it is missing or broken. Many may do so at once: each writes aside and renames. */
export async function readArtIndex(set: IconifySetName, cacheDir: string): Promise<ArtIndex> {
  const source = require.resolve(`@iconify-json/${set}/icons.json`)
  const { version } = require(`@iconify-json/${set}/package.json`) as { version: string }
  const cached = join(cacheDir, `art-${set}-${version}-${FORMAT}.json`)
  const found = await readFile(cached, 'utf8').then(parseStored, () => null)
  if (found !== null) return { source, rows: toRows(found) }

  const stored = indexSet(await readFile(source), set)
  const aside = `${cached}.${randomUUID()}`
  try {
    await mkdir(cacheDir, { recursive: true })
    await writeFile(aside, JSON.stringify(stored))
    await rename(aside, cached)
  } catch {
    // A cache that cannot be written costs the next start a second, not this film.
    await rm(aside, { force: true }).catch(() => undefined)
  }
  return { source, rows: toRows(stored) }
}

function parseStored(text: string): Stored | null {
  try {
    const stored = JSON.parse(text) as Stored
    const columns = [stored.names, stored.offsets, stored.bytes, stored.widths, stored.heights, stored.flipped]
    return columns.every((column) => Array.isArray(column) && column.length > 0 && column.length === stored.names.length) ? stored : null
  } catch {
    return null
  }
}

function toRows(stored: Stored): Map<string, ArtRow> {
  const rows = new Map<string, ArtRow>()
  stored.names.forEach((name, i) => {
    rows.set(name, {
      offset: stored.offsets[i] ?? 0,
      bytes: stored.bytes[i] ?? 0,
      width: stored.widths[i] ?? 0,
      height: stored.heights[i] ?? 0,
      flipped: stored.flipped[i] === 1,
    })
  })
  return rows
}

interface IconifyIcon {
  body: [offset: number, bytes: number]
  width?: number
  height?: number
}
interface IconifyAlias {
  parent: string
  hFlip?: boolean
}
interface IconifySet {
  icons: Record<string, IconifyIcon>
  aliases?: Record<string, IconifyAlias>
  width: number
  height: number
}

/**
 * Iconify writes one property a line. Each line `"body": "…"` is cut out and its place put in its stead; what is left
 * is small and parses at once. Skin-tone variants are left out: persons are puppets here.
 */
function indexSet(bytes: Buffer, set: IconifySetName): Stored {
  const mark = '"body": '
  let skeleton = ''
  let from = 0
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, from)) {
    const start = at + mark.length
    let end = bytes.indexOf('\n', start)
    if (bytes[end - 1] === 0x2c) end--
    skeleton += `${bytes.toString('utf8', from, start)}[${start},${end - start}]`
    from = end
  }
  skeleton += bytes.toString('utf8', from)
  let parsed: IconifySet
  try {
    parsed = JSON.parse(skeleton) as IconifySet
  } catch (cause) {
    throw new StageError('art', `The art set ${set} is not written as expected; reinstall the packages (npm ci).`, { cause })
  }

  const stored: Stored = { names: [], offsets: [], bytes: [], widths: [], heights: [], flipped: [] }
  const add = (name: string, icon: IconifyIcon, flipped: boolean): void => {
    if (
      /-(?:dark|light|medium|medium-dark|medium-light|tone[1-5])$/.test(name) &&
      set !== 'mdi' &&
      set !== 'game-icons' &&
      isVariant(name, parsed)
    )
      return
    stored.names.push(name)
    stored.offsets.push(icon.body[0])
    stored.bytes.push(icon.body[1])
    stored.widths.push(icon.width ?? parsed.width)
    stored.heights.push(icon.height ?? parsed.height)
    stored.flipped.push(flipped ? 1 : 0)
  }
  for (const [name, icon] of Object.entries(parsed.icons)) add(name, icon, false)
  for (const name of Object.keys(parsed.aliases ?? {})) {
    const resolved = resolveAlias(name, parsed)
    if (resolved !== null) add(name, ...resolved)
  }
  return stored
}

function isVariant(name: string, { icons }: IconifySet): boolean {
  const base = name.replace(/-(?:medium-dark|medium-light|dark|light|medium|tone[1-5])$/, '')
  return (`${base}-dark` in icons && `${base}-light` in icons) || `${base}-tone1` in icons
}

/** Aliases may point at aliases. */
function resolveAlias(name: string, { icons, aliases = {} }: IconifySet): [IconifyIcon, boolean] | null {
  let flipped = false
  for (let at = name, hops = 0; hops < 8; hops++) {
    const icon = icons[at]
    if (icon !== undefined) return [icon, flipped]
    const alias = aliases[at]
    if (alias === undefined) return null
    flipped = flipped !== (alias.hFlip ?? false)
    at = alias.parent
  }
  return null
}
