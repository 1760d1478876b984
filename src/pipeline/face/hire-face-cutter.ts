import type { Worker } from 'node:worker_threads'
import { StageError } from '../../errors.ts'
import { FaceFault, WhichFace, type Pick } from '../../face.ts'
import { startThread } from '../start-thread.ts'
import type { Face } from '../storyboard/face.ts'
import type { FaceAnswer, FaceOrder } from './face-thread.ts'

export interface FaceCutter {
  /** Cuts a face from a photo (see `cutFace`), after those asked for before. Throws FaceFault, WhichFace, StageError, the signal's reason. */
  cut(photo: Uint8Array, options?: { readonly pick?: Pick; readonly signal?: AbortSignal }): Promise<Face>
  close(): Promise<void>
}

/** Milliseconds without a photo after which the thread's memory is given back. */
const IDLE = 120_000

/** A thread that cuts faces: started for the first photo, kept warm for the next, and no reason for the process to stay. */
export function hireFaceCutter(): FaceCutter {
  let thread: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let line: Promise<unknown> = Promise.resolve()
  const dismiss = async (): Promise<void> => {
    const leaving = thread
    thread = null
    clearTimeout(idle)
    await leaving?.terminate()
  }
  const work = async (order: FaceOrder, signal: AbortSignal | undefined): Promise<Face> => {
    signal?.throwIfAborted()
    clearTimeout(idle)
    thread ??= startQuietly()
    try {
      const answer = await ask(thread, order, signal)
      idle = setTimeout(() => void dismiss(), IDLE)
      idle.unref()
      thread.unref()
      return faceFrom(answer)
    } catch (error) {
      // A thread that was aborted or broke is of no use any more; one that told a fault works on.
      if (!(error instanceof FaceFault || error instanceof WhichFace)) await dismiss()
      throw error
    }
  }
  return {
    cut(photo, { pick, signal } = {}) {
      const cut = line.then(() => work({ photo, pick }, signal))
      line = cut.catch(() => undefined)
      return cut
    },
    close: dismiss,
  }
}

/** The decoder of HEIC tells what it dislikes on standard output, which belongs to the command that runs. */
function startQuietly(): Worker {
  const thread = startThread(import.meta.url, 'face-thread', { stdout: true })
  thread.stdout.resume()
  return thread
}

function ask(thread: Worker, order: FaceOrder, signal: AbortSignal | undefined): Promise<FaceAnswer> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      signal?.removeEventListener('abort', onAbort)
      thread.off('message', onMessage).off('error', onError).off('exit', onExit)
    }
    const onAbort = (): void => (leave(), reject(signal?.reason as Error))
    const onMessage = (answer: FaceAnswer): void => (leave(), resolve(answer))
    const onError = (cause: unknown): void => (leave(), reject(broken(cause)))
    const onExit = (code: number): void => (leave(), reject(broken(new Error(`the thread ended early (code ${code})`))))
    thread.on('message', onMessage).on('error', onError).on('exit', onExit)
    signal?.addEventListener('abort', onAbort, { once: true })
    thread.ref()
    thread.postMessage(order)
  })
}

function faceFrom(answer: FaceAnswer): Face {
  if ('face' in answer) return answer.face
  if ('which' in answer) throw new WhichFace(answer.which)
  if ('fault' in answer) throw new FaceFault(answer.fault, answer.message)
  throw broken(new Error(answer.broken))
}

function broken(cause: unknown): StageError {
  return new StageError('cutting the face', 'The face could not be cut from the photo.', { cause })
}
