/** A prompt of somebody who has sent a photo: told with "me" alone for themselves, and who is said to wear the face by their noun. */
export interface Personal {
  readonly text: string
  /** The noun of whom the prompt gives the face to: "my face on a pirate"; null: nobody by name. */
  readonly claimed: string | null
}

const PHOTO = '(?:selfie|photo|photograph|picture|pic|portrait|face|head|likeness)'
const FILM = '(?:film|movie|video|clip|scene|animation|cartoon|selfie|photo|picture|pic|portrait|short|story|trailer)'
const SOMEBODY = '(?:person|people|man|woman|guy|girl|boy|lady|dude|kid|one|friend|face)'
const US = '(?:I|me|us|we|my|the two of us|the three of us|both of us|all of us)'
/** "A pirate", "the dog rider": up to three words behind an article. */
const WHO = '(?<who>(?:an?|the) [\\p{L}-]+(?: (?!with|in|on|at|and|who|is|as)[\\p{L}-]+){0,2}?)'

/** Ways in which a face is given to somebody: the rest of the prompt tells of that one. */
const CLAIMS: readonly RegExp[] = [
  rule(
    `(?:(?:please )?(?:put|place|paste|use|show|swap|with) )?my ${PHOTO} (?:on|onto|for|as|over) (?:the (?:face|head|body) of )?${WHO}(?=$|[\\s,.;!?])`,
  ),
  rule(`(?:put|place|paste|use|show) (?:this|the|that) (?:${PHOTO}|${SOMEBODY}) (?:on|onto|for|as|over) ${WHO}(?=$|[\\s,.;!?])`),
  rule(`${WHO},? (?:with|has|having|wearing) my (?:own )?${PHOTO}\\b`),
  rule(`${WHO},? (?:who|that) (?:is me|looks? (?:just )?like me|has my ${PHOTO})\\b`),
  rule(`${WHO} (?:played by me|\\(me\\)|\\(myself\\))`),
]

/** What people say of themselves → "me"; in their order. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [rule("\\bI['’]m\\b"), 'I am'],
  [rule("\\bI['’](?:ll|ve|d)\\b"), 'I'],
  [rule("\\bwe['’]re\\b"), 'we are'],
  [rule('\\b(?:the two|the three|both|all) of us\\b'), 'us'],
  [rule('\\b(?:me )?(?:myself|my ?self)\\b'), 'me'],
  [
    rule(
      `^(?:(?:please )?(?:make|create|show|generate|film|do|give me) )?(?:an? |the |my )?(?:[\\p{L}-]+ )?${FILM}s? (?:of|with|about|starring|featuring|where|in which|that shows) (?=${US}\\b)`,
    ),
    '',
  ],
  [rule(`^(?:show|film|imagine|picture|draw|starring|featuring|make|see|let'?s see)(?: a)? (?=${US}\\b)`), ''],
  [rule(`\\b(?:the|that|this) ${SOMEBODY} (?:in|from|on) (?:the|this|my|that) ${PHOTO}\\b`), 'me'],
  [rule(`\\bthis (?:person|man|woman|guy|girl|boy|lady|dude|kid)\\b`), 'me'],
  // Who is turned into somebody, or is somebody, is that one.
  [
    rule(
      '\\b(?:I (?:am|was|play|become|became|get to be|pretend to be|want to be|would like to be|wish (?:to be|I were|I was))|let me be|make me(?: into)?|turn me into|transform me into|cast me as|dress me (?:up )?as|I am dressed (?:up )?as|me being|me playing|me dressed (?:up )?as|me in the role of) (?=(?:an?|the) (?!bit\\b|little bit\\b|guitar|piano|drum|violin|trumpet|flute|video|game|song))',
    ),
    'me as ',
  ],
  [rule('\\bwe (?:are|play|become|want to be) (?=(?:two |three )?[\\p{L}]+s\\b(?! (?:on|in|at) ))(?!friends)'), 'us as '],
  [rule(`\\b(me|us) (?:,|-|—) ?(?=an? )`), '$1 as '],
  [rule(`\\b(me|us), (?=an? [\\p{L}-]+(?: [\\p{L}-]+)?(?:$|,| (?:in|on|at|with|who|and)\\b))`), '$1 as '],
  [rule('\\bI (?:want|would like|wish|love|would love|am going|like) to (?=\\p{L})'), 'I '],
  [rule('\\b(?:put|place|send|drop|take) me (?=(?:in|into|on|onto|at|to|under|inside|next to|beside|behind|by|near|with)\\b)'), 'me '],
  [rule('\\b(me|I|my [a-z]+), (?=my [a-z]+(?:,| and\\b| &))'), '$1 and '],
  [rule('\\b(me|us) (?:vs\\.?|versus|against) (?=(?:an?|the|two|three|my)\\b)'), '$1 fighting '],
  // Asked for beside the film, and no part of it.
  [
    rule(
      `[,;]? ?\\b(?:starring|featuring|with|using|from) (?:me|us|myself|(?:my|this|the|our) ${PHOTO}s?)(?: in (?:it|the (?:film|movie|lead|lead role|main role))| as the (?:star|lead|hero|main character))?(?=$|[.,;!?])`,
    ),
    '',
  ],
  [rule('\\b(?:and )?(?:starring|featuring) (?=(?:me|us|my)\\b)'), ''],
  [rule(`\\bmy (?:own )?(?:selfie|photo|photograph|face|likeness|head)\\b`), 'me'],
]

function rule(pattern: string): RegExp {
  return new RegExp(pattern, 'giu')
}

/** @param text plain English, without what is quoted in it */
export function inFirstPerson(text: string): Personal {
  let claimed: string | null = null
  let told = text
  for (const claim of CLAIMS)
    told = told.replace(claim, (_, ...rest: unknown[]) => {
      const { who } = rest.at(-1) as { who: string }
      claimed ??= who.split(' ').at(-1)!.toLowerCase()
      return who
    })
  for (const [said, plain] of SAYINGS) told = told.replace(said, plain)
  const tidy = told
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;.]+/, '')
    .trim()
  return { text: tidy === '' ? 'me' : tidy, claimed }
}
