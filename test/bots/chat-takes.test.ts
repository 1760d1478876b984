import { describe, expect, test } from 'vitest'
import { en } from '../../src/bots/words/en.ts'
import { openDiscordChat } from './chats/discord-chat.ts'
import { openCinema } from './chats/open-cinema.ts'

// What the conversation does is the same on every platform, and networks are slow: one of them shows it.
describe('neural takes in Discord', () => {
  const cinema = openCinema(openDiscordChat, { RENDERER: 'diffusion', PACK: 'tiny-random-vace', PROVIDERS: 'cpu' })
  const { buttons } = en

  test('come after the paper film, in its thread, and say what they are', { timeout: 400_000 }, async () => {
    const prompt = cinema.newPrompt()
    await cinema.order(prompt, 'ann', { plain: true })
    const promised = () => cinema.cards(prompt).some(({ text }) => text.includes(en.takeFollows))
    await cinema.chat.until(() => promised() || undefined)
    const film = await cinema.finished(prompt)
    const [paper] = cinema.clips(prompt)
    expect(paper?.text).not.toContain(en.neuralTake)
    const card = await cinema.chat.until(() => cinema.cards(prompt).find(({ text }) => text.includes(en.neuralTake)))
    expect(card.thread).toBe(paper?.thread)
    const take = await cinema.chat.until(() => cinema.clips(prompt).find(({ text }) => text.includes(en.neuralTake)), 300_000)
    expect(take.thread).toBe(paper?.thread)
    expect(take.text).toContain(en.remarks.noise('tiny-random-vace'))
    expect(Buffer.from(take.films[0]?.bytes ?? []).equals(Buffer.from(paper?.films[0]?.bytes ?? []))).toBe(false)
    expect(cinema.clips(prompt)).toHaveLength(2)
    await cinema.chat.until(() => !promised() || undefined)

    // It is a film like any other: told about in full.
    const told = (await (await cinema.chat.press('ann', take, buttons.details)).told()).text
    expect(told).toContain(prompt)
    expect(film.buttons).toContain(buttons.edit)

    // A change of it is played in paper first, and then taken again.
    await (await cinema.chat.say('ann', 'no music', { to: take, call: true })).told()
    const changed = await cinema.chat.until(
      () => cinema.clips(prompt).find(({ text }) => text.includes(en.neuralTake) && text.includes('“no music”')),
      300_000,
    )
    expect(changed.thread).toBe(paper?.thread)
    expect(cinema.clips(prompt)).toHaveLength(4)
  })
})
