/** What this browser keeps for the page. A browser that keeps nothing (private windows, full disks) costs the memory, never the page. */
export function keepIn(store: 'session' | 'local', name: string): { read(): string | null; write(value: string): void } {
  const storage = (): Storage => (store === 'session' ? window.sessionStorage : window.localStorage)
  const key = `matinee.${name}`
  return {
    read() {
      try {
        return storage().getItem(key)
      } catch {
        return null
      }
    },
    write(value) {
      try {
        storage().setItem(key, value)
      } catch {
        // Nothing depends on it.
      }
    },
  }
}
