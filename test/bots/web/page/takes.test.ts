import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, shoot } from './browser.ts'
import { eventually, openHouse, type House } from './house.ts'

describe.skipIf(!hasChromium)('neural takes in the screening room (needs chromium)', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house?.close())

  test('a take follows its paper film by itself, each says what it is, and the two are compared', () =>
    house.visit({ step: 100, renders: ['cutout', 'diffusion'] }, async ({ page, room, ask, newest, said }) => {
      await ask('a neural fox, long take')
      const take = newest.getByRole('heading', { name: 'The neural take' })
      const paper = page.locator('article').first()
      await take.waitFor()
      expect(await page.getByText('A neural take follows.').count()).toBe(0)
      await paper.getByText(/A preview: the neural take is (on its way|being filmed)\./).waitFor()
      await newest.getByRole('button', { name: 'Cancel the neural take of “a neural fox, long take”' }).waitFor()
      // The film that is there already is not pushed out of sight.
      expect((await newest.locator('.stage').boundingBox())?.width).toBeLessThan(200)
      expect(await paper.locator('video').isVisible()).toBe(true)
      await newest.locator('video').waitFor()
      expect((await newest.locator('.stage').boundingBox())?.width).toBeGreaterThan(600)
      await eventually(() => said.textContent()).toBe('The neural take of “a neural fox, long take” is ready to play.')
      await paper.getByText('A preview: the neural take is ready.').waitFor()
      const compare = newest.getByRole('button', { name: 'Paper film' })
      await compare.click()
      await eventually(() => said.textContent()).toBe('This is the paper film.')
      await shoot(page, 'take-compared')
      await newest.getByRole('button', { name: 'Details' }).click()
      await newest.getByText('A video model', { exact: true }).waitFor()
      expect(room.orders()).toHaveLength(1)
      await page.getByRole('link', { name: 'Gallery' }).click()
      await page.locator('.tile').getByText('neural take', { exact: true }).waitFor()
    }))

  test('a take is promised as long as its film is made in paper, and not where paper alone was chosen', () =>
    house.visit({ renders: ['cutout', 'diffusion'] }, async ({ page, room, ask, newest }) => {
      const promise = page.getByText('A neural take follows.')
      await ask('a very slow neural cat')
      await promise.waitFor()
      await page.getByRole('button', { name: 'Options' }).click()
      await page.getByRole('radio', { name: 'paper', exact: true }).check()
      await shoot(page, 'renderer-chosen')
      await ask('a fox')
      await newest.getByText('Next in line').waitFor()
      await shoot(page, 'take-promised')
      expect(await promise.count()).toBe(1)
      expect(room.orders().map((order) => 'renderer' in order && order.renderer)).toEqual([false, 'cutout'])
      await page.getByRole('button', { name: 'Cancel “a very slow neural cat”' }).click()
      await eventually(() => promise.count()).toBe(0)
    }))

  test('a changed film is re-rolled from its take, too; noise is called so, and does not lie on top', () =>
    house.visit({ step: 20 }, async ({ page, room, ask, newest }) => {
      await ask('a neural noise')
      await newest.getByText('what it films is noise').waitFor()
      const first = page.locator('article').first()
      await first.getByRole('textbox', { name: /^What should change/ }).fill('make it night')
      await page.keyboard.press('Enter')
      await eventually(() => page.locator('article').count()).toBe(4)
      await newest.getByRole('button', { name: 'Re-roll' }).click()
      await eventually(() => room.orders().length).toBe(3)
      expect(room.orders()[2]).toEqual(room.orders()[1])
      await eventually(() => page.locator('article').count()).toBe(6)
      await newest.locator('video').waitFor()
      await page.getByRole('link', { name: 'Gallery' }).click()
      await page.getByText('3 versions, with neural take').waitFor()
      await page.locator('.tile a').click()
      await page.getByRole('heading', { name: 'make it night' }).waitFor()
      const links = page.getByRole('navigation', { name: 'Versions of this film' }).getByRole('link')
      const night = ['make it night', 'Neural takemake it night']
      expect(await links.allTextContents()).toEqual(['First version', 'Neural takeFirst version', ...night, ...night])
      await shoot(page, 'take-versions')
    }))

  test('a take that could not be made leaves its paper film, and is tried again without another', () =>
    house.visit({ step: 20 }, async ({ page, room, ask, newest }) => {
      await ask('a neural fox whose take breaks')
      await newest.getByText('The neural take could not be made').waitFor()
      await page.locator('article').first().getByText('A preview: the neural take could not be made.').waitFor()
      await shoot(page, 'take-failed')
      await newest.getByRole('button', { name: 'Try again' }).click()
      await eventually(() => room.orders().length).toBe(2)
      expect(room.orders()[1]).toMatchObject({ renderer: 'diffusion', from: expect.any(String) as string })
    }))
})
