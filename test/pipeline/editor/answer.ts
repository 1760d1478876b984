import { expect } from 'vitest'
import { RequestError } from '../../../src/errors.ts'
import { describeStoryboard } from '../../../src/pipeline/director/describe-storyboard.ts'
import { editTake } from '../../../src/pipeline/editor/edit-take.ts'
import { readStoryboard } from '../../../src/pipeline/storyboard/read-storyboard.ts'
import { History, type Take } from '../../../src/pipeline/storyboard/take.ts'
import { direct, testLexicon } from '../director/test-lexicon.ts'

/** Films that are unlike one another: beasts, people, one shot and three, words on the screen, nobody at all, a crowd. */
export const unlikePrompts = [
  'a dog and a cat play in a park',
  'a woman in a red coat walks through a city at night in the rain, sad piano',
  'three birds fly over the sea at sunset, watercolour',
  'an astronaut rides a horse on the moon',
  'a man holds a balloon in a village. then a fox runs through a forest. then it snows',
  'the text "THE END" over a calm lake, zoom in',
  'snow falls',
  'twenty sheep graze on a hill while a knight plays the guitar',
]

/** Controls, and marks that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u
/** Most characters of a refusal. */
const LONGEST_ANSWER = 300

export async function directAll(prompts: readonly string[]): Promise<readonly Take[]> {
  return Promise.all(prompts.map(async (prompt) => ({ storyboard: await direct(prompt), history: [] })))
}

/** The next take, or the sentence with which the instruction was refused. Anything else that is thrown is a fault, and so is a take that is not valid. */
export async function answer(take: Take, instruction: string, seed = 1): Promise<Take | string> {
  const lexicon = await testLexicon()
  const before = JSON.stringify(take)
  try {
    const edited = editTake(take, instruction, lexicon, seed)
    expectPlain(edited.changed, instruction)
    expectPlain(edited.remarks, instruction)
    expect(edited.changed, instruction).not.toEqual([])
    readStoryboard(JSON.stringify(edited.take.storyboard), instruction)
    History.parse(edited.take.history)
    expectPlain([describeStoryboard(edited.take.storyboard).sentence], instruction)
    return edited.take
  } catch (error) {
    if (!(error instanceof RequestError)) throw new Error(`“${instruction}”: ${whole(error)}`, { cause: error })
    expectPlain([error.message], instruction)
    expect(error.message.length, error.message).toBeLessThan(LONGEST_ANSWER)
    return error.message
  } finally {
    expect(JSON.stringify(take), instruction).toBe(before)
  }
}

/** An error with what caused it. */
function whole(error: unknown): string {
  return error instanceof Error ? `${error.message}${error.cause === undefined ? '' : ` (${whole(error.cause)})`}` : String(error)
}

/** Sentences for people: whole, and nothing of the machine in them. */
function expectPlain(sentences: readonly string[], instruction: string): void {
  for (const sentence of sentences) {
    const shown = `“${instruction}” was answered by “${sentence}”`
    expect(sentence, shown).toMatch(/^[\p{Lu}\p{N}“"‘'\p{Lo}]/u)
    expect(sentence, shown).toMatch(/[.!?…][”"’']?$/u)
    // What the asker typed may be quoted and may be anything.
    const own = sentence.replaceAll(/“[^”]*”/g, '“…”')
    expect(own, shown).not.toMatch(/\b(?:undefined|null|NaN|Infinity)\b|\[object|function|=>|\s{2}/)
    // The front desk hands on none of these, and quoting the asker may not make any.
    if (!UNSEEN.test(instruction)) expect(sentence, shown).not.toMatch(UNSEEN)
  }
}
