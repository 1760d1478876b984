import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  AwayError,
  type Asker,
  type FrontDesk,
  LimitError,
  type MovieState,
  type StoredFile,
  type Ticket,
  type TicketProgress,
} from '../../../../src/front-desk.ts'
import type { People } from '../../../../src/bots/web/api/room.ts'
import type { MovieRequest } from '../../../../src/movie.ts'
import { openTestFaces } from './test-faces.ts'

export const somebody: Asker = { user: 'web:somebody', place: 'web', thread: 'web:room:somebody' }
export const elsewhere: Asker = { user: 'discord:81', place: 'discord:7', thread: 'discord:7:9' }
export const request: MovieRequest = { prompt: 'a cat on a roof', duration: 8, aspect: '16:9', size: 720, fps: 24, seed: 7 }

/** A front desk in memory, with a crank in place of a renderer. */
export interface TestDesk extends FrontDesk {
  readonly faces: ReturnType<typeof openTestFaces>
  readonly people: People
  start(id: string, progress?: Partial<TicketProgress>): void
  progress(id: string, progress: Partial<TicketProgress>): void
  finish(id: string, clip: Uint8Array): void
  fail(id: string, words: string): void
  /** Changes nothing, and says that something did. */
  poke(id: string): void
  /** From now on nothing tells of changes. */
  hush(): void
  /** How the records fail from now on; null: they do not. */
  breakWith(error: Error | null): void
  /** The next order is refused with these words. */
  refuseNext(words: string): void
  /** Files are gone, their movies are not. */
  loseFiles(): void
  /** Files end early from now on. */
  cutFiles(): void
  listeners(): number
  /** Files that are being read. */
  filesOpen(): number
  /** Bytes that were read of files so far. */
  bytesRead(): number
  reads(id: string): number
}

