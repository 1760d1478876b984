import { newId } from '../../new-id.ts'

/** Milliseconds that something waits for an answer. */
const PATIENCE = 15 * 60_000
/** Bytes of all photos that wait. */
const ROOM = 64 * 1024 * 1024
/** Questions remembered as answered, so that a button pressed twice is not taken for a lost one. */
const REMEMBERED = 1000

/** What waits for the answer of its person, in memory alone: a restart forgets it. */
export interface WaitingRoom<Waiting> {
  /**
   * Has something wait, in place of what waited for this person before, and of the oldest where photos of so many bytes have no room. Gives the
   * id that the answer carries: 20 letters and digits, which nobody guesses.
   */
  admit(user: string, waiting: Waiting, bytes: number): string
  /** How large it has become. */
  weigh(id: string, bytes: number): void
  /** Gives it back, and it waits no more. */
  call(id: string, user: string): Waiting | Absent
  /** Gives it back, and it waits on. */
  look(id: string, user: string): Waiting | Absent
  /** Whatever waits for this person is let go. */
  dismiss(user: string): void
}

/** `lost`: it waited too long, or the process began anew. `foreign`: it is somebody else's. `answered`: it was called before. */
export type Absent = 'lost' | 'foreign' | 'answered'

interface Place<Waiting> {
  readonly user: string
  readonly waiting: Waiting
  readonly timer: NodeJS.Timeout
  bytes: number
}

export function openWaitingRoom<Waiting extends object>(): WaitingRoom<Waiting> {
  const places = new Map<string, Place<Waiting>>()
  const answered = new Set<string>()

  const clear = (id: string): void => {
    clearTimeout(places.get(id)?.timer)
    places.delete(id)
  }
  const dismiss = (user: string): void => {
    for (const [id, place] of places) if (place.user === user) clear(id)
  }
  const makeRoom = (staying: string): void => {
    let sum = 0
    for (const { bytes } of places.values()) sum += bytes
    for (const [id, { bytes }] of places) {
      if (sum <= ROOM) return
      if (id === staying) continue
      sum -= bytes
      clear(id)
    }
  }
  const look = (id: string, user: string): Waiting | Absent => {
    const place = places.get(id)
    if (place === undefined) return answered.has(id) ? 'answered' : 'lost'
    return place.user === user ? place.waiting : 'foreign'
  }
  return {
    look,
    dismiss,
    admit(user, waiting, bytes) {
      dismiss(user)
      const id = newId()
      const timer = setTimeout(() => places.delete(id), PATIENCE)
      timer.unref()
      places.set(id, { user, waiting, timer, bytes })
      makeRoom(id)
      return id
    },
    weigh(id, bytes) {
      const place = places.get(id)
      if (place === undefined) return
      place.bytes = bytes
      makeRoom(id)
    },
    call(id, user) {
      const waiting = look(id, user)
      if (typeof waiting === 'string') return waiting
      clear(id)
      answered.add(id)
      const [oldest] = answered.size > REMEMBERED ? answered : []
      if (oldest !== undefined) answered.delete(oldest)
      return waiting
    },
  }
}
