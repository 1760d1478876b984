import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { PackFault } from '../pack-fault.ts'
import { MANIFEST } from '../parse-pack.ts'
import type { PackSource } from './pack-source.ts'

/** A pack in a folder of this machine, or of a disk that is attached to it. */
export function folderSource(folder: string): PackSource {
  return {
    told: folder,
    readManifest: (signal) =>
      readFile(join(folder, MANIFEST), { encoding: 'utf8', signal }).catch((cause: unknown) => {
        signal.throwIfAborted()
        throw new PackFault(`There is no pack in ${folder}: it has no ${MANIFEST}.`, { cause })
      }),
    async open(file, from, signal) {
      const path = join(folder, file)
      const found = await stat(path).catch(() => null)
      if (found === null || !found.isFile()) throw new PackFault(`${path} is missing: the pack there is not whole.`)
      if (found.size <= from) throw new PackFault(`${path} was cut off: the pack there is not whole.`)
      return { from, bytes: createReadStream(path, { start: from, signal, highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array> }
    },
  }
}
