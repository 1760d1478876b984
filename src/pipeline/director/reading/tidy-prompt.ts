/** A prompt is text: without control characters, white space made plain, at most `longest` characters, cut between words. */
export function tidyPrompt(prompt: string, longest = 2000): string {
  const plain = prompt
    .normalize('NFC')
    // a lone half of a surrogate pair is no character
    .replace(/\p{Cs}/gu, ' ')
    .replace(/[\n\r\u2028\u2029]+/g, '. ')
    // control and format characters, but for the joiner that holds an emoji together
    .replace(/[\p{Cc}\p{Cf}]/gu, (mark) => (mark === '\u200d' ? mark : ' '))
    .replace(/\s+/g, ' ')
    .replace(/(?:\. )+\./g, '.')
    .trim()
  if (plain.length <= longest) return plain
  const cut = plain.slice(0, longest).replace(/[\ud800-\udbff]$/, '')
  const space = cut.lastIndexOf(' ')
  return space > longest * 0.8 ? cut.slice(0, space) : cut
}

export interface Quoted {
  /** The prompt without the quoted words. */
  readonly text: string
  readonly quotes: readonly { readonly text: string; /** Where it stood in `text`. */ readonly at: number }[]
}

const PAIRS =
  /"([^"]{1,200})"|“([^”]{1,200})”|«([^»]{1,200})»|„([^“”]{1,200})[“”]|「([^」]{1,200})」|『([^』]{1,200})』|(?<![\p{L}\p{N}])['‘]([^'’]{2,200}|[^'‘’]*[\p{L}]['’](?:s|t|re|ll|m|ve|d)\b[^'‘’]*)['’](?![\p{L}\p{N}])/gu
/** Without quotation marks: "a sign that says WELCOME HOME", "with the words hello world". */
const SAYING =
  /\b(?:(?:sign|banner|text|board|poster|shirt|label|screen|title|card|flag)s?\s+(?:that\s+)?(?:says?|saying|reads?|reading)|(?:the|with)\s+(?:words?|text|title|caption|letters)|titled|captioned)\s*:?\s+([^,.;!?"]{1,60})/giu

/** Wishes are meant for the screen; whom they are for may follow. */
const GREETING =
  /\b(happy (birthday|anniversary|new year|halloween|easter|valentine's day|mother's day|father's day|thanksgiving|holidays)|merry (christmas)|congratulations|congrats|get well soon|welcome home|good luck)\b(?:,? (?:to |dear )?(?!to\b|dear\b|with\b|and\b|in\b|on\b|at\b|from\b|the\b|an?\b|my\b|party\b|cake\b|card\b|video\b|song\b|everyone\b|for\b|by\b|of\b)(\p{L}+))?/iu

/** Takes the words that are to stand on the screen out of the prompt. */
export function takeQuotes(prompt: string): Quoted {
  const found: { text: string; start: number; end: number }[] = []
  for (const match of prompt.matchAll(PAIRS)) {
    const text = match
      .slice(1)
      .find((group) => group !== undefined)
      ?.trim()
    if (text !== undefined && /[\p{L}\p{N}]/u.test(text)) found.push({ text, start: match.index, end: match.index + match[0].length })
  }
  if (found.length === 0) {
    for (const match of prompt.matchAll(SAYING)) {
      const said = saidWords(match[1]!)
      if (said !== '')
        found.push({
          text: said,
          start: match.index + match[0].length - match[1]!.length,
          end: match.index + match[0].length - match[1]!.length + said.length,
        })
    }
  }
  if (found.length === 0) {
    const wish = GREETING.exec(prompt)
    if (wish !== null) {
      const [whole, words, other, christmas, name = ''] = wish
      const occasion = other ?? christmas ?? ''
      const said = `${words!.charAt(0).toUpperCase()}${words!.slice(1).toLowerCase()}${name === '' ? '' : ` ${name.charAt(0).toUpperCase()}${name.slice(1)}`}!`
      // the occasion stays in the text, for the air and the music
      const start = wish.index
      const kept = occasion === '' ? 0 : whole.toLowerCase().indexOf(occasion.toLowerCase())
      const rest = `${prompt.slice(0, start)}${whole.slice(kept, kept + occasion.length)}${prompt.slice(start + whole.length)}`
      return { text: rest, quotes: [{ text: said.slice(0, 120), at: start }] }
    }
  }
  let text = ''
  let from = 0
  const quotes = found.map(({ text: quote, start, end }) => {
    text += prompt.slice(from, start)
    from = end
    return { text: quote.slice(0, 120), at: text.length }
  })
  return { text: text + prompt.slice(from), quotes }
}

/** Capitals run as far as they go; else the words until the sentence turns back to the picture. */
function saidWords(rest: string): string {
  const capitals = rest.match(/^(?:[\p{Lu}\p{N}][\p{Lu}\p{N}'’&-]*(?:\s+|$))+/u)?.[0].trim() ?? ''
  if (capitals.length > 1) return capitals
  return rest
    .split(/\s+(?:on|in|at|over|above|under|while|with|behind|near|next|hanging|glowing|standing)\b/iu)[0]!
    .trim()
    .slice(0, 60)
}