export function openTestDesk(now: () => number): TestDesk {
  const tickets = new Map<string, Ticket>()
  const files = new Map<string, Uint8Array>()
  const listeners = new Set<(id: string) => void>()
  const reads = new Map<string, number>()
  let filesOpen = 0
  let bytesRead = 0
  let broken: Error | null = null
  let refusal: string | null = null
  let silent = false
  let cut = false

  const tell = (id: string): void => {
    if (!silent) for (const listener of listeners) listener(id)
  }
  const known = (id: string): Ticket => {
    const ticket = tickets.get(id)
    if (ticket === undefined) throw new Error(`no movie ${id}`)
    return ticket
  }
  const change = (id: string, changes: Partial<Ticket>): Ticket => {
    const ticket = { ...known(id), ...changes }
    tickets.set(id, ticket)
    tell(id)
    const line = [...tickets.values()].filter(({ state }) => state === 'waiting')
    for (const [at, other] of line.entries()) {
      if (other.position === at + 1) continue
      tickets.set(other.id, { ...other, position: at + 1 })
      tell(other.id)
    }
    return known(id)
  }
  const end = (id: string, state: MovieState, changes: Partial<Ticket> = {}): Ticket =>
    change(id, { state, position: null, progress: null, endedAt: now(), ...changes })
  const store = (bytes: Uint8Array): StoredFile => {
    const hash = createHash('sha256').update(bytes).digest('hex')
    files.set(hash, bytes)
    return { hash, bytes: bytes.byteLength }
  }
  const guard = (): void => {
    if (broken !== null) throw broken
  }

  const faces = openTestFaces(now)
  const filmsOf: People['filmsOf'] = async (user) =>
    [...tickets.values()]
      .filter((ticket) => ticket.user === user)
      .map(({ id, consent, request: { stars = [] } }) => ({ id, starring: consent !== null || stars.length > 0 }))

  return {
    async submit(request, asker, { parent } = {}) {
      guard()
      if (refusal !== null) {
        const words = refusal
        refusal = null
        throw new LimitError('open-user', 3, words)
      }
      const id = [...randomBytes(20)].map((byte) => (byte % 36).toString(36)).join('')
      tickets.set(id, {
        ...asker,
        id,
        parent: parent ?? null,
        request,
        state: 'waiting',
        acceptedAt: now(),
        startedAt: null,
        endedAt: null,
        position: null,
        progress: null,
        understood: null,
        led: [],
        unshown: [],
        failure: null,
        clip: null,
        poster: null,
        consent: null,
        renderer: 'cutout',
        retake: false,
        remarks: [],
      })
      return change(id, {})
    },
    async find(id) {
      guard()
      reads.set(id, (reads.get(id) ?? 0) + 1)
      return tickets.get(id) ?? null
    },
    async list({ place, limit, before }) {
      guard()
      const all = [...tickets.values()].filter((ticket) => ticket.place === place).toReversed()
      const from = before === undefined ? 0 : all.findIndex(({ id }) => id === before) + 1
      const page = all.slice(from, from + limit)
      return { tickets: page, next: from + limit < all.length ? (page.at(-1)?.id ?? null) : null }
    },
    async cancel(id) {
      guard()
      const ticket = tickets.get(id)
      if (ticket === undefined || (ticket.state !== 'waiting' && ticket.state !== 'running')) return ticket ?? null
      return end(id, 'cancelled')
    },
    async remove(id) {
      guard()
      const ticket = tickets.get(id)
      tickets.delete(id)
      if (ticket?.clip) files.delete(ticket.clip.hash)
      tell(id)
      return ticket !== undefined
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async openFile(hash, part) {
      const bytes = files.get(hash)
      if (bytes === undefined) return null
      filesOpen++
      const whole = bytes.subarray(part?.first ?? 0, (part?.last ?? bytes.length - 1) + 1)
      const stream = Readable.from(
        pieces(cut ? whole.subarray(0, whole.length / 2) : whole, (bytes) => (bytesRead += bytes)),
        { objectMode: false },
      )
      return stream.once('close', () => filesOpen--)
    },
    async openPreview(id) {
      return tickets.get(id)?.progress?.preview ? Buffer.from([0xff, 0xd8, 0xff, 0xd9]) : null
    },
    async openStoryboard(id) {
      return known(id).understood === null ? null : JSON.stringify({ version: 1, prompt: known(id).request.prompt })
    },
    faces,
    people: {
      async filmsOf(user) {
        guard()
        return filmsOf(user)
      },
      async forget(user) {
        guard()
        faces.forget(user)
        return (await filmsOf(user)).map(({ id }) => id)
      },
    },
    async status() {
      guard()
      const count = (wanted: MovieState): number => [...tickets.values()].filter(({ state }) => state === wanted).length
      return { records: true, queue: true, waiting: count('waiting'), running: count('running'), renders: ['cutout'] }
    },

    start(id, progress = {}) {
      change(id, { state: 'running', startedAt: now(), position: null })
      this.progress(id, progress)
    },
    progress(id, progress) {
      const before = known(id).progress ?? { stage: 'preparing', fraction: 0, overall: 0, secondsLeft: null, frames: null, preview: 0 }
      const stage = progress.stage ?? before.stage
      change(id, { progress: { ...before, ...progress }, understood: stage === 'preparing' ? null : 'A cat on a roof.' })
    },
    finish(id, clip) {
      end(id, 'done', {
        understood: 'A cat on a roof.',
        led: [{ said: 'tabby', shown: 'cat' }],
        unshown: [{ said: 'quietly', why: 'it cannot be seen' }],
        clip: { ...store(clip), seconds: 8, width: 1280, height: 720 },
        poster: store(Buffer.from('a poster')),
      })
    },
    fail: (id, words) => void end(id, 'failed', { failure: { kind: 'studio', words } }),
    poke: tell,
    hush: () => void (silent = true),
    breakWith: (error) => void (broken = error),
    refuseNext: (words) => void (refusal = words),
    loseFiles: () => files.clear(),
    cutFiles: () => void (cut = true),
    listeners: () => listeners.size,
    filesOpen: () => filesOpen,
    bytesRead: () => bytesRead,
    reads: (id) => reads.get(id) ?? 0,
  }
}

export const away = (): AwayError => new AwayError(new Error('connection refused'))

function* pieces(bytes: Uint8Array, onRead: (bytes: number) => void): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) {
    const piece = bytes.subarray(at, at + 65_536)
    onRead(piece.length)
    yield piece
  }
}
