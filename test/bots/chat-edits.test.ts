import { describe, expect, test } from 'vitest'
import { en } from '../../src/bots/words/en.ts'
import { ko } from '../../src/bots/words/ko.ts'
import type { Asked, Seen, Told } from './chats/chat.ts'
import { CHATS, openCinema } from './chats/open-cinema.ts'

/** What every platform owes people who answer a film with what should change in it. */

const { buttons, settings } = en

describe.each(CHATS)('edits in $name', ({ open }) => {
  const cinema = openCinema(open)

  /** A film of Ann's, and the clip that people answer. */
  const newFilm = async (): Promise<{ readonly prompt: string; readonly film: Seen; readonly clip: Seen }> => {
    const prompt = cinema.newPrompt()
    await cinema.order(prompt)
    const film = await cinema.finished(prompt)
    return { prompt, film, clip: cinema.clips(prompt)[0] ?? film }
  }
  let untouched: ReturnType<typeof newFilm> | undefined
  /** A film of Ann's that no test has changed: the one before, if its clip is there still. */
  const aFilm = async (): ReturnType<typeof newFilm> => {
    const { prompt } = (await untouched) ?? {}
    if (prompt === undefined || cinema.clips(prompt).length !== 1) untouched = newFilm()
    return untouched as ReturnType<typeof newFilm>
  }
  /** The answer to an edit, wherever it stands in the queue. */
  const accepted = (prompt: string, instruction: string, after: string | null = null, words = en): RegExp => {
    const sentences = [1, 2, 3].map((position) => words.edited({ instruction, title: prompt, after, position }))
    // Of signs that mean something in an expression the sentences have full stops alone.
    return new RegExp(sentences.join('|').replaceAll('.', '\\.'))
  }
  /** Answers the very message of a clip, in the way that the platform has for it. */
  const about = async (clip: Seen, instruction: string): Promise<Told> => {
    if (cinema.chat.answersNameMessages) return (await cinema.chat.say('ann', instruction, { to: clip, call: true })).told()
    const form = await (await cinema.chat.menu('ann', clip)).form()
    return (await form.send({ [en.editForm.label]: instruction })).told()
  }
  const within = async (clip: Seen, instruction: string): Promise<Told> =>
    (await cinema.chat.say('ann', instruction, { within: clip, call: true })).told()
  const detailsOf = async (prompt: string, instruction: string): Promise<string> =>
    (await (await cinema.chat.press('ann', await cinema.buttonsOf(prompt, instruction), buttons.details)).told()).text
  const bytesOf = ({ films }: Seen): Buffer => Buffer.from(films[0]?.bytes ?? [])

  test('makes a new film in the thread, of the film that was meant, and goes on from there', async () => {
    const { prompt, clip } = await newFilm()
    expect((await (await cinema.chat.say('ann', 'make it night', { to: clip, call: true })).told()).text).toMatch(
      accepted(prompt, 'make it night'),
    )
    const night = await cinema.edited(prompt, 'make it night')
    expect(night.thread).toBe(clip.thread)
    expect(night.text).toContain(en.editOf(prompt))
    expect(bytesOf(night).equals(bytesOf(clip))).toBe(false)
    expect(await detailsOf(prompt, 'make it night')).toContain('Changed: “make it night”\n')

    // Who only speaks in the thread means its newest film …
    expect((await within(clip, 'make it dusk')).text).toMatch(accepted(prompt, 'make it dusk', 'make it night'))
    await cinema.edited(prompt, 'make it dusk')
    expect(await detailsOf(prompt, 'make it dusk')).toContain('Changed: “make it night”, then “make it dusk”\n')
    // … and who answers an old one means that.
    expect((await about(clip, 'make it dawn')).text).toMatch(accepted(prompt, 'make it dawn'))
    await cinema.edited(prompt, 'make it dawn')
    expect(await detailsOf(prompt, 'make it dawn')).toContain('Changed: “make it dawn”\n')
    expect((await about(night, 'undo')).text).toMatch(accepted(prompt, 'undo', 'make it night'))
    const undone = await cinema.edited(prompt, 'undo')
    expect(undone.thread).toBe(clip.thread)
    expect(await detailsOf(prompt, 'undo')).toContain('Changed: “make it night”, then “undo”\n')
    expect(cinema.clips(prompt)).toHaveLength(5)
    expect(cinema.clips(prompt)[0]?.edits).toBe(0)
  })

  test('lets two people edit one clip, each in their language, and makes another take of an edit', async () => {
    const { prompt, film, clip } = await newFilm()
    const [anns, kims] = await Promise.all([
      cinema.chat.say('ann', 'make it night', { to: clip, call: true }),
      cinema.chat.press('kim', film, buttons.edit),
    ])
    const sent = await (await kims.form()).send({ [ko.editForm.label]: 'make it dusk' })
    expect((await anns.told()).text).toMatch(accepted(prompt, 'make it night'))
    expect((await sent.told()).text).toMatch(accepted(prompt, 'make it dusk', null, ko))
    await cinema.edited(prompt, 'make it night')
    const dusk = await cinema.edited(prompt, 'make it dusk')
    expect(dusk.text).toContain(ko.editOf(prompt))
    expect(cinema.clips(prompt)).toHaveLength(3)
    const night = await cinema.buttonsOf(prompt, 'make it night')
    expect(await detailsOf(prompt, 'make it night')).toContain('Changed: “make it night”\n')

    expect((await (await cinema.chat.press('ann', night, buttons.reroll)).told()).text).toMatch(/Another take is .*seed \d+/)
    const again = await cinema.edited(prompt, 'make it night', 2)
    expect(again.thread).toBe(clip.thread)
    expect(again.films[0]?.name).not.toBe(night.films[0]?.name)
    expect(await detailsOf(prompt, 'make it night')).toContain('Changed: “make it night”\n')

    const asking = await (await cinema.chat.press('ann', film, buttons.delete)).told()
    expect((await (await cinema.chat.press('ann', asking, buttons.deleteYes)).told()).text).toContain(en.deleted)
    expect((await (await cinema.chat.press('ann', night, buttons.reroll)).told()).text).toContain(en.sourceGone)
    // The edit itself lives on without the film that it was made from.
    expect((await about(again, 'make it snow')).text).toMatch(accepted(prompt, 'make it snow', 'make it night'))
    await cinema.edited(prompt, 'make it snow')
  })

  test('says why an instruction cannot be followed, leaves the film as it is, and takes the next one', async () => {
    const { prompt, clip } = await newFilm()
    expect((await within(clip, 'undo')).text).toMatch(accepted(prompt, 'undo'))
    const failed = await cinema.chat.until(() => cinema.cards(prompt).find(({ text }) => text.includes(en.unchanged)))
    expect(failed.text).toContain('“undo”')
    expect(failed.text).toContain('nothing to undo')
    expect(failed.text).not.toContain(en.failed.studio)
    expect(failed.buttons).toEqual([])
    // What was said next to it, or in answer to it, is about the film that it left alone.
    expect((await within(clip, 'make it night')).text).toMatch(accepted(prompt, 'make it night'))
    await cinema.edited(prompt, 'make it night')
    expect((await about(failed, 'make it dusk')).text).toMatch(accepted(prompt, 'make it dusk'))
    await cinema.edited(prompt, 'make it dusk')
    expect(bytesOf(cinema.clips(prompt)[0] ?? failed).equals(bytesOf(clip))).toBe(true)
  })

  test('keeps to what admins have set for films', async () => {
    const { prompt, film, clip } = await aFilm()
    const change = async (page: string, values: Parameters<Awaited<ReturnType<Asked['form']>>['send']>[0]): Promise<void> => {
      const summary = await (await cinema.chat.command('root', 'movie-settings')).told()
      const form = await (await cinema.chat.press('root', summary, page)).form()
      expect((await (await form.send(values)).told()).text).toContain(settings.saved)
    }
    const say = async (instruction: string): Promise<string> =>
      (await (await cinema.chat.say('ann', instruction, { to: clip, call: true })).told()).text
    await change(buttons.settingsHouse, { [settings.people]: ['kim'], [settings.blocked]: 'zombie' })
    expect(await say('make it night')).toContain(en.notAllowed)
    expect((await (await cinema.chat.press('ann', film, buttons.edit)).told()).text).toContain(en.notAllowed)
    await change(buttons.settingsHouse, { [settings.people]: [], [settings.blocked]: 'zombie' })
    expect(await say('add a zombie')).toContain(en.refused.blocked('zombie'))
    await change(buttons.settingsHouse, { [settings.people]: [], [settings.blocked]: 'balloon' })
    expect(await say('make it night')).toContain(en.refused.blocked('balloon'))
    await change(buttons.settingsHouse, { [settings.people]: [], [settings.blocked]: '' })
    await change(buttons.settingsFilms, { [settings.aspect]: '16:9', [settings.longest]: '16', [settings.daily]: '1' })
    expect(await say('make it night')).toContain(en.limits.daily(1))
    await change(buttons.settingsFilms, { [settings.aspect]: '16:9', [settings.longest]: '16', [settings.daily]: '0' })
    await cinema.settle()
    expect(cinema.clips(prompt)).toHaveLength(1)
    expect(cinema.cards(prompt).length).toBeLessThanOrEqual(1)
  })

  test('refuses in one sentence what cannot be edited, and what nobody may say', async () => {
    const [open, { prompt, film, clip }] = [cinema.newPrompt(), await aFilm()]
    await cinema.order(open, 'ann', { length: 16 })
    const card = await cinema.chat.until(() => cinema.cards(open).find(({ text }) => text.includes('▰')))
    expect((await (await cinema.chat.menu('ann', card)).told()).text).toContain(en.notMadeYet)
    expect((await (await cinema.chat.say('ann', 'make it night', { to: card, call: true })).told()).text).toContain(en.notMadeYet)
    await (await cinema.chat.press('ann', card, buttons.cancel)).told()
    expect((await (await cinema.chat.say('ann', 'make it night', { to: card, call: true })).told()).text).toContain(en.neverMade)

    for (const [instruction, sentence] of [
      ['?!', en.editEmpty],
      ['more '.repeat(300), en.promptTooLong(1499, 1000)],
      ['make it a porn film', en.refused.adult],
    ] as const)
      expect((await (await cinema.chat.say('ann', instruction, { to: clip, call: true })).told()).text).toContain(sentence)

    const form = await (await cinema.chat.press('ann', film, buttons.edit)).form()
    const asking = await (await cinema.chat.press('ann', film, buttons.delete)).told()
    await (await cinema.chat.press('ann', asking, buttons.deleteYes)).told()
    expect((await (await form.send({ [en.editForm.label]: 'make it night' })).told()).text).toContain(en.noSuchFilm)
    await cinema.settle()
    expect([...cinema.clips(prompt), ...cinema.cards(prompt)]).toEqual([])
  })
})
