import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, shoot } from './browser.ts'
import { eventually, openHouse, type House } from './house.ts'

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }

describe.skipIf(!hasChromium)('changing films in the screening room (needs chromium)', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house?.close())

  test.each([
    ['wide', {}],
    ['phone', phone],
    ['dark', { colorScheme: 'dark' as const }],
  ])('a film is answered with a change, compared with the one before, and the change undone; %s', (name, context) =>
    house.visit({ step: 20, ...context }, async ({ page, room, ask, newest, said }) => {
      await ask('a fox dances in the rain, gentle piano')
      await newest.locator('video').waitFor()
      expect(await newest.getByRole('button', { name: 'Undo' }).count()).toBe(0)
      await field(newest).fill('make it night')
      await shoot(page, `change-${name}-written`)
      await field(newest).press('Enter')

      await eventually(() => page.locator('article').count()).toBe(2)
      const first = page.locator('article').first()
      expect(room.orders()[1]).toEqual({ from: await idOf(first), instruction: 'make it night' })
      expect(await field(first).inputValue()).toBe('')
      await eventually(() => page.evaluate('document.activeElement.id')).toBe(await newest.getAttribute('id'))
      await newest.locator('video').waitFor()
      await eventually(() => said.textContent()).toBe('“make it night” is ready to play.')
      expect(await newest.getByRole('heading').textContent()).toBe('make it night')
      expect(await newest.getByText('It is night.').count()).toBe(1)
      expect(await newest.getByRole('link', { name: 'Change of a fox dances' }).count()).toBe(1)
      await playedTo(newest.locator('video'), 0.2)
      await shoot(page, `change-${name}-done`)

      const before = newest.getByRole('button', { name: 'Before' })
      await before.click()
      await eventually(() => before.getAttribute('aria-pressed')).toBe('true')
      const shown = newest.locator('.before video')
      await eventually(() => shown.evaluate((video: { currentTime: number }) => video.currentTime)).toBeGreaterThan(0.2)
      expect(await shown.evaluate((video: { paused: boolean; muted: boolean }) => [video.paused, video.muted])).toEqual([false, false])
      expect(await newest.locator('.film > video').evaluate((video: { paused: boolean }) => video.paused)).toBe(true)
      expect(await newest.locator('.film > video').isVisible()).toBe(false)
      await shoot(page, `change-${name}-before`)
      await before.click()
      await eventually(() => before.getAttribute('aria-pressed')).toBe('false')
      expect(await newest.locator('.film > video').isVisible()).toBe(true)

      await newest.getByRole('button', { name: 'Undo' }).click()
      await eventually(() => page.locator('article').count()).toBe(3)
      expect(await newest.getByRole('heading').textContent()).toBe('Undo the last change')
      await newest.locator('video').waitFor()
      expect(room.orders()[2]).toEqual({ from: await idOf(page.locator('article').nth(1)), instruction: 'undo' })
      // It is the first version again.
      expect(await newest.getByRole('button', { name: 'Undo' }).count()).toBe(0)
      await shoot(page, `change-${name}-undone`)

      await page.getByRole('link', { name: 'Gallery' }).click()
      await eventually(() => page.locator('.tile').count()).toBe(1)
      await page.locator('.tile').getByText('3 versions').waitFor()
      await shoot(page, `change-${name}-gallery`)
      await page.locator('.tile a').click()
      const versions = page.getByRole('navigation', { name: 'Versions of this film' })
      await eventually(() => versions.getByRole('link').allTextContents()).toEqual([
        'First version',
        'make it night',
        'Undo the last change',
      ])
      await versions.getByRole('link', { name: 'make it night' }).click()
      await page.getByRole('heading', { name: 'make it night' }).waitFor()
      expect(await versions.getByRole('link', { name: 'make it night' }).getAttribute('aria-current')).toBe('page')
      await shoot(page, `change-${name}-film`)
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    }),
  )

  test('a change that is not understood is told why, and put otherwise where it stands', () =>
    house.visit({ past: 1, step: 20 }, async ({ page, room, newest, said }) => {
      const film = await idOf(newest)
      await field(newest).fill('gibberish for the fox')
      await newest.getByRole('button', { name: 'Make the change' }).click()
      await newest.getByText('This change could not be made').waitFor()
      await newest.getByText('Nothing in the film answers to “gibberish”').waitFor()
      await eventually(() => said.textContent()).toContain('Nothing in the film answers')
      expect(await field(newest).inputValue()).toBe('gibberish for the fox')
      await shoot(page, 'change-refused')
      await field(newest).fill('a hat for the fox')
      await field(newest).press('Enter')
      await newest.locator('video').waitFor()
      expect(room.orders().at(-1)).toEqual({ from: film, instruction: 'a hat for the fox' })
    }))

  test('words are kept: by each film, through a reload, a cap and a studio that is away; and sent once', () =>
    house.visit({ past: 2, step: 20, expected: /429|503|404/ }, async ({ page, room, newest }) => {
      const older = page.locator('article').first()
      await field(older).fill('too many hats')
      await field(newest).fill('make it night')
      await page.reload()
      await eventually(() => field(newest).inputValue()).toBe('make it night')
      await eventually(() => field(older).inputValue()).toBe('too many hats')
      await field(older).press('Enter')
      await older.getByText('You have 100 films in line already').waitFor()
      expect(await field(older).inputValue()).toBe('too many hats')
      expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA')
      room.setRoom({ records: false })
      await field(newest).press('Enter')
      await newest.getByText('cannot reach its records').waitFor()
      expect(await field(newest).inputValue()).toBe('make it night')
      room.setRoom({ records: true })
      const box = await field(newest).elementHandle()
      await page.evaluate((area) => {
        for (let n = 0; n < 3; n++)
          (area as unknown as EventTarget).dispatchEvent(
            Object.assign(new Event('keydown', { bubbles: true, cancelable: true }), { key: 'Enter' }),
          )
      }, box)
      await eventually(() => page.locator('article').count()).toBe(3)
      expect(room.orders()).toHaveLength(1)
      await newest.locator('video').waitFor()
      await field(newest).fill('x'.repeat(1003))
      await newest.getByText('The change is 3 characters too long.').waitFor()
      await field(newest).press('Enter')
      expect(room.orders()).toHaveLength(1)
    }))

  test('a change whose film was deleted stays, without what needs that film', () =>
    house.visit({ past: 1, step: 20 }, async ({ page, newest }) => {
      await field(newest).fill('make it night')
      await field(newest).press('Enter')
      await eventually(() => page.locator('article').count()).toBe(2)
      await newest.getByRole('button', { name: 'Before' }).waitFor()
      const first = page.locator('article').first()
      await newest.getByRole('link', { name: /^Change of/ }).click()
      expect(await page.evaluate('document.activeElement.id')).toBe(await first.getAttribute('id'))
      await first.getByRole('button', { name: 'Delete' }).click()
      await first.getByRole('button', { name: 'Delete', exact: true }).click()
      await eventually(() => page.locator('article').count()).toBe(1)
      await newest.getByText('(deleted)').waitFor()
      expect(await newest.getByRole('button', { name: 'Before' }).count()).toBe(0)
      expect(await newest.getByRole('button', { name: 'Re-roll' }).count()).toBe(0)
      // The versions that a film had travel with it.
      expect(await newest.getByRole('button', { name: 'Undo' }).count()).toBe(1)
      await page.reload()
      await newest.getByText('(deleted)').waitFor()
    }))
})

function field(article: Locator): Locator {
  return article.getByRole('textbox', { name: /^What should change in/ })
}

async function idOf(article: Locator): Promise<string> {
  return ((await article.getAttribute('id')) ?? '').replace('film-', '')
}

/** Plays a film on to a moment in seconds. */
async function playedTo(video: Locator, seconds: number): Promise<void> {
  await video.evaluate((player: { play(): Promise<void> }) => player.play())
  await eventually(() => video.evaluate((player: { currentTime: number }) => player.currentTime)).toBeGreaterThan(seconds)
}
