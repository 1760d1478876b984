import { useEffect, useState } from 'preact/hooks'

/** A value that parts of the page look at and that changes as a whole. */
export interface Store<T> {
  get(): T
  change(to: (old: T) => T): void
  subscribe(listener: () => void): () => void
}

export function createStore<T>(first: T): Store<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    change(to) {
      const changed = to(value)
      if (Object.is(changed, value)) return
      value = changed
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useStore<T>(store: Store<T>): T {
  const [value, setValue] = useState(store.get)
  useEffect(() => {
    const look = (): void => setValue(store.get)
    look()
    return store.subscribe(look)
  }, [store])
  return value
}
