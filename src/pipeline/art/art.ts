/** 'set:name', such as 'fluent-emoji:balloon'. */
export type ArtName = `${string}:${string}`

/** 'matinee' holds our own drawings; the others are Iconify's packages. */
export const artSets = ['fluent-emoji', 'noto', 'mdi', 'game-icons', 'matinee'] as const
export type ArtSet = (typeof artSets)[number]

/** The art library: pictures by name, read from disk one at a time. */
export interface Art {
  has(name: string): boolean
  /** Every name of a set, without the set's prefix, aliases included. */
  names(set: ArtSet): readonly string[]
  /** The picture as a complete SVG document. Throws RangeError for a name that `has` denies. */
  svg(name: string): string
  /** Which way the drawing looks: −1 left, 1 right, 0 to the front or no way. */
  facing(name: string): -1 | 0 | 1
  /** The drawing is a head without its body. */
  isHead(name: string): boolean
  /** The drawing is a shape of one colour (currentColor). */
  isSilhouette(name: string): boolean
}
