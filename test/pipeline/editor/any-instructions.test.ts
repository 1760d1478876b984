import { expect, test } from 'vitest'
import { randomFrom } from '../../../src/pipeline/random.ts'
import type { Take } from '../../../src/pipeline/storyboard/take.ts'
import { answer, directAll, unlikePrompts } from './answer.ts'

const WORDS = {
  verb: (
    'make|turn|change|add|remove|replace|give|move|put|keep|delete|swap|let|have|show|no|without|more|fewer|undo|zoom in on|follow|' +
    'dress|paint|play|start with|end with|speed up|slow down|mute|write|hide|double|surround|insert|a bit less|instead of'
  ).split('|'),
  noun: (
    'dog|cat|man|woman|bird|birds|everyone|it|him|her|them|balloon|horse|astronaut|elephant|sheep|coat|red coat|hat|music|rain|snow|sky|' +
    'background|style|camera|text|title|first shot|second shot|sound of thunder|mood|light|moon|car|fire|piano|crown|wings|hair|ground|' +
    'constructor|one on the left|people|trees|video|sunglasses|lake|three dragons'
  ).split('|'),
  adjective: (
    'red|golden|tiny|huge|sad|happy|old|robotic|made of glass|wooden|glowing|blue and green|rainbow coloured|invisible|faster|louder|' +
    'twice as big|darker|upside down|asleep|angry|flying|dancing|blurry|vertical|longer|5 seconds long|2x|vintage|noir|Van Gogh|snowy'
  ).split('|'),
  place: (
    'in the park|on the left|at night|on the moon|behind the dog|under water|to the right|in the background|in the sky|on its head|' +
    'next to the woman|at the end|in the second shot|from above|in the style of Monet|in Paris|over the sea|with a hat|and keep the music|' +
    'but not the cat|for the first 2 seconds|in 1080p|into a cat|with a whale|to the dog'
  ).split('|'),
  glue: 'the|a|two|her|all|every|no|and|, |. |then|it|is|with|to|into|of|'.split('|'),
} as const
type Kind = keyof typeof WORDS
const SHAPES: readonly (readonly Kind[])[] = [
  ['verb', 'glue', 'noun'],
  ['verb', 'glue', 'noun', 'adjective'],
  ['verb', 'glue', 'adjective', 'noun', 'place'],
  ['verb', 'glue', 'noun', 'place'],
  ['glue', 'noun', 'glue', 'adjective'],
  ['verb', 'noun', 'glue', 'verb', 'glue', 'noun', 'place'],
  ['adjective', 'noun', 'place'],
  ['verb', 'place', 'glue', 'noun', 'adjective', 'glue', 'verb', 'noun'],
]
const COUNT = 400

test(`${COUNT} instructions put together by chance, one after another on ${unlikePrompts.length} films`, { timeout: 240_000 }, async () => {
  const chance = randomFrom(11, 'instructions')
  const films = await directAll(unlikePrompts)
  const takes = [...films]
  let done = 0
  const faults: string[] = []
  const attempt = async (take: Take, instruction: string, seed: number): Promise<Take | string> => {
    try {
      return await answer(take, instruction, seed)
    } catch (error) {
      faults.push(`${take.storyboard.prompt}, after ${take.history.map((each) => each.instruction).join(' / ')}: ${String(error)}`)
      return ''
    }
  }
  for (let i = 0; i < COUNT; i++) {
    const instruction = chance
      .pick(SHAPES)
      .map((kind) => chance.pick(WORDS[kind]))
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
    const at = i % films.length
    const next = await attempt(takes[at]!, instruction, i)
    if (typeof next === 'string') continue
    done++
    // A film on which much was done already is edited further, until it is taken afresh.
    takes[at] = chance() < 0.1 ? films[at]! : next
  }
  expect(faults).toEqual([])
  expect(done).toBeGreaterThan(COUNT / 4)
})
