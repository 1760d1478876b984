import type { Shot, Storyboard } from '../../../storyboard/storyboard.ts'

/** What of the cut-out film a shot follows: how deep everything is, its lines, or nothing but the caption. */
export const controlKinds = ['depth', 'scribble', 'none'] as const
export type ControlKind = (typeof controlKinds)[number]

/**
 * How strongly a control is followed, 1 being what models are trained with. Puppets have the proportions of puppets: a little less than all
 * lets people be people. Chosen by judgement; no trained model has filmed with them yet.
 */
export const strengthOf: Readonly<Record<ControlKind, number>> = { depth: 0.8, scribble: 0.7, none: 1 }

interface Rule {
  readonly when: (shot: Shot, storyboard: Storyboard) => boolean
  readonly follow: ControlKind
}

/** The first that holds decides. */
const RULES: readonly Rule[] = [
  // The theatre looks at its stage from the front: from above, or through somebody's eyes, its layout is not the one that is meant.
  { when: ({ camera }) => camera.framing === 'aerial' || camera.framing === 'first-person', follow: 'none' },
  { when: (shot) => castOf(shot) === 0, follow: 'none' },
  // Looks that are made of lines.
  { when: (shot, { style }) => castOf(shot) > 1 && ['pencil', 'ukiyo', 'neon'].includes(style.name), follow: 'scribble' },
  // Who is where, and who is on or behind what: words alone do not hold it.
  { when: (shot) => castOf(shot) > 1, follow: 'depth' },
  { when: ({ figures }) => figures.some(({ relation, role }) => relation !== null && role !== 'dressing'), follow: 'depth' },
  // One alone: the model knows better than paper how a dog looks from the side.
  { when: () => true, follow: 'none' },
]

/**
 * What a shot is to follow, by how literal its layout is meant: `asked` if somebody said so; everything of a film that was edited, as an edit
 * is about where things are; else by the rules above.
 */
export function chooseControl(shot: Shot, storyboard: Storyboard, asked: ControlKind | 'auto', edited: boolean): ControlKind {
  if (asked !== 'auto') return asked
  const by = (RULES.find(({ when }) => when(shot, storyboard)) as Rule).follow
  return edited && by === 'none' && castOf(shot) > 0 ? 'depth' : by
}

/** Groups of figures that a caption tells of by themselves. */
function castOf({ figures }: Shot): number {
  return new Set(figures.filter(({ role, relation }) => role !== 'dressing' && relation?.how !== 'worn-by').map(({ group }) => group)).size
}
