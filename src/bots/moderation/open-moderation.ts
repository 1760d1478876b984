import { findHouseWord } from './house-words.ts'
import type { Found } from './kind.ts'
import { openRudeEnglish } from './rude-english.ts'
import { findRudeKorean } from './rude-korean.ts'
import { plain, spelledOut, withoutMarks } from './undisguise.ts'
import { findUnfitForFace } from './unfit-for-face.ts'

export type Verdict =
  | { readonly allowed: true }
  | {
      readonly allowed: false
      /**
       * `hate` is refused everywhere: slurs, and what no channel may show, such as a child in a sexual scene. `adult` is for adults. `face` is
       * refused where a real person's face is to be seen.
       */
      readonly why: 'hate' | 'adult' | 'blocked' | 'face'
      /** As it was written; for `blocked` as the server's list has it. */
      readonly word: string
    }

export interface HouseRules {
  /** Words and phrases of the server's own list, in any language; `*` at the end stands for any rest of a word. */
  readonly blocked: readonly string[]
  /** Adult words are allowed in a channel for adults; hate never. */
  readonly adults: boolean
  /** A real person's face is to be seen: adult words are allowed nowhere, nor is what would degrade or hurt them. */
  readonly face?: boolean
}

const CHILD =
  /\b(?:child(?:ren)?|kids?|minors?|under-?age|pre-?teens?|toddlers?|infants?|bab(?:y|ies)|school(?:girl|boy)s?|(?:little|young) (?:girl|boy)s?|(?:[1-9]|1[0-7])[ -](?:years?|yrs?)[ -]old|[1-9]yo|1[0-7]yo)\b|아이|아동|어린이|미성년|초등학생|중학생|고등학생|여중생|여고생|초딩|유아|아기|소녀|소년/iu

/**
 * What may be asked for: a judge of prompts in English and Korean, and by the server's own words in any language. It judges words, not
 * meaning. Mild words (damn, hell, crap) pass. Reads nothing and waits for nothing; a long prompt takes it a few milliseconds.
 */
export function openModeration(): (text: string, rules: HouseRules) => Verdict {
  const findEnglish = openRudeEnglish()
  return (text, rules) => {
    const written = plain(text)
    const spelled = spelledOut(written)
    const latin = withoutMarks(written)
    const found: readonly Found[] = [
      ...findEnglish(latin),
      ...(spelled === '' ? [] : [...findEnglish(spelled), ...findRudeKorean(spelled)]),
      ...findRudeKorean(written),
    ]
    const hate = found.find(({ kind }) => kind === 'never') ?? (CHILD.test(latin) ? found.find(({ kind }) => kind === 'sexual') : undefined)
    if (hate !== undefined) return { allowed: false, why: 'hate', word: hate.word }
    const blocked = findHouseWord(written, rules.blocked) ?? findHouseWord(spelled, rules.blocked)
    if (blocked !== undefined) return { allowed: false, why: 'blocked', word: blocked }
    const [adult] = found
    if (rules.face === true) {
      const unfit = adult?.word ?? findUnfitForFace(latin) ?? findUnfitForFace(written) ?? findUnfitForFace(spelled)
      if (unfit !== undefined) return { allowed: false, why: 'face', word: unfit }
    }
    return adult === undefined || rules.adults ? { allowed: true } : { allowed: false, why: 'adult', word: adult.word }
  }
}
