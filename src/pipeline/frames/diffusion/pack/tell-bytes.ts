const UNITS = ['kB', 'MB', 'GB', 'TB'] as const

/** A size in words, in powers of a thousand as disks are sold: '512 bytes', '2.4 GB'. */
export function tellBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  let power = 1
  // 999,960 bytes are 1.0 MB, and not 1000.0 kB.
  while (power < UNITS.length && bytes / 1000 ** power >= 999.95) power++
  return `${(bytes / 1000 ** power).toFixed(1)} ${UNITS[power - 1]}`
}

/** Two sizes that are told apart: to the byte where rounding would hide the difference. */
export function tellApart(one: number, other: number): readonly [string, string] {
  const rounded = [tellBytes(one), tellBytes(other)] as const
  return rounded[0] === rounded[1] ? [`${one} bytes`, `${other} bytes`] : rounded
}
