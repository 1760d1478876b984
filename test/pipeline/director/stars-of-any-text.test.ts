import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RequestError } from '../../../src/errors.ts'
import { describeStoryboard } from '../../../src/pipeline/director/describe-storyboard.ts'
import { writeStoryboard } from '../../../src/pipeline/director/write-storyboard.ts'
import { facesIn } from '../../../src/pipeline/storyboard/face.ts'
import { readStoryboard } from '../../../src/pipeline/storyboard/read-storyboard.ts'
import { requestFor, testLexicon } from './test-lexicon.ts'
import { stars } from './test-stars.ts'

const words = fc.constantFrom(
  ...'me,I,my,us,we,brother,myself,as,a,the,pirate,robot,dog,cat,and,dances,riding,my face,on,with,photo,selfie,starring,then,",.,",two,friends,crowd,sea,moon,is,나,내가,얼굴,🎈,man,woman,(me),of,in,then,a film of,wide shot,no,nobody'
    .split(',')
    .concat(','),
)
const prompt = fc.array(words, { maxLength: 18 }).map((list) => list.join(' '))

test('whatever is said, every photo has a face in the film or a sentence says why not', { timeout: 240_000 }, async () => {
  const lexicon = await testLexicon()
  fc.assert(
    fc.property(prompt, fc.integer({ min: 1, max: 3 }), (text, count) => {
      try {
        const film = writeStoryboard(requestFor(text), lexicon, stars(count))
        expect(facesIn(film).toSorted()).toEqual(stars(count).map((star) => star.id))
        const json = JSON.stringify(film)
        expect(readStoryboard(json, text)).toEqual(JSON.parse(json))
        expect(JSON.stringify(writeStoryboard(requestFor(text), lexicon, stars(count)))).toBe(json)
        expect(describeStoryboard(film).sentence).not.toMatch(/undefined|null|,,| ,/)
        for (const shot of film.shots) {
          const worn = shot.figures.flatMap((figure) =>
            figure.body.kind === 'puppet' && figure.body.face !== null ? [figure.body.face] : [],
          )
          expect(new Set(worn).size, 'no face twice').toBe(worn.length)
        }
      } catch (error) {
        if (!(error instanceof RequestError)) throw error
        expect(count).toBeGreaterThan(1)
        expect(error.message).toMatch(/^(?:Two|Three) photos came with .+\.$/)
      }
    }),
    { numRuns: 120, seed: 4 },
  )
})
