import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/bots/words/en.ts'
import { CHATS, openCinema } from './chats/open-cinema.ts'

/**
 * One conversation from the first word to the last: make, another take, an edit, undo, delete. `TRANSCRIPTS=folder` leaves what was said and the
 * films behind: read it, and look at the frames.
 */
describe.each(CHATS)('a conversation in $name', ({ name, open }) => {
  const cinema = openCinema(open)

  test('reads well from the first word to the last', async () => {
    const { chat } = cinema
    const prompt = 'a corgi in a red scarf surfs a big wave at sunset, ukulele'
    const said: string[] = []
    const note = (who: string, text: string, buttons: readonly string[] = []): void => {
      said.push(
        `${who}:`,
        ...text.split('\n').map((line) => `    ${line}`),
        ...(buttons.length === 0 ? [] : [`    [${buttons.join('] [')}]`]),
        '',
      )
    }
    const noteTold = (told: { readonly text: string; readonly buttons: readonly string[] }): void =>
      note('to Ann alone', told.text, told.buttons)
    const noteAll = (): void => {
      for (const one of chat.seen())
        note(
          `#${one.thread === null ? 'general' : 'thread'}, edited ${one.edits} times`,
          `${one.text}\n${one.pictures} pictures, ${one.films.length} films`,
          one.buttons,
        )
    }

    note('Ann', `/movie ${prompt}`)
    noteTold(await (await cinema.order(prompt, 'ann', { length: 3, plain: true })).told())
    await chat.until(() => cinema.cards(prompt)[0]?.text.includes('▰'))
    noteAll()
    const film = await cinema.finished(prompt)
    await cinema.settle()
    noteAll()

    note('Kim', 'presses Re-roll')
    note('to Kim alone', (await (await chat.press('kim', film, en.buttons.reroll)).told()).text)
    await chat.until(() => cinema.clips(prompt).length === 2)
    await cinema.settle()
    noteAll()

    const [clip] = cinema.clips(prompt)
    if (clip === undefined) throw new Error('the first take is gone')
    note('Ann', 'chooses “Edit this movie” of the first clip, and types: make it night, and give him a blue scarf')
    const form = await (await chat.menu('ann', clip)).form()
    noteTold(await (await form.send({ [en.editForm.label]: 'make it night, and give him a blue scarf' })).told())
    const edit = await cinema.edited(prompt, 'make it night, and give him a blue scarf')
    await cinema.settle()
    noteAll()
    note('Ann', 'says in the thread: undo')
    noteTold(await (await chat.say('ann', 'undo', { within: edit, call: true })).told())
    await cinema.edited(prompt, 'undo')
    note('Ann', 'says in the thread: undo')
    noteTold(await (await chat.say('ann', 'undo', { within: edit, call: true })).told())
    await chat.until(() => cinema.cards(prompt).some(({ text }) => text.includes(en.unchanged)))
    await cinema.settle()
    noteAll()
    note('Ann', 'presses Details of the undone film')
    noteTold(await (await chat.press('ann', await cinema.buttonsOf(prompt, 'undo'), en.buttons.details)).told())
    note('Ann', 'presses Details')
    noteTold(await (await chat.press('ann', film, en.buttons.details)).told())

    note('Ann', 'presses Delete')
    const asking = await (await chat.press('ann', film, en.buttons.delete)).told()
    noteTold(asking)
    noteTold(await (await chat.press('ann', asking, en.buttons.deleteYes)).told())
    await chat.until(() => cinema.clips(prompt).length === 3)
    noteAll()

    const folder = process.env['TRANSCRIPTS']
    if (folder !== undefined) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, `${name}.txt`), said.join('\n'))
      cinema.clips(prompt).forEach(({ films }) => films.forEach((one) => writeFileSync(join(folder, `${name}-${one.name}`), one.bytes)))
      writeFileSync(join(folder, `${name}-first.mp4`), clip.films[0]?.bytes ?? '')
    }
    const text = said.join('\n')
    expect(text).not.toMatch(/undefined|null|NaN|\[object/)
    expect(text).toContain('Changed: “make it night, and give him a blue scarf”, then “undo”')
    expect(text).toContain(en.deleted)
  })
})
