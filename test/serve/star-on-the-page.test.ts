import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/config.ts'
import { hasChromium, openBrowser, openPage, shoot } from '../bots/web/page/browser.ts'
import { removeData, startStudio, type RunningStudio } from './run-studio.ts'

/** Milliseconds that a real film, or the first cut of a face, may take on a slow machine. */
const PATIENCE = 90_000
const PHOTO = join(projectRoot, '..', 'shared', 'faces', 'astronaut.png')
const CAT = join(projectRoot, '..', 'shared', 'faces', 'chelsea.png')

describe.skipIf(!hasChromium || !existsSync(PHOTO))('starring over the real studio (needs chromium and ../shared/faces)', () => {
  let browser: Browser
  let studio: RunningStudio
  const data = mkdtempSync(join(tmpdir(), 'matinee-star-'))
  beforeAll(async () => {
    ;[studio, browser] = await Promise.all([startStudio({ DATA_DIR: data }), openBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await studio?.stop()
    await removeData(data)
  })

  test('a cat is refused, a face is cut out, agreed to, filmed, and kept through a change', async () => {
    const { page, faults, close } = await openPage(browser, studio.url, { expected: /422/ })
    const newest = page.locator('article').last()
    const files = page.locator('.composer input[type=file]')
    await page.getByRole('button', { name: 'Options' }).click()
    await page.getByLabel('Length').fill('2')
    await page.getByRole('radio', { name: '360', exact: false }).first().check()
    await page.getByRole('button', { name: 'Star in it' }).click()
    await files.setInputFiles(CAT)
    await page.getByRole('dialog').getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Yes, use it' }).click()
    await page.locator('.cast .trouble').waitFor({ timeout: PATIENCE })
    expect(await page.locator('.cast .trouble').textContent()).toMatch(/cat|animal|person|human/i)
    await files.setInputFiles(PHOTO)
    await page.getByRole('img', { name: 'The cut-out of your face' }).waitFor({ timeout: PATIENCE })
    await shoot(page, 'real-star-cut')
    const box = page.getByRole('textbox', { name: 'What should the film show?' })
    await box.fill('me dancing on the moon, disco music')
    await box.press('Enter')
    await newest.locator('video').waitFor({ timeout: PATIENCE })
    await newest.getByText(/Made with AI · consent \w{4}…/).waitFor()
    await shoot(page, 'real-star-film')

    const [film] = await studio.list()
    const storyboard = await (await studio.fetch(film?.storyboard ?? '')).text()
    expect(storyboard).toContain(`"${film?.request.stars?.[0]}"`)
    // Whoever else comes to the room sees the film, not the cut-out.
    expect((await studio.fetch(`/api/faces/${film?.request.stars?.[0]}/picture`)).status).toBe(404)

    await newest.getByRole('textbox', { name: /^What should change/ }).fill('make it night')
    await page.keyboard.press('Enter')
    await newest.getByRole('heading', { name: 'make it night' }).waitFor()
    await newest.locator('video').waitFor({ timeout: PATIENCE })
    await newest.getByText(/Made with AI/).waitFor()
    await shoot(page, 'real-star-changed')

    await page.getByRole('button', { name: 'Star in it' }).click()
    await page.locator('.composer').getByRole('button', { name: 'Forget me' }).click()
    await page.getByRole('dialog').getByText('the 2 films that show them').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Forget me' }).click()
    await page.getByText('Your yes, your faces and 2 films are deleted.').waitFor()
    expect(await studio.list()).toEqual([])
    expect(faults()).toEqual([])
    await close()
  })
})
