import type { Lexicon } from '../../../director/lexicon/lexicon.ts'

/** How it is done, said before the verb. */
const MANNERS: readonly (readonly [english: string, korean: RegExp])[] = [
  ['much slower', /^(?:훨씬|많이|아주) (?:더 )?(?:천천히|느리게)\s+|^(?:훨씬|많이|아주) (?:더 )?(?:천천히|느리게)$/],
  ['much faster', /^(?:훨씬|많이|아주) (?:더 )?(?:빨리|빠르게)\s+/],
  ['a bit slower', /^(?:조금|약간|살짝|좀) (?:더 )?(?:천천히|느리게)\s+/],
  ['a bit faster', /^(?:조금|약간|살짝|좀) (?:더 )?(?:빨리|빠르게)\s+/],
  ['slower', /^(?:더 )?(?:천천히|느리게)\s+/],
  ['faster', /^(?:더 )?(?:빨리|빠르게)\s+/],
]

/** '피아노를 치게', '더 천천히 춤추게', '하늘을 나는' → 'playing piano', 'dancing slower', 'flying through sky'; null: no verb that is known. */
export function sayDeed(korean: string, mark: string, lexicon: Lexicon): string | null {
  const manner = MANNERS.find(([, pattern]) => pattern.test(korean))
  const text = manner === undefined ? korean : korean.replace(manner[1], '')
  const stem = text.replace(/\s?고 있$|\s있$/, '')
  const forms = mark === '는' ? [`${stem}는`, `${stem}고`, stem] : [`${stem}고`, `${stem}게`, `${stem}는`, `${rootless(stem)}는`, stem]
  for (const form of forms) {
    const { text: english, tokens, unknown } = lexicon.translate(form)
    if (unknown.length === 0 && tokens.at(-1)?.pos === 'verb' && english !== '')
      return manner === undefined ? english : `${english} ${manner[0]}`
  }
  return null
}

/** ㄹ falls away before '-는': 날 → 나. */
function rootless(stem: string): string {
  const code = stem.codePointAt(stem.length - 1) ?? 0
  return code >= 0xac00 && code <= 0xd7a3 && (code - 0xac00) % 28 === 8 ? stem.slice(0, -1) + String.fromCodePoint(code - 8) : stem
}
