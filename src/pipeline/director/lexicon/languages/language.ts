/** What emojibase lacks of a language: function words, common verbs and adjectives, relations, colours, hours, weather. One file each. */
export interface Language {
  /** ISO 639-1, the folder of emojibase-data. */
  readonly code: string
  /** Words are set apart by spaces. */
  readonly spaced: boolean
  /** 'head-final': verbs last, relations after their noun (Korean, Japanese). 'adjective-last': noun before adjective (French). */
  readonly order: 'as-english' | 'adjective-last' | 'head-final'
  /** Endings that inflection adds, the longest first: stripped to compare words. */
  readonly endings: readonly string[]
  /** What a word is at the beginning of a sentence alone, told by another of the same length. */
  readonly opening?: readonly [RegExp, string]
  /** Compounds are written as one word ('Heißluftballon'). */
  readonly compounds: boolean
  /**
   * One English word or phrase a line: `pos english: word, word, stem*`. pos: n noun, v verb, a adjective, r relation, d number, f function word
   * (english '-' when it only marks grammar). `stem*` matches every word that begins with it.
   */
  readonly rows: string
}
