import type { Art, ArtName } from '../../art/art.ts'
import type { BodyKind } from '../../repertoire/actions/action.ts'

/** A picture for a noun. */
export interface Depiction {
  /** 'set:name' in the art library. */
  readonly art: ArtName
  /** What is shown, canonical English, singular: 'dog'. */
  readonly noun: string
  /** What the word was led to when the picture is not of the very thing: 'dog' for 'labrador'; null: the thing itself. */
  readonly led: string | null
  readonly body: BodyKind
  /** Natural height in metres. */
  readonly metres: number
  /** An animal or an imagined creature: it breathes and goes by itself. */
  readonly living: boolean
  /** It is a source of light: the colour of its glow, '#rrggbb'. */
  readonly glows: string | null
  readonly medium: 'land' | 'water' | 'air'
  /** Which way the picture looks as drawn: −1 left, 1 right, 0 to the front or no way. */
  readonly facing: -1 | 0 | 1
  /** The picture is a head without a body. */
  readonly head: boolean
  /** The picture is a one-colour shape (paper silhouette), to be given a colour. */
  readonly silhouette: boolean
  /** The natural colour of a silhouette, '#rrggbb'; null for a picture that has its own colours. */
  readonly colour: string | null
}

/** What a word for a person says about them. */
export interface PersonSense {
  readonly gender: 'woman' | 'man' | 'person'
  readonly age: 'baby' | 'child' | 'adult' | 'elder'
  /** The trade or part they play, WordNet's lemma: 'chef', 'astronaut', 'king'; null: just a person. */
  readonly profession: string | null
  readonly being: 'human' | 'robot' | 'alien' | 'skeleton' | 'ghost'
}

export type SenseName =
  | 'person'
  | 'group'
  | 'animal'
  | 'plant'
  | 'food'
  | 'vehicle'
  | 'building'
  | 'clothing'
  | 'instrument'
  | 'thing'
  | 'natural'
  | 'place'
  | 'time'
  | 'weather'
  | 'body'
  | 'stuff'
  | 'event'
  | 'film'
  | 'abstract'
  | 'unknown'

export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'adverb'

/** `led` is the candidate that stood in for the word; null when the word itself (or a form of it) was listed. */
export interface Nearest<T> {
  readonly entry: T
  readonly led: string | null
}

/** 'three cats' → { count: 3, group: null, words: 1 }; 'a flock of birds' → { count: 7, group: 'flock', words: 3 }. */
export interface Quantity {
  /** 1 … 12. */
  readonly count: number
  readonly group: string | null
  /** How many words of the phrase say it. */
  readonly words: number
}

export type Material = 'paper' | 'glass' | 'metal' | 'gold' | 'wood' | 'stone' | 'felt' | 'leather' | 'ice' | 'neon'

export interface TranslatedToken {
  /** The words of the prompt as written, and where they stand (UTF-16 offsets). */
  readonly source: string
  readonly start: number
  readonly end: number
  /** Its English, a lemma or a short phrase; '' for a particle that only marks grammar. */
  readonly english: string
  readonly pos: 'noun' | 'verb' | 'adjective' | 'adverb' | 'relation' | 'number' | 'function' | 'unknown'
}

export interface Translation {
  /** ISO 639-1; 'en' when nothing needed translating, 'mul' for English (or nothing) with emojis. */
  readonly language: string
  /** English, in an order that an English reader can parse ('red balloon drifting above snowy village'). */
  readonly text: string
  readonly tokens: readonly TranslatedToken[]
  /** Words of the prompt that no data knew. */
  readonly unknown: readonly string[]
}

/** Words → meanings, from data alone. Everything is synchronous, pure and memoised once it is open. */
export interface Lexicon {
  readonly art: Art
  /** The picture for a noun or a noun phrase ('hot air balloon'); null when no picture would be honest (persons, places, film words, abstractions). */
  depict(noun: string, neighbours?: readonly string[]): Depiction | null
  isPerson(noun: string): PersonSense | null
  sense(noun: string, neighbours?: readonly string[]): SenseName
  /** The nearest of the candidates (keys: English lemmas or phrases, lower case) by form, synonym, then hypernym. */
  nearest<T>(word: string, pos: PartOfSpeech, candidates: ReadonlyMap<string, T>): Nearest<T> | null
  lemma(word: string, pos: PartOfSpeech): string
  isKnown(word: string, pos: PartOfSpeech): boolean
  /** 'crimson', 'dark blue', 'golden' → '#rrggbb'. */
  colourOf(word: string): string | null
  materialOf(word: string): Material | null
  /** What the start of a phrase says about number; null: nothing. */
  quantity(phrase: string): Quantity | null
  translate(prompt: string): Translation
}

/** @param cacheDir where compact indexes of the data are kept; made when missing, rebuilt when broken or of another version. */
export type OpenLexicon = (from: { readonly art: Art; readonly cacheDir: string }) => Promise<Lexicon>
