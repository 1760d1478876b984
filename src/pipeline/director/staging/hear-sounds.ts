import { sounds, type SoundName } from '../../repertoire/sounds/index.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { matchEntries, phrasesOf } from '../reading/match-entries.ts'
import type { Ledger } from '../reading/ledger.ts'
import type { Scene } from '../reading/scene.ts'
import type { Word } from '../reading/words.ts'

export interface AskedFor {
  readonly sound: SoundName
  readonly said: string
}

export const SOUNDS: ReadonlyMap<string, SoundName> = phrasesOf(sounds)
/** Verbs of hearing that the sounds' own words do not list. */
export const VOICES: Readonly<Record<string, string>> = {
  rumble: 'thunder',
  crackle: 'fire',
  honk: 'horn',
  ring: 'bell',
  chirp: 'birds',
  tweet: 'birds',
  sing: '',
  purr: 'cat',
  growl: 'lion',
  snarl: 'lion',
  neigh: 'horse',
  splash: 'splash',
  howl: 'wolf',
  buzz: 'bee',
  snore: 'snore',
  wail: 'baby',
  sizzle: 'sizzle',
  fry: 'sizzle',
  cook: 'sizzle',
  quack: 'duck',
  oink: 'pig',
  crow: 'rooster',
  photograph: 'camera',
  croak: 'frog',
  hoot: 'owl',
  squawk: 'gulls',
  whistle: 'train',
  clap: 'applause',
  cheer: 'cheer',
  giggle: 'laugh',
  chuckle: 'laugh',
  slam: 'door',
  knock: 'knock',
  explode: 'explosion',
  bang: 'explosion',
  burst: 'pop',
  erupt: 'explosion',
  roar: 'lion',
  crash: 'shatter',
  shatter: 'shatter',
  smash: 'shatter',
  break: 'shatter',
}

/** Sounds asked for in words: the request's sound effects, "the sound of bells", and verbs of voice ("a dog barks"). */
export function hearSounds(scenes: readonly Scene[], sfx: readonly Word[] | null, lexicon: Lexicon, ledger: Ledger): AskedFor[] {
  const asked = new Map<SoundName, string>()
  const add = (sound: SoundName, said: string): void => {
    if (!asked.has(sound)) asked.set(sound, said.slice(0, 200))
  }
  if (sfx !== null) {
    for (const match of matchEntries(sfx, SOUNDS)) add(match.entry, text(match.words))
    for (const word of sfx) {
      if ((word.kind !== 'noun' && word.kind !== 'verb') || [...asked.values()].some((said) => said.includes(word.text))) continue
      const near = nameOf(VOICES[word.lemma]) ?? lexicon.nearest(word.lemma, word.kind, SOUNDS)?.entry
      if (near !== undefined) add(near, word.text)
    }
  }
  for (const scene of scenes) {
    const start = scene.words.findIndex((word, i) => /^(sound|sounds|noise)$/.test(word.lower) && scene.words[i + 1]?.lower === 'of')
    if (start >= 0) {
      for (const match of matchEntries(scene.words.slice(start + 2), SOUNDS)) add(match.entry, text(match.words))
      ledger.film([scene.words[start]!])
    }
    for (const deed of scene.deeds) {
      const verb = deed.verb.lemma
      const sound = nameOf(VOICES[verb]) ?? (lexicon.isKnown(verb, 'verb') && isVoice(verb) ? SOUNDS.get(verb) : undefined)
      if (sound === undefined) continue
      add(sound, text(deed.words))
      ledger.shown(deed.words)
    }
  }
  return [...asked].map(([sound, said]) => ({ sound, said }))
}

function nameOf(name: string | undefined): SoundName | undefined {
  return name !== undefined && name in sounds ? (name as SoundName) : undefined
}

/** Verbs among the sounds' words that name a noise and not a movement that makes one by itself. */
function isVoice(verb: string): boolean {
  return !/^(drive|trot|gallop|dive|flap|glow|swing|sip|gulp|swallow|chew|bite|munch|sparkle|twinkle|watch|sing|bounce|dribble|celebrate|wave|surf|launch|flutter)$/.test(
    verb,
  )
}

function text(words: readonly Word[]): string {
  return words.map((word) => word.text).join(' ')
}
