import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { PackFault } from '../pack-fault.ts'
import { folderSource } from './folder-source.ts'
import { hubSource } from './hub-source.ts'
import type { PackSource } from './pack-source.ts'
import { webSource } from './web-source.ts'

/** What a hub calls a model: its owner, then its name. */
const REPOSITORY = /^[A-Za-z0-9][\w.-]*\/[\w.-]+$/

/**
 * What somebody named as the place of a pack: a folder (from `workFolder`), an address, or a repository of the hub, tried in this order. Throws
 * PackFault when it is none of them.
 */
export async function openSource(
  named: string,
  {
    workFolder,
    ...hub
  }: {
    readonly workFolder: string
    readonly revision?: string | undefined
    readonly hubUrl?: string | undefined
    readonly signal: AbortSignal
  },
): Promise<PackSource> {
  if (/^https?:\/\//i.test(named)) {
    if (!URL.canParse(named)) throw new PackFault(`${named} is no address.`)
    return webSource(named)
  }
  const folder = resolve(workFolder, named)
  if ((await stat(folder).catch(() => null))?.isDirectory() === true) return folderSource(folder)
  if (REPOSITORY.test(named)) return hubSource(named, hub)
  throw new PackFault(`There is no folder ${named}: name one that holds a pack, an address, or a repository of the hub such as owner/name.`)
}
