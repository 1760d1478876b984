import { RequestError } from '../../../errors.ts'
import { matchEntries, phrasesOf } from '../../director/reading/match-entries.ts'
import { LOOKS } from '../../director/tables/looks.ts'
import { styleNames, styles, type StyleName } from '../../repertoire/styles/index.ts'
import { filmTalkOf, short, SILENT, wordsOf, type Change } from '../editing.ts'
import { subjectOf } from '../reading/subjects.ts'

const NAMES: ReadonlyMap<string, StyleName> = new Map([
  ...Object.entries(LOOKS).flatMap(([phrase, names]): [string, StyleName][] => {
    const name = names.find((each): each is StyleName => each in styles)
    return name === undefined ? [] : [[phrase, name]]
  }),
  ...phrasesOf(styles),
])
const NAMED = styleNames.map((name) => name.replaceAll('-', ' ')).join(', ')
/** What no paper theatre can be. */
const UNREAL = /\b(?:photo-?realis(?:tic|m)|realistic|real[ -]life|live[ -]action|hyper-?realistic)\b/i
const STYLE_WORD =
  /\b(?:style|styled|filter|aesthetic|look like|(?:oil|watercolou?r|ink|classical|old|a) painting|animation|render(?:ing|ed)?|drawn|tone[ds]?|toned|effect|theme|colou?r scheme)\b/i

/** "In watercolour", "make the style oil painting", "black and white", "apply sepia tone to the image". */
export const changeStyle: Change = ({ verb, what, to, text }, { board, lexicon }) => {
  const subject = what === '' ? null : subjectOf(what)
  if (verb === 'give' || verb === 'move' || (what !== '' && subject !== 'style' && subject !== 'film')) return null
  if (verb === 'remove') {
    if (subject !== 'style') return null
    return {
      board: { ...board, style: { name: 'paper', said: '' } },
      said: 'In cut paper again.',
      heard: SILENT,
      sets: [['style', 'paper']],
    }
  }
  const phrase = to === '' ? text : to
  const talk = filmTalkOf(/style|effect|filter|look/i.test(phrase) ? phrase : `${phrase} style`, { lexicon })
  const speaks = subject === 'style' || STYLE_WORD.test(text)
  const named = talk.style?.entry ?? (speaks ? matchEntries(wordsOf(phrase, { lexicon }), NAMES)[0]?.entry : undefined)
  const plain = named !== undefined && (speaks || subject === 'film' || isAlone(phrase, { lexicon }))
  if (!plain) {
    if ((subject === 'film' || subject === 'style' || what === '') && UNREAL.test(phrase))
      throw new RequestError(`Films here are cut from paper and drawn and cannot look real. Styles are: ${NAMED}.`)
    if (talk.hour !== null || talk.weather !== null) return null
    if (subject === 'style' || (what === '' && /\bstyle$/i.test(text)))
      throw new RequestError(`I know no style like “${short(phrase)}”. There are: ${NAMED}.`)
    return null
  }
  if (/\b(?:except|apart from|but not)\b/i.test(text)) throw new RequestError('A style is the whole film’s: nothing can be left out of it.')
  if (named === board.style.name)
    throw new RequestError(
      `Nothing would change: the film is in ${named.replaceAll('-', ' ')} already${isCalled(phrase, named) ? '' : `, which is the nearest there is to “${short(phrase)}”`}.`,
    )
  return {
    board: { ...board, style: { name: named, said: phrase.slice(0, 2000) } },
    said: `The style is now: ${named.replaceAll('-', ' ')}.`,
    heard: SILENT,
    sets: [['style', named]],
    remarks: isCalled(phrase, named) ? [] : [`“${phrase.replace(/^(?:an? |the |use )/i, '')}” is shown in the nearest style there is.`],
  }
}

/** The whole phrase is a look and no thing: "oil painting", not "a paper boat". */
function isAlone(phrase: string, { lexicon }: { lexicon: Parameters<typeof filmTalkOf>[1]['lexicon'] }): boolean {
  const talk = filmTalkOf(phrase, { lexicon })
  const words = wordsOf(phrase, { lexicon })
  return (
    talk.style !== null &&
    words.every((word) => talk.claimed.has(word.index) || /^(?:determiner|preposition|mark|conjunction)$/.test(word.kind))
  )
}

function isCalled(phrase: string, name: StyleName): boolean {
  const lower = phrase.toLowerCase()
  return [name.replaceAll('-', ' '), ...(styles[name].words as readonly string[])].some((word) => lower.includes(word))
}
