import { startThread } from '../../start-thread.ts'
import { NO_FACES, type Faces } from '../../storyboard/face.ts'
import type { Storyboard } from '../../storyboard/storyboard.ts'
import type { FilmOptions, Frame } from '../renderer.ts'
import { frameCount } from './shot-list.ts'

/** What a drawing thread is told: draw this frame into that sheet of shared memory. */
export interface Order {
  readonly index: number
  readonly slot: number
}
/** What it is born with. */
export interface ThreadTask {
  readonly artCache: string
}
/** Its first order: the film, and the sheets that it draws on. */
export interface FilmOrder {
  readonly storyboard: Storyboard
  readonly faces: Faces
  readonly slots: readonly SharedArrayBuffer[]
}
/** What it answers. */
export type Answer = { readonly index: number; readonly slot: number } | { readonly fault: string }

/** Frames that a thread may be ahead: memory stays flat, and no thread waits for another's slow frame. */
const AHEAD = 4

/** Drawing threads for one film. They may be hired before it is written: their modules are read while the director works. */
export interface Crew {
  readonly members: readonly Member[]
  /** Ends the threads; as often as one likes. */
  dismiss(): Promise<void>
}

export function hireCrew(artCache: string, threads: number): Crew {
  const members = Array.from({ length: threads }, () => hire(artCache))
  return {
    members,
    dismiss: async () => void (await Promise.all(members.map((member) => member.dismiss()))),
  }
}

/**
 * Films with several threads, each drawing every n-th frame into shared memory; yields the frames in order, then dismisses the crew. The
 * pixels are the same for any number of threads, as a frame is a function of its index alone.
 */
export async function* filmInThreads(
  storyboard: Storyboard,
  hired: Crew,
  { signal, faces = NO_FACES }: Pick<FilmOptions, 'signal' | 'faces'>,
): AsyncGenerator<Frame> {
  const of = frameCount(storyboard)
  const bytes = 4 * storyboard.format.width * storyboard.format.height
  const crew = hired.members.slice(0, of)
  const threads = crew.length
  const abort = (): void => crew.forEach((member) => member.fail(signal.reason))
  signal.addEventListener('abort', abort, { once: true })
  try {
    signal.throwIfAborted()
    for (const member of crew) member.begin(storyboard, faces, bytes)
    for (const [w, member] of crew.entries()) for (let k = 0; k < AHEAD && w + k * threads < of; k++) member.order(w + k * threads)
    for (let index = 0; index < of; index++) {
      const member = crew[index % threads] as Member
      const slot = await member.frame(index)
      yield { index, pixels: member.sheet(slot) }
      const next = index + AHEAD * threads
      member.free(slot)
      if (next < of) member.order(next)
    }
  } finally {
    signal.removeEventListener('abort', abort)
    await hired.dismiss()
  }
}

interface Member {
  begin(storyboard: Storyboard, faces: Faces, bytes: number): void
  /** The sheet of a slot. */
  sheet(slot: number): Uint8Array
  order(index: number): void
  /** Resolves with the slot that holds the frame. */
  frame(index: number): Promise<number>
  free(slot: number): void
  fail(reason: unknown): void
  dismiss(): Promise<unknown>
}

function hire(artCache: string): Member {
  const task: ThreadTask = { artCache }
  const worker = startThread(import.meta.url, 'film-worker', { workerData: task })
  const sheets: Uint8Array[] = []
  const idle: number[] = []
  const ready = new Map<number, number>()
  const waiting = new Map<number, { resolve: (slot: number) => void; reject: (reason: unknown) => void }>()
  let fault: { readonly reason: unknown } | null = null
  const fail = (reason: unknown): void => {
    fault ??= { reason }
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }
  worker.on('message', (answer: Answer) => {
    if ('fault' in answer) return fail(new Error(answer.fault))
    const waiter = waiting.get(answer.index)
    waiting.delete(answer.index)
    if (waiter) waiter.resolve(answer.slot)
    else ready.set(answer.index, answer.slot)
  })
  worker.on('error', fail)
  worker.on('exit', (code) => fail(new Error(`a drawing thread ended early (${code})`)))
  return {
    begin(storyboard, faces, bytes) {
      const slots = Array.from({ length: AHEAD }, () => new SharedArrayBuffer(bytes))
      sheets.push(...slots.map((slot) => new Uint8Array(slot)))
      idle.push(...slots.keys())
      worker.postMessage({ storyboard, faces, slots } satisfies FilmOrder)
    },
    sheet: (slot) => sheets[slot] as Uint8Array,
    order(index) {
      const slot = idle.pop()
      if (slot === undefined) throw new RangeError('more frames ordered than a thread has sheets')
      worker.postMessage({ index, slot } satisfies Order)
    },
    frame(index) {
      if (fault) return Promise.reject(fault.reason)
      const slot = ready.get(index)
      ready.delete(index)
      return slot === undefined ? new Promise((resolve, reject) => waiting.set(index, { resolve, reject })) : Promise.resolve(slot)
    },
    free: (slot) => void idle.push(slot),
    fail,
    dismiss: () => worker.terminate(),
  }
}
