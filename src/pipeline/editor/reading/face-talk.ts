/** What a clause asks for the faces of the film. `who`: whom it is about, as it was said; '' where nobody is named. */
export interface FaceTalk {
  readonly does: 'wear' | 'swap' | 'remove'
  readonly who: string
}

const FACE = '(?:face|photo|selfie|picture|head|pic)'
const OWN = '(?:my|this|the|that|our|his|her|their|your|a|the new|my new|this new|a new|another)'
const ME = '(?:me|myself|him|her|them|us|this (?:person|man|woman|guy|girl|boy|one)|my [a-z]+(?: [a-z]+)?)'
const END = '(?: instead| now| too| please| in the (?:film|movie|video)| from now on)?'

const TALK: readonly (readonly [FaceTalk['does'], RegExp])[] = [
  [
    'swap',
    rule(`(?:swap|switch|exchange|trade) (?:${OWN} |both |both our |the two )?(?:faces|heads)(?: (?:with each other|around|over))?`),
  ],
  ['swap', rule(`(?:swap|switch) (?:us|our roles|roles|parts)(?: around)?`)],
  [
    'remove',
    rule(
      `(?:take|get|leave|cut|keep) (?:my |the |our |all (?:the )?|this )?(?:photo )?faces? (?:out|off|away)(?: of (?:it|the (?:film|movie|video)))?`,
    ),
  ],
  [
    'remove',
    rule(
      `(?:remove|delete|erase|drop|hide|get rid of|take out|take away|take off|lose) (?:my |our |all (?:the )?|these |this )(?:own )?(?:photo )?(?:faces?|photos?|selfies?|heads?)(?: from (?:it|the (?:film|movie|video)))?`,
    ),
  ],
  ['remove', rule(`(?:remove|delete|erase|take off|hide) the (?:real |photo )?(?:face|photo)s?(?: (?:of|from|on) (?<who>.+?))?`)],
  ['remove', rule(`(?:without|no(?: more)?) (?:my|our|real|photo) (?:faces?|photos?|heads?)`)],
  ['remove', rule(`use (?:a )?(?:painted|drawn|normal) (?:faces?|heads?)(?: instead| again)?`)],
  [
    'wear',
    rule(
      `(?:use|put|place|paste|show|move|stick|set) ${OWN} (?:own )?${FACE} (?:for|on ?to|on|to|as|over|in place of|instead of) (?:the ${FACE} of )?(?<who>.+?)`,
    ),
  ],
  [
    'wear',
    rule(`(?:replace|swap|change|switch) (?<who>.+?)(?:'s)? (?:face|head) (?:with|for|to|by|into) ${OWN} ?(?:own )?(?:${FACE}|one)?`),
  ],
  [
    'wear',
    rule(
      `(?:replace|swap|change|switch|update) (?:${OWN} )?(?:face|photo|selfie|picture)(?: (?:with|for|to|by) (?:this|that|the|my)(?: new)?(?: one| ${FACE})?)?`,
    ),
  ],
  ['wear', rule(`give (?<who>(?:the|that|him|her|them) ?.*?) ${OWN} (?:own )?(?:face|head)`)],
  ['wear', rule(`(?<who>the .+?) (?:should have|has|gets|wears|with|having|should wear|should get) ${OWN} (?:own )?${FACE}`)],
  ['wear', rule(`(?<who>the .+?) (?:should be|is|can be|must be) (?:me|played by me)`)],
  ['wear', rule(`(?:make|let|cast|have|use) ${ME} (?:be |as |play |into |for )?(?<who>the .+?)`)],
  ['wear', rule(`(?:i|we)(?:'d| would)? (?:want|like|wish|love|prefer)(?: to)? (?:be|play|become) (?<who>the .+?)`)],
  ['wear', rule(`(?:i|we)(?: am|'m| should be| could be| play| are|'re) (?<who>the .+?)`)],
  ['wear', rule(`${ME} as (?<who>the .+?)`)],
  ['wear', rule(`(?:use|take|try|with|put in|put|add|here(?:'s| is)) ${OWN} (?:other )?(?:${FACE}|one)(?: of me| of (?:him|her))?`)],
  ['wear', rule(`(?:this|that|here)(?: one)? (?:is|'s) (?:me|my face|the star|my new face|a new selfie|another selfie)`)],
  ['wear', rule(`(?:this|that) is (?:now )?me`)],
  ['wear', rule(`make it (?:my|this) face`)],
  ['wear', rule(`(?:it'?s|its) me`)],
  ['wear', rule(`(?:a )?(?:new|another|better) (?:${FACE}|one)`)],
]

