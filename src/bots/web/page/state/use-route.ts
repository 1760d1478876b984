import { useEffect, useState } from 'preact/hooks'
import { readRoute, type Route } from '../core/route.ts'

export function useRoute(): Route {
  const [hash, setHash] = useState(window.location.hash)
  useEffect(() => {
    const look = (): void => setHash(window.location.hash)
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [])
  return readRoute(hash)
}
