import type { PartOfSpeech } from '../lexicon.ts'
import { irregularNouns, irregularVerbs, irregularAdjectives } from './irregular-forms.ts'

/**
 * Candidates for the dictionary form of a word, the likeliest first, the word itself among them. WordNet's detachment
 * rules (morphy(7WN)); the exception lists are not in the npm package, so the common irregular forms are a table of ours.
 */
export function baseForms(word: string, pos: PartOfSpeech): string[] {
  const space = word.lastIndexOf(' ')
  if (space !== -1 && pos === 'noun') {
    // 'polar bears' → 'polar bear'
    const head = word.slice(0, space + 1)
    return [word, ...baseForms(word.slice(space + 1), pos).map((form) => head + form)]
  }
  const irregular = irregularOf(pos).get(word)
  const detached: string[] = []
  for (const [ending, replacement] of endings[pos]) {
    if (word.length > ending.length + 1 && word.endsWith(ending)) detached.push(word.slice(0, -ending.length) + replacement)
  }
  if (pos === 'verb') {
    // 'baring' comes from 'bare': 'bar' would have doubled its last letter
    const undoubled = /^([^aeiou]*[aeiou][bdgklmnprtvz])(?:ing|ed)$/.exec(word)?.[1]
    if (undoubled !== undefined) detached.splice(detached.indexOf(undoubled), 1)
    const doubled = /^(.*([bdgklmnprtvz]))\2(?:ing|ed)$/.exec(word)
    if (doubled?.[1] !== undefined) detached.unshift(doubled[1])
    // 'falling' is 'fall', not the rare 'fal': the undoubled form goes last when the doubled one exists
    if (/(?:ll|ss|ff|zz)(?:ing|ed)$/.test(word)) detached.push(detached.shift() ?? word)
  }
  if (irregular !== undefined) return [irregular, word, ...detached]
  // 'glasses' and 'jeans' stay themselves as nouns, since WordNet lists them; 'walking' is a verb form before it is a word
  return pos === 'noun' && !word.endsWith('s')
    ? [word, ...detached]
    : pos === 'noun'
      ? [...detached.slice(0, keepsPlural(word) ? 0 : undefined), word]
      : [...(pos === 'verb' ? detached : [word]), ...(pos === 'verb' ? [word] : detached)]
}

const endings: Readonly<Record<PartOfSpeech, readonly (readonly [string, string])[]>> = {
  noun: [
    ['ies', 'y'],
    ['ves', 'f'],
    ['ses', 's'],
    ['xes', 'x'],
    ['zes', 'z'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['s', ''],
    ['men', 'man'],
    ['oes', 'o'],
  ],
  verb: [
    ['ies', 'y'],
    ['ied', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['s', ''],
    ['ed', 'e'],
    ['ed', ''],
    ['ing', 'e'],
    ['ing', ''],
  ],
  adjective: [
    ['iest', 'y'],
    ['ier', 'y'],
    ['er', ''],
    ['est', ''],
    ['er', 'e'],
    ['est', 'e'],
  ],
  adverb: [],
}

function irregularOf(pos: PartOfSpeech): ReadonlyMap<string, string> {
  return pos === 'noun' ? irregularNouns : pos === 'verb' ? irregularVerbs : irregularAdjectives
}

/** Words whose final s is their own. */
function keepsPlural(word: string): boolean {
  return /(?:ss|us|is|glasses|jeans|trousers|pants|shorts|scissors|clothes|binoculars|goggles|pajamas|tights|news|lens|gas|bus|iris|swiss|chess|atlas|canvas|christmas|series|species|headquarters|ruins|stairs|woods)$/.test(
    word,
  )
}
