import { describe, expect, test } from 'vitest'
import { CHATS, openCinema } from './chats/open-cinema.ts'

/** The conversation that Matinee was promised with: a film is changed five times over, and what was undone is as it was, byte for byte. */
describe.each(CHATS)('a lantern in $name', ({ open }) => {
  const cinema = openCinema(open)

  test('becomes soap bubbles on a beach, and goes back', { timeout: 240_000 }, async () => {
    const { chat } = cinema
    const prompt = 'A woman releases a lantern by a lake at night'
    await cinema.order(prompt, 'ann', { plain: true })
    await cinema.finished(prompt)
    const newest = () => cinema.clips(prompt).at(-1)!
    const bytes = (): Buffer => Buffer.from(newest().films[0]?.bytes ?? [])
    const made = [bytes()]
    const texts: string[] = []
    for (const instruction of [
      'turn the lantern into soap bubbles',
      'change the background to a beach at noon',
      'she wears a red coat',
      'sadder music',
      'undo',
      'undo',
    ]) {
      await (await chat.say('ann', instruction, { within: newest(), call: true })).told()
      await chat.until(() => cinema.clips(prompt).length === made.length + 1)
      made.push(bytes())
      texts.push(newest().text)
    }
    const [lantern, bubbles, beach, coat, sad, undone, twice] = made as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer]
    expect(new Set([lantern, bubbles, beach, coat, sad].map((each) => each.toString('base64'))).size).toBe(5)
    expect(undone.equals(coat)).toBe(true)
    expect(twice.equals(beach)).toBe(true)
    expect(texts[0]).toMatch(/soap bubble/)
    expect(new Set(cinema.clips(prompt).map((clip) => clip.thread)).size).toBe(1)
  })
})
