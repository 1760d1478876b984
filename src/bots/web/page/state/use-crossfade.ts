import { useEffect, useRef, useState } from 'preact/hooks'

interface Picture {
  readonly order: number
  readonly url: string
}

/**
 * The picture before and the newest one that is wholly there, as addresses in memory, so that one can fade over the other without a blank
 * between. Each is fetched once: the studio keeps only the newest, and its address leads nowhere a moment later.
 */
export function useCrossfade(newest: string | null): readonly string[] {
  const [shown, setShown] = useState<readonly Picture[]>([])
  const asked = useRef(0)
  const held = useRef(new Set<Picture>())

  useEffect(() => {
    if (newest === null) return
    const order = ++asked.current
    fetchPicture(newest)
      .then((url) => {
        const picture = { order, url }
        held.current.add(picture)
        setShown((old) => ((old.at(-1)?.order ?? 0) < order ? [...old.slice(-1), picture] : old))
      })
      // A picture that does not come leaves the one before.
      .catch(() => undefined)
  }, [newest])

  useEffect(() => {
    const latest = shown.at(-1)?.order ?? 0
    // A later one than is shown is about to be.
    letGo(held.current, (picture) => picture.order < latest && !shown.includes(picture))
  }, [shown])

  useEffect(() => () => letGo(held.current, () => true), [])
  return shown.map(({ url }) => url)
}

function letGo(held: Set<Picture>, which: (picture: Picture) => boolean): void {
  for (const picture of held)
    if (which(picture)) {
      URL.revokeObjectURL(picture.url)
      held.delete(picture)
    }
}

async function fetchPicture(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`no picture: ${response.status}`)
  const url = URL.createObjectURL(await response.blob())
  const picture = new Image()
  picture.src = url
  await picture.decode()
  return url
}
