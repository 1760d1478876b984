import { expect, test } from 'vitest'
import { createSeal as createTextSeal } from '../src/bots/slack/seal.ts'
import { createSeal } from '../src/seal.ts'

const bytes = Buffer.from('RIFF somebody’s face')

test('what is sealed is opened by the same secret, name and purpose alone, and never twice the same', () => {
  const { seal, open } = createSeal('secret', 'faces')
  const sealed = seal('ann', bytes)
  expect(open('ann', sealed)).toEqual(bytes)
  expect(createSeal(Buffer.from('secret'), 'faces').open('ann', sealed)).toEqual(bytes)
  expect(sealed.includes('RIFF')).toBe(false)
  expect(seal('ann', bytes)).not.toEqual(sealed)
  expect(open('bob', sealed)).toBeNull()
  expect(createSeal('another', 'faces').open('ann', sealed)).toBeNull()
  expect(createSeal('secret', 'else').open('ann', sealed)).toBeNull()
  expect(open('ann', seal('ann', new Uint8Array()))).toHaveLength(0)
})

test('whatever byte is changed or missing, it stays shut', () => {
  const { seal, open } = createSeal('secret', 'faces')
  const sealed = seal('ann', bytes)
  for (let at = 0; at < sealed.length; at++) {
    const bent = Buffer.from(sealed)
    bent[at] = (bent[at] ?? 0) ^ 1
    expect(open('ann', bent), `byte ${at}`).toBeNull()
    expect(open('ann', sealed.subarray(0, at)), `${at} bytes`).toBeNull()
  }
})

test('installations that were sealed before are opened still', () => {
  // Made by the first version that sealed any.
  const sealed = '1.ZnQt8L9zvSm5cnNhjPBpSPFGyln9FOL1qbX1Vx2w5GIb-H6uArA25cMW4HkFWoFzAw'
  expect(createTextSeal('the secret of the tests').open('slack:T1', sealed)).toBe('{"token":"of a test"}')
})
