import { z } from 'zod'
import { Pack, PACK_FORMAT } from './pack.ts'
import { PackFault } from './pack-fault.ts'

/** The manifest's name in the folder of its pack. */
export const MANIFEST = 'pack.json'

/** Issues told at once: what else is wrong follows from them more often than not. */
const TOLD = 3

/**
 * The text of a manifest → the manifest. `where` is what the asker knows it by, a path or an address. Throws PackFault: not JSON, of a newer
 * format, not a manifest, or one that names a file which it does not list.
 */
export function parsePack(text: string, where: string): Pack {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new PackFault(`${where} is not whole JSON: fetch the pack again, or export it again.`, { cause })
  }
  const format = z.object({ format: z.number() }).safeParse(json)
  if (format.success && format.data.format > PACK_FORMAT)
    throw new PackFault(
      `${where} was made by a newer exporter (format ${format.data.format}; this Matinee reads ${PACK_FORMAT}): update Matinee, or export the pack again.`,
    )
  const read = Pack.safeParse(json)
  if (!read.success) throw new PackFault(`${where} is not the manifest of a pack: ${inWords(read.error)}.`, { cause: read.error })
  checkFiles(read.data, where)
  return read.data
}

function inWords({ issues }: z.ZodError): string {
  const told = issues.slice(0, TOLD).map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`)
  return `${told.join('; ')}${issues.length > TOLD ? `; and ${issues.length - TOLD} more` : ''}`
}

function checkFiles(pack: Pack, where: string): void {
  if (Object.keys(pack.files).some((file) => file.toLowerCase().startsWith(MANIFEST)))
    throw new PackFault(`${where} lists itself among its files: export the pack again.`)
  const named = [pack.tokenizer.file, ...Object.values(pack.graphs).map(({ file }) => file)]
  const unlisted = named.find((file) => pack.files[file] === undefined)
  if (unlisted !== undefined)
    throw new PackFault(`${where} needs the file ${unlisted}, which it does not list with its hash: export the pack again.`)
}
