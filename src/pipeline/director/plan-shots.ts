import type { Cast, Production } from './casting/cast.ts'
import { castScene } from './casting/cast-scene.ts'
import type { Part } from './casting/role.ts'
import { readSentence } from './read-sentence.ts'
import { readFilmTalk, type FilmTalk } from './reading/film-words.ts'
import { readScene, type Scene } from './reading/scene.ts'
import { mostShots, opensShot, splitSentences } from './reading/split-shots.ts'
import type { Quoted } from './reading/tidy-prompt.ts'
import type { Word } from './reading/words.ts'

/** A shot as understood: its words, what they say of the film, who plays and what was said of the place. */
export interface Plan {
  readonly said: string
  readonly words: readonly Word[]
  readonly scenes: readonly Scene[]
  readonly talk: FilmTalk
  readonly music: readonly Word[]
  readonly cast: Cast
  readonly quotes: readonly string[]
  readonly seconds: number
}

/** Prompt → shots: sentences are read one after another; one that tells nothing new joins the shot before it. */
export function planShots(quoted: Quoted, seconds: number, production: Production): Plan[] {
  const { lexicon, ledger } = production
  const sentences = splitSentences(quoted.text)
  const open: { said: string[]; words: Word[]; scenes: Scene[]; talks: FilmTalk[]; music: Word[]; casts: Cast[]; quotes: string[] }[] = []
  let index = 0
  sentences.forEach((sentence, i) => {
    const before = open.at(-1)
    const last: readonly Part[] = before?.casts.flatMap((cast) => cast.parts) ?? []
    const text = withSubject(sentence, before?.casts.at(-1)?.parts, lexicon)
    const { words, music, talk, scene, cast } = readSentence(text, index, production, last)
    index += words.length + 1
    const elsewhere =
      before !== undefined &&
      cast.places.some((each) => each.firm) &&
      before.casts.some((each) => each.places.length > 0) &&
      !before.casts.some((each) => each.places.some((place) => cast.places.some((other) => other.place === place.place)))
    const quotes = quoted.quotes
      .filter((quote) => quote.at >= sentence.at && (i === sentences.length - 1 || quote.at < sentences[i + 1]!.at))
      .map((quote) => quote.text)
    if (quotes.length > 0)
      ledger.shown(
        words.filter((word) => /^(sign|say|says|saying|word|words|text|read|reads|banner|title|letter|letters|caption)$/.test(word.lower)),
      )
    const empty = cast.parts.length + cast.places.length + cast.scenery.length + cast.particles.length === 0
    if (
      before === undefined ||
      (open.length < mostShots(seconds) &&
        !(empty && !sentence.cut) &&
        (last.length > 0 || before.casts.some((each) => each.places.length > 0)) &&
        opensShot(sentence, scene, elsewhere, (mention) => cast.partOf.has(mention)))
    ) {
      open.push({ said: [sentence.text], words: [...words], scenes: [scene], talks: [talk], music: [...music], casts: [cast], quotes })
      return
    }
    before.said.push(sentence.text)
    before.words.push(...words)
    before.scenes.push(scene)
    before.talks.push(talk)
    before.music.push(...music)
    before.casts.push(cast)
    before.quotes.push(...quotes)
  })
  if (open.length === 0) {
    const words: Word[] = []
    const scene = readScene(
      words,
      () => false,
      lexicon,
      () => false,
    )
    open.push({
      said: [],
      words,
      scenes: [scene],
      talks: [readFilmTalk(words, lexicon)],
      music: [],
      casts: [castScene(scene, production, [])],
      quotes: quoted.quotes.map((quote) => quote.text),
    })
  }
  const early = quoted.quotes.filter((quote) => sentences.length > 0 && quote.at < sentences[0]!.at).map((quote) => quote.text)
  open[0]!.quotes.unshift(...early)
  // a camera or framing said once, at the end, is meant for the whole film
  for (const key of ['move', 'framing'] as const) {
    const said = open.map((shot) => mergeTalk(shot.talks)[key])
    const [only, more] = said.filter((match) => match !== null)
    if (only != null && more === undefined && !sentences.some((sentence) => sentence.cut))
      for (const shot of open) shot.talks = [{ ...mergeTalk(shot.talks), [key]: only }]
  }
  const lengths = share(seconds, open.length)
  return open.map((shot, i) => ({
    said: shot.said.join(' '),
    words: shot.words,
    scenes: shot.scenes,
    talk: mergeTalk(shot.talks),
    music: shot.music,
    cast: mergeCasts(shot.casts),
    quotes: shot.quotes,
    seconds: lengths[i]!,
  }))
}

/** "… and then crosses a bridge": who did the last thing goes on. */
function withSubject(
  { text, cut }: { readonly text: string; readonly cut: boolean },
  parts: readonly Part[] | undefined,
  lexicon: Production['lexicon'],
): string {
  const [first = ''] = text.toLowerCase().match(/^[a-z]+/) ?? []
  const lemma = lexicon.lemma(first, 'verb')
  const part = parts?.find((each) => each.act !== null) ?? parts?.[0]
  if (!cut || part === undefined || !first.endsWith('s') || lemma === first || !lexicon.isKnown(lemma, 'verb')) return text
  return `${part.role.person === null ? 'it' : part.role.person.gender === 'woman' ? 'she' : 'he'} ${text}`
}

/** Equal shares of the film, in milliseconds, that add up to it exactly. */
function share(seconds: number, shots: number): number[] {
  const each = Math.floor((seconds / shots) * 1000) / 1000
  return Array.from({ length: shots }, (_, i) => (i < shots - 1 ? each : Math.round((seconds - each * (shots - 1)) * 1000) / 1000))
}

function mergeTalk(talks: readonly FilmTalk[]): FilmTalk {
  const pick = <Key extends 'style' | 'move' | 'framing' | 'pace' | 'hour' | 'weather' | 'season'>(key: Key): FilmTalk[Key] =>
    talks.map((talk) => talk[key]).find((match) => match !== null) ?? (null as FilmTalk[Key])
  return {
    style: pick('style'),
    move: pick('move'),
    framing: pick('framing'),
    pace: pick('pace'),
    hour: pick('hour'),
    weather: pick('weather'),
    season: pick('season'),
    claimed: new Set(talks.flatMap((talk) => [...talk.claimed])),
    about: talks.flatMap((talk) => talk.about),
  }
}

/** One part a role, its first act and relation. */
function mergeCasts(casts: readonly Cast[]): Cast {
  const parts: Part[] = []
  for (const part of casts.flatMap((cast) => cast.parts)) {
    const known = parts.find((each) => each.role === part.role)
    if (known === undefined) parts.push(part)
    else {
      known.act ??= part.act
      known.relation ??= part.relation
    }
  }
  return {
    parts,
    partOf: new Map(casts.flatMap((cast) => [...cast.partOf])),
    meanings: new Map(casts.flatMap((cast) => [...cast.meanings])),
    places: casts.flatMap((cast) => cast.places),
    scenery: casts.flatMap((cast) => cast.scenery),
    particles: casts.flatMap((cast) => cast.particles),
  }
}
