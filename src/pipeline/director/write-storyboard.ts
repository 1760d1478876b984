import { ASPECTS, frameSize, type MovieRequest } from '../../movie.ts'
import { randomFrom } from '../random.ts'
import { styles, type StyleName } from '../repertoire/styles/index.ts'
import type { Star } from '../storyboard/face.ts'
import { STORYBOARD_VERSION, type Shot, type Storyboard } from '../storyboard/storyboard.ts'
import { blockShot } from './blocking/block-shot.ts'
import { keepFaces } from './blocking/keep-faces.ts'
import { cueSounds } from './blocking/cue-sounds.ts'
import type { Production } from './casting/cast.ts'
import { castStars } from './casting/cast-stars.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { planShots, type Plan } from './plan-shots.ts'
import { inFirstPerson } from './reading/in-first-person.ts'
import { openLedger } from './reading/ledger.ts'
import { plainSpeech } from './reading/plain-speech.ts'
import { readFilmTalk } from './reading/film-words.ts'
import { takeQuotes, tidyPrompt } from './reading/tidy-prompt.ts'
import { readWords, type Word } from './reading/words.ts'
import { shootShot } from './shoot-shot.ts'
import { chooseScore } from './staging/choose-score.ts'
import { grammarOf } from './grammar-of.ts'
import { hearSounds } from './staging/hear-sounds.ts'
import { readMood } from './staging/read-mood.ts'
import { ENSEMBLES } from './tables/companies.ts'
import { INSTRUMENTS } from './tables/instruments.ts'

/**
 * The director: prompt → storyboard. What the prompt says of who, what, where, when and how is cast from the
 * repertoire and the art; what it leaves open is decided by the seed; what cannot be shown is said so. Pure: the same
 * request gives the same storyboard. `stars` play in it, in the order in which their photos came. Without them it never throws on any text;
 * with them RequestError when the prompt has fewer people than there are stars.
 */
export function writeStoryboard(request: MovieRequest, lexicon: Lexicon, stars: readonly Star[] = []): Storyboard {
  const prompt = tidyPrompt(request.prompt)
  const quoted = takeQuotes(prompt)
  const translation = lexicon.translate(quoted.text)
  const foreign = translation.language !== 'en'
  const ledger = openLedger()
  const production: Production = { lexicon, ledger, roles: [], starring: stars.length }
  const plain = foreign ? translation.text : plainSpeech(quoted.text)
  const personal = stars.length === 0 ? { text: plain, claimed: null } : inFirstPerson(plain)
  const plans = planShots({ ...quoted, text: personal.text }, request.duration, production)
  castStars(
    plans.map((plan) => plan.cast),
    production,
    stars,
    personal.claimed,
  )
  const { width, height } = frameSize(request.aspect, request.size)
  const facts = {
    production,
    seed: request.seed,
    aspect: ASPECTS[request.aspect],
    fps: request.fps,
    pace: plans.find((plan) => plan.talk.pace !== null)?.talk.pace?.entry ?? 1,
  }
  const staged = plans.map((plan, i) => shootShot(plan, `shot-${i + 1}`, facts))
  const shots: Shot[] = staged.map(({ shot, facts: figures }) =>
    keepFaces(blockShot(shot, figures, facts.aspect, request.seed), facts.aspect, request.seed),
  )
  const words = plans.flatMap((plan) => plan.words)
  const mood = readMood(words, shots, facts.pace, lexicon, ledger)
  const seen = stars.length === 0 ? shots : shots.map((shot) => cheered(shot, mood))
  const style = chooseStyle(plans, request.style, lexicon)
  const music = request.music === undefined ? null : readWords(tidyPrompt(request.music, 200), grammarOf(lexicon))
  const sfx = request.sfx === undefined ? null : readWords(tidyPrompt(request.sfx, 200), grammarOf(lexicon))
  const players = new Set(
    shots
      .flatMap((shot) => shot.figures)
      .filter((figure) => figure.action.name === 'play')
      .map((figure) => figure.id),
  )
  const played = shots
    .flatMap((shot) => shot.figures)
    .filter((figure) => figure.body.kind === 'picture' && players.has(figure.relation?.to ?? ''))
    .flatMap((figure) => figure.said.toLowerCase().split(' '))
    .filter((word) => INSTRUMENTS[word] !== undefined)
  const score = chooseScore(
    music,
    request.music,
    plans.flatMap((plan) => [...plan.music, ...ensembleWords(plan)]),
    played,
    mood,
    style.name,
    randomFrom(request.seed, 'score', prompt),
  )
  const sounds = hearSounds(
    plans.flatMap((plan) => plan.scenes),
    sfx,
    lexicon,
    ledger,
  )
  const { led, unshown } = ledger.close(words)
  if (foreign) {
    for (const said of translation.unknown) unshown.push({ said: said.slice(0, 200), why: 'a word that no dictionary here knows' })
    // what was led elsewhere or not shown is told in the asker's own words
    const own = (english: string): string =>
      translation.tokens.find((token) => token.english !== '' && token.english.toLowerCase() === english.toLowerCase())?.source ?? english
    for (const row of [...led, ...unshown]) row.said = own(row.said).slice(0, 200)
  }
  const uncued: Omit<Storyboard, 'cues'> = {
    version: STORYBOARD_VERSION,
    prompt,
    seed: request.seed,
    format: { width, height, fps: request.fps, seconds: request.duration },
    style,
    mood,
    shots: seen,
    score,
    led: led.slice(0, 100),
    unshown: unshown.slice(0, 100),
  }
  return { ...uncued, cues: cueSounds(uncued, sounds) }
}

/** Where nothing was said of how somebody with a face feels, they feel as the film does. */
function cheered(shot: Shot, { valence }: Storyboard['mood']): Shot {
  if (valence < CHEERFUL) return shot
  return {
    ...shot,
    figures: shot.figures.map((figure) =>
      figure.body.kind === 'puppet' && figure.body.face !== null && figure.body.feeling === 'calm'
        ? { ...figure, body: { ...figure.body, feeling: 'happy' } }
        : figure,
    ),
  }
}

/** From this valence on a film is a happy one. */
const CHEERFUL = 0.3

/** "A jazz band" names the music that is heard. */
function ensembleWords(plan: Plan): readonly Word[] {
  return [...plan.cast.partOf].flatMap(([mention, parts]) => (parts.some((part) => part.role.noun in ENSEMBLES) ? mention.nouns : []))
}

/** The asker's style overrules the prompt's. */
function chooseStyle(plans: readonly Plan[], asked: string | undefined, lexicon: Lexicon): Storyboard['style'] {
  const fallback = ('paper' in styles ? 'paper' : Object.keys(styles)[0]) as StyleName
  if (asked !== undefined && asked.trim() !== '') {
    const words = readWords(`in ${tidyPrompt(asked, 200)} style`, grammarOf(lexicon))
    return { name: readFilmTalk(words, lexicon).style?.entry ?? fallback, said: tidyPrompt(asked, 200) }
  }
  const match = plans.map((plan) => plan.talk.style).find((style) => style !== null)
  return match == null ? { name: fallback, said: '' } : { name: match.entry, said: match.words.map((word) => word.text).join(' ') }
}
