/** Numbers with each of a language's counters: rows 'd two: 二匹, 二匹の, …'. Longer ones are found first, so the bare number stands too. */
export function countedRows(
  numbers: readonly (readonly [english: string, written: readonly string[]])[],
  counters: string,
  after: readonly string[],
): string {
  return numbers
    .map(([english, written]) => {
      const forms = written.flatMap((number) => [...counters].flatMap((counter) => after.map((ending) => number + counter + ending)))
      return `d ${english}: ${[...new Set(forms)].join(', ')}`
    })
    .join('\n')
}
