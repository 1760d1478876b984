import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/bots/words/en.ts'
import { ko } from '../../src/bots/words/ko.ts'
import type { Seen } from './chats/chat.ts'
import { CHATS, openCinema } from './chats/open-cinema.ts'

/** A person hands in a photo, and stars in films: what every platform owes them. */

const { buttons } = en
const FACES = join('..', 'shared', 'faces')
const missing = !existsSync(join(FACES, 'astronaut.png'))
const photoOf = (name: string) => ({ name, bytes: missing ? Buffer.alloc(0) : readFileSync(join(FACES, name)) })
const CARE = /Made with AI, with a real person’s face · consent [0-9a-v]{20}/

describe.each(CHATS)('a star in $name', ({ open }) => {
  const cinema = openCinema(open)
  /** The films of a prompt whose clips are there. */
  const clips = (prompt: string, count: number): Promise<readonly Seen[]> =>
    cinema.chat.until(() => (cinema.clips(prompt).length >= count ? cinema.clips(prompt) : undefined))

  test.skipIf(missing)(
    'is asked once, stars, stays in edits, and can be forgotten (needs ../shared/faces)',
    { timeout: 240_000 },
    async () => {
      const { chat } = cinema
      const prompt = 'me as an astronaut on the moon, a close-up'
      const asked = await (await chat.orderWithPhoto('ann', prompt, photoOf('astronaut.png'))).told()
      expect(asked.buttons).toEqual([buttons.starYes, buttons.starNo])
      expect(chat.seen()).toEqual([])
      const accepted = await (await chat.press('ann', asked, buttons.starYes)).told()
      expect(accepted.text).toContain(en.stars.starring(1))
      expect(accepted.buttons).toEqual([buttons.saveFace])
      const [first] = await clips(prompt, 1)
      expect(first?.text).toMatch(CARE)
      const film = await cinema.finished(prompt)

      // Kim may neither change it nor have another take; Ann may, and it still shows her.
      expect((await (await chat.press('kim', film, buttons.reroll)).told()).text).toContain(ko.stars.notYourFace)
      expect((await (await chat.press('kim', film, buttons.edit)).told()).text).toContain(ko.stars.notYourFace)
      await (await chat.say('ann', 'make it night', { to: first!, call: true })).told()
      expect((await cinema.edited(prompt, 'make it night')).text).toMatch(CARE)

      // A new photo in the thread takes the place of the first one, and nobody is asked again.
      const replaced = await (await chat.say('ann', '', { to: first!, call: true, photo: photoOf('astronaut.png') })).told()
      expect(replaced.text).toContain(en.stars.starring(1))
      expect((await cinema.edited(prompt, 'use this face')).text).toMatch(CARE)

      expect((await (await chat.press('ann', accepted, buttons.saveFace)).told()).text).toContain(en.stars.saved)
      const again = 'me in a boat on a lake'
      expect((await (await chat.orderWithMe('ann', again)).told()).text).toContain(en.stars.starring(1))
      expect((await clips(again, 1))[0]?.text).toMatch(CARE)

      const asking = await (await chat.command('ann', 'movie-forget')).told()
      expect(asking.buttons).toEqual([buttons.forgetYes, buttons.unsaveFace, buttons.neverMind])
      await (await chat.press('ann', asking, buttons.forgetYes)).told()
      await chat.until(() => chat.seen().length === 0)
      const anew = await (await chat.orderWithPhoto('ann', prompt, photoOf('astronaut.png'))).told()
      expect(anew.buttons).toEqual([buttons.starYes, buttons.starNo])
    },
  )

  test.skipIf(missing)('is told what is wrong with a photo, in their language (needs ../shared/faces)', { timeout: 120_000 }, async () => {
    const { chat } = cinema
    const prompt = cinema.newPrompt()
    const asked = await (await chat.orderWithPhoto('kim', prompt, photoOf('astronaut.png'), photoOf('chelsea.png'))).told()
    expect(asked.text).toContain('사진 2장')
    const told = await (await chat.press('kim', asked, ko.buttons.starYes)).told()
    expect(told.text).toContain('사진 2: ')
    expect(told.text).toMatch(/보내 주세요/)
    expect(chat.seen().filter(({ text }) => text.includes(prompt))).toEqual([])

    // After a restart an answer finds nothing to be about.
    const late = await (await chat.orderWithPhoto('root', prompt, photoOf('astronaut.png'))).told()
    await cinema.restart()
    expect((await (await chat.press('root', late, buttons.starYes)).told()).text).toContain(en.stars.lost)
    const words = await (await chat.orderWithPhoto('root', prompt, { name: 'me.jpg', bytes: Buffer.from('no picture') })).told()
    expect(words.text).toContain(en.photoFaults['not-a-picture'])
  })
})
