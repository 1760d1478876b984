import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Art } from '../../art/art.ts'
import { colourOf, materialOf } from './colours.ts'
import { openDepict } from './depict.ts'
import type { Lexicon, OpenLexicon } from './lexicon.ts'
import { openNearest } from './nearest.ts'
import { openPerson } from './person.ts'
import { scenes } from '../../art/scenes.ts'
import { filesOfSubgroup, misnamed, shownBadly, tooGeneral } from './pictures/emoji-tables.ts'
import { favourites } from './pictures/favourites.ts'
import { buildPictureIndex, spellings, type PictureIndex } from './pictures/picture-index.ts'
import { silhouettes } from './pictures/silhouettes.ts'
import { quantityOf } from './quantity.ts'
import { openSenses } from './senses.ts'
import { openTranslate } from './translation/translate.ts'
import { openWordNet, type WordNet } from './wordnet/wordnet.ts'

/** Raise when the index's making changes; its tables are in the key by themselves. */
const FORMAT = 9

export const openLexicon: OpenLexicon = async ({ art, cacheDir }): Promise<Lexicon> => {
  const wordnet = openWordNet()
  const index = await pictureIndex(art, wordnet, cacheDir)
  const senses = openSenses(wordnet, index)
  return {
    art,
    depict: openDepict(art, wordnet, index, senses),
    isPerson: openPerson(wordnet, senses, index),
    sense: (noun, neighbours = []) => senses.name(wordnet.lemma(noun, 'noun'), neighbours),
    nearest: openNearest(wordnet, senses),
    lemma: wordnet.lemma,
    // 'hot air balloon' is written with a hyphen there; 'tree house' in one word
    isKnown: (word, pos) =>
      wordnet.isKnown(word, pos) ||
      (pos === 'noun' &&
        spellings(wordnet.lemma(word, pos)).some((form) => index.byName[form] !== undefined || wordnet.isKnown(form, pos))),
    colourOf,
    materialOf,
    quantity: quantityOf,
    translate: openTranslate(
      (word) => wordnet.isKnown(word, 'noun') || wordnet.isKnown(word, 'verb') || wordnet.isKnown(word, 'adjective'),
    ),
  }
}

/** From the cache, or built and kept. Many may start at once: each writes aside and renames. */
async function pictureIndex(art: Art, wordnet: WordNet, cacheDir: string): Promise<PictureIndex> {
  const { version } = createRequire(import.meta.url)('emojibase-data/package.json') as { version: string }
  const cached = join(cacheDir, `pictures-${version}-${wordnet.version}-${FORMAT}-${tablesHash()}.json`)
  const found = await readFile(cached, 'utf8').then(
    (text) => parseIndex(text, art),
    () => null,
  )
  if (found !== null) return found
  const index = buildPictureIndex(art, wordnet)
  const aside = `${cached}.${randomUUID()}`
  try {
    await mkdir(cacheDir, { recursive: true })
    await writeFile(aside, JSON.stringify(index))
    await rename(aside, cached)
  } catch {
    // A cache that cannot be written costs the next start half a second, not this film.
    await rm(aside, { force: true }).catch(() => undefined)
  }
  return index
}

/** A fingerprint of the tables that the index is made from, so that a changed row is never answered from an old cache. */
function tablesHash(): string {
  const tables = [favourites, silhouettes, [...scenes], [...shownBadly], [...misnamed], [...tooGeneral], [...filesOfSubgroup]]
  return createHash('sha256').update(JSON.stringify(tables)).digest('hex').slice(0, 12)
}

function parseIndex(text: string, art: Art): PictureIndex | null {
  try {
    const index = JSON.parse(text) as PictureIndex
    const dog = index.byName['dog']
    return dog !== undefined &&
      art.has(dog.art) &&
      Object.keys(index.bySynset).length > 0 &&
      typeof index.meant === 'object' &&
      typeof index.kin === 'object'
      ? index
      : null
  } catch {
    return null
  }
}
