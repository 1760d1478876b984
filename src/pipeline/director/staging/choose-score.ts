import { idioms, type IdiomName } from '../../repertoire/idioms/index.ts'
import type { Random } from '../../random.ts'
import type { Mood, Score } from '../../storyboard/storyboard.ts'
import { matchEntries, phrasesOf } from '../reading/match-entries.ts'
import type { Word } from '../reading/words.ts'
import { INSTRUMENTS } from '../tables/instruments.ts'

const IDIOMS = phrasesOf(idioms)
const INSTRUMENT_OF: ReadonlyMap<string, number> = new Map(Object.entries(INSTRUMENTS))
const MUSIC_WORD = /^(music|song|soundtrack|score|melody|tune|beat|beats|ballad|jingle|instrumental|theme|rhythm|bgm)$/
const MUSIC_FILLER =
  /^(a|an|the|with|and|of|to|in|by|some|very|soft|gentle|slow|fast|upbeat|background|calm|sad|happy|epic|quiet|loud|playing|style|solo|sweet|light|warm|dark|bright|deep|mellow|simple|solemn|cheerful|relaxing|dramatic|romantic|playful|minor|major|dreamy|tender|haunting|on|for|plays|is|there|no|without|old|modern|classic)$/
const SILENCE = /^\s*(none|no music|no score|without music|silent|silence|no|off|mute|muted|no sound|nothing)\s*\.?\s*$/i
const PITCHES = ['C', 'G', 'D', 'A', 'F', 'Bb', 'Eb', 'E'] as const

/** The stretches between commas and stops that speak of music alone ("gentle piano", "with upbeat jazz music"). */
export function musicTalk(words: readonly Word[]): readonly Word[] {
  return segments(words)
    .filter((segment) => {
      const musical = segment.some((word) => MUSIC_WORD.test(word.lemma))
        ? !segment.some((word) => word.kind === 'verb' && !MUSIC_FILLER.test(word.lower))
        : false
      const only = segment.every(
        (word) =>
          MUSIC_WORD.test(word.lemma) ||
          MUSIC_FILLER.test(word.lower) ||
          INSTRUMENT_OF.has(word.lemma) ||
          INSTRUMENT_OF.has(word.lower) ||
          IDIOMS.has(word.lower) ||
          word.kind === 'adjective' ||
          word.kind === 'conjunction',
      )
      const named = segment.some((word) => INSTRUMENT_OF.has(word.lemma) || INSTRUMENT_OF.has(word.lower) || IDIOMS.has(word.lower))
      const first = segment[0]?.index === words[0]?.index
      return (musical && (only || !first)) || (only && named && !first && segment[0]?.kind !== 'determiner')
    })
    .flat()
    .concat(namedMusic(words))
    .filter((word, i, all) => all.indexOf(word) === i)
}

/** "Disco music", "a jazz song": a music word with the kind of music right before it, wherever it stands. */
function namedMusic(words: readonly Word[]): Word[] {
  return words.flatMap((word, i) => {
    const before = words[i - 1]
    if (before === undefined || !MUSIC_WORD.test(word.lemma)) return []
    return IDIOMS.has(before.lower) || IDIOMS.has(`${words[i - 2]?.lower} ${before.lower}`) || INSTRUMENT_OF.has(before.lower)
      ? words.slice(IDIOMS.has(before.lower) || INSTRUMENT_OF.has(before.lower) ? i - 1 : i - 2, i + 1)
      : []
  })
}

function segments(words: readonly Word[]): Word[][] {
  const list: Word[][] = [[]]
  for (const word of words) {
    if (word.kind === 'mark') list.push([])
    else list.at(-1)!.push(word)
  }
  return list.filter((segment) => segment.length > 0)
}

/**
 * The score: the idiom that the asker named (in `asked`, the request's music, else in the prompt), else the one whose
 * mood is nearest. null when silence was asked for. `played`: instruments that figures play.
 */
export function chooseScore(
  asked: readonly Word[] | null,
  music: string | undefined,
  talk: readonly Word[],
  played: readonly string[],
  mood: Mood,
  style: string,
  random: Random,
): Score | null {
  if (music !== undefined && SILENCE.test(music)) return null
  const words = asked ?? talk
  if (asked === null && talk.some((word) => /^(no|without)$/.test(word.lower))) return null
  const named = matchEntries(words, IDIOMS)
  // a style of music says more than an instrument or a mood does
  const match =
    named.find((each) => each.words.some((word) => !INSTRUMENT_OF.has(word.lemma)) && !/^(calm|soft|gentle)$/.test(each.phrase)) ?? named[0]
  const instruments = [
    ...new Set([
      ...matchEntries(words, INSTRUMENT_OF).map((each) => each.entry),
      ...played.flatMap((noun) => (INSTRUMENTS[noun] === undefined ? [] : [INSTRUMENTS[noun]])),
    ]),
  ].slice(0, 4)
  const felt = feelingOf(words, mood)
  const idiom = match?.entry ?? nearestIdiom(felt, style, random)
  const { tempo, modes } = idioms[idiom]
  const bright = felt.valence >= 0
  return {
    idiom,
    tempo: Math.round(tempo[0] + (tempo[1] - tempo[0]) * felt.energy),
    key: random.pick(PITCHES),
    mode: bright ? modes.bright : modes.dark,
    instruments,
    gain: 0,
    said: (words.length > 0 ? words.map((word) => word.text).join(' ') : (music ?? '')).slice(0, 2000),
  }
}

/** "Sad piano" darkens the music though the picture is bright. */
function feelingOf(words: readonly Word[], mood: Mood): Pick<Mood, 'valence' | 'energy'> {
  const dark = words.some((word) =>
    /^(sad|dark|melancholy|somber|minor|tense|scary|eerie|gloomy|haunting|solemn|mournful|ominous)$/.test(word.lower),
  )
  const bright = words.some((word) => /^(happy|cheerful|upbeat|joyful|major|bright|playful|uplifting)$/.test(word.lower))
  const slow = words.some((word) => /^(slow|calm|soft|gentle|relaxing|quiet)$/.test(word.lower))
  const fast = words.some((word) => /^(fast|upbeat|energetic|driving|intense|lively|exciting|frantic)$/.test(word.lower))
  return { valence: dark ? -0.6 : bright ? 0.7 : mood.valence, energy: slow ? 0.15 : fast ? 0.85 : mood.energy }
}

/** Of the four nearest one is drawn by the seed, the nearer the likelier. */
function nearestIdiom(mood: Pick<Mood, 'valence' | 'energy'>, style: string, random: Random): IdiomName {
  const own = IDIOMS.get(style) ?? (style === 'pixel' ? IDIOMS.get('8-bit') : style === 'noir' ? IDIOMS.get('noir') : undefined)
  if (own !== undefined) return own
  const ranked = (Object.keys(idioms) as IdiomName[])
    .filter((name) => name !== 'march')
    .map((name) => ({ name, far: Math.hypot(idioms[name].fits.valence - mood.valence, (idioms[name].fits.energy - mood.energy) * 1.4) }))
    .sort((a, b) => a.far - b.far)
  const odds = ranked.slice(0, 4).map(({ name, far }) => ({ name, weight: Math.exp(-7 * far) }))
  let at = random() * odds.reduce((sum, { weight }) => sum + weight, 0)
  return (odds.find(({ weight }) => (at -= weight) < 0) ?? odds[0]!).name
}
