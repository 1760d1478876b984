import type { Figure } from '../../storyboard/storyboard.ts'
import { isAsker } from '../casting/first-person.ts'
import { indefinite } from '../../english.ts'
import { definite, isCompany, nameFigure, withCount } from './name-figure.ts'

/** The film as those who lent their faces to it are told of it. */
export interface Starring {
  /** People whose faces it shows. */
  readonly faces: number
  /** Groups with at least one of them. */
  readonly groups: ReadonlySet<string>
}

/** "You", "you, an astronaut,", "your brother"; anybody else as in any film. `known`: told of before. */
export function nameStar(figure: Figure, count: number, known: boolean, { faces, groups }: Starring): string {
  const usual = known ? definite(figure, count) : withCount(figure, count)
  if (faces === 0) return usual
  const said = figure.said.split(' ')
  const worn = groups.has(figure.group)
  if (isYou(figure, groups) && figure.body.kind === 'puppet') {
    if (known) return 'you'
    // What is said of an asker besides is what they wear: "you in a red coat".
    const [, clothes = ''] = / ((?:in|wearing) .+)$/.exec(nameFigure({ ...figure, noun: 'person' }, false)) ?? []
    const dressed = clothes === '' ? 'you' : `you ${clothes}`
    return figure.noun === 'person' ? dressed : `${dressed}, ${indefinite(figure.noun)},`
  }
  if (said[0]?.toLowerCase() === 'my')
    return known ? usual.replace(/^the /, 'your ') : `your ${nameFigure(figure, count > 1 && !isCompany(figure))}`
  if (!worn || known) return usual
  if (faces > 1) return `${usual} (from your photos)`
  return count > 1 ? `${usual}, one of them you,` : `${usual} (you)`
}

/** Whether it is spoken to: "you dance". */
export function isYou({ said, group, body }: Figure, groups: ReadonlySet<string>): boolean {
  return body.kind === 'puppet' && groups.has(group) && isAsker(said.split(' '))
}
