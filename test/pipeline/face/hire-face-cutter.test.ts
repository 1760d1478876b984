import { afterAll, describe, expect, test } from 'vitest'
import { cutFace } from '../../../src/pipeline/face/cut-face.ts'
import { hireFaceCutter } from '../../../src/pipeline/face/hire-face-cutter.ts'
import { faultOf, hasPhotos, jpeg, photo, twoColours } from './photos.ts'

const cutter = hireFaceCutter()
afterAll(() => cutter.close())

test('faults come back as what they are, and the thread works on', async () => {
  expect(await faultOf(cutter.cut(new Uint8Array([1, 2, 3])))).toBe('not-a-photo')
  expect(await faultOf(cutter.cut(await jpeg(twoColours(400, 300))))).toBe('no-face')
})

test('a photo taken back is not cut, and the next one is', async () => {
  const leave = new AbortController()
  const taken = cutter.cut(await jpeg(twoColours(400, 300)), { signal: leave.signal })
  leave.abort(new Error('taken back'))
  await expect(taken).rejects.toThrow('taken back')
  await expect(cutter.cut(new Uint8Array(), { signal: leave.signal })).rejects.toThrow('taken back')
  expect(await faultOf(cutter.cut(new Uint8Array()))).toBe('not-a-photo')
})

test('a thread that was dismissed is hired again', async () => {
  await cutter.close()
  expect(await faultOf(cutter.cut(new Uint8Array()))).toBe('not-a-photo')
})

describe.skipIf(!hasPhotos)('a photo', () => {
  test('is cut as it would be here', async () => {
    const bytes = await jpeg(photo())
    expect(await cutter.cut(bytes)).toEqual(await cutFace(bytes))
  })

  test('waits for those before it, and each gets its own answer', async () => {
    const bytes = await jpeg(photo())
    const answers = [cutter.cut(new Uint8Array()), cutter.cut(bytes), cutter.cut(bytes.subarray(0, bytes.length >> 1))]
    expect(await Promise.all(answers.map(faultOf))).toEqual(['not-a-photo', 'fine', 'broken'])
  })
})
