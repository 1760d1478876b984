/**
 * What a button or a form is for. It travels through the platform as text and comes back after a restart or after weeks, so it says all
 * that is needed: nothing about it is remembered but photos, for minutes.
 */
export interface Press {
  readonly what: PressName
  /** The movie that it is about, or whatever else has such an id: what waits for an answer, a face; '' for none. */
  readonly movie: string
}

export type PressName = (typeof WHATS)[number]

const WHATS = [
  // of a film
  'cancel',
  'edit',
  'reroll',
  'details',
  'delete',
  'delete-yes',
  // of forms
  'order',
  'settings-films',
  'settings-house',
  // of photos
  'star-yes',
  'star-no',
  'star-left',
  'star-middle',
  'star-right',
  'star-without',
  'save-face',
  'unsave-face',
  // of the asker
  'forget-yes',
  'never-mind',
] as const

const PREFIX = 'matinee'

/** 'matinee:reroll:k3v9…': at most 64 characters, within what every platform takes. */
export function pressText({ what, movie }: Press): string {
  return `${PREFIX}:${what}:${movie}`
}

/** Null: the text is none of ours. */
export function readPress(text: string): Press | null {
  const [prefix, what, movie, ...rest] = text.split(':')
  const known = WHATS.find((one) => one === what)
  if (prefix !== PREFIX || known === undefined || movie === undefined || rest.length > 0) return null
  if (!/^([0-9a-z]{20})?$/.test(movie)) return null
  return { what: known, movie }
}
