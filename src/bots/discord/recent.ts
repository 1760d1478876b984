import { createBoundedMap } from '../bounded-map.ts'

/** The last `most` keys: discord.js resumes a broken connection, and Discord then tells again what it is not sure we heard. */
export function rememberRecent(most: number): (key: string) => boolean {
  const seen = createBoundedMap<true>(most)
  /** True the first time that it is asked. */
  return function isNew(key) {
    if (seen.get(key) !== undefined) return false
    seen.set(key, true)
    return true
  }
}
