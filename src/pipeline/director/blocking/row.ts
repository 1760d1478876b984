import type { Figure } from '../../storyboard/storyboard.ts'
import { widthOf } from './sizes.ts'

/**
 * The order of figures from left to right: as they were said, mended until every "left of", "right of" and "beside"
 * holds. Contradictions keep the order in which they were said.
 */
export function orderRow(figures: readonly Figure[]): Figure[] {
  const row = [...figures]
  for (let round = 0; round < row.length; round++) {
    let moved = false
    for (const figure of [...row]) {
      const at = row.indexOf(figure)
      const other = row.findIndex((candidate) => candidate.id === figure.relation?.to || candidate.group === figure.relation?.to)
      if (other < 0 || other === at) continue
      const how = figure.relation?.how
      const wrong =
        (how === 'left-of' && at > other) || (how === 'right-of' && at < other) || (how === 'beside' && Math.abs(at - other) > 1)
      if (!wrong) continue
      row.splice(at, 1)
      const host = row.findIndex((candidate) => candidate.id === figure.relation?.to || candidate.group === figure.relation?.to)
      row.splice(how === 'left-of' ? host : host + 1, 0, figure)
      moved = true
    }
    if (!moved) break
  }
  return row
}

/**
 * Middles of a row of figures spread about x = 0 within `room` stage units, with `gaps` between neighbours, and the
 * factor by which they must shrink to fit. `overlap` below 1 lets neighbours who stand at other depths share width.
 */
export function spreadRow(row: readonly Figure[], room: number, gaps: readonly number[], overlap = 1): { xs: number[]; shrink: number } {
  const widths = row.map((figure) => overlap * widthOf(figure))
  const whole = [...widths, ...gaps].reduce((sum, width) => sum + width, 0)
  const shrink = Math.min(1, room / whole)
  let left = (-whole * shrink) / 2
  const xs = widths.map((width, i) => {
    const x = left + (width * shrink) / 2
    left += (width + (gaps[i] ?? 0)) * shrink
    return x
  })
  return { xs, shrink }
}
