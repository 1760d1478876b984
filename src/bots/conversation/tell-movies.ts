import { AwayError } from '../../front-desk.ts'
import { PostFault } from '../bot.ts'
import type { House } from './house.ts'
import { tellFilm } from './tell-film.ts'
import { newTelling, type Telling } from './told.ts'

/** Milliseconds between two looks at everything that is not settled: places in the queue, and whatever was missed. */
const LOOK_EVERY = 15_000
/** The longest wait, in milliseconds, before something that the platform could not take is tried again. */
const LONGEST_WAIT = 60_000
/** Films that are looked at side by side. */
const AT_ONCE = 6
/** Films of other platforms that are remembered as such, so that they are looked up once. */
const MOST_FOREIGN = 10_000

/** A film that is being told about. */
interface Subject {
  readonly telling: Telling
  /** Whether it waits for its turn or has it; `again`: something changed meanwhile. */
  busy: boolean
  again: boolean
  timer: NodeJS.Timeout | null
  failures: number
}

export interface Teller {
  /** Resolves when nobody is in the middle of a post any more. */
  close(): Promise<void>
}

/**
 * Tells people about their films whenever something changes, each film by one teller at a time. Everything is derived from the records, so
 * whoever starts anew goes on where the last one was.
 */
export function tellMovies(house: House): Teller {
  const { venue, desk, logbook, log } = house
  const subjects = new Map<string, Subject>()
  const foreign = new Set<string>()
  const line: string[] = []
  let active = 0
  let closed = false
  let idle = (): void => undefined

  const poke = (id: string): void => {
    if (closed || foreign.has(id)) return
    const subject = subjects.get(id) ?? { telling: newTelling(), busy: false, again: false, timer: null, failures: 0 }
    subjects.set(id, subject)
    if (subject.busy) {
      subject.again = true
      return
    }
    subject.busy = true
    line.push(id)
    work()
  }

  const work = (): void => {
    while (active < AT_ONCE) {
      const id = closed ? undefined : line.shift()
      const subject = id === undefined ? undefined : subjects.get(id)
      if (id === undefined || subject === undefined) return
      active++
      void turn(id, subject).finally(() => {
        active--
        if (active === 0) idle()
        work()
      })
    }
  }

  const turn = async (id: string, subject: Subject): Promise<void> => {
    subject.again = false
    const next = await tellFilm(house, id, subject.telling).then(
      (told) => ((subject.failures = 0), told),
      (error: unknown) => waitAfter(id, subject, error),
    )
    subject.busy = false
    if (next === 'over' || next === 'foreign') drop(id, subject)
    if (next === 'foreign') {
      if (foreign.size >= MOST_FOREIGN) foreign.clear()
      foreign.add(id)
    } else if (typeof next === 'number' && next > 0) pokeIn(id, subject, next)
    else if (subject.again) poke(id)
  }

  const waitAfter = (id: string, subject: Subject, error: unknown): number => {
    subject.failures++
    const busy = error instanceof AwayError || (error instanceof PostFault && error.why === 'later')
    if (!busy) log.error({ err: error, movie: id }, 'telling about a film broke; it is tried again')
    else if (subject.failures === 3) log.warn({ movie: id, why: (error as Error).message }, 'telling about a film has to wait')
    return Math.min(LONGEST_WAIT, 500 * 2 ** Math.min(subject.failures, 8))
  }

  const drop = (id: string, { timer }: Subject): void => {
    if (timer !== null) clearTimeout(timer)
    subjects.delete(id)
  }

  const pokeIn = (id: string, subject: Subject, milliseconds: number): void => {
    if (subject.timer !== null || closed) return
    subject.timer = setTimeout(() => {
      subject.timer = null
      poke(id)
    }, milliseconds)
  }

  const look = (): void => {
    void logbook.unsettled(venue.platform).then(
      (ids) => ids.forEach(poke),
      (error: unknown) => log.warn({ why: (error as Error).message }, 'the records cannot be reached to tell about films'),
    )
  }

  const unwatch = desk.watch(poke)
  const timer = setInterval(look, LOOK_EVERY)
  look()

  return {
    async close() {
      closed = true
      unwatch()
      clearInterval(timer)
      for (const subject of subjects.values()) if (subject.timer !== null) clearTimeout(subject.timer)
      if (active > 0) await new Promise<void>((resolve) => (idle = resolve))
    },
  }
}
