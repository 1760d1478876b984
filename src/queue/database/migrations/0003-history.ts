/** The versions that a film had before instructions changed it, kept with its storyboard: what "undo" goes back to. */
export const history = {
  version: 3,
  name: 'history',
  sql: `
    ALTER TABLE matinee.storyboards ADD COLUMN history text NOT NULL DEFAULT '[]';
  `,
} as const
