import axe from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONSENT } from '../../../../src/face.ts'
import { hasChromium, shoot } from './browser.ts'
import { eventually, openHouse, type House } from './house.ts'

const contexts: readonly [string, BrowserContextOptions][] = [
  ['light', { colorScheme: 'light', reducedMotion: 'reduce' }],
  ['dark', { colorScheme: 'dark', reducedMotion: 'reduce' }],
  ['phone', { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, reducedMotion: 'reduce' }],
]

describe.skipIf(!hasChromium)('accessibility of the screening room (needs chromium)', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house?.close())

  test.each(contexts)('every view, %s', async (name, context) => {
    const look = async (page: Page, view: string): Promise<void> => {
      await shoot(page, `${name}-${view}`)
      expect(await violations(page), `${name}, ${view}`).toEqual([])
      expect(
        await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
        `${name}, ${view}: wider than the screen`,
      ).toBeLessThanOrEqual(0)
      // What has just come or gone may still be on its way.
      if (name === 'phone') await eventually(() => smallTargets(page), view).toEqual([])
    }
    await house.visit({ ...context }, async ({ page, ask, newest }) => {
      await page.getByText('What shall we play?').waitFor()
      await look(page, 'empty')
      await page.getByRole('button', { name: 'Options' }).click()
      await look(page, 'options')
      await page.keyboard.press('Escape')
      await ask('a slow labrador runs through Hogwarts')
      await newest.locator('.stage-picture').first().waitFor()
      await look(page, 'running')
      await ask('a fox')
      await newest.getByText('Next in line').waitFor()
      await look(page, 'waiting')
    })
    await house.visit({ ...context, past: 8, step: 10, expected: /503/ }, async ({ page, room, ask, newest }) => {
      await ask('this one fails')
      await newest.getByText('Something broke').waitFor()
      await ask('a very slow one')
      await newest.getByRole('button', { name: /^Cancel/ }).click()
      await newest.getByText('This film was not finished').waitFor()
      await look(page, 'ended')
      await ask('a labrador runs through Hogwarts')
      await newest.locator('video').waitFor()
      await look(page, 'done')
      await newest.getByRole('button', { name: 'Details' }).click()
      await newest.getByRole('button', { name: 'Delete' }).click()
      await look(page, 'details')
      await newest.getByRole('button', { name: 'Keep it' }).click()
      await newest.getByRole('textbox', { name: /^What should change/ }).fill('gibberish')
      await page.keyboard.press('Enter')
      await newest.getByText('This change could not be made').waitFor()
      await look(page, 'refused')
      await newest.getByRole('textbox', { name: /^What should change/ }).fill('make it night')
      await page.keyboard.press('Enter')
      await newest.getByRole('button', { name: 'Before' }).click()
      await newest.locator('.before[data-shown="true"]').waitFor()
      await look(page, 'changed')
      room.setRoom({ records: false })
      await ask('a fox')
      await page.locator('#prompt-trouble').getByText('kept').waitFor()
      await look(page, 'away')
      room.setRoom({ records: true })
      await page.getByRole('link', { name: 'Gallery' }).click()
      await page.locator('.tile').first().waitFor()
      await look(page, 'gallery')
      await page.getByRole('link', { name: 'a labrador runs' }).click()
      await page.getByRole('link', { name: 'First version' }).waitFor()
      await look(page, 'versions')
      await page.goBack()
      await page.getByRole('link', { name: 'a fox' }).click()
      await page.locator('video').waitFor()
      await look(page, 'film')
    })
    await house.visit({ ...context, past: 1, expected: /409|422/ }, async ({ page, newest }) => {
      const files = page.locator('.composer input[type=file]')
      const give = (...texts: readonly string[]): Promise<void> =>
        files.setInputFiles(texts.map((text) => ({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(text) })))
      await newest.locator('video').waitFor()
      await page.getByRole('button', { name: 'Star in it' }).click()
      await page.getByRole('button', { name: 'Choose a photo' }).waitFor()
      await look(page, 'star-panel')
      await give('me')
      await page.getByRole('dialog').getByText(CONSENT.text).waitFor()
      await look(page, 'star-consent')
      await page.getByRole('checkbox').check()
      await page.getByRole('button', { name: 'Yes, use it' }).click()
      await page.locator('.star img').waitFor()
      await page.getByRole('checkbox', { name: 'Keep my face' }).check()
      await page.getByRole('button', { name: 'Use my kept face' }).waitFor()
      await look(page, 'star-kept')
      await give('two people')
      await page.getByRole('group', { name: 'Whose face is meant?' }).waitFor()
      await look(page, 'star-which')
      await give('cat')
      await page.locator('.cast .trouble').waitFor()
      await look(page, 'star-fault')
      await page.getByRole('button', { name: 'Star in it' }).click()
      await page.getByRole('button', { name: 'Take yourself out of the film' }).click()
      await newest.getByRole('button', { name: 'Put a face in it' }).click()
      await newest.getByRole('button', { name: 'Use my kept face' }).click()
      await newest.locator('.star img').waitFor()
      await look(page, 'star-reply')
      await newest.getByRole('button', { name: 'Make the change' }).click()
      await newest.getByText('Made with AI').waitFor()
      await look(page, 'star-made')
      await page.locator('.composer').getByRole('button', { name: 'Star in it' }).click()
      await look(page, 'star-forget')
      await page.getByRole('button', { name: 'Forget me' }).click()
      await page.getByRole('dialog').getByText('the film that shows them').waitFor()
      await look(page, 'forget-asked')
      await page.getByRole('dialog').getByRole('button', { name: 'Forget me' }).click()
      await page.getByRole('dialog').getByText('1 film are deleted').waitFor()
      await look(page, 'forget-done')
    })
    await house.visit({ ...context, step: 30 }, async ({ page, ask, newest }) => {
      await ask('a slow neural noise of a fox')
      await newest.getByRole('heading', { name: 'The neural take' }).waitFor()
      await newest.getByText('Filming').waitFor()
      await look(page, 'take-running')
      await newest.getByRole('button', { name: 'Paper film' }).waitFor()
      await look(page, 'take-done')
      await page.getByRole('link', { name: 'Gallery' }).click()
      await page.getByText('with neural take').waitFor()
      await look(page, 'take-gallery')
      await page.locator('.tile a').click()
      await page.getByRole('link', { name: 'Neural take First version' }).click()
      await newest.getByRole('heading', { name: 'The neural take' }).waitFor()
      await look(page, 'take-film')
    })
    await house.visit({ ...context, locked: true }, async ({ page }) => {
      await page.getByLabel('Access token').waitFor()
      await look(page, 'locked')
    })
  })
})

async function violations(page: Page): Promise<unknown> {
  // As a value: the page's policy lets no script in from elsewhere.
  await page.evaluate(axe.source)
  return page.evaluate(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, ...nodes.map(({ target, any }) => target.join(' ') + ': ' + any.map(({ message }) => message).join('; '))]))`)
}

/** What a finger must hit is 44 pixels high at least, but for links and buttons within a line of text. */
async function smallTargets(page: Page): Promise<unknown> {
  return page.evaluate(`[...document.querySelectorAll('button, a, input, textarea')]
    .filter((target) => target.checkVisibility() && !target.matches('p a, dd a, dd button, .skip'))
    .filter((target) => target.getBoundingClientRect().height < 43.5)
    .map((target) => target.outerHTML.slice(0, 90))`)
}
