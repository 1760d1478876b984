import { describe, expect, onTestFinished, test } from 'vitest'
import { en } from '../../src/bots/words/en.ts'
import { ko } from '../../src/bots/words/ko.ts'
import { PATIENCE_MS, type Asked } from './chats/chat.ts'
import { CHATS, openCinema } from './chats/open-cinema.ts'

/** What every platform owes the people in its chats. */

const { buttons } = en
const FILM_BUTTONS = [buttons.edit, buttons.reroll, buttons.details, buttons.delete]
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

describe.each(CHATS)('$name', ({ open }) => {
  const cinema = openCinema(open)

  test('makes a film: an answer at once, a card that lives, the clip in the thread', async () => {
    const prompt = cinema.newPrompt()
    const asked = await cinema.order(prompt, 'ann', { length: 3, plain: true })
    const { text } = await asked.told()
    expect(text).toContain(prompt)
    expect(text).toContain('3 s')
    const card = await cinema.chat.until(() => cinema.cards(prompt)[0])
    expect(card.buttons).toEqual([buttons.cancel])
    await cinema.chat.until(() => cinema.cards(prompt)[0]?.text.includes('▰'))
    const done = await cinema.finished(prompt)
    expect(done.buttons).toEqual(FILM_BUTTONS)
    const [clip, ...others] = cinema.clips(prompt)
    expect(others).toEqual([])
    expect(clip?.films[0]?.name).toMatch(/^a-red-balloon-over-a-village-take-\d+-of-it-\d+\.mp4$/)
    expect(Buffer.from(clip?.films[0]?.bytes ?? []).includes('ftyp')).toBe(true)
    expect(clip?.thread).toBe(card.id)
    const last = await cinema.chat.until(() =>
      cinema.cards(prompt)[0]?.buttons.includes(buttons.cancel) === false ? cinema.cards(prompt)[0] : undefined,
    )
    expect(last.pictures).toBe(1)
    expect(last.text).not.toContain('▰')
    const { times } = last
    // One edit in three seconds: a late one does not put off the next.
    const paced = times.slice(0, -1)
    expect((paced.at(-1) ?? 0) - (paced[0] ?? 0)).toBeGreaterThanOrEqual(2900 * (paced.length - 1) - 1000)
  })

  test('cancels a film for its asker, and for nobody else', async () => {
    const [before, prompt] = [cinema.newPrompt(), cinema.newPrompt()]
    await cinema.order(before, 'root', { length: 16 })
    await cinema.order(prompt, 'ann', { length: 16 })
    const card = await cinema.chat.until(() => cinema.cards(prompt)[0])
    expect((await (await cinema.chat.press('kim', card, buttons.cancel)).told()).text).toContain(ko.notYours)
    expect((await (await cinema.chat.press('ann', card, buttons.cancel)).told()).text).toContain(en.cancelled)
    await cinema.chat.until(() => cinema.cards(prompt)[0]?.text.includes(en.stopped))
    expect(cinema.cards(prompt)[0]?.buttons).toEqual([])
    const other = await cinema.chat.until(() => cinema.cards(before)[0])
    expect((await (await cinema.chat.press('root', other, buttons.cancel)).told()).text).toContain(en.cancelled)
    await cinema.chat.until(() => cinema.cards(before)[0]?.text.includes(en.stopped))
    expect(cinema.clips(prompt)).toEqual([])
  })

  test('makes another take in the same thread, tells details, and deletes for good', async () => {
    const prompt = cinema.newPrompt()
    await cinema.order(prompt)
    const film = await cinema.finished(prompt)
    const details = await (await cinema.chat.press('kim', film, buttons.details)).told()
    expect(details.text).toMatch(/시드 \d+/)
    const told = await (await cinema.chat.press('kim', film, buttons.reroll)).told()
    expect(told.text).toMatch(/시드 \d+/)
    await cinema.chat.until(() => cinema.clips(prompt).length === 2)
    const [first, second] = cinema.clips(prompt)
    expect(second?.thread).toBe(first?.thread)
    expect(Buffer.from(first?.films[0]?.bytes ?? []).equals(Buffer.from(second?.films[0]?.bytes ?? []))).toBe(false)

    const asking = await (await cinema.chat.press('ann', film, buttons.delete)).told()
    expect(asking.buttons).toEqual([buttons.deleteYes, buttons.neverMind])
    expect((await (await cinema.chat.press('ann', asking, buttons.neverMind)).told()).text).toContain(en.neverMind)
    expect(cinema.clips(prompt)).toHaveLength(2)
    expect((await (await cinema.chat.press('kim', film, buttons.delete)).told()).text).toContain(ko.notYours)
    const again = await (await cinema.chat.press('ann', film, buttons.delete)).told()
    expect((await (await cinema.chat.press('ann', again, buttons.deleteYes)).told()).text).toContain(en.deleted)
    await cinema.chat.until(() => cinema.clips(prompt).length === 1)
    expect(cinema.clips(prompt)[0]?.id).toBe(second?.id)
  })

  test('takes an edit by reply, by button and by menu, and says honestly what it cannot', async () => {
    const prompt = cinema.newPrompt()
    await cinema.order(prompt)
    const film = await cinema.finished(prompt)
    const clip = cinema.clips(prompt)[0] ?? film
    const answer = (instruction: string): string =>
      en.edited({ instruction, title: prompt, after: null, position: null }).split(' is ')[0] ?? ''
    const pressed = await (await cinema.chat.press('ann', film, buttons.edit)).form()
    const chosen = await (await cinema.chat.menu('ann', clip)).form()
    for (const [form, instruction] of [
      [pressed, 'make it night'],
      [chosen, 'make it dusk'],
    ] as const) {
      expect(form.title).toBe(en.editForm.title)
      const sent = await form.send({ [en.editForm.label]: instruction })
      expect((await sent.told()).text).toContain(answer(instruction))
      const edit = await cinema.edited(prompt, instruction)
      expect(edit.thread).toBe(clip.thread)
    }
    const photo = { name: 'me.png', bytes: PNG }
    const alone = await (await cinema.chat.say('ann', '', { to: clip, call: true, photo })).told()
    expect(alone.text).toContain('lets me use it')
    expect(alone.buttons).toEqual([buttons.starYes, buttons.starNo])
    expect((await (await cinema.chat.press('ann', alone, buttons.starNo)).told()).text).toContain(en.stars.declined)
    const withPhoto = await (await cinema.chat.say('ann', 'undo', { to: clip, call: true, photo })).told()
    const without = await (await cinema.chat.press('ann', withPhoto, buttons.starNo)).told()
    expect(without.buttons).toEqual([buttons.withoutFace])
    expect((await (await cinema.chat.press('ann', without, buttons.withoutFace)).told()).text).toContain('Your edit “undo”')
    const noPhoto = await cinema.chat.say('ann', '', {
      to: clip,
      call: true,
      photo: { name: 'me.png', bytes: Buffer.from('no picture') },
    })
    expect((await noPhoto.told()).text).toContain(en.photoFaults['not-a-picture'])
    const rude = await cinema.chat.say('ann', 'make it a porn film', { to: clip, call: true })
    expect((await rude.told()).text).toContain(en.refused.adult)
  })

  test('takes an order with a photo, asks before it is used, and says what is wrong with it', async () => {
    const prompt = cinema.newPrompt()
    const asked = await (await cinema.chat.orderWithPhoto('kim', prompt, { name: 'me.png', bytes: PNG })).told()
    expect(asked.buttons).toEqual([ko.buttons.starYes, ko.buttons.starNo])
    const told = await (await cinema.chat.press('kim', asked, ko.buttons.starYes)).told()
    expect(told.text).toMatch(/보내 주세요/)
    expect(told.buttons).toEqual([ko.buttons.withoutFace])
    expect((await (await cinema.chat.press('kim', told, ko.buttons.withoutFace)).told()).text).toContain(prompt)
    await cinema.chat.until(() => cinema.clips(prompt)[0])
    expect(cinema.clips(prompt)[0]?.text).not.toContain('AI')
  })

  test('works in a direct message, by command and by plain words', async () => {
    const [typed, plain] = [cinema.newPrompt(), cinema.newPrompt()]
    await cinema.order(typed, 'ann', { channel: 'direct' })
    await cinema.finished(typed)
    const asked = await cinema.chat.say('ann', plain, { channel: 'direct' })
    expect((await asked.told()).text).toContain(plain)
    await cinema.chat.until(() => cinema.cards(plain)[0])
    const card = cinema.cards(plain)[0]
    if (card !== undefined) await (await cinema.chat.press('ann', card, buttons.cancel)).told()
    expect((await (await cinema.chat.command('ann', 'movie-settings', {}, { channel: 'direct' })).told()).text).toContain(
      en.settings.notHere,
    )
  })

  test('answers help and the queue, in the asker’s language, and what it cannot take in one sentence', async () => {
    expect((await (await cinema.chat.command('ann', 'movie-help')).told()).text).toContain('/movie')
    expect((await (await cinema.chat.command('kim', 'movie-help')).told()).text).toContain('/movie-forget')
    expect((await (await cinema.chat.command('kim', 'movie-queue')).told()).text).toMatch(/\p{Script=Hangul}/u)
    expect((await (await cinema.chat.command('ann', 'movie', { prompt: '?!' })).told()).text).toContain(en.nothingToShow)
    expect((await (await cinema.chat.command('ann', 'movie', { prompt: 'hardcore porn' })).told()).text).toContain(en.refused.adult)
    expect(cinema.chat.seen().filter(({ text }) => text.includes('porn'))).toEqual([])
  })

  test('keeps to what admins have set, which nobody else may', async () => {
    expect((await (await cinema.chat.command('ann', 'movie-settings')).told()).text).toContain(en.adminsOnly)
    const change = async (page: string, values: Parameters<Awaited<ReturnType<Asked['form']>>['send']>[0]): Promise<void> => {
      const summary = await (await cinema.chat.command('root', 'movie-settings')).told()
      const form = await (await cinema.chat.press('root', summary, page)).form()
      expect((await (await form.send(values)).told()).text).toContain(en.settings.saved)
    }
    const { settings } = en
    const films = await (
      await cinema.chat.press('root', await (await cinema.chat.command('root', 'movie-settings')).told(), buttons.settingsFilms)
    ).form()
    expect((await (await films.send({ [settings.longest]: '99', [settings.daily]: '0' })).told()).text).toContain(settings.badLongest)

    await change(buttons.settingsHouse, { [settings.channels]: ['general'], [settings.blocked]: 'zombie\n좀비' })
    await change(buttons.settingsFilms, { [settings.aspect]: '1:1', [settings.longest]: '2', [settings.daily]: '0' })
    expect((await (await cinema.order('a zombie in a boat', 'ann')).told()).text).toContain(en.refused.blocked('zombie'))
    expect((await (await cinema.order(cinema.newPrompt(), 'ann', { channel: 'other' })).told()).text).toContain('Films are made in')
    const prompt = cinema.newPrompt()
    const long = await (await cinema.order(prompt, 'ann', { length: 9, plain: true })).told()
    expect(long.text).toContain(en.shortened(2))
    expect(long.text).toContain('1:1')
    const card = await cinema.chat.until(() => cinema.cards(prompt)[0])
    await (await cinema.chat.press('ann', card, buttons.cancel)).told()

    await change(buttons.settingsHouse, { [settings.channels]: [], [settings.people]: ['kim'], [settings.blocked]: '' })
    expect((await (await cinema.order(cinema.newPrompt(), 'ann')).told()).text).toContain(en.notAllowed)
    await change(buttons.settingsHouse, { [settings.people]: [] })
    await change(buttons.settingsFilms, { [settings.aspect]: '16:9', [settings.longest]: '16', [settings.daily]: '1' })
    const refused = await cinema.order(cinema.newPrompt(), 'ann')
    expect((await refused.told()).text).toContain(en.limits.daily(1))
    await change(buttons.settingsFilms, { [settings.aspect]: '16:9', [settings.longest]: '16', [settings.daily]: '0' })
  })

  test('makes a clip smaller until it fits', async () => {
    cinema.chat.limitFiles(150_000)
    onTestFinished(() => cinema.chat.limitFiles(null))
    const prompt = cinema.newPrompt()
    await cinema.order(prompt, 'ann', { length: 2, plain: true })
    await cinema.finished(prompt)
    const [clip] = cinema.clips(prompt)
    expect(clip?.films[0]?.bytes.byteLength).toBeLessThanOrEqual(150_000)
    expect(clip?.text).toMatch(/Made smaller \(\d+p\)/)
  })

  test('answers a button that is older than a quarter of an hour, and forgets whoever asks for it', async () => {
    const prompt = cinema.newPrompt()
    await cinema.order(prompt, 'kim')
    const film = await cinema.chat.until(() =>
      [...cinema.clips(prompt), ...cinema.cards(prompt)].find((one) => one.buttons.includes(ko.buttons.reroll)),
    )
    cinema.chat.advance(20 * 60_000)
    expect((await (await cinema.chat.press('kim', film, ko.buttons.details)).told()).text).toContain(prompt)
    const asking = await (await cinema.chat.command('kim', 'movie-forget')).told()
    expect(asking.buttons).toEqual([ko.buttons.forgetYes, ko.buttons.neverMind])
    expect((await (await cinema.chat.press('kim', asking, ko.buttons.forgetYes)).told()).text).toContain('영화')
    await cinema.chat.until(() => cinema.chat.seen().every(({ text }) => !text.includes(prompt)))
  })

  test('acknowledged everything', () => {
    const all = cinema.chat.acknowledgements()
    expect(all.length).toBeGreaterThan(20)
    expect(Math.max(...all)).toBeLessThan(PATIENCE_MS)
  })
})
