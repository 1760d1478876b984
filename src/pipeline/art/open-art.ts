import { closeSync, openSync, readSync } from 'node:fs'
import type { Art, ArtSet } from './art.ts'
import { draw, drawnNames } from './drawn/draw.ts'
import { facingLeft, facingRight } from './facing.ts'
import { heads } from './heads.ts'
import { iconifySets, readArtIndex, type ArtIndex } from './art-index.ts'

interface OpenSet extends ArtIndex {
  readonly file: number
}

/**
 * Opens the art library. The sets' JSON files are large (99 MB for one), so an index of where each picture stands in them is
 * kept in `cacheDir`; pictures are read from the packages' own files, one slice at a time. The files stay open while the process lives.
 */
export async function openArt(cacheDir: string): Promise<Art> {
  const sets = new Map<string, OpenSet>()
  for (const set of iconifySets) {
    const index = await readArtIndex(set, cacheDir)
    sets.set(set, { ...index, file: openSync(index.source, 'r') })
  }
  releaseFiles.register(
    sets,
    [...sets.values()].map((set) => set.file),
  )

  const has = (name: string): boolean => {
    const [set, picture] = split(name)
    if (set === 'matinee') return drawnNames.includes(picture)
    return sets.get(set)?.rows.has(picture) ?? false
  }
  const svg = (name: string): string => {
    const [setName, picture] = split(name)
    if (setName === 'matinee') return draw(picture, svg)
    const set = sets.get(setName)
    const row = set?.rows.get(picture)
    if (set === undefined || row === undefined) throw new RangeError(`The art library has no picture '${name}'.`)
    const literal = Buffer.allocUnsafe(row.bytes)
    readSync(set.file, literal, 0, row.bytes, row.offset)
    const body = JSON.parse(literal.toString('utf8')) as string
    const drawn = row.flipped ? `<g transform="translate(${row.width} 0) scale(-1 1)">${body}</g>` : body
    return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${row.width}" height="${row.height}" viewBox="0 0 ${row.width} ${row.height}">${drawn}</svg>`
  }
  return {
    has,
    svg,
    names: (set: ArtSet) => (set === 'matinee' ? drawnNames : [...(sets.get(set)?.rows.keys() ?? [])]),
    facing: (name) => (facingLeft.has(name) ? -1 : facingRight.has(name) ? 1 : 0),
    isHead: (name) => heads.has(name),
    isSilhouette: (name) => name.startsWith('mdi:') || name.startsWith('game-icons:'),
  }
}

/** An art library that nobody holds any more gives its files back (tests open many). */
const releaseFiles = new FinalizationRegistry((files: readonly number[]) => files.forEach((file) => closeSync(file)))

function split(name: string): [set: string, picture: string] {
  const colon = name.indexOf(':')
  return [name.slice(0, Math.max(colon, 0)), name.slice(colon + 1)]
}
