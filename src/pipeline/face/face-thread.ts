import { parentPort } from 'node:worker_threads'
import { FaceFault, WhichFace, type FaceFaultName, type Pick } from '../../face.ts'
import type { Face } from '../storyboard/face.ts'
import { cutFace } from './cut-face.ts'

/** What the thread is told. */
export interface FaceOrder {
  readonly photo: Uint8Array
  readonly pick: Pick | undefined
}
/** What it answers: a fault as data, for classes do not cross. */
export type FaceAnswer =
  | { readonly face: Face }
  | { readonly fault: FaceFaultName; readonly message: string }
  | { readonly which: readonly Pick[] }
  | { readonly broken: string }

/** Cuts faces one after another, away from whoever talks to people: its networks take 250 MB, which go with it. */
parentPort?.on('message', (order: FaceOrder) => {
  void answer(order).then((told) => parentPort?.postMessage(told))
})

async function answer({ photo, pick }: FaceOrder): Promise<FaceAnswer> {
  try {
    return { face: await cutFace(photo, pick) }
  } catch (error) {
    if (error instanceof WhichFace) return { which: error.choices }
    if (error instanceof FaceFault) return { fault: error.why, message: error.message }
    return { broken: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
