/**
 * What may be filmed with a puppet and not with a real person's face: it would undress, degrade or hurt them. Whole words and short phrases, so
 * that a bare tree, a strip of land or a murder mystery pass.
 */
const ENGLISH = new RegExp(
  String.raw`\b(?:${[
    // undressed, or for somebody's pleasure
    'naked|nude|nudes|nudity|undress(?:es|ed|ing)?|bottomless|lingerie|g-string|in (?:only )?(?:my|his|her|their|our) underwear',
    'without (?:any )?clothes|(?:no|take[sn]? off|taking off) (?:all )?(?:(?:my|his|her|their|our|the) )?clothes',
    'sexy|sexual(?:ly)?|seductive(?:ly)?|seduc(?:e|es|ed|ing)|orgasms?|fetish|lap ?dance|pole ?danc(?:e|es|ing)',
    // hurt
    'behead(?:s|ed|ing)?|decapitat(?:e|es|ed|ing)|tortur(?:e|es|ed|ing)|lynch(?:es|ed|ing)?|gallows|noose|guillotined?',
    'stab(?:s|bed|bing)|murder(?:s|ed|ing)|shot dead|(?:is|gets?|being|getting) (?:shot|killed|executed|hanged|beaten|whipped)',
    'kill(?:s|ing)? (?:me|him|her|them|us|himself|herself|myself)|burn(?:s|ed|ing|t)? alive|execution|dismember(?:s|ed|ing)?',
    'suicid(?:e|al)|self[- ]harm(?:s|ing)?|(?:cut|cuts|cutting|slit|slits) (?:my|his|her|their) (?:wrists?|throat)|overdos(?:e|es|ed|ing)',
    // degraded
    'humiliat(?:e|es|ed|ing|ion)|degrad(?:e|es|ed|ing|ation)|enslaved?|slaves?|lick(?:s|ing)? (?:boots?|feet|shoes?)',
    '(?:eat|eats|eating) (?:poop|poo|feces|dung)|nazis?|swastikas?|hitler|ku klux klan|kkk|isis|terrorists?|pa?edophiles?',
  ].join('|')})\b`,
  'iu',
)
const KOREAN = new RegExp(
  [
    '알몸|나체|벌거벗|발가벗|누드|속옷\\s?(?:만|바람|차림)|옷을\\s?벗|야한|섹시|유혹하',
    '참수|고문(?:하|당|받|을)|목을\\s?(?:매|베|조르)|교수형|처형|살해|칼에\\s?찔|찔러\\s?죽|총에\\s?맞|자살|자해|불태워\\s?죽',
    '굴욕|모욕(?:하|당|을)|능욕|노예|나치|히틀러|테러리스트',
  ].join('|'),
  'u',
)

/** The first such word of a text, as it is written there. */
export function findUnfitForFace(text: string): string | undefined {
  return (ENGLISH.exec(text) ?? KOREAN.exec(text))?.[0]
}
