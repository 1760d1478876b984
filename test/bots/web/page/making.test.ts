import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, shoot } from './browser.ts'
import { eventually, openHouse, type House } from './house.ts'

describe.skipIf(!hasChromium)('making films in the screening room (needs chromium)', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house?.close())

  test('a prompt becomes a film that plays with sound', () =>
    house.visit({ step: 250 }, async ({ page, room, box, newest, said }) => {
      await page.getByRole('button', { name: 'a robot dances' }).click()
      await eventually(() => box.inputValue()).toContain('a robot dances')
      await box.fill('a labrador runs through Hogwarts, gentle piano')
      await page.getByRole('button', { name: 'Options' }).click()
      await page.getByRole('radio', { name: '1:1' }).check()
      await page.getByLabel('Length').fill('4')
      await page.getByLabel('Style').fill('watercolour')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Make the film' }).click()

      const bar = newest.getByRole('progressbar')
      await eventually(() => bar.getAttribute('aria-valuetext')).toMatch(/Filming \d+ of 192, about \d+\ss left/)
      await eventually(() => page.title()).toMatch(/^\(1\) Filming \d+\s% · Matinee$/)
      expect(await box.inputValue()).toBe('')
      await newest.locator('.stage-picture').first().waitFor()
      const frame = await newest.locator('.stage').boundingBox()
      await newest.locator('video').waitFor()
      expect(await newest.locator('.stage').boundingBox()).toEqual(frame)
      await eventually(() => said.textContent()).toContain('ready to play')
      await eventually(() => page.title()).toBe('Matinee')
      expect(await newest.locator('.chip').allTextContents()).toEqual(['1:1', '4\u00a0s', 'watercolour'])
      expect(await newest.textContent()).toMatch(/Understood .*Shown as labrador → dogNot shown Hogwarts: it is a name/)
      expect(room.orders()).toEqual([
        { prompt: 'a labrador runs through Hogwarts, gentle piano', aspect: '1:1', duration: 4, size: 720, style: 'watercolour' },
      ])

      const video = 'document.querySelector("video")'
      await page.evaluate(`new Promise((moved) => { const v = ${video}; v.ontimeupdate = () => v.currentTime > 0.2 && moved(); v.play() })`)
      expect(await page.evaluate(`${video}.muted`)).toBe(false)
      await page.evaluate(`${video}.pause()`)
      await page.reload()
      await newest.locator('video').waitFor()
      await page.getByRole('button', { name: 'Options' }).click()
      expect(await page.getByRole('radio', { name: '1:1' }).isChecked()).toBe(true)
    }))

  test('one waits behind another, is cancelled, and made after all', () =>
    house.visit({ step: 30 }, async ({ page, room, ask, newest, said }) => {
      await ask('a very slow cat')
      await page
        .getByText(/Writing the storyboard|Laying the sound|Filming/)
        .first()
        .waitFor()
      await ask('a fox')
      await newest.getByText('Next in line').waitFor()
      await shoot(page, 'waiting')
      await ask('a hen')
      await newest.getByText('2nd in line').waitFor()
      await page.locator('article').first().getByRole('button', { name: 'Cancel “a very slow cat”' }).click()
      await page.locator('article').first().getByText('This film was not finished').waitFor()
      await newest.locator('video').waitFor()
      await page.getByRole('button', { name: 'Make it after all' }).click()
      await newest.getByRole('progressbar').waitFor()
      await eventually(() => said.textContent()).toContain('a very slow cat')
      expect(room.orders().at(-1)).toMatchObject({ prompt: 'a very slow cat', from: expect.stringMatching(/^m0+\d+$/) as string })
    }))

  test('another take has another seed and tells where it comes from', () =>
    house.visit({ past: 1 }, async ({ page, room, newest }) => {
      await newest.getByRole('button', { name: 'Re-roll' }).click()
      await newest.getByRole('link', { name: 'another take' }).waitFor()
      expect(room.orders()).toHaveLength(1)
      expect(room.orders()[0]).not.toHaveProperty('seed')
      expect(room.orders()[0]).toHaveProperty('from')
      await newest.getByRole('link', { name: 'another take' }).click()
      await page.getByRole('link', { name: 'All films' }).waitFor()
      expect(await page.locator('article').count()).toBe(1)
    }))

  test('a failure is told, and can be tried again or mended', () =>
    house.visit({}, async ({ page, room, box, ask, newest }) => {
      await ask('this one fails')
      await newest.getByText('Something broke in the studio').waitFor()
      await newest.getByRole('button', { name: 'Use this prompt' }).click()
      await eventually(() => box.inputValue()).toBe('this one fails')
      expect(await page.evaluate('document.activeElement.id')).toBe('prompt')
      await newest.getByRole('button', { name: 'Try again' }).click()
      await eventually(() => room.orders().length).toBe(2)
      expect(room.orders()[1]?.seed).toBeTypeOf('number')
    }))

  test('a film is deleted only when that is confirmed, everywhere, and focus goes on', () =>
    house.visit({ past: 3 }, async ({ page, newest, said }) => {
      const other = await page.context().newPage()
      await other.goto(page.url())
      await other.locator('article').nth(2).waitFor()
      const middle = page.locator('article').nth(1)
      await middle.getByRole('button', { name: 'Delete' }).click()
      await eventually(() => focused(page)).toBe('Keep it')
      await page.keyboard.press('Escape')
      await eventually(() => focused(page)).toBe('Delete')
      await page.keyboard.press('Enter')
      await middle.getByRole('button', { name: 'Keep it' }).click()
      expect(await page.locator('article').count()).toBe(3)
      await middle.getByRole('button', { name: 'Delete' }).click()
      await middle.getByRole('button', { name: 'Delete', exact: true }).click()
      await eventually(() => page.locator('article').count()).toBe(2)
      expect(await page.evaluate('document.activeElement.id')).toBe(await newest.getAttribute('id'))
      await eventually(() => said.textContent()).toBe('The film is deleted.')
      await eventually(() => other.locator('article').count()).toBe(2)
      for (const left of [1, 0]) {
        await newest.getByRole('button', { name: 'Delete' }).click()
        await newest.getByRole('button', { name: 'Delete', exact: true }).click()
        await eventually(() => page.locator('article').count()).toBe(left)
      }
      await eventually(() => page.evaluate('document.activeElement.id')).toBe('prompt')
      await page.getByText('What shall we play?').waitFor()
    }))

  test('all of it by keyboard alone', () =>
    house.visit({}, async ({ page, box, newest }) => {
      await page.keyboard.press('Tab')
      await eventually(() => focused(page)).toBe('Skip to the prompt box')
      await page.keyboard.press('Enter')
      await eventually(() => page.evaluate('document.activeElement.id')).toBe('prompt')
      await page.keyboard.type('two foxes')
      await page.keyboard.press('Shift+Enter')
      await page.keyboard.type('dance')
      expect(await box.inputValue()).toBe('two foxes\ndance')
      await page.keyboard.press('Tab')
      await eventually(() => focused(page)).toBe('Options')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Shift+Tab')
      await eventually(() => focused(page)).toBe('Reset options')
      await page.keyboard.press('Escape')
      await eventually(() => focused(page)).toBe('Options')
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Enter')
      await newest.locator('video').waitFor()
      // Back from the box: delete, details, download, re-roll, the player.
      const passed: unknown[] = []
      for (let n = 0; n < 4; n++) {
        await page.keyboard.press('Shift+Tab')
        passed.push(await focused(page))
      }
      expect(passed).toEqual(['Delete', 'Details', 'Download', 'Re-roll'])
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await eventually(() => focused(page)).toBe('Copy seed')
      await page.keyboard.press('Escape')
      await eventually(() => focused(page)).toBe('Details')
    }))
})

function focused(page: { evaluate(source: string): Promise<unknown> }): Promise<unknown> {
  return page.evaluate('document.activeElement.textContent')
}
