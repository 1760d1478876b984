/** Rows of cells as lines, the columns as wide as their widest cell, two spaces between. The last is left as it is. */
export function drawTable(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, column) => Math.max(cell.length, all[column] ?? 0)), [])
  return rows
    .map((row) => row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}
