import type { Hear } from '../bot.ts'
import type { Heard } from '../heard.ts'
import { createBoundedMap } from '../bounded-map.ts'
import { faultCode } from './explain-faults.ts'
import type { Inside } from './inside.ts'
import { replyBy, type ReplyWay } from './reply.ts'
import { channelText, placeOf } from './team-ids.ts'

/** What an event says, beside who said it and where. */
export type Said = Without<Heard, 'key' | 'speaker' | 'place' | 'spot' | 'direct' | 'adults'>

/** An event on its way to whoever hears it. */
export interface Event extends Omit<ReplyWay, 'language' | 'direct'> {
  /** The same for the same event. */
  readonly key: string
  /** Undefined: to be found out. */
  readonly direct?: boolean
  /** Null: nothing to hear after all. */
  readonly say: () => Promise<Said | null> | Said
}

export interface PassOn {
  /** Passes an event on, once. Never rejects, and resolves when it was dealt with. */
  (event: Event): Promise<void>
  /** From now on nothing more is passed on; resolves when what is in hand has ended. */
  stop(): Promise<void>
}

/** Events remembered, so that one that Slack tells twice within minutes is heard once. */
const REMEMBERED = 5_000

export function createPassOn(inside: Inside, hear: Hear): PassOn {
  const known = createBoundedMap<true>(REMEMBERED)
  const inHand = new Set<Promise<void>>()
  let stopped = false

  const deal = async (event: Event): Promise<void> => {
    try {
      const [person, own] = await Promise.all([inside.people.find(event.team, event.user), isDirect(inside, event)])
      const said = await event.say()
      if (said === null) return
      const { name: _, ...speaker } = person
      const heard: Heard = {
        ...said,
        key: event.key,
        speaker,
        place: placeOf(event.team, event.user, own),
        spot: { channel: channelText(event.team, event.channel), thread: event.thread },
        direct: own,
        // Slack does not mark channels for adults; the place's settings may.
        adults: false,
      }
      await hear(heard, replyBy(inside, { ...event, language: speaker.language, direct: own }))
    } catch (error) {
      inside.log.error({ error: faultCode(error) }, 'Slack: an event could not be dealt with')
    }
  }
  const passOn = async (event: Event): Promise<void> => {
    if (stopped || known.get(event.key) === true) return
    known.set(event.key, true)
    const dealing = deal(event)
    inHand.add(dealing)
    await dealing
    inHand.delete(dealing)
  }
  return Object.assign(passOn, {
    async stop() {
      stopped = true
      await Promise.all(inHand)
    },
  })
}

/** A command may come from a direct message between two people, which looks like the bot's own but for its id. */
async function isDirect(inside: Inside, { direct, team, user, channel }: Event): Promise<boolean> {
  if (direct !== undefined) return direct
  return channel.startsWith('D') && (await inside.people.directChannel(team, user)) === channel
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
