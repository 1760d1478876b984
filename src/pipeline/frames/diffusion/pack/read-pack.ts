import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { InstalledPack, Pack } from './pack.ts'
import { PackFault } from './pack-fault.ts'
import { MANIFEST, parsePack } from './parse-pack.ts'

/** A manifest that was fetched before its files: they are not all there yet. */
export const UNFINISHED = `${MANIFEST}.part`
/** The folder of the packs that come with Matinee, wherever all others lie. Compiled, this file lies in dist/. */
export const BUNDLED = fileURLToPath(new URL(`${import.meta.url.endsWith('.ts') ? '../../../../../' : '../'}models/tiny`, import.meta.url))

/** A folder that holds a pack, or what was meant to be one. */
export type FoundPack = {
  /** Absolute. */
  readonly folder: string
  /** Of its folder, by which it is asked for. */
  readonly name: string
  /** It comes with Matinee. */
  readonly bundled: boolean
} & ({ readonly installed: InstalledPack; readonly fault: null } | { readonly installed: null; readonly fault: string })

/**
 * Reads and checks the manifest in a folder, not the files that it lists (verifyPack does). Throws PackFault: no manifest, a bad one, or a
 * file that is a link out of the folder.
 */
export async function readPack(folder: string): Promise<InstalledPack> {
  const at = resolve(folder)
  const manifest = join(at, MANIFEST)
  const text = await readFile(manifest, 'utf8').catch(async (cause: NodeJS.ErrnoException) => {
    if (await isThere(join(at, UNFINISHED)))
      throw new PackFault(`The pack in ${at} was not fetched to its end: run \`matinee models get\` again, and it goes on from there.`, {
        cause,
      })
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
      throw new PackFault(`There is no pack in ${at}: it has no ${MANIFEST}.`, { cause })
    throw new PackFault(`${manifest} cannot be read: ${cause.message}.`, { cause })
  })
  const pack = parsePack(text, manifest)
  await keepInside(at, pack)
  return { folder: at, pack }
}

/** All packs in the folder, and those that come with Matinee unless one there has their name; by name. One that cannot be read is listed with its fault. */
export async function listPacks(modelsFolder: string): Promise<readonly FoundPack[]> {
  const [own, bundled] = await Promise.all([packsIn(modelsFolder, false), packsIn(BUNDLED, true)])
  const others = bundled.filter(({ name }) => own.every((each) => each.name !== name))
  return [...own, ...others].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The pack of that name. Throws PackFault: there is none, with the names of those there are, or it is broken. */
export async function findPack(modelsFolder: string, name: string): Promise<InstalledPack> {
  const packs = await listPacks(modelsFolder)
  const found = packs.find((each) => each.name === name)
  if (found === undefined) {
    const names = packs.filter(({ fault }) => fault === null).map((each) => each.name)
    throw new PackFault(`There is no pack ${name} in ${modelsFolder}: choose ${names.join(' or ')}.`)
  }
  if (found.fault !== null) throw new PackFault(found.fault)
  return found.installed
}

async function packsIn(folder: string, bundled: boolean): Promise<readonly FoundPack[]> {
  const found = await Promise.all((await foldersIn(folder)).map((each) => look(each, bundled)))
  return found.filter((each) => each !== null)
}

/** Null: nobody meant this folder to be a pack. */
async function look(folder: string, bundled: boolean): Promise<FoundPack | null> {
  const told = { folder, name: basename(folder), bundled }
  if (!(await isThere(join(folder, MANIFEST))) && !(await isThere(join(folder, UNFINISHED)))) return null
  try {
    const installed = await readPack(folder)
    if (installed.pack.name === told.name) return { ...told, installed, fault: null }
    return { ...told, installed: null, fault: `The folder ${folder} holds the pack ${installed.pack.name}: give it that name.` }
  } catch (error) {
    return { ...told, installed: null, fault: (error as Error).message }
  }
}

/** A link may lead to where nobody meant to read from: a pack is whole in itself. */
async function keepInside(folder: string, pack: Pack): Promise<void> {
  const real = await realpath(folder)
  for (const file of Object.keys(pack.files)) {
    const leads = await realpath(join(folder, file)).catch(() => null)
    if (leads !== null && !leads.startsWith(real + sep))
      throw new PackFault(`${join(folder, file)} is a link that leaves the pack’s folder: put the file itself there.`)
  }
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  const folders = names.filter((name) => !name.startsWith('.')).map((name) => join(resolve(folder), name))
  const kinds = await Promise.all(folders.map(async (each) => (await stat(each).catch(() => null))?.isDirectory() === true))
  return folders.filter((_, index) => kinds[index])
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}
