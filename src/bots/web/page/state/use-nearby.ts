import { useEffect, useState } from 'preact/hooks'

/** Whether an element is on the screen or within half a screen of it. */
export function useNearby(element: { readonly current: Element | null }): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const { current } = element
    if (current === null) return undefined
    const watching = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), { rootMargin: '50% 0%' })
    watching.observe(current)
    return () => watching.disconnect()
  }, [element])
  return near
}
