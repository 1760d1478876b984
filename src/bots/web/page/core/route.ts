/** What the page shows, by the hash of its address: a reload and the back button keep it. */
export type Route = { readonly view: 'thread' } | { readonly view: 'gallery' } | { readonly view: 'film'; readonly id: string }

export const threadHash = '#/'
export const galleryHash = '#/gallery'

export function filmHash(id: string): string {
  return `#/film/${id}`
}

export function readRoute(hash: string): Route {
  if (hash === galleryHash) return { view: 'gallery' }
  const id = /^#\/film\/([a-z0-9]{1,40})$/.exec(hash)?.[1]
  return id === undefined ? { view: 'thread' } : { view: 'film', id }
}
