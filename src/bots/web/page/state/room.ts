import type { MovieView, RoomView } from '../../api/schemas.ts'
import { accepted, emptyList, extended, findFilm, heard, isEnded, removed, renewed, type FilmList } from '../core/film-list.ts'
import { milestoneOf } from '../core/milestones.ts'
import type { Order } from '../core/orders.ts'
import { api, Refusal } from './api.ts'
import { keepIn } from './kept.ts'
import { listen, type Link } from './listen.ts'
import { createStore } from './store.ts'

export interface RoomState {
  readonly list: FilmList
  /** Null until the studio has told. */
  readonly room: RoomView | null
  readonly link: Link
  readonly locked: boolean
  /** Films on their way out: shown until their animation has ended. */
  readonly leaving: ReadonlySet<string>
  /** For the live region; the count tells two equal sentences apart. */
  readonly said: { readonly words: string; readonly count: number }
  /** Films that ended well while the tab was hidden. */
  readonly readyUnseen: number
  readonly loadingMore: boolean
}

/** As long as the animation of .exchange[data-leaving]. */
const LEAVING = 280

export const room = createStore<RoomState>({
  list: emptyList,
  room: null,
  link: 'joining',
  locked: false,
  leaving: new Set(),
  said: { words: '', count: 0 },
  readyUnseen: 0,
  loadingMore: false,
})

const keptMine = keepIn('session', 'mine')
/** Only what this tab asked for is announced: a busy room would never stop talking. */
const mine = new Set((keptMine.read() ?? '').split(' '))

let stopListening: (() => void) | null = null
let roomsHeard = 0

/** Enters the room: looks whether it is locked, and listens if it is not. */
export async function enterRoom(): Promise<void> {
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) room.change((old) => ({ ...old, readyUnseen: 0 }))
  })
  await lookAround().catch(() => undefined)
  if (!room.get().locked) startListening()
}

export async function signIn(token: string): Promise<void> {
  await api.signIn(token)
  await lookAround()
  if (room.get().locked) throw new Refusal('locked', 'The room is still locked. Does this browser take cookies?')
  startListening()
}

export function say(words: string): void {
  room.change((old) => ({ ...old, said: { words, count: old.said.count + 1 } }))
}

/** Throws Refusal. */
export async function order(wanted: Order): Promise<MovieView> {
  const { id, movie } = await guarded(() => api.order(wanted))
  mine.add(id)
  keptMine.write([...mine].slice(-50).join(' '))
  // Its events may have come first, the last one among them.
  room.change((old) => ({ ...old, list: accepted(old.list, movie) }))
  say(milestoneOf(undefined, findFilm(room.get().list, id) ?? movie) ?? '')
  return movie
}

/** Throws Refusal. */
export async function cancel(id: string): Promise<void> {
  mine.add(id)
  const movie = await guarded(() => api.cancel(id))
  // Its event comes as well; one that still runs may be newer there than here.
  if (isEnded(movie)) hear(movie)
}

/** Throws Refusal. One that is gone already is no fault. */
export async function remove(id: string): Promise<void> {
  await guarded(() => api.remove(id)).catch((error: unknown) => {
    if (!(error instanceof Refusal && error.code === 'not-found')) throw error
  })
  say('The film is deleted.')
  letGo(id)
}

export async function findOne(id: string): Promise<MovieView> {
  return guarded(() => api.find(id))
}

export async function loadMore(): Promise<void> {
  const { list, loadingMore } = room.get()
  if (list.next === null || loadingMore) return
  const before = list.next
  room.change((old) => ({ ...old, loadingMore: true }))
  try {
    const page = await guarded(() => api.list(before))
    // A renewal meanwhile may have put another page in its place.
    room.change((old) => (old.list.next === before ? { ...old, list: extended(old.list, page) } : old))
  } finally {
    room.change((old) => ({ ...old, loadingMore: false }))
  }
}

function startListening(): void {
  stopListening?.()
  let asked = false
  stopListening = listen({
    movie: hear,
    gone: letGo,
    room: (view) => {
      roomsHeard += 1
      // Whoever hears the events has been let in.
      setRoom({ ...view, locked: false })
    },
    link(link) {
      room.change((old) => ({ ...old, link }))
      // Asked for only once the events flow, so that nothing falls between; without events better an older list than none.
      if (link === 'live' || (link === 'lost' && !asked)) void renew()
      asked = asked || link !== 'joining'
      if (link === 'lost') void lookAround().catch(() => undefined)
    },
  })
}

async function renew(): Promise<void> {
  const askedAt = room.get().list.tick
  try {
    const page = await guarded(() => api.list())
    room.change((old) => ({ ...old, list: renewed(old.list, page, askedAt) }))
    await lookAround()
  } catch {
    // The banner says what is wrong; the list comes with the next connection, or when the records are back.
  }
}

async function lookAround(): Promise<void> {
  const asked = roomsHeard
  const view = await guarded(() => api.room())
  // An event that came while the answer was on its way knows better.
  if (asked === roomsHeard || view.locked) setRoom(view)
}

function setRoom(view: RoomView): void {
  const before = room.get()
  room.change((old) => ({ ...old, room: view, locked: view.locked }))
  if (view.locked) lock()
  else if (before.room?.records === false && view.records) void renew()
}

function hear(movie: MovieView): void {
  const before = findFilm(room.get().list, movie.id)
  room.change((old) => ({ ...old, list: heard(old.list, movie) }))
  const after = findFilm(room.get().list, movie.id)
  if (movie.retake && mine.has(movie.from ?? '')) mine.add(movie.id)
  if (before === undefined || after === undefined || !mine.has(movie.id)) return
  const milestone = milestoneOf(before, after)
  if (milestone !== null) say(milestone)
  if (document.hidden && !isEnded(before) && after.state === 'done') room.change((old) => ({ ...old, readyUnseen: old.readyUnseen + 1 }))
}

function letGo(id: string): void {
  if (room.get().list.gone.has(id) || room.get().leaving.has(id)) return
  room.change((old) => ({ ...old, leaving: new Set([...old.leaving, id]) }))
  setTimeout(() => {
    room.change((old) => ({
      ...old,
      list: removed(old.list, id),
      leaving: new Set([...old.leaving].filter((leaving) => leaving !== id)),
    }))
  }, LEAVING)
}

function lock(): void {
  stopListening?.()
  stopListening = null
  if (!room.get().locked) room.change((old) => ({ ...old, locked: true }))
}

/** A session may end while somebody sits in the room. */
export async function guarded<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'locked') lock()
    throw error
  }
}
