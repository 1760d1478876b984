import type { BodyKind } from '../../repertoire/actions/action.ts'
import type { Figure } from '../../storyboard/storyboard.ts'

/** What blocking knows of a figure beside the storyboard: its real size and where such a thing is found. */
export interface FigureFacts {
  /** Natural height in metres. */
  readonly metres: number
  readonly medium: 'land' | 'water' | 'air'
  readonly body: BodyKind
  readonly living: boolean
}

export type Facts = ReadonlyMap<string, FigureFacts>

const AGES = { baby: 0.75, child: 1.15, adult: 1.7, elder: 1.62 } as const

/** The facts of a figure; a puppet's follow from its age when none are given. */
export function factsOf(figure: Figure, facts: Facts): FigureFacts {
  const known = facts.get(figure.id)
  if (known) return known
  return {
    metres: figure.body.kind === 'puppet' ? AGES[figure.body.age] : 0.6,
    medium: 'land',
    body: 'thing',
    living: figure.body.kind === 'puppet',
  }
}
