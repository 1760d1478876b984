import type { Cast, Production } from './casting/cast.ts'
import { castScene } from './casting/cast-scene.ts'
import { implyProps } from './casting/imply-props.ts'
import { meaningOf } from './casting/meaning.ts'
import { perform } from './casting/perform.ts'
import { relate } from './casting/relate.ts'
import type { Part } from './casting/role.ts'
import { grammarOf } from './grammar-of.ts'
import { readFilmTalk, type FilmTalk } from './reading/film-words.ts'
import { readScene, type Mention, type Scene } from './reading/scene.ts'
import { readWords, type Word } from './reading/words.ts'
import { musicTalk } from './staging/choose-score.ts'

/** A sentence as understood: what it says of the film, and who plays in it. */
export interface Reading {
  readonly words: readonly Word[]
  readonly music: readonly Word[]
  readonly talk: FilmTalk
  readonly scene: Scene
  readonly cast: Cast
}

/**
 * Reads one sentence and casts it. `from` is the index of its first word among those of the whole text; `before`: who was on stage when
 * it begins, of whom "it" and "the dog" may speak. New roles are added to the production's.
 */
export function readSentence(sentence: string, from: number, production: Production, before: readonly Part[]): Reading {
  const { lexicon, ledger } = production
  const words = readWords(sentence, grammarOf(lexicon), from)
  const music = musicTalk(words)
  const spoken = words.filter((word) => !music.includes(word))
  const talk = readFilmTalk(spoken, lexicon)
  ledger.film(talk.about)
  ledger.shown(music)
  const scene = readScene(
    spoken,
    (word) => talk.claimed.has(word.index),
    lexicon,
    (mention) => canAct(mention, lexicon),
  )
  for (const link of scene.links) ledger.film(link.words)
  const cast = castScene(scene, production, before)
  perform(scene, production, cast)
  relate(scene, production, cast)
  implyProps(scene, production, cast)
  return { words, music, talk, scene, cast }
}

function canAct(mention: Mention, lexicon: Production['lexicon']): boolean {
  const meaning = meaningOf(mention, null, lexicon)
  return (
    mention.pronoun !== null ||
    meaning.is === 'person' ||
    (meaning.is === 'picture' &&
      (meaning.depiction.living || /^(vehicle|boat|aircraft|bird|fish|insect|quadruped|floater|flame)$/.test(meaning.depiction.body)))
  )
}
