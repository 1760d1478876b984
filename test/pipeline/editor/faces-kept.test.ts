import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { RequestError } from '../../../src/errors.ts'
import { editTake } from '../../../src/pipeline/editor/edit-take.ts'
import type { Lexicon } from '../../../src/pipeline/director/lexicon/lexicon.ts'
import { facesIn } from '../../../src/pipeline/storyboard/face.ts'
import { readStoryboard } from '../../../src/pipeline/storyboard/read-storyboard.ts'
import { testLexicon } from '../director/test-lexicon.ts'
import { directStars, starNumber, wearers } from '../director/test-stars.ts'
import { publicEdits } from './public-edits.ts'

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await testLexicon()
}, 60_000)

const edits = publicEdits()
/** Every fifth is enough of each kind. */
const some = edits?.filter((_, i) => i % 5 === 0) ?? []

describe.skipIf(edits === null)('the public edits (need ../shared/bench)', () => {
  test('keep the star’s face where it is, or say that it went with its body', { timeout: 240_000 }, async () => {
    let kept = 0
    for (const { source, said } of some) {
      const film = await directStars(source, 1, { duration: 4, size: 360, seed: 3 })
      const [star] = wearers(film)
      try {
        const { take, changed } = editTake({ storyboard: film, history: [] }, said, lexicon, 1)
        const shown = take.storyboard.shots.flatMap((_, i) => wearers(take.storyboard, i))
        if (shown.length === 0) expect(changed, `${source} | ${said}`).toContain('Your face is no longer in the film.')
        else {
          expect([...new Set(shown.map((figure) => `${figure.id} ${figure.body.face}`))], `${source} | ${said}`).toEqual([
            `${star!.id} ${star!.body.face}`,
          ])
          kept++
        }
      } catch (error) {
        if (!(error instanceof RequestError)) throw error
      }
    }
    expect(kept / some.length).toBeGreaterThan(0.75)
  })
})

const pieces = fc.constantFrom(
  ...'use,my face,this face,for,the pirate,the dog,me,make,swap,our faces,add,next to,and,my brother,remove,instead,red,a hat,old,king,as,I,want to be,photo,laugh,얼굴,내,바꿔 줘,.,the other one,everybody,put,on,a robot'.split(
    ',',
  ),
)

test('odd instructions give a film that can be read back, with each new face in it, or a sentence', { timeout: 240_000 }, async () => {
  const film = await directStars('me as an astronaut and a pirate dance, a dog sleeps', 1)
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 2 }), (list, count) => {
      const photos = Array.from({ length: count }, (_, i) => starNumber(i + 2))
      try {
        const { take, changed } = editTake({ storyboard: film, history: [] }, list.join(' '), lexicon, 1, photos)
        expect(readStoryboard(JSON.stringify(take.storyboard), 'it')).toEqual(JSON.parse(JSON.stringify(take.storyboard)))
        expect(facesIn(take.storyboard)).toEqual(expect.arrayContaining(photos.map((star) => star.id)))
        expect(changed).not.toEqual([])
        for (const shot of take.storyboard.shots) {
          const worn = shot.figures.flatMap((figure) =>
            figure.body.kind === 'puppet' && figure.body.face !== null ? [figure.body.face] : [],
          )
          expect(new Set(worn).size).toBe(worn.length)
        }
      } catch (error) {
        if (!(error instanceof RequestError)) throw error
        expect(error.message).toMatch(/[.!?”]$/)
      }
    }),
    { numRuns: 120, seed: 11 },
  )
})
