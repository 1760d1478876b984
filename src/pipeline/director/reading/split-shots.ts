import { STATES } from '../tables/deeds.ts'
import type { Mention, Scene } from './scene.ts'

/** A sentence of the prompt; `cut` when it says that a new shot begins ("then", "cut to"). */
export interface Sentence {
  readonly text: string
  readonly at: number
  readonly cut: boolean
}

const CUT =
  /^\s*(?:and\s+)?(?:(?:then|next|after that|afterwards|later|finally|suddenly|meanwhile|eventually|moments later)\b(?!\s+to\b)|(?:cut|cuts|switch|fade|jump) to\b|(?:shot|scene)\s*\d+\s*[:.)-]?|\d+\s*[.)]\s)[,:\s]*/i
const BREAK =
  /(?<=[.!?。！？…])\s+|\s*[;\n]\s*|,?\s+(?:and\s+)?(?=then\b(?! to\b))|,?\s+(?:and\s+)?(?=(?:after that|cut to|cuts to|finally)\b)|\s*(?:->|→|⇒)\s*/i

/** Sentences, and what a cut joins, with where each begins in the prompt. */
export function splitSentences(prompt: string): Sentence[] {
  const sentences: Sentence[] = []
  let at = 0
  for (const part of prompt.split(BREAK)) {
    const start = Math.max(at, prompt.indexOf(part, at))
    at = start + part.length
    const cut = part.match(CUT)
    const text = cut === null ? part : part.slice(cut[0].length)
    if (/[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(text))
      sentences.push({
        text,
        at: start,
        cut: (cut !== null && sentences.length > 0) || /(?:->|→|⇒)\s*$/.test(prompt.slice(Math.max(0, start - 4), start)),
      })
  }
  return sentences
}

/** Whether a sentence begins a shot of its own: it says so, it goes elsewhere, or something new happens in it. */
export function opensShot(sentence: Sentence, scene: Scene, elsewhere: boolean, isCast: (mention: Mention) => boolean): boolean {
  return (
    sentence.cut ||
    elsewhere ||
    scene.deeds.some(
      (deed) =>
        !STATES.has(deed.verb.lemma) &&
        !deed.passive &&
        deed.subjects.length > 0 &&
        deed.verb.kind === 'verb' &&
        deed.verb.form === 'present' &&
        deed.subjects.some(isCast),
    )
  )
}

/** How many shots a film of so many seconds may have: 4 up to 8 s, 8 for 16 s, never one under 1 s. */
export function mostShots(seconds: number): number {
  return Math.max(1, Math.min(8, Math.floor(seconds / 2)))
}
