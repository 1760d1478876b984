import { parts, type Part } from './compare.ts'
import type { ProviderName } from '../../../../../src/pipeline/frames/diffusion/provider.ts'

/** A program: computes one part of the suite on one provider, prints the differences as JSON, and ends at once. */
const [, , part, provider] = process.argv
const differences = await parts[part as Part](provider as ProviderName)
// Some drivers crash when they are taken down in an orderly way.
process.stdout.write(JSON.stringify(differences), () => process.kill(process.pid, 'SIGKILL'))
