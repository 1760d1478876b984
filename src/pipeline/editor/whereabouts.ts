import { groundAt, scaleAt } from '../choreography/stage.ts'
import { rounded } from '../storyboard/rounded.ts'
import type { Figure, Setting } from '../storyboard/storyboard.ts'

/** A part of the picture that an instruction names: "on the left", "in the background", "in the sky". */
export interface Whereabouts {
  /** Stage units from the middle, as a share of the frame's width; null: not said. */
  readonly x: number | null
  readonly depth: 'near' | 'far' | null
  /** y of the foot point; null: not said. */
  readonly y: number | null
  /** The words for it, for the answer: 'on the left'. */
  readonly said: string
}

interface Row {
  readonly words: RegExp
  readonly said: string
  readonly x?: number
  readonly depth?: 'near' | 'far'
  readonly y?: number
}
const ROWS: readonly Row[] = [
  {
    words:
      /\b(?:on|to|at|in|towards?) the (?:far |very )?left(?: (?:hand )?(?:side|corner|edge|half))?\b(?! of)|\bleft side\b(?! of)|\bleftwards?\b/,
    said: 'on the left',
    x: -0.3,
  },
  {
    words:
      /\b(?:on|to|at|in|towards?) the (?:far |very )?right(?: (?:hand )?(?:side|corner|edge|half))?\b(?! of)|\bright side\b(?! of)|\brightwards?\b/,
    said: 'on the right',
    x: 0.3,
  },
  { words: /\b(?:in|to|at|into) the (?:middle|cent(?:er|re))\b(?! of)|\bcentered\b/, said: 'in the middle', x: 0 },
  {
    words: /\b(?:in|into|to) (?:the )?(?:far )?(?:background|distance|back)\b|\bfar(?:ther|ther)? away\b|\bfurther away\b/,
    said: 'in the background',
    depth: 'far',
  },
  {
    words: /\b(?:in|into|to) (?:the )?(?:foreground|front)\b(?! of)|\bclose to (?:the camera|us)\b|\bup close\b/,
    said: 'in the foreground',
    depth: 'near',
  },
  { words: /\b(?:in|up in|into|across|to) the (?:air|sky)\b|\boverhead\b|\bat the top\b|\bup high\b/, said: 'in the air', y: 0.34 },
  { words: /\bat the bottom\b|\bon the (?:ground|floor)\b/, said: 'on the ground', y: 0.9 },
]

/** What part of the picture the text names; null: none. */
export function whereabouts(text: string): Whereabouts | null {
  const lower = text.toLowerCase()
  const rows = ROWS.filter((row) => row.words.test(lower))
  if (rows.length === 0) return null
  const x = rows.find((row) => row.x !== undefined)?.x ?? null
  const depth = rows.find((row) => row.depth !== undefined)?.depth ?? null
  const y = rows.find((row) => row.y !== undefined)?.y ?? null
  return { x, depth, y, said: rows.map((row) => row.said).join(', ') }
}

/** The text without what names a part of the picture. */
export function withoutWhereabouts(text: string): string {
  return ROWS.reduce((rest, { words }) => rest.replace(new RegExp(words.source, 'gi'), ' '), text)
    .replace(/\s+/g, ' ')
    .trim()
}

/** A figure moved to a part of the picture, its size with it, its path as long as before. */
export function putAt(figure: Figure, where: Whereabouts, setting: Setting, aspect: number): Figure {
  const [start] = figure.path as [Figure['path'][number]]
  const { middle } = spanOf(figure)
  const depth =
    where.depth === 'far'
      ? Math.min(0.8, figure.depth + 0.32)
      : where.depth === 'near'
        ? Math.max(0.02, Math.min(figure.depth, 0.05))
        : figure.depth
  const scale = scaleAt(depth) / scaleAt(figure.depth)
  const lifted = start.y - groundAt(setting, figure.depth)
  // Who stands on the ground stands on the ground there; who is above it is as far above it, as it looks from here.
  const y = where.y ?? groundAt(setting, depth) + lifted * scale
  const dx = where.x === null ? 0 : where.x * aspect - middle
  return shifted({ ...figure, depth: rounded(depth), height: rounded(figure.height * scale) }, dx, y - start.y)
}

/** How far a path reaches to the left and the right, and the middle of it, in stage units. */
export function spanOf({ path }: Pick<Figure, 'path'>): { readonly from: number; readonly to: number; readonly middle: number } {
  const [from, to] = [Math.min(...path.map(({ x }) => x)), Math.max(...path.map(({ x }) => x))]
  return { from, to, middle: (from + to) / 2 }
}

/** The whole path moved, in stage units. */
export function shifted(figure: Figure, dx: number, dy: number): Figure {
  return {
    ...figure,
    path: figure.path.map((point) => ({ ...point, x: rounded(clamp(point.x + dx, 20)), y: rounded(clamp(point.y + dy, 6)) })),
  }
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value))
}
