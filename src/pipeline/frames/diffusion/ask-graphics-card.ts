import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export interface GraphicsCard {
  readonly name: string
  /** Bytes of its memory that nobody uses now. */
  readonly free: number
}

/** Milliseconds after which the driver is taken for one that does not answer. */
const patience = 5000

/** The first NVIDIA card of this machine, as its driver tells; null: there is none, or nobody to ask. `program` is the driver's own tool. */
export async function askGraphicsCard(program = 'nvidia-smi'): Promise<GraphicsCard | null> {
  try {
    const question = ['--id=0', '--query-gpu=name,memory.free', '--format=csv,noheader,nounits']
    const { stdout } = await promisify(execFile)(program, question, { timeout: patience, killSignal: 'SIGKILL', windowsHide: true })
    return readAnswer(stdout)
  } catch {
    return null
  }
}

/** "NVIDIA H100 80GB HBM3, 80994": the name may have commas of its own, the memory is in MiB. */
export function readAnswer(answer: string): GraphicsCard | null {
  const found = /^(.+),\s*(\d+)\s*$/m.exec(answer)
  const [, name, free] = found ?? []
  return name === undefined || free === undefined ? null : { name: name.trim(), free: Number(free) * 2 ** 20 }
}
