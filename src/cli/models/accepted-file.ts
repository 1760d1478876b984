import { join } from 'node:path'
import type { Config } from '../../config.ts'
import { ACCEPTED } from '../../pipeline/frames/diffusion/pack/accept-licence.ts'

/** The file of accepted licences. */
export function acceptedFile({ dataDir }: Config): string {
  return join(dataDir, ACCEPTED)
}
