import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, shoot } from './browser.ts'
import { eventually, openHouse, type House } from './house.ts'

describe.skipIf(!hasChromium)('the screening room itself (needs chromium)', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house?.close())

  test('the thread shows the latest films, and the earlier ones when asked', () =>
    house.visit({ past: 33 }, async ({ page }) => {
      await eventually(() => page.locator('article').count()).toBe(20)
      const first = page.locator('article').first()
      const id = await first.getAttribute('id')
      await page.getByRole('button', { name: 'Earlier films' }).click()
      await eventually(() => page.locator('article').count()).toBe(33)
      expect(await page.evaluate('document.activeElement.id')).toBe(id)
      expect(await page.getByRole('button', { name: 'Earlier films' }).count()).toBe(0)
    }))

  test('the gallery has all films by day, opens one, and comes back to it', () =>
    house.visit({ past: 33, expected: /404/ }, async ({ page }) => {
      await page.getByRole('link', { name: 'Gallery' }).click()
      const more = page.getByRole('button', { name: 'More films' })
      const tiles = page.locator('.tile')
      await eventually(() => tiles.count()).toBeGreaterThanOrEqual(20)
      await page.evaluate('scrollTo(0, document.body.scrollHeight)')
      await eventually(() => tiles.count()).toBe(33)
      expect(await more.count()).toBe(0)
      expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toContain('Yesterday')
      await page.reload()
      await eventually(() => page.getByRole('heading', { name: 'Gallery' }).isVisible()).toBe(true)
      const tile = tiles.nth(3).getByRole('link')
      const id = await tile.getAttribute('id')
      await tile.click()
      await page.locator('video').waitFor()
      await page.getByRole('link', { name: 'All films' }).click()
      await eventually(() => page.evaluate('document.activeElement.id')).toBe(id)
      await tile.click()
      await page.getByRole('button', { name: 'Delete' }).click()
      await page.getByRole('button', { name: 'Delete', exact: true }).click()
      await page.getByText('This film was deleted').last().waitFor()
      await page.reload()
      await page.getByText('This film is not in the room any more').waitFor()
      await page.getByRole('link', { name: 'All films' }).click()
      await tiles.first().waitFor()
      expect(await page.locator(`[id="${id}"]`).count()).toBe(0)
    }))

  test('a reload in the middle keeps what is being made and what is being written', () =>
    house.visit({}, async ({ page, box, ask, newest }) => {
      await ask('a slow cat')
      await newest.getByText(/^Filming/).waitFor()
      await box.fill('a thought not yet ended')
      await page.reload()
      await newest.getByText(/^Filming/).waitFor()
      expect(await box.inputValue()).toBe('a thought not yet ended')
      await newest.locator('video').waitFor()
    }))

  test('a locked room asks for its token, once', () =>
    house.visit({ locked: true, past: 2, expected: /401/ }, async ({ page, room }) => {
      const token = page.getByLabel('Access token')
      expect(await token.getAttribute('type')).toBe('password')
      expect(await page.getByRole('navigation').count()).toBe(0)
      await token.fill('wrong')
      await token.press('Enter')
      await page.locator('#token-trouble').getByText('That is not the token of this room.').waitFor()
      await shoot(page, 'locked-wrong')
      await token.fill(room.token)
      await token.press('Enter')
      await eventually(() => page.locator('article').count()).toBe(2)
      await eventually(() => page.evaluate('document.activeElement.id')).toBe('prompt')
      await page.reload()
      await eventually(() => page.locator('article').count()).toBe(2)
    }))

  test('a studio that is away says so, keeps the words, and is back by itself', () =>
    house.visit({ past: 1, expected: /503|ERR_/ }, async ({ page, room, box, ask, newest, said }) => {
      const banner = page.locator('.banner')
      await newest.waitFor()
      room.setRoom({ records: false })
      await eventually(() => banner.textContent()).toBe('The studio cannot reach its records just now. What you asked for is safe.')
      await eventually(() => said.textContent()).toContain('cannot reach its records')
      await ask('a fox')
      await page.locator('#prompt-trouble').getByText('Your words are kept here.').waitFor()
      expect(await box.inputValue()).toBe('a fox')
      room.setRoom({ records: true, queue: false })
      await eventually(() => banner.textContent()).toContain('films wait until it is back')
      room.setRoom({ queue: true })
      await eventually(() => banner.count()).toBe(0)
      room.breakEvents(true)
      await eventually(() => banner.textContent()).toBe('Connection lost, trying again…')
      await box.press('Enter')
      await newest.getByRole('heading', { name: 'a fox' }).waitFor()
      room.breakEvents(false)
      await eventually(() => banner.count()).toBe(0)
      // What happened meanwhile comes with the list.
      await newest.locator('video').waitFor()
    }))

  test('a cap is explained beside the box, and the words are kept', () =>
    house.visit({ expected: /429/ }, async ({ page, box, ask }) => {
      await ask('too many cats')
      await page.locator('#prompt-trouble').getByText('You have 100 films in line already').waitFor()
      expect(await box.inputValue()).toBe('too many cats')
      await box.press('End')
      await page.keyboard.type('!')
      await eventually(() => page.locator('#prompt-trouble').textContent()).toBe('')
    }))

  test('a long prompt is counted, and one too long is not sent', () =>
    house.visit({}, async ({ page, room, box }) => {
      await box.fill('x'.repeat(1900))
      await eventually(() => page.locator('#prompt-count').textContent()).toContain('1,900 / 2,000')
      await box.fill('x'.repeat(2003))
      await page.getByText('The prompt is 3 characters too long.').waitFor()
      await box.press('Enter')
      await box.fill('   ')
      await box.press('Enter')
      expect(room.orders()).toEqual([])
    }))

  test('prompts are text, run their own way, and wrap', () =>
    house.visit({ viewport: { width: 320, height: 640 } }, async ({ page, ask, newest }) => {
      await ask('<img src=x onerror=alert(1)> ' + 'Donaudampfschiff'.repeat(12))
      await newest.getByRole('heading', { name: '<img src=x' }).waitFor()
      await newest.locator('video').waitFor()
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      const right = async (of: string): Promise<number> =>
        (await page
          .locator(of)
          .boundingBox()
          .then((box) => box && box.x + box.width)) ?? 0
      expect(await right('.composer .send')).toBeLessThan(await right('.composer-sheet'))
      await ask('قطة تمشي في الحديقة')
      await newest.getByRole('heading', { name: 'قطة' }).waitFor()
      expect(await page.evaluate('getComputedStyle(document.querySelector("article:last-of-type h4")).direction')).toBe('rtl')
    }))

  test('many films leave connections for the rest', () =>
    house.visit({ past: 20 }, async ({ page, ask, newest }) => {
      await page.locator('article').nth(19).waitFor()
      for (let n = 0; n < 20; n++) {
        await page.locator('article').nth(n).scrollIntoViewIfNeeded()
        await page.locator('article').nth(n).locator('video').waitFor()
      }
      await eventually(() => page.locator('video').count()).toBeLessThan(6)
      await ask('a fox')
      await newest.getByRole('heading', { name: 'a fox' }).waitFor()
      await newest.locator('video').waitFor()
    }))

  test('a tab that is hidden for a minute lets go of its connection, and catches up when it is looked at', () =>
    house.visit({ past: 1 }, async ({ page, room, newest }) => {
      await newest.waitFor()
      await eventually(() => room.listeners()).toBe(1)
      await page.clock.install()
      const hide = (hidden: boolean): Promise<unknown> =>
        page.evaluate(
          `Object.defineProperty(document, 'hidden', { configurable: true, value: ${hidden} }); document.dispatchEvent(new Event('visibilitychange'))`,
        )
      await hide(true)
      await page.clock.runFor(59_000)
      expect(room.listeners()).toBe(1)
      await page.clock.runFor(2000)
      await eventually(() => room.listeners()).toBe(0)
      await page.evaluate(`fetch('/api/movies', { method: 'POST', body: '{"prompt":"a late fox"}' })`)
      await hide(false)
      await page.clock.resume()
      await newest.getByText('a late fox', { exact: true }).waitFor()
      expect(room.listeners()).toBe(1)
    }))
})
