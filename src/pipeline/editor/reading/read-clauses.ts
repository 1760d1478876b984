import { plainSpeech } from '../../director/reading/plain-speech.ts'
import type { Command } from './command.ts'
import { CONTRARIES, FRAMES, OPENERS } from './frames.ts'

/** What an instruction asks for, in its order, and what it says must stay. */
export interface Clauses {
  readonly commands: readonly Command[]
  /** 'the music', 'her coat': kept whatever else changes. */
  readonly keeps: readonly string[]
}

const POLITE =
  /^(?:(?:please|pls|ok(?:ay)?|now|hey|hi|so|well|hmm+|um+|and|but|then|also|maybe|actually|great|nice|cool|thanks|thank you|perfect|good)[,!.]?\s+|(?:can|could|would|will) (?:you|we)(?: please)? (?!be\b)|(?:i|we)(?:'d| would)? (?:want|like|love|prefer|need|wish)(?: for)?(?: you)?(?: to)? (?=(?:change|make|see|have|add|remove|replace|turn|put|give)\b)|(?:i|we) think (?:we|you) should |let's |let us |try to |try |how about |what about |what if |you should |go ahead and )/i
const KEEP =
  /^(?:but |and |please )*(?:keep|leave|preserve|maintain|retain|don'?t (?:change|touch|alter)|do not (?:change|touch|alter)|without (?:changing|touching|altering)|not) (?<what>.+?)(?:\s+(?:as (?:it|they) (?:is|are|was|were)|as is|(?:exactly )?the same|unchanged|alone|intact|untouched|like (?:it|they) (?:is|are)))?$/i
/** "Leave the dog out" is no keeping. */
const NOT_KEPT = /^(?:leave|not) .*\b(?:out|away|only)\b/i

/** An instruction in English → its clauses. `isFilmTalk` says whether a piece between commas speaks of the film as a whole ("vintage style"). */
export function readClauses(instruction: string, isFilmTalk: (text: string) => boolean): Clauses {
  const commands: Command[] = []
  const keeps: string[] = []
  for (const clause of split(
    instruction
      .replace(/[“”„]/g, '"')
      .replace(/[‘’]/g, "'")
      .replace(/\bblack (?:and|&) white\b/gi, 'black-and-white'),
    isFilmTalk,
  )) {
    const keep = NOT_KEPT.test(clause) ? null : KEEP.exec(clause)
    if (keep !== null) keeps.push(keep.groups!['what']!)
    else commands.push(readClause(clause))
  }
  return { commands, keeps }
}

/** One clause → a command. */
function readClause(clause: string): Command {
  for (const { pattern, verb } of FRAMES) {
    const match = pattern.exec(clause)
    if (match === null) continue
    const { what = '', to = '' } = match.groups ?? {}
    if (what.trim() === '' && to.trim() === '') continue
    return { verb, what: what.trim(), to: to.trim(), text: clause }
  }
  return { verb: 'say', what: '', to: clause, text: clause }
}

function split(instruction: string, isFilmTalk: (text: string) => boolean): string[] {
  const clauses: string[] = []
  for (const sentence of outsideQuotes(instruction, /[.;!?\n]+(?=\s|$)|\n+/g)) {
    let open = ''
    const take = (): void => {
      const tidy = polish(open)
      if (tidy !== '') clauses.push(tidy)
      open = ''
    }
    for (const piece of outsideQuotes(withTalkApart(sentence, isFilmTalk), /\s*,\s*|\s+(?=(?:and|but|then|while)\s)/g)) {
      const bare = piece.replace(/^(?:and then|but also|and also|and|but|then|while)\s+/i, '')
      // "Make it foggy and slower": two things.
      const also = /^make it /i.test(open) && /^(?:(?:a (?:bit|little)|much) )?(?:slower|faster|quicker)$/i.test(bare)
      const opens = also || OPENERS.test(bare) || (bare === piece && /^(?:an? |the |in )?.*$/.test(bare) && isFilmTalk(bare))
      const pending = /^instead of [^,]+$/i.test(open)
      if (open !== '' && opens && !pending) take()
      open = open === '' ? bare : `${open}${bare === piece ? ', ' : ' '}${piece}`
    }
    take()
  }
  return clauses
}

/** "Add an aerial view with mountains": two things. */
function withTalkApart(sentence: string, isFilmTalk: (text: string) => boolean): string {
  const match = /^(?<verb>add|use|make it|give it|in)?\s*(?<talk>.+?)\s+with\s+(?<rest>.+)$/i.exec(sentence)
  const { verb = '', talk = '', rest = '' } = match?.groups ?? {}
  return match !== null && isFilmTalk(talk) ? `${verb} ${talk}, add ${rest}`.trim() : sentence
}

function polish(clause: string): string {
  let text = plainSpeech(clause).trim()
  for (let before = ''; before !== text;) {
    before = text
    text = text.replace(POLITE, '').trim()
  }
  text = text.replace(/\s+(?:in|to|on|of) (?:the|this) (?:image|video|film|movie|clip|picture|photo|frame)$/i, '')
  text = text
    // "It's too dark" wants it brighter, "could it be sunset" sunset.
    .replace(
      /^(?<what>.+?)(?:'s| is| are| looks?| seems?) (?:far |way |much |a (?:bit|little) |just )?too (?<adjective>[a-z]+)(?: away)?$/i,
      (whole, what: string, adjective: string) =>
        CONTRARIES[adjective.toLowerCase()] === undefined ? whole : `make ${what} ${CONTRARIES[adjective.toLowerCase()]}`,
    )
    .replace(/^(?:can|could|may|might|should) (it|he|she|they|this|the [a-z]+) (?:please )?(?:be )?/i, 'make $1 ')
  return text.replace(/\s*,?\s*(?:please|thanks|thank you|if you can|if possible)$/i, '').replace(/[,\s]+$/, '')
}

/** Split at what the pattern finds, but never within double quotes. */
function outsideQuotes(text: string, at: RegExp): string[] {
  const pieces: string[] = []
  let from = 0
  for (const match of text.matchAll(at)) {
    const quotes = (text.slice(0, match.index).match(/"/g) ?? []).length
    if (quotes % 2 === 1) continue
    pieces.push(text.slice(from, match.index))
    from = match.index + match[0].length
  }
  return [...pieces, text.slice(from)].map((piece) => piece.trim()).filter((piece) => piece !== '')
}
