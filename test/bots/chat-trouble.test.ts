import { describe, expect, test } from 'vitest'
import { en } from '../../src/bots/words/en.ts'
import { CHATS, openCinema } from './chats/open-cinema.ts'

/** What no platform may lose, and nothing may be posted twice, whatever breaks. */

const { buttons } = en

describe.each(CHATS)('$name in trouble', ({ open }) => {
  const cinema = openCinema(open)

  test('waits out a storm of refusals, and loses nothing', async () => {
    cinema.chat.storm(4)
    const prompt = cinema.newPrompt()
    await cinema.order(prompt)
    await cinema.finished(prompt)
    expect(cinema.clips(prompt)).toHaveLength(1)
    expect(cinema.cards(prompt)).toHaveLength(1)
  })

  test.each(['card', 'clip'] as const)('posts a %s once though the answer was lost', async (which) => {
    cinema.chat.loseAnswer(which)
    const prompt = cinema.newPrompt()
    await cinema.order(prompt)
    await cinema.finished(prompt)
    await cinema.settle()
    expect(cinema.clips(prompt)).toHaveLength(1)
    expect(cinema.cards(prompt)).toHaveLength(1)
  })

  test('goes on after the connection is lost, and hears an event once', async () => {
    await cinema.chat.drop()
    const prompt = cinema.newPrompt()
    await cinema.order(prompt)
    await cinema.chat.redeliver()
    await cinema.finished(prompt)
    await cinema.chat.redeliver()
    await cinema.settle()
    expect(cinema.clips(prompt)).toHaveLength(1)
    expect(cinema.cards(prompt)).toHaveLength(1)
  })

  test('survives being killed at every step: one card, one clip', async () => {
    for (const moment of ['ordered', 'card', 'making', 'clip'] as const) {
      const prompt = cinema.newPrompt()
      await (await cinema.order(prompt, 'ann', { length: moment === 'making' ? 5 : 1 })).told()
      if (moment === 'card') await cinema.chat.until(() => cinema.cards(prompt)[0])
      if (moment === 'making') await cinema.chat.until(() => cinema.cards(prompt)[0]?.text.includes('▰'))
      if (moment === 'clip') await cinema.chat.until(() => cinema.clips(prompt).length > 0)
      await cinema.restart()
      const film = await cinema.finished(prompt)
      await cinema.settle()
      expect(cinema.clips(prompt), moment).toHaveLength(1)
      expect(cinema.cards(prompt), moment).toHaveLength(1)
      expect((await (await cinema.chat.press('ann', film, buttons.details)).told()).text).toContain(prompt)
    }
  })

  test('posts once though it was killed between the posting and noting it', async () => {
    for (const which of ['card', 'clip'] as const) {
      const prompt = cinema.newPrompt()
      cinema.chat.loseAnswer(which)
      await cinema.order(prompt)
      await cinema.chat.until(() => (which === 'card' ? cinema.cards(prompt)[0] : cinema.clips(prompt)[0]))
      await cinema.restart()
      await cinema.finished(prompt)
      await cinema.settle()
      expect(cinema.clips(prompt), which).toHaveLength(1)
      expect(cinema.cards(prompt), which).toHaveLength(1)
    }
  })

  test('brings the clip though its card was deleted, and tells the asker where it may not post', async () => {
    const prompt = cinema.newPrompt()
    await cinema.order(prompt, 'ann', { length: 2 })
    cinema.chat.erase(await cinema.chat.until(() => cinema.cards(prompt)[0]))
    await cinema.chat.until(() => cinema.clips(prompt).length === 1)

    cinema.chat.forbid('other', true)
    const hidden = cinema.newPrompt()
    await cinema.order(hidden, 'ann', { channel: 'other' })
    await cinema.chat.until(() => cinema.chat.whispers('ann').some((text) => text.includes(en.cannotPost.forbidden(hidden))))
    cinema.chat.forbid('other', false)
  })
})
