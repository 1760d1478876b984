/** The last `most` keys: discord.js resumes a broken connection, and Discord then tells again what it is not sure we heard. */
export function rememberRecent(most: number): (key: string) => boolean {
  const seen = rememberLast(most)
  /** True the first time that it is asked. */
  return function isNew(key) {
    if (seen.get(key) !== undefined) return false
    seen.set(key, '')
    return true
  }
}

export interface Memory {
  get(key: string): string | undefined
  set(key: string, value: string | undefined): void
}

/** The values that were set last, `most` of them. */
export function rememberLast(most: number): Memory {
  const kept = new Map<string, string>()
  return {
    get: (key) => kept.get(key),
    set(key, value) {
      kept.delete(key)
      if (value === undefined) return
      kept.set(key, value)
      const oldest = kept.size > most ? kept.keys().next() : undefined
      if (oldest?.done === false) kept.delete(oldest.value)
    },
  }
}
