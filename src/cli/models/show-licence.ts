import { RequestError } from '../../errors.ts'
import { hasAccepted, recordAcceptance, type Licensed } from '../../pipeline/frames/diffusion/pack/accept-licence.ts'
import type { Asking } from '../star/keep-consent.ts'

/**
 * Shows the licence and asks for a yes, unless this very one was accepted before; records it. Throws RequestError when there is no yes.
 */
export async function showLicence(file: string, licensed: Licensed, { said, ask, signal, now }: Asking): Promise<void> {
  if (await hasAccepted(file, licensed)) return
  const { name, licence } = licensed
  const shown = `The weights of ${name} come under the licence ${licence.name}: ${licence.url}`
  if (said) process.stderr.write(`${shown}\n`)
  else {
    if (ask === null) throw new RequestError(`${shown}. Read it; if you accept it, add --accept-licence.`)
    const answer = await ask(`${shown}\nDo you accept it? [y/N] `, signal)
    if (!/^\s*y(es)?\s*$/i.test(answer)) throw new RequestError('Without a yes to its licence nothing is fetched or used.')
  }
  await recordAcceptance(file, licensed, now())
}
