import { lstat, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PackFault } from './pack-fault.ts'
import { MANIFEST } from './parse-pack.ts'
import { BUNDLED, UNFINISHED } from './read-pack.ts'

/** What the exporter notes beside a pack that it has not finished. */
const EXPORTING = 'export-state.json'
/** Of a pack, and so of its folder: no way leads out of the folder of all packs. */
const NAME = /^[a-z0-9][a-z0-9.-]{0,62}$/

/**
 * The folder of a pack that may be deleted: one right in `models/`, whole, broken or unfinished. Throws PackFault: part of the project, a link, not
 * a pack, or none of that name.
 */
export async function findRemovable(modelsFolder: string, name: string): Promise<string> {
  if (!NAME.test(name)) throw new PackFault(`${name} is not the name of a pack: only packs in ${modelsFolder} are removed.`)
  const folder = join(modelsFolder, name)
  const found = await lstat(folder).catch(() => null)
  if (found === null) {
    const bundled = await lstat(join(BUNDLED, name)).catch(() => null)
    throw new PackFault(
      bundled === null ? `There is no pack ${name} in ${modelsFolder}.` : `The pack ${name} is part of the project: it is not removed.`,
    )
  }
  if (!found.isDirectory()) throw new PackFault(`${folder} is a link or a file, not the folder of a pack: remove it by hand.`)
  const inside = await readdir(folder)
  if (![MANIFEST, UNFINISHED, EXPORTING].some((mark) => inside.includes(mark)))
    throw new PackFault(`${folder} is not a pack: it has no ${MANIFEST}, so nothing was removed.`)
  return folder
}

/** Deletes what findRemovable found. Should it be stopped on the way, what is left is an unfinished pack, which can be removed again. */
export async function removePack(folder: string): Promise<void> {
  await rename(join(folder, MANIFEST), join(folder, UNFINISHED)).catch(() => undefined)
  for (const name of await readdir(folder)) if (name !== UNFINISHED) await rm(join(folder, name), { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
}
