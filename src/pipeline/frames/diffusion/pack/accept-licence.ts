import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Pack } from './pack.ts'
import { PackFault } from './pack-fault.ts'

const Accepted = z.array(
  z.strictObject({
    pack: z.string(),
    licence: z.strictObject({ name: z.string(), url: z.string() }),
    acceptedAt: z.iso.datetime(),
  }),
)
type Accepted = z.output<typeof Accepted>

/** What has a licence: a pack, or weights that are about to become one. */
export type Licensed = Pick<Pack, 'name' | 'licence'>

/** Weights that the exporter made up by itself have no licensor to answer to. */
export function needsAcceptance({ random, source }: Pick<Pack, 'random' | 'source'>): boolean {
  return !(random && source === null)
}

/** Whether somebody on this machine said yes to the licence under which the pack comes today, or none has to. */
export async function isAccepted(file: string, pack: Pack): Promise<boolean> {
  return !needsAcceptance(pack) || (await hasAccepted(file, pack))
}

/** Throws PackFault that shows the licence and says how to accept it. */
export async function assertAccepted(file: string, pack: Pack): Promise<void> {
  if (await isAccepted(file, pack)) return
  const { name, licence } = pack
  throw new PackFault(
    `The weights of ${name} come under the licence ${licence.name} (${licence.url}): read it, then run \`matinee models accept ${name}\`.`,
  )
}

/** Whether a yes to this very licence is on record. */
export async function hasAccepted(file: string, { name, licence }: Licensed): Promise<boolean> {
  const all = await readAccepted(file)
  return all.some((each) => each.pack === name && each.licence.name === licence.name && each.licence.url === licence.url)
}

/** Records a yes. `now`: milliseconds since 1970. */
export async function recordAcceptance(file: string, { name, licence }: Licensed, now: number): Promise<void> {
  const others = (await readAccepted(file)).filter(({ pack }) => pack !== name)
  const all: Accepted = [
    ...others,
    { pack: name, licence: { name: licence.name, url: licence.url }, acceptedAt: new Date(now).toISOString() },
  ]
  const aside = `${file}.${process.pid}.part`
  await mkdir(dirname(file), { recursive: true })
  await writeFile(aside, `${JSON.stringify(all, null, 2)}\n`)
  await rename(aside, file)
}

/** Whatever else lies there is no yes. */
async function readAccepted(file: string): Promise<Accepted> {
  const text = await readFile(file, 'utf8').catch(() => '[]')
  try {
    return Accepted.parse(JSON.parse(text))
  } catch {
    return []
  }
}
