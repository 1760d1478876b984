import { setTimeout as sleep } from 'node:timers/promises'

/** Runs what writes to a channel one after the other, no faster than Slack takes it. */
export type Pace = <T>(channel: string, write: () => Promise<T>) => Promise<T>

/** Milliseconds from the start of one write to the next: Slack takes about one a second in a channel. */
const GAP = 1_100

export function createPace(gap: number = GAP): Pace {
  const lines = new Map<string, Promise<unknown>>()
  return (channel, write) => {
    const before = lines.get(channel)
    let free: Promise<unknown> = Promise.resolve()
    const done = (before ?? Promise.resolve()).then(() => {
      free = sleep(gap)
      return write()
    })
    // The next may start once this one has ended, well or not, and the gap is over.
    const turn = done.then(
      () => free,
      () => free,
    )
    lines.set(channel, turn)
    void turn.then(() => lines.get(channel) === turn && lines.delete(channel))
    return done
  }
}