function rule(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})${END}$`, 'i')
}

/** What a clause says of faces; null: nothing. */
export function faceTalkOf(clause: string): FaceTalk | null {
  const text = clause
    .replace(/[‘’]/g, "'")
    .replace(/[.!?]+$/, '')
    .replace(/^(?:ok(?:ay)?|now|please|hey|and|but|actually|maybe|can you|could you|then)[, ]+/i, '')
    .trim()
  for (const [does, pattern] of TALK) {
    const match = pattern.exec(text)
    if (match !== null) return { does, who: (match.groups?.['who'] ?? '').trim() }
  }
  return null
}

const CLOTHES =
  'hat|cap|coat|jacket|shirt|t-shirt|dress|trousers|pants|jeans|shoes|boots|scarf|glasses|sunglasses|helmet|crown|cape|suit|spacesuit|clothes|outfit|sweater|skirt|tie|uniform|armou?r'
const GARMENT = new RegExp(`\\b(?:${CLOTHES})s?$`, 'i')
const SIDE = /\b(?:left|right|middle|cent(?:er|re)|front|back|background|foreground)\b/i
/** What is asked for with "give me" and put in nobody's hand. */
const NO_GIFT =
  /^(?:more|less|some|two|three|four|five|many)\b|\b(?:sunset|sunrise|night|rain|snow|storm|music|song|close-?up|shot|view|weather|ending)\b/i
const DOING = 'wear|dance|sing|run|walk|jump|ride|hold|wave|sit|fly|swim|laugh|cry|smile|sleep|look|stand|eat|drink|play|read'

/** Clauses that are told otherwise as a whole; `name` stands for whoever speaks. */
const TOLD: readonly (readonly [RegExp, (name: string, rest: string) => string])[] = [
  [/^(?:me|him|her|them) as (?<rest>an? .+?)(?: instead| now)?$/i, (name, rest) => `turn ${name} into ${rest}`],
  [/^(?:make|let) me (?:be |into )?the (?<rest>.+)$/i, (name, rest) => `turn ${name} into a ${rest}`],
  [/^(?:make|have|let) (?:me|us) (?:smile|grin)(?<rest>)$/i, (name) => `make ${name} happy`],
  [/^I (?:want|would like|'d like) to be (?:an? |the )(?<rest>.+)$/i, (name, rest) => `turn ${name} into a ${rest}`],
  [/^I (?:should|must|could|can|have to|need to|want to) be (?<rest>.+)$/i, (name, rest) => `make ${name} ${rest}`],
  [
    new RegExp(`^I (?:should|must|could|can|have to|need to|want to) (?<rest>(?:${DOING})\\b.*)$`, 'i'),
    (name, rest) => `make ${name} ${rest}`,
  ],
  [new RegExp(`^I (?<rest>(?:${DOING})\\b.*)$`, 'i'), (name, rest) => `make ${name} ${rest}`],
  [/^I(?:'m| am) (?<rest>\p{L}.*)$/iu, (name, rest) => `${name} is ${rest}`],
  [/^(?:show|let) (?:me|us) (?:see )?(?<rest>(?:an?|the|some|more|two|three)\b.*)$/i, (_, rest) => `show ${rest}`],
  [
    /^(?:give|hand|bring|get) me (?<rest>.+)$/i,
    (name, rest) => (NO_GIFT.test(rest) && !GARMENT.test(rest) ? `add ${rest}` : `give ${name} ${rest}`),
  ],
]

/**
 * A clause of somebody who is in the film, told of `name` ("the astronaut"): "make me laugh" → "make the astronaut laugh". Who only asks
 * ("show me", "give me more birds") is not spoken of.
 */
export function inThirdPerson(clause: string, name: string): string {
  const there = /^(?:put|send|take|bring) me (?:in|into|to|on|onto|at) (?<there>.+)$/i.exec(clause)?.groups?.['there']
  if (there !== undefined && !SIDE.test(there)) return GARMENT.test(there) ? `give ${name} ${there}` : `set the scene in ${there}`
  for (const [pattern, tell] of TOLD) {
    const match = pattern.exec(clause)
    if (match !== null) return tell(name, match.groups?.['rest'] ?? '')
  }
  return clause
    .replace(/\b(?<!(?:show|tell|find|from|for|excuse|to) )(?:me|myself)\b(?! (?:see|know))/gi, name)
    .replace(/\b(?<=(?:next|close|near) to )me\b/gi, name)
    .replace(new RegExp(`\\bmy (?=(?:[a-z]+ )?(?:${CLOTHES}|hair|beard|skin|age)\\b)`, 'gi'), `${name}'s `)
}
