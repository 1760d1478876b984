/**
 * Why a word is refused: `never` is hate and what no channel may show (slurs, sexual violence, children), `sexual` and `rude` are for adults.
 * Sexual words are told apart from rude ones because beside a child they are for nobody.
 */
export type Kind = 'never' | 'sexual' | 'rude'

export interface Found {
  readonly kind: Kind
  /** As the asker wrote it. */
  readonly word: string
}
