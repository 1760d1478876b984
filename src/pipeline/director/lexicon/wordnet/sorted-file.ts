import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** A text file of lines sorted by their bytes, searched on disk: a look-up reads a few kilobytes. */
export interface SortedFile {
  /** Every line that begins with `prefix`, in order. */
  linesFrom(prefix: string): string[]
  /** The line that begins at a byte offset. */
  lineAt(offset: number): string
}

const BLOCK = 4096

export function openSortedFile(path: string): SortedFile {
  const file = openSync(path, 'r')
  const size = fstatSync(file).size
  const block = Buffer.allocUnsafe(BLOCK)

  const lineAt = (offset: number): string => {
    let line = ''
    for (let at = offset; at < size; at += BLOCK) {
      const read = readSync(file, block, 0, BLOCK, at)
      const end = block.subarray(0, read).indexOf(10)
      if (end !== -1) return line + block.toString('latin1', 0, end)
      line += block.toString('latin1', 0, read)
    }
    return line
  }
  /** Where the first line begins whose start is at or after `offset`. */
  const lineStart = (offset: number): number => {
    if (offset <= 0) return 0
    for (let at = offset - 1; at < size; at += BLOCK) {
      const read = readSync(file, block, 0, BLOCK, at)
      const end = block.subarray(0, read).indexOf(10)
      if (end !== -1) return at + end + 1
    }
    return size
  }
  const opened: SortedFile = {
    lineAt,
    linesFrom(prefix) {
      let low = 0
      let high = size
      // Ends with `low` such that the first line at or after it is the first line not before the prefix.
      while (low < high) {
        const middle = (low + high) >> 1
        const start = lineStart(middle)
        if (start >= size || lineAt(start).slice(0, prefix.length) >= prefix) high = middle
        else low = middle + 1
      }
      const lines: string[] = []
      for (let at = lineStart(low); at < size;) {
        const line = lineAt(at)
        if (!line.startsWith(prefix)) break
        lines.push(line)
        at += line.length + 1
      }
      return lines
    },
  }
  closeWhenForgotten.register(opened, file)
  return opened
}

const closeWhenForgotten = new FinalizationRegistry((file: number) => closeSync(file))
