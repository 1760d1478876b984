import { namesOf } from '../repertoire.ts'
import { blackAndWhite } from './black-and-white.ts'
import { neon } from './neon.ts'
import { noir } from './noir.ts'
import { oil } from './oil.ts'
import { paper } from './paper.ts'
import { pencil } from './pencil.ts'
import { pixel } from './pixel.ts'
import type { Style } from './style.ts'
import { ukiyo } from './ukiyo.ts'
import { vintage } from './vintage.ts'
import { watercolour } from './watercolour.ts'

/** Every look: a new one is one file and its row here. */
const rows = {
  paper,
  watercolour,
  'black-and-white': blackAndWhite,
  neon,
  vintage,
  oil,
  ukiyo,
  pixel,
  noir,
  pencil,
} as const satisfies Record<string, Style>

export type StyleName = keyof typeof rows
export const styles: Readonly<Record<StyleName, Style & { name: StyleName }>> = rows
export const styleNames = namesOf(styles)
