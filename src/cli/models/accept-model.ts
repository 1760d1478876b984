import type { Config } from '../../config.ts'
import { needsAcceptance } from '../../pipeline/frames/diffusion/pack/accept-licence.ts'
import { findPack } from '../../pipeline/frames/diffusion/pack/read-pack.ts'
import { askInTerminal } from '../star/keep-consent.ts'
import { showLicence } from './show-licence.ts'

/** Shows the licence of an installed pack and records the yes to it. */
export async function acceptModel(config: Config, name: string, said: boolean, signal: AbortSignal): Promise<string> {
  const { pack } = await findPack(config.models.folder, name)
  if (!needsAcceptance(pack)) return `The weights of ${name} are random and nobody’s: there is nothing to accept.\n`
  await showLicence(config.models.accepted, pack, { said, ask: askInTerminal(), signal, now: Date.now })
  return `The licence of ${name}, ${pack.licence.name}, is accepted.\n`
}
