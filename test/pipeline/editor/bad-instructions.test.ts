import { beforeAll, describe, expect, test } from 'vitest'
import { RequestError } from '../../../src/errors.ts'
import { LONGEST_INSTRUCTION, readInstruction } from '../../../src/movie.ts'
import { randomFrom, type Random } from '../../../src/pipeline/random.ts'
import { MOST_VERSIONS, type Take } from '../../../src/pipeline/storyboard/take.ts'
import { answer, directAll, unlikePrompts } from './answer.ts'

let films: readonly Take[]
beforeAll(async () => {
  films = await directAll(unlikePrompts)
}, 120_000)

function noise(random: Random, length: number): string {
  return String.fromCodePoint(...Array.from({ length }, () => random.integer(0x21, 0x7e)))
}

const random = randomFrom(5, 'noise')
const WILD: readonly (readonly [string, string])[] = [
  ['empty', ''],
  ['spaces', '   \t \n  '],
  ['emoji only', '🎈🐶🌊🔥'],
  ['one emoji', '🌙'],
  ['punctuation only', '!?.,;:—…"«»'],
  ['a dot', '.'],
  ['a thousand characters of noise', noise(random, LONGEST_INSTRUCTION)],
  ['a thousand letters', 'x'.repeat(LONGEST_INSTRUCTION)],
  ['a thousand characters of words', 'blue dog '.repeat(LONGEST_INSTRUCTION / 9)],
  ['a hundred commands', 'add a dog, '.repeat(90)],
  ['control characters', 'make it\u0000 \u0007\u001b[31mnight\u202e\u200b'],
  ['half a surrogate pair', 'make the dog \ud83d red'],
  ['SQL', "'; DROP TABLE movies; --"],
  ['HTML', '<script>alert(1)</script> & <b>make it night</b>'],
  ['templates', '${process.exit()} {{constructor}} %s %d'],
  ['a regular expression', '(a+)+$ [^'],
  ['a path', '../../../etc/passwd'],
  ['numbers', '12345 -1 1e999 0x10'],
  ['minus three dogs', 'add -3 dogs'],
  ['a million dogs', 'add 1000000 dogs'],
  ['no dogs', 'add zero dogs'],
  ['remove everything', 'remove everything'],
  ['remove everybody', 'remove everyone and everything'],
  ['remove the film', 'delete the film'],
  ['a contradiction', 'make it night and make it day'],
  ['a contradiction of figures', 'make the dog red and make the dog blue'],
  ['a contradiction in itself', 'make it both longer and shorter'],
  ['remove and keep', 'remove the dog but keep the dog'],
  ['something that is not there', 'remove the elephant'],
  ['something that is not there, replaced', 'replace the elephant with a whale'],
  ['somebody who is not there', 'give the queen a crown'],
  ['a shot that is not there', 'make shot 99 darker'],
  ['a shot before the first', 'in shot 0 make it night'],
  ['undo of a first version', 'undo'],
  ['undo 99 times', 'undo 99 times'],
  ['undo minus one times', 'undo -1 times'],
  ['redo', 'redo'],
  ['less of nothing', 'a bit less'],
  ['more of nothing', 'even more'],
  ['back to the first version', 'back to the first version'],
  ['keep everything', 'keep everything'],
  ['keep all but', 'keep everything the same, please'],
  ['only stop words', 'the of and to in it is'],
  ['one stop word', 'the'],
  ['please', 'please'],
  ['thanks', 'thank you so much, it is great!'],
  ['a question', 'what can you do?'],
  ['no', 'no'],
  ['a verb alone', 'make'],
  ['add alone', 'add'],
  ['remove alone', 'remove the'],
  ['replace with nothing', 'replace the dog with'],
  ['turn into nothing', 'turn the dog into'],
  ['into itself', 'turn the dog into a dog'],
  ['gibberish', 'flurble the snorgwick into a bloopenstrang'],
  ['German', 'mach es Nacht und gib dem Hund einen roten Schal'],
  ['German gibberish', 'verschlumpfe den Gnorbel zu Quastenbrei'],
  ['French gibberish', 'frouillez le gnoubleur en chamouflette'],
  ['Spanish gibberish', 'trufla el gorombo en zapurrio'],
  ['Korean', '밤으로 바꿔줘'],
  ['Korean gibberish', '뷁쉙 뚫훍 쀍뷁'],
  ['Japanese gibberish', 'ぬぽげ るぽぺ ゐゑ'],
  ['Chinese gibberish', '𠀀𠀁龘靐齉'],
  ['Arabic gibberish', 'قغثض شسيب خحهع'],
  ['Hebrew gibberish', 'גכעיח לחךף צמנה'],
  ['Cyrillic gibberish', 'ыъщ жфгрл цкнь'],
  ['Thai gibberish', 'ฟหกด่าสว'],
  ['Zalgo', 'm̸̢̛a̶k̵e̷ ̸i̴t̶ ̷n̸i̵g̴h̶t̴'],
  ['full width', 'ｍａｋｅ ｉｔ ｎｉｇｈｔ'],
  ['a very long noun phrase', `add a ${'very large shiny old wooden red '.repeat(25)}dog`],
  ['a rope of nouns', `turn the dog into a ${'cat dog bird fish '.repeat(40)}`],
  ['a rope of ofs', `remove the ${'roof of the house of the '.repeat(30)}king`],
  ['one long word', `add a ${'hippo'.repeat(100)}`],
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'].flatMap((word): [string, string][] => [
    [`a ${word} that comes`, `add a ${word}`],
    [`a ${word} that goes`, `remove the ${word}`],
    [`into a ${word}`, `turn it into a ${word}`],
    [`a ${word} of colour`, `make the dog ${word}`],
    [`in the ${word}`, `change the background to ${word}`],
    [`${word} style`, `make it ${word} style`],
    [`${word} music`, `${word} music`],
  ]),
  ['quotes unbalanced', 'add the text "hello'],
  ['quotes unbalanced twice', 'write “the end" and add a \'dog'],
  ['an empty title', 'add the title ""'],
  ['a title too long', `add the title "${'very long '.repeat(60)}"`],
  ['a title of markup', 'add the text "<b>${x}</b>"'],
  ['0 seconds', 'make it 0 seconds long'],
  ['an hour', 'make it 3600 seconds long'],
  ['minus five seconds', 'make it -5 seconds long'],
  ['a speed beyond all', 'make it 1000 times faster'],
  ['a size beyond all', 'make the dog 1000 times bigger, bigger, much bigger'],
  ['a ratio of nothing', 'make it 0:0'],
  ['two lines', 'make it night\r\n\r\nadd a dog\t\t.'],
  ['itself on itself', 'put the dog on the dog'],
  ['itself riding itself', 'the dog rides the dog'],
  ['a circle of riders', 'the dog rides the cat and the cat rides the dog'],
  ['who holds whom', 'the dog holds the cat, the cat holds the dog'],
]

