import type { DeskStatus, FrontDesk, Ticket } from '../../../front-desk.ts'
import type { RoomLimits } from './limits.ts'
import type { BotLog } from '../../bot-log.ts'
import { hasEnded, isHere, PLACE, viewOf } from './view.ts'

/** News of a movie: its view as JSON; null: it was deleted. */
export type News = { readonly json: string; readonly ended: boolean } | null

export interface RoomFeed {
  /** Tells every state of one movie that was read, at once and whenever it may have changed. Returns how to stop. */
  follow(id: string, listener: (news: News) => void): () => void
  /** Tells what changes about any movie of the room, and how the room is. Returns how to stop. */
  followRoom(listener: RoomListener): () => void
  close(): void
}

export interface RoomListener {
  movie(id: string, news: News): void
  /** Told whether it changed or not. */
  room(status: DeskStatus): void
}

interface Topic {
  readonly id: string
  readonly listeners: Set<(news: News) => void>
  /** What was told last to those who follow the room. */
  told: string | undefined
  open: boolean
  readAt: number
  timer: NodeJS.Timeout | undefined
  reading: boolean
  /** Something changed while it was being read. */
  again: boolean
}

/** Milliseconds for which one status answers everybody (`read-status.ts`), and a little. */
const SHARED_STATUS = 600

/** How many of the newest movies are compared with what was told, in case a change was missed. */
const NEWEST = 100

/**
 * Reads what changes once, however many listen: one reading of a movie in `gatherMs`, and everything followed again every `rereadMs`. The
 * desk is watched only while somebody listens.
 */
export function openRoomFeed(
  desk: FrontDesk,
  readStatus: () => Promise<DeskStatus>,
  { gatherMs, rereadMs }: Pick<RoomLimits, 'gatherMs' | 'rereadMs'>,
  log: BotLog,
): RoomFeed {
  const topics = new Map<string, Topic>()
  const room = new Set<RoomListener>()
  let away = false
  let comparing = false
  let soon: NodeJS.Timeout | undefined
  let stop: (() => void) | undefined

  const topicOf = (id: string): Topic => {
    const known = topics.get(id)
    if (known !== undefined) return known
    const topic: Topic = {
      id,
      listeners: new Set(),
      told: undefined,
      open: true,
      readAt: Number.NEGATIVE_INFINITY,
      timer: undefined,
      reading: false,
      again: false,
    }
    topics.set(id, topic)
    return topic
  }

  const schedule = (topic: Topic): void => {
    if (topic.reading) topic.again = true
    if (topic.reading || topic.timer !== undefined) return
    topic.timer = setTimeout(() => void read(topic), Math.max(0, topic.readAt + gatherMs - performance.now()))
  }

  const read = async (topic: Topic): Promise<void> => {
    topic.timer = undefined
    topic.reading = true
    topic.again = false
    topic.readAt = performance.now()
    try {
      tell(topic, await desk.find(topic.id))
      away = false
    } catch (error) {
      missed(error)
    }
    topic.reading = false
    if (topic.again && topics.has(topic.id)) schedule(topic)
  }

  const tell = (topic: Topic, ticket: Ticket | null): void => {
    const { listeners } = topic
    const news = newsOf(ticket)
    topic.open = news !== null && !news.ended
    for (const listener of listeners) listener(news)
    // A movie of another place is nothing here; one that is gone could have been anyone's, and its id alone says nothing.
    const foreign = ticket !== null && !isHere(ticket)
    const said = news?.json ?? 'gone'
    if (!foreign && said !== topic.told) for (const listener of room) listener.movie(topic.id, news)
    topic.told = said
    if (!topic.open && room.size > 0) compareSoon()
    if (!topic.open || foreign) forget(topic)
  }

  /** What nobody waits for any more is not kept. */
  const forget = (topic: Topic): void => {
    if (topic.listeners.size > 0 || (topic.open && room.size > 0)) return
    clearTimeout(topic.timer)
    topics.delete(topic.id)
  }

  const missed = (error: unknown): void => {
    if (!away) log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'The web room cannot read what its listeners wait for.')
    away = true
  }

  const compare = async (): Promise<void> => {
    if (comparing) return
    comparing = true
    try {
      const status = await readStatus()
      for (const listener of room) listener.room(status)
      const began = performance.now()
      const page = await desk.list({ place: PLACE, limit: NEWEST })
      for (const ticket of page.tickets) {
        const known = topics.get(ticket.id)
        // What was read meanwhile is newer than this list.
        if (known === undefined ? hasEnded(ticket) : known.reading || known.readAt >= began) continue
        tell(topicOf(ticket.id), ticket)
      }
    } catch (error) {
      missed(error)
    }
    comparing = false
  }

  /** A film less: how many wait and run is told before the next round, once the status that everybody shares is old enough. */
  const compareSoon = (): void => {
    soon ??= setTimeout(() => {
      soon = undefined
      void compare()
    }, SHARED_STATUS)
  }

  const begin = (): void => {
    if (stop !== undefined) return
    const unwatch = desk.watch((id) => {
      if (room.size > 0 || topics.has(id)) schedule(topicOf(id))
    })
    const timer = setInterval(() => {
      for (const topic of topics.values()) if (topic.listeners.size > 0) schedule(topic)
      if (room.size > 0) void compare()
    }, rereadMs)
    stop = () => {
      unwatch()
      clearInterval(timer)
      clearTimeout(soon)
      soon = undefined
      stop = undefined
    }
  }

  const endIfQuiet = (): void => {
    for (const topic of topics.values()) forget(topic)
    if (room.size === 0 && topics.size === 0) stop?.()
  }

  return {
    follow(id, listener) {
      const topic = topicOf(id)
      topic.listeners.add(listener)
      begin()
      schedule(topic)
      return () => {
        topic.listeners.delete(listener)
        endIfQuiet()
      }
    },
    followRoom(listener) {
      room.add(listener)
      begin()
      return () => {
        room.delete(listener)
        endIfQuiet()
      }
    },
    close() {
      room.clear()
      for (const topic of topics.values()) topic.listeners.clear()
      endIfQuiet()
    },
  }
}

/** Null also for a movie of another place: it does not exist in this room. */
export function newsOf(ticket: Ticket | null): News {
  return ticket === null || !isHere(ticket) ? null : { json: JSON.stringify(viewOf(ticket)), ended: hasEnded(ticket) }
}
