/** Pictures of standing birds, and the one to use when they fly: its colour where the picture's own would be another bird's. */
export const IN_FLIGHT: Readonly<Record<string, { readonly art: string; readonly colour: string | null }>> = {
  'fluent-emoji:bird': { art: 'matinee:flying-bird', colour: null },
  'game-icons:seagull': { art: 'matinee:flying-bird', colour: '#8f98a8' },
  'game-icons:sparrow': { art: 'matinee:flying-bird', colour: '#9a7b5a' },
  'matinee:seagull': { art: 'matinee:flying-bird', colour: '#e9eef4' },
  'matinee:crow': { art: 'matinee:flying-bird', colour: '#33353f' },
}
