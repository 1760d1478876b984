import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { HttpFault } from './faults.ts'

/** How much one caller may ask of the room, and how long it waits for them. */
export interface RoomLimits {
  /** Movies ordered in a minute. */
  readonly submits: number
  /** Other requests to the API in a minute. */
  readonly requests: number
  /** Wrong tokens in a minute, by address. */
  readonly wrongTokens: number
  /** Listeners of events, in all and for one caller. */
  readonly streams: number
  readonly streamsEach: number
  /** Milliseconds within which the head of a request must have arrived, and within which the whole must. */
  readonly headMs: number
  readonly requestMs: number
  /** Milliseconds between two readings of one movie for those who listen. */
  readonly gatherMs: number
  /** Milliseconds after which what is listened to is read anew, in case a change was missed. */
  readonly rereadMs: number
  /** Milliseconds between two signs of life on a stream of events. */
  readonly heartbeatMs: number
}

const LIMITS: RoomLimits = {
  submits: 20,
  requests: 600,
  wrongTokens: 5,
  streams: 200,
  streamsEach: 20,
  headMs: 10_000,
  requestMs: 30_000,
  gatherMs: 250,
  rereadMs: 3000,
  heartbeatMs: 15_000,
}

/** Without a token only this machine comes in, and scripts on it share one address. */
export function limitsFor(accessToken: string | undefined, changed: Partial<RoomLimits> = {}): RoomLimits {
  return { ...LIMITS, ...(accessToken === undefined ? { submits: 120, requests: 6000 } : {}), ...changed }
}

export interface RateLimits {
  /** Each throws HttpFault `too-many` once the limit is passed. */
  submit(key: string): Promise<void>
  request(key: string): Promise<void>
  /** Whether an address may still try a token: throws when it was wrong too often, whatever it sends now. */
  mayTry(address: string): Promise<void>
  wrongToken(address: string): Promise<void>
}

export function openRateLimits(limits: RoomLimits): RateLimits {
  const submits = new RateLimiterMemory({ points: limits.submits, duration: 60 })
  const requests = new RateLimiterMemory({ points: limits.requests, duration: 60 })
  const tries = new RateLimiterMemory({ points: limits.wrongTokens, duration: 60 })
  return {
    submit: (key) => consume(submits, key, `More than ${limits.submits} films were ordered within a minute: wait a little.`),
    request: (key) => consume(requests, key, 'That is too much at once: wait a little.'),
    async mayTry(address) {
      const found = await tries.get(address)
      if (found !== null && found.consumedPoints >= limits.wrongTokens)
        throw tooMany(found.msBeforeNext, 'Too many wrong tokens: wait a minute.')
    },
    async wrongToken(address) {
      await tries.penalty(address)
    },
  }
}

export interface Slots {
  /** Takes a place, and gives back how to leave it. Throws HttpFault `too-many` when none is left. */
  take(key: string): () => void
}

export function openSlots(all: number, each: number): Slots {
  const taken = new Map<string, number>()
  let sum = 0
  return {
    take(key) {
      const mine = taken.get(key) ?? 0
      if (sum >= all || mine >= each) throw tooMany(10_000, 'Too many pages listen to the studio at once: close some.')
      sum++
      taken.set(key, mine + 1)
      let left = false
      return () => {
        if (left) return
        left = true
        sum--
        const rest = (taken.get(key) ?? 1) - 1
        if (rest === 0) taken.delete(key)
        else taken.set(key, rest)
      }
    },
  }
}

/** An address as callers are counted by: IPv6 by its network, since one machine has all the addresses of a /64. */
export function countedAddress(address: string | undefined): string {
  if (address === undefined) return 'nowhere'
  const ipv4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (ipv4 !== undefined) return ipv4
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const whole = tail === undefined ? first : [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last]
  return `${whole.slice(0, 4).join(':')}::/64`
}

async function consume(limiter: RateLimiterMemory, key: string, words: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (refused) {
    throw refused instanceof RateLimiterRes ? tooMany(refused.msBeforeNext, words) : refused
  }
}

function tooMany(milliseconds: number, words: string): HttpFault {
  return new HttpFault('too-many', words, { 'Retry-After': String(Math.max(1, Math.ceil(milliseconds / 1000))) })
}
