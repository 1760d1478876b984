import { expect, test } from 'vitest'
import { pressText, readPress } from '../../src/bots/press.ts'

const movie = '0123456789abcdefghij'

test('a press survives its way through the platform', () => {
  expect(pressText({ what: 'reroll', movie })).toBe(`matinee:reroll:${movie}`)
  expect(readPress(`matinee:reroll:${movie}`)).toEqual({ what: 'reroll', movie })
  expect(readPress(pressText({ what: 'settings-films', movie: '' }))).toEqual({ what: 'settings-films', movie: '' })
})

test('what is none of ours is no press', () => {
  for (const text of [
    '',
    'reroll',
    `other:reroll:${movie}`,
    `matinee:explode:${movie}`,
    'matinee:reroll:../etc',
    `matinee:reroll:${movie}:x`,
    'matinee:reroll',
  ])
    expect(readPress(text)).toBeNull()
})
