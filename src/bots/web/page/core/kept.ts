import type { KeptView } from '../../api/schemas.ts'

/** Whether there is anything that a face began. */
export function isAnythingKept({ consent, face, films }: KeptView): boolean {
  return consent !== null || face || films.starring > 0
}

/** What goes with a person's faces, a line each. */
export function keptLines({ face, films }: KeptView): readonly string[] {
  return [
    'your yes to the use of your photos',
    `the faces that you handed in${face ? ', your kept one among them' : ''}`,
    ...(films.starring === 0 ? [] : [films.starring === 1 ? 'the film that shows them' : `the ${films.starring} films that show them`]),
  ]
}

/** What was deleted. */
export function forgottenWords(films: number): string {
  if (films === 0) return 'Your yes and your faces are deleted.'
  return `Your yes, your faces and ${films === 1 ? '1 film' : `${films} films`} are deleted.`
}
