import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import nlp from 'compromise'
import { expect, test } from 'vitest'
import { openArt } from '../../../../src/pipeline/art/open-art.ts'
import { openLexicon } from '../../../../src/pipeline/director/lexicon/open-lexicon.ts'

const bench = join(import.meta.dirname, '../../../../../shared/bench')
const files = ['vbench_all_dimension.txt', 'vbench_all_category.txt']

test.skipIf(!files.every((file) => existsSync(join(bench, file))))(
  'nouns of the bench prompts (../shared/bench) find their pictures, persons and places',
  async () => {
    const cacheDir = mkdtempSync(join(tmpdir(), 'matinee-bench-'))
    try {
      const lexicon = await openLexicon({ art: await openArt(cacheDir), cacheDir })
      const share = new Map<string, number>()
      let total = 0
      const prompts = new Set(files.flatMap((file) => readFileSync(join(bench, file), 'utf8').split('\n')))
      for (const prompt of prompts) {
        for (const noun of nlp(prompt).nouns().json() as { noun?: { root?: string } }[]) {
          const head = (noun.noun?.root ?? '').toLowerCase().split(' ').at(-1) ?? ''
          if (!lexicon.isKnown(head, 'noun')) continue
          const lemma = lexicon.lemma(head, 'noun')
          const depiction = lexicon.depict(lemma)
          const how =
            lexicon.isPerson(lemma) !== null
              ? 'person'
              : depiction === null
                ? lexicon.sense(lemma)
                : depiction.led === null
                  ? 'named'
                  : 'led'
          share.set(how, (share.get(how) ?? 0) + 1)
          total++
        }
      }
      const percent = (name: string) => (100 * (share.get(name) ?? 0)) / total
      const table = [...share].toSorted((a, b) => b[1] - a[1]).map(([name]) => `${name} ${percent(name).toFixed(1)}%`)
      process.stdout.write(`${total} noun mentions: ${table.join(', ')}\n`)
      expect(total).toBeGreaterThan(2000)
      // of what can be a picture, nearly all is one, and few of those only by a stand-in
      expect(percent('named')).toBeGreaterThan(35)
      expect(percent('led')).toBeLessThan(5)
      expect(percent('animal') + percent('vehicle') + percent('instrument')).toBeLessThan(1)
      expect(percent('unknown')).toBeLessThan(2)
    } finally {
      rmSync(cacheDir, { recursive: true, force: true })
    }
  },
  60_000,
)