describe('what nobody could carry out is refused in a sentence, or carried out', () => {
  test.each(WILD)('%s', async (_, instruction) => {
    const read = readOrNull(instruction)
    // Long ones take their time on each film.
    for (const film of instruction.length > 200 ? films.slice(0, 3) : films) {
      await answer(film, instruction)
      if (read !== null && read !== instruction) await answer(film, read)
    }
  })
})

/** The instruction as the front desk hands it on; null: it does not. */
function readOrNull(typed: string): string | null {
  try {
    return readInstruction(typed)
  } catch (error) {
    if (error instanceof RequestError) return null
    throw error
  }
}

const REFUSED: readonly (readonly [string, number])[] = [
  ['', 0],
  ['   ', 0],
  ['!?.,;:', 0],
  ['the of and to', 0],
  ['make it night and make it day', 0],
  ['make it night, make it day', 2],
  ['remove the elephant', 0],
  ['replace the elephant with a whale', 0],
  ['make it night', 1],
  ['make it rain', 1],
  ['make it watercolour', 2],
  ['undo', 0],
  ['undo 99 times', 0],
  ['undo everything', 3],
  ['back to the first version', 3],
  ['redo', 0],
  ['a bit less', 0],
  ['keep everything', 0],
  ['keep the dog', 0],
  ['flurble the snorgwick', 0],
  ['add a __proto__', 0],
  ['뷁쉙 뚫훍 쀍뷁', 0],
]

test.each(REFUSED)('“%s” is refused (film %i), and nothing is lost', async (instruction, film) => {
  expect(await answer(films[film]!, instruction)).toBeTypeOf('string')
})

test('who asks for something that is not there is told what is', async () => {
  expect(await answer(films[0]!, 'remove the elephant')).toMatch(/elephant.*dog.*cat/)
})

test('a film goes through more versions than it can remember, and back to the first', async () => {
  let take = films[0]!
  for (let i = 0; i < MOST_VERSIONS + 8; i++) {
    const next = await answer(take, i % 2 === 0 ? 'make it night' : 'make it day')
    if (typeof next === 'string') throw new Error(next)
    take = next
  }
  expect(take.history).toHaveLength(MOST_VERSIONS)
  expect(await answer(take, 'back to the first version')).toEqual(films[0])
  expect(await answer(take, 'undo 99 times')).toEqual(films[0])
})

test.each([
  ['nobody', 'add ten ducks'],
  ['one more', 'add five ducks'],
])('a stage that has room for %s holds together', async (_, last) => {
  let take = films.at(-1)!
  for (const instruction of ['add ten dogs', 'add ten cows', last]) {
    const next = await answer(take, instruction)
    if (typeof next === 'string') throw new Error(next)
    take = next
  }
  for (const instruction of ['the knight rides a horse', 'add a boy behind a girl', 'add a hat on the knight', 'a bird sits on a sheep'])
    await answer(take, instruction)
})
