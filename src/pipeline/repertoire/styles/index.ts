import { namesOf } from '../repertoire.ts'
import { paper } from './paper.ts'
import type { Style } from './style.ts'

/** Every look: a new one is one file and its row here. */
const rows = { paper } as const satisfies Record<string, Style>

export type StyleName = keyof typeof rows
export const styles: Readonly<Record<StyleName, Style & { name: StyleName }>> = rows
export const styleNames = namesOf(styles)
