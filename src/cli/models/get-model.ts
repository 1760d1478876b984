import type { Config } from '../../config.ts'
import { needsAcceptance } from '../../pipeline/frames/diffusion/pack/accept-licence.ts'
import { fetchPack } from '../../pipeline/frames/diffusion/pack/fetch-pack.ts'
import { openSource } from '../../pipeline/frames/diffusion/pack/source/open-source.ts'
import { askInTerminal } from '../star/keep-consent.ts'
import { showBytes } from './show-bytes.ts'
import { showLicence } from './show-licence.ts'

export interface GetOptions {
  readonly from: string
  readonly revision?: string
  readonly hub?: string
  readonly acceptLicence?: boolean
}

/** Fetches an exported pack, its licence accepted first. */
export async function getModel(config: Config, name: string, options: GetOptions, signal: AbortSignal): Promise<string> {
  const source = await openSource(options.from, {
    workFolder: config.workFolder,
    revision: options.revision,
    hubUrl: options.hub,
    signal,
  })
  const shown = showBytes(`Fetching ${name}`, process.stderr)
  const asking = { said: options.acceptLicence === true, ask: askInTerminal(), signal, now: Date.now }
  const { folder } = await fetchPack({
    source,
    name,
    modelsFolder: config.models.folder,
    accept: async (pack) => {
      if (needsAcceptance(pack)) await showLicence(config.models.accepted, pack, asking)
    },
    signal,
    onProgress: shown.update,
  }).finally(shown.end)
  return `The pack ${name} lies in ${folder}, from ${source.told}.\n`
}
