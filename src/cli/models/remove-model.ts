import type { Config } from '../../config.ts'
import { RequestError } from '../../errors.ts'
import { findRemovable, removePack } from '../../pipeline/frames/diffusion/pack/remove-pack.ts'
import { askInTerminal } from '../star/keep-consent.ts'

/** Deletes a pack, once that was confirmed. */
export async function removeModel(config: Config, name: string, said: boolean, signal: AbortSignal): Promise<string> {
  const folder = await findRemovable(config.models.folder, name)
  if (!said) {
    const ask = askInTerminal()
    if (ask === null) throw new RequestError(`This would delete ${folder}: add --yes if you mean it.`)
    const answer = await ask(`Delete ${folder}? [y/N] `, signal)
    if (!/^\s*y(es)?\s*$/i.test(answer)) throw new RequestError('Nothing was removed.')
  }
  await removePack(folder)
  return `Removed: ${folder}.\n`
}
