import { totalmem } from 'node:os'
import type { Config } from '../../config.ts'
import { askGraphicsCard, type GraphicsCard } from '../../pipeline/frames/diffusion/ask-graphics-card.ts'
import { sizesThatFit } from '../../pipeline/frames/diffusion/estimate-memory.ts'
import { isAccepted, needsAcceptance } from '../../pipeline/frames/diffusion/pack/accept-licence.ts'
import type { InstalledPack, Pack } from '../../pipeline/frames/diffusion/pack/pack.ts'
import { listPacks } from '../../pipeline/frames/diffusion/pack/read-pack.ts'
import { tellBytes } from '../../pipeline/frames/diffusion/pack/tell-bytes.ts'
import { checkSizes } from '../../pipeline/frames/diffusion/pack/verify-pack.ts'
import { drawTable } from './draw-table.ts'

const HEAD = ['Pack', 'Title', 'Size', 'Licence', 'Accepted', 'Complete', 'Fits here'] as const

/** A table of the installed packs, and below it what is wrong with those that are not whole, and what more there might be. */
export async function listModels(config: Config): Promise<string> {
  const found = await listPacks(config.models.folder)
  const machine = { card: await askGraphicsCard(), memory: config.models.gpuMemory }
  const rows: (readonly string[])[] = []
  const below: string[] = []
  for (const { name, installed, fault } of found) {
    if (installed === null) {
      rows.push([name, '', '', '', '', 'no', ''])
      below.push(fault)
      continue
    }
    const wrong = await checkSizes(installed)
    rows.push(await rowOf(installed, wrong.length === 0, machine, config.models.accepted))
    below.push(...wrong.map(({ told }) => `${name}: ${told}`))
  }
  if (found.every(({ bundled }) => bundled))
    below.push(`There is no other pack in ${config.models.folder} yet: models/README.md says how to get one.`)
  return drawTable([HEAD, ...rows]) + below.map((fault) => `\n${fault}`).join('') + (below.length > 0 ? '\n' : '')
}

async function rowOf({ pack }: InstalledPack, whole: boolean, machine: Machine, accepted: string): Promise<readonly string[]> {
  const bytes = Object.values(pack.files).reduce((sum, file) => sum + file.bytes, 0)
  const yes = needsAcceptance(pack) ? ((await isAccepted(accepted, pack)) ? 'yes' : 'no') : 'not needed'
  return [pack.name, pack.title, tellBytes(bytes), pack.licence.name, yes, whole ? 'yes' : 'no', fitOf(pack, machine)]
}

interface Machine {
  readonly card: GraphicsCard | null
  /** Bytes that the administrator allows. */
  readonly memory: number | undefined
}

/** The largest size at which one pass with a reference fits: into what is free of the graphics card, else into this machine's memory. */
function fitOf(pack: Pack, { card, memory }: Machine): string {
  const pass = { width: 0, height: 0, frames: pack.sampling.frames, references: 1 }
  const [largest] = sizesThatFit(pack, pass, card === null ? 'cpu' : 'cuda', memory ?? card?.free ?? totalmem())
  return largest === undefined ? 'no' : `${largest.width}×${largest.height} ${card === null ? '(CPU)' : `(${card.name})`}`
}
