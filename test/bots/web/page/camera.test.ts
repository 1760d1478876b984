import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, shoot } from './browser.ts'
import { eventually, openHouse, type House } from './house.ts'

/** Tells of every camera that the page opens, and whether it is still on. */
const WATCH = `(() => {
  const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
  window.tracks = []
  navigator.mediaDevices.getUserMedia = async (wanted) => {
    const stream = await open(wanted)
    window.tracks.push(...stream.getTracks())
    return stream
  }
})()`
const states = (page: Page): Promise<unknown> => page.evaluate('window.tracks.map(({ readyState }) => readyState)')

describe.skipIf(!hasChromium)('taking a photo on the page (needs chromium)', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'])
  })
  afterAll(() => house?.close())

  test('the camera is a mirror with a shutter, and off as soon as it is left', () =>
    house.visit({ permissions: ['camera'] }, async ({ page, room }) => {
      await page.evaluate(WATCH)
      await page.getByRole('button', { name: 'Star in it' }).click()
      const open = page.getByRole('button', { name: 'Take a photo' })
      await open.click()
      const dialog = page.getByRole('dialog', { name: 'Take a photo' })
      await dialog.getByText('Look into the camera').waitFor()
      expect(await states(page)).toEqual(['live'])
      await shoot(page, 'star-camera')
      await page.keyboard.press('Escape')
      await eventually(() => dialog.count()).toBe(0)
      await eventually(() => states(page)).toEqual(['ended'])
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Take a photo')
      expect(await open.isVisible()).toBe(true)

      await open.click()
      await dialog.getByText('Look into the camera').waitFor()
      await dialog.getByRole('button', { name: 'Take it' }).click()
      await page.getByRole('dialog', { name: 'Before your face is used' }).getByRole('checkbox').check()
      await eventually(() => states(page)).toEqual(['ended', 'ended'])
      await page.getByRole('button', { name: 'Yes, use it' }).click()
      await page.locator('.star img').waitFor()
      expect(room.faces.photos()).toEqual([{ begins: '\u00ff\u00d8\u00ff', type: 'image/jpeg' }])
    }))

  test.each([
    ['NotAllowedError', 'does not let the page use the camera'],
    ['NotFoundError', 'There is no camera here'],
    ['NotReadableError', 'Something else uses the camera'],
  ])('a camera that cannot be had is explained: %s', (name, words) =>
    house.visit({}, async ({ page }) => {
      await page.evaluate(`navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', '${name}'))`)
      await page.getByRole('button', { name: 'Star in it' }).click()
      await page.getByRole('button', { name: 'Take a photo' }).click()
      await page.getByRole('alert').getByText(words).waitFor()
      await page.getByRole('button', { name: 'Cancel' }).click()
      await eventually(() => page.getByRole('dialog').count()).toBe(0)
    }),
  )
})
