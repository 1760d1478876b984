/** Pictures of creatures that show a head without its body; found by looking. */
export const heads: ReadonlySet<string> = new Set([])
