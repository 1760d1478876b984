/** How many requests Discord takes of one kind. */
export interface Rate {
  readonly limit: number
  /** Within so many real milliseconds: the client measures by its own clock. */
  readonly perMs: number
}

/** Counts the requests of each bucket (method and route, by channel or webhook), as Discord does. */
interface RateLimits {
  /** Headers for the answer; `retryAfter` in seconds when it is one too many. */
  take(method: string, path: string): { readonly headers: Readonly<Record<string, string>>; readonly retryAfter: number | null }
}

/** `rate` null: nothing is ever too much, though the headers say how much would be. */
export function createRateLimits(rate: Rate | null): RateLimits {
  const buckets = new Map<string, { count: number; until: number }>()
  const { limit, perMs } = rate ?? { limit: 1000, perMs: 1000 }
  return {
    take(method, path) {
      const key = bucketOf(method, path)
      const now = Date.now()
      let bucket = buckets.get(key)
      if (bucket === undefined || bucket.until <= now) buckets.set(key, (bucket = { count: 0, until: now + perMs }))
      const over = rate !== null && bucket.count >= limit
      if (!over) bucket.count++
      const seconds = (bucket.until - now) / 1000
      return {
        retryAfter: over ? seconds : null,
        headers: {
          'x-ratelimit-limit': String(limit),
          'x-ratelimit-remaining': String(rate === null ? limit - 1 : limit - bucket.count),
          'x-ratelimit-reset': String(bucket.until / 1000),
          'x-ratelimit-reset-after': String(seconds),
          'x-ratelimit-bucket': Buffer.from(key).toString('hex').slice(-32),
        },
      }
    },
  }
}

/** The first id of a path is a bucket's own, all later ones share it. */
function bucketOf(method: string, path: string): string {
  const [kind = '', major = '', ...rest] = path.split('/').slice(1)
  return [method, kind, major, ...rest.map((part) => (/^\d+$/.test(part) ? ':id' : part))].join('/')
}
