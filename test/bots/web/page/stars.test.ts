import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONSENT, LARGEST_PHOTO, MOST_STARS } from '../../../../src/face.ts'
import { largestPhoto, mostStars, photoType, photosWords, shortId, starName } from '../../../../src/bots/web/page/core/stars.ts'
import { changeOf, newOrder } from '../../../../src/bots/web/page/core/orders.ts'
import { defaultOptions } from '../../../../src/bots/web/page/core/options.ts'
import { hasChromium, shoot } from './browser.ts'
import { eventually, openHouse, type House } from './house.ts'

const photo = (text: string, name = 'me.jpg') => ({ name, mimeType: 'image/jpeg', buffer: Buffer.from(text) })

test('the page knows the limits of the studio, and the words for stars', () => {
  expect([mostStars, largestPhoto]).toEqual([MOST_STARS, LARGEST_PHOTO])
  expect([0, 1, 2].map(starName)).toEqual(['You', '2nd', '3rd'])
  expect([{ type: 'image/heic' }, { type: 'image/svg+xml' }, { type: '' }].map(photoType)).toEqual([
    'image/heic',
    'application/octet-stream',
    'application/octet-stream',
  ])
  expect(shortId('k3v9aaaaaaaaaaaaaaaa')).toBe('k3v9…')
  const request = { prompt: 'me', ...defaultOptions, fps: 24 as const, seed: 1 }
  expect([undefined, ['a'], ['a', 'b']].map((stars) => photosWords({ ...request, stars }))).toEqual([null, 'with a photo', 'with 2 photos'])
  expect(newOrder('me', defaultOptions, ['a'])).toMatchObject({ stars: ['a'] })
  expect(newOrder('me', defaultOptions)).not.toHaveProperty('stars')
  expect(changeOf('f', ' ', ['a'])).toEqual({ from: 'f', instruction: 'use this face', stars: ['a'] })
  expect(changeOf('f', 'give it to the rider', ['a', 'b'])).toMatchObject({ instruction: 'give it to the rider', stars: ['a', 'b'] })
})

