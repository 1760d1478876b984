/** A number as storyboards hold it, with four decimals: far finer than a pixel or a sample, and short to read. */
export function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
