import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Config } from '../../config.ts'
import { RequestError } from '../../errors.ts'
import { readPack } from '../../pipeline/frames/diffusion/pack/read-pack.ts'
import { assertWhole } from '../../pipeline/frames/diffusion/pack/verify-pack.ts'
import { askInTerminal } from '../star/keep-consent.ts'
import { EXPORTER, readPresets } from './presets.ts'
import { runExporter } from './run-exporter.ts'
import { showLicence } from './show-licence.ts'

export interface ExportOptions {
  readonly weights?: string
  readonly out?: string
  readonly precision?: string
  readonly acceptLicence?: boolean
}

/** Runs the exporter for one preset, the licence of its weights accepted first, and looks at what it made. */
export async function exportModel(config: Config, name: string, options: ExportOptions, signal: AbortSignal): Promise<string> {
  const presets = readPresets()
  const preset = Object.hasOwn(presets, name) ? presets[name] : undefined
  if (preset === undefined) {
    const rows = Object.entries(presets).map(([each, { title }]) => `${each}, ${title}`)
    throw new RequestError(`There is no preset ${name}: choose ${rows.join('; ')}.`)
  }
  if (options.precision !== undefined && !['fp32', 'fp16'].includes(options.precision))
    throw new RequestError(`The precision ${options.precision} is not supported: choose fp32 or fp16.`)
  if (preset.seed === undefined) {
    const asking = { said: options.acceptLicence === true, ask: askInTerminal(), signal, now: Date.now }
    await showLicence(config.models.accepted, { name, licence: preset.licence }, asking)
  }
  const out = options.out === undefined ? join(config.models.folder, name) : resolve(config.workFolder, options.out)
  const args = [name, '--out', out]
  if (options.weights !== undefined) args.push('--weights', placeOf(options.weights, config.workFolder))
  if (options.precision !== undefined) args.push('--precision', options.precision)
  await runExporter(args, {
    exporter: EXPORTER,
    home: join(config.dataDir, 'cache', 'exporter'),
    signal,
    say: (line) => void process.stderr.write(`${line}\n`),
  })
  await assertWhole(await readPack(out))
  return `The pack ${name} lies in ${out}.\n`
}

/** A folder as seen from where the user stands; anything else is a repository of the hub. */
function placeOf(weights: string, workFolder: string): string {
  const folder = resolve(workFolder, weights)
  return existsSync(folder) ? folder : weights
}