describe.skipIf(!hasChromium)('starring in a film on the page (needs chromium)', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house?.close())

  test('a photo is dropped, a yes is asked for once, the cut-out shown, and the film made with it', () =>
    house.visit({ step: 20 }, async ({ page, room, box, newest, said }) => {
      await box.fill('me on the moon with my brother')
      await drag(page, 'dragover', 'body', 'me')
      await page.getByText('Drop a photo to star in the film').waitFor()
      await shoot(page, 'star-drop')
      await drag(page, 'drop', 'body', 'me')
      const dialog = page.getByRole('dialog')
      await dialog.getByText(CONSENT.text).waitFor()
      expect(await page.getByText('Drop a photo to star').count()).toBe(0)
      await shoot(page, 'star-consent')
      expect(await page.evaluate('document.querySelector("dialog").contains(document.activeElement)')).toBe(true)
      // Not without the tick, and not with Escape.
      await dialog.getByRole('button', { name: 'Yes, use it' }).click({ force: true })
      expect(room.faces.photos()).toEqual([])
      await page.keyboard.press('Escape')
      await eventually(() => dialog.count()).toBe(0)
      await eventually(() => page.locator('.star').count()).toBe(0)
      expect(room.faces.photos()).toEqual([])

      const { go } = room.faces.hold()
      await page.getByRole('button', { name: 'Star in it' }).click()
      await page.locator('.composer input[type=file]').setInputFiles(photo('me'))
      await dialog.getByRole('checkbox').check()
      await dialog.getByRole('button', { name: 'Yes, use it' }).click()
      await page.getByText('Cutting out…').waitFor()
      await shoot(page, 'star-cutting')
      // It is waited for.
      await box.press('Enter')
      expect(room.orders()).toEqual([])
      go()
      await page.getByRole('img', { name: 'The cut-out of your face' }).waitFor()
      await eventually(() => said.textContent()).toBe('The face is cut out. It will be in the film.')
      await page.locator('.composer input[type=file]').setInputFiles(photo('my brother'))
      await page.getByRole('img', { name: 'The cut-out of the 2nd face' }).waitFor()
      expect(await dialog.count()).toBe(0)
      await shoot(page, 'star-two')
      const ids = await page
        .locator('.star img')
        .evaluateAll((all) => all.map((img) => (img as unknown as { src: string }).src.split('/').at(-2)))

      await box.press('Enter')
      await newest.locator('video').waitFor()
      expect(room.orders()).toMatchObject([{ prompt: 'me on the moon with my brother', stars: ids }])
      expect(await page.locator('.composer .star').count()).toBe(0)
      await newest.getByText('with 2 photos').waitFor()
      await newest.getByText('Made with AI · consent k3v9…').waitFor()
      await newest.getByRole('button', { name: 'Details' }).click()
      await newest.getByText(/under consent k3v90+/).waitFor()
      await shoot(page, 'star-done')
    }))

  test('what cannot be used is told beside it; of two faces one is picked; whoever is taken out is deleted', () =>
    house.visit({ expected: /409|422/ }, async ({ page, room, box, said }) => {
      await agree(page)
      const files = page.locator('.composer input[type=file]')
      await files.setInputFiles(photo('cat', 'cat.jpg'))
      await page.getByText('I see no human face in the photo.').first().waitFor()
      await eventually(() => said.textContent()).toBe('I see no human face in the photo.')
      await page.getByRole('button', { name: 'Try another photo' }).waitFor()
      await shoot(page, 'star-fault')
      expect(await page.locator('.star').count()).toBe(0)
      await files.setInputFiles(photo('two people'))
      await page.getByRole('group', { name: 'Whose face is meant?' }).waitFor()
      expect(await page.getByText('I see no human face').count()).toBe(1)
      await eventually(() => page.evaluate('document.activeElement.textContent')).toBe('Left')
      await shoot(page, 'star-which')
      await page.getByRole('button', { name: 'Left' }).click()
      await page.locator('.star img').waitFor()
      await files.setInputFiles([photo('b'), photo('c'), photo('d')])
      await page.getByText('A film has 3 faces at most').first().waitFor()
      expect(await page.locator('.star-name').allTextContents()).toEqual(['You', '2nd', '3rd'])
      const second = (await page.locator('.star img').nth(1).getAttribute('src'))?.split('/').at(-2)
      await page.getByRole('button', { name: 'Take the 2nd out of the film' }).click()
      await eventually(() => page.locator('.star').count()).toBe(2)
      await eventually(() => room.faces.deleted()).toEqual([second])
      await eventually(() => page.evaluate('document.activeElement.className')).toContain('star-opener')
      await files.setInputFiles(photo('', 'empty.jpg'))
      await page.getByText('The file is empty').first().waitFor()
      expect(await box.inputValue()).toBe('')
    }))

  test('a face that is kept is offered for the next film, and let go of', () =>
    house.visit({ step: 20 }, async ({ page, box, newest, said }) => {
      await agree(page)
      await page.locator('.composer input[type=file]').setInputFiles(photo('me'))
      await page.getByRole('checkbox', { name: 'Keep my face' }).check()
      await eventually(() => said.textContent()).toBe('Your face is kept for further films.')
      await box.fill('me')
      await box.press('Enter')
      await newest.locator('video').waitFor()
      await page.reload()
      await page.getByRole('button', { name: 'Star in it' }).click()
      await page.getByRole('button', { name: 'Use my kept face' }).click()
      await page.locator('.star img').waitFor()
      await shoot(page, 'star-kept')
      await page.getByRole('checkbox', { name: 'Keep my face' }).uncheck()
      await eventually(() => page.getByRole('button', { name: 'Use my kept face' }).count()).toBe(0)
    }))

  test('a film is answered with a photo alone, dropped or pasted on it', () =>
    house.visit({ past: 2, step: 20 }, async ({ page, room, newest }) => {
      await agree(page)
      const older = page.locator('article').first()
      const id = (await older.getAttribute('id'))?.replace('film-', '')
      await drag(page, 'dragover', 'article:first-of-type form', 'me')
      await older.getByText('Drop a photo for this film').waitFor()
      await drag(page, 'drop', 'article:first-of-type form', 'me')
      await older.locator('.star img').waitFor()
      await shoot(page, 'star-reply')
      expect(await page.locator('.composer .star').count()).toBe(0)
      await older.getByRole('button', { name: 'Make the change' }).click()
      await newest.getByRole('heading', { name: 'use this face' }).waitFor()
      expect(room.orders()).toMatchObject([{ from: id, instruction: 'use this face', stars: [expect.any(String) as string] }])
      await page.evaluate(`(() => {
        const data = new DataTransfer()
        data.items.add(new File(['me'], 'me.png', { type: 'image/png' }))
        document.getElementById('prompt').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      })()`)
      await page.locator('.composer .star img').waitFor()
    }))

  test('a photo that the browser can read goes out small and without what else is in the file', () =>
    house.visit({}, async ({ page, room }) => {
      await agree(page)
      await page.evaluate(`(async () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 1500 })
        canvas.getContext('2d').fillRect(0, 0, 9, 9)
        const png = await new Promise((made) => canvas.toBlob(made, 'image/png'))
        const data = new DataTransfer()
        data.items.add(new File([png], 'me.png', { type: 'image/png' }))
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
      })()`)
      await page.locator('.star img').waitFor()
      expect(room.faces.photos()).toEqual([{ begins: '\u00ff\u00d8\u00ff', type: 'image/jpeg' }])
    }))

  test('somebody is told what is kept of them, thinks better of it, and is forgotten; other films stay', () =>
    house.visit({ past: 1, step: 20 }, async ({ page, box, newest }) => {
      const opener = page.locator('.composer').getByRole('button', { name: 'Star in it' })
      const forget = page.getByRole('button', { name: 'Forget me' })
      await opener.click()
      await page.getByRole('button', { name: 'Choose a photo' }).waitFor()
      expect(await forget.count()).toBe(0)
      await page.locator('.composer input[type=file]').setInputFiles(photo('me'))
      await page.getByRole('dialog').getByRole('checkbox').check()
      await page.getByRole('button', { name: 'Yes, use it' }).click()
      await page.getByRole('checkbox', { name: 'Keep my face' }).check()
      await forget.waitFor()
      await box.fill('me on the moon')
      await box.press('Enter')
      await newest.getByText('Made with AI').waitFor()

      // From the very film that will be gone.
      await newest.getByRole('button', { name: 'Put a face in it' }).click()
      await newest.getByRole('button', { name: 'Use my kept face' }).click()
      await newest.getByRole('button', { name: 'Forget me' }).press('Enter')
      const dialog = page.getByRole('dialog')
      await dialog.getByText('the film that shows them').waitFor()
      expect(await dialog.getByRole('listitem').allTextContents()).toEqual([
        'your yes to the use of your photos',
        'the faces that you handed in, your kept one among them',
        'the film that shows them',
      ])
      await eventually(() => page.evaluate('document.activeElement.textContent')).toBe('Keep everything')
      await shoot(page, 'forget-asked')
      await page.keyboard.press('Escape')
      await eventually(() => dialog.count()).toBe(0)
      await eventually(() => page.evaluate('document.activeElement.textContent')).toBe('Forget me')
      expect(await page.locator('article').count()).toBe(2)

      await page.keyboard.press('Enter')
      await dialog.getByRole('checkbox', { name: 'and the other film' }).waitFor()
      await dialog.getByRole('button', { name: 'Forget me' }).click()
      await dialog.getByText('Your yes, your faces and 1 film are deleted.').waitFor()
      await eventually(() => page.evaluate('document.activeElement.textContent')).toBe('Close')
      await shoot(page, 'forget-done')
      await eventually(() => page.locator('article').count()).toBe(1)
      await page.keyboard.press('Enter')
      await eventually(() => page.evaluate('document.activeElement.id')).toBe('prompt')
      await opener.click()
      await eventually(() => page.getByRole('button', { name: 'Use my kept face' }).count()).toBe(0)
      expect(await forget.count()).toBe(0)
      expect(await page.locator('.star').count()).toBe(0)
      // The next photo is asked about again.
      await page.locator('.composer input[type=file]').setInputFiles(photo('me'))
      await dialog.getByText(CONSENT.text).waitFor()
    }))

  test('a studio that takes no photos says so', () =>
    house.visit({}, async ({ page, room }) => {
      room.faces.closeWith('This studio takes no photos yet.')
      await page.getByRole('button', { name: 'Star in it' }).click()
      await page.getByText('This studio takes no photos yet.').waitFor()
      expect(await page.getByRole('button', { name: 'Choose a photo' }).count()).toBe(0)
      await drag(page, 'drop', 'body', 'me')
      await page.locator('.cast .trouble').getByText('This studio takes no photos yet.').waitFor()
    }))
})

/** Opens the panel and says yes, by way of the API: the dialog is another test's. */
async function agree(page: Page): Promise<void> {
  await page.evaluate(`fetch('/api/consent', { method: 'POST', body: JSON.stringify({ version: '${CONSENT.version}' }) })`)
}

async function drag(page: Page, event: 'dragover' | 'drop', onto: string, text: string): Promise<void> {
  await page.evaluate(`(() => {
    const data = new DataTransfer()
    data.items.add(new File(['${text}'], 'me.jpg', { type: 'image/jpeg' }))
    document.querySelector('${onto}').dispatchEvent(new DragEvent('${event}', { dataTransfer: data, bubbles: true, cancelable: true }))
  })()`)
}
