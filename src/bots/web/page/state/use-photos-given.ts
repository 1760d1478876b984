import { useEffect } from 'preact/hooks'
import { mostStars } from '../core/stars.ts'
import { castAt, casts, COMPOSER, handIn } from './cast.ts'
import { createStore } from './store.ts'

/** Over which place a photo is being dragged; null: none is. */
export const dropping = createStore<string | null>(null)

/** Photos that are dropped or pasted anywhere on the page: on a film's answer they are for that, else for the prompt box. */
export function usePhotosGiven(): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      const place = placeOf(event.target)
      event.dataTransfer.dropEffect = place === null ? 'none' : 'copy'
      dropping.change(() => place)
    }
    const leave = (event: DragEvent): void => {
      // Only out of the window: between two elements of it there is always a next one.
      if (event.relatedTarget === null) dropping.change(() => null)
    }
    const drop = (event: DragEvent): void => {
      dropping.change(() => null)
      if (!event.dataTransfer?.types.includes('Files')) return
      // Else the browser would leave the page and show the file.
      event.preventDefault()
      give(placeOf(event.target), event.dataTransfer.files)
    }
    const paste = (event: ClipboardEvent): void => {
      // Programs that copy text may add a picture of it.
      if (!event.clipboardData || event.clipboardData.files.length === 0 || event.clipboardData.types.includes('text/plain')) return
      event.preventDefault()
      give(placeOf(event.target), event.clipboardData.files)
    }
    const listeners = { dragenter: over, dragover: over, dragleave: leave, drop, paste } as const
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener)
    }
  }, [])
}

/** One after another, so that they stand in the order in which they were given; a question about one comes before the next. */
export async function handInAll(at: string, photos: Iterable<Blob>): Promise<void> {
  for (const photo of [...photos].slice(0, mostStars)) {
    await handIn(at, photo)
    if (castAt(casts.get(), at).question !== null) return
  }
}

function give(place: string | null, files: FileList): void {
  if (place !== null) void handInAll(place, files)
}

/** Null: nothing can be written where the page stands. */
function placeOf(target: EventTarget | null): string | null {
  const form = target instanceof Element ? target.closest<HTMLElement>('form[data-cast]') : null
  return form?.dataset['cast'] ?? (document.querySelector(`form[data-cast=${COMPOSER}]`) === null ? null : COMPOSER)
}
