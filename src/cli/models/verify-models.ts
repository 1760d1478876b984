import type { Config } from '../../config.ts'
import { PackFault } from '../../pipeline/frames/diffusion/pack/pack-fault.ts'
import { findPack, listPacks } from '../../pipeline/frames/diffusion/pack/read-pack.ts'
import { verifyPack } from '../../pipeline/frames/diffusion/pack/verify-pack.ts'
import { showBytes } from './show-bytes.ts'

/** Reads one pack whole, or all. Throws PackFault with everything that is wrong with them. */
export async function verifyModels(config: Config, name: string | undefined, signal: AbortSignal): Promise<string> {
  const models = config.models.folder
  const found = name === undefined ? await listPacks(models) : [{ name, installed: await findPack(models, name), fault: null }]
  const whole: string[] = []
  const faults: string[] = []
  for (const each of found) {
    if (each.installed === null) {
      faults.push(each.fault)
      continue
    }
    const shown = showBytes(`Reading ${each.name}`, process.stderr)
    const wrong = await verifyPack(each.installed, { signal, onProgress: shown.update }).finally(shown.end)
    if (wrong.length === 0) whole.push(`${each.name}: ${Object.keys(each.installed.pack.files).length} files, each as its manifest says.\n`)
    else faults.push(`${each.name}: ${wrong.map(({ told }) => told).join(' ')}`)
  }
  if (faults.length > 0) throw new PackFault(faults.join(' '))
  return whole.join('')
}
