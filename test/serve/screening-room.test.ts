import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { hasChromium, openBrowser, openPage, shoot } from '../bots/web/page/browser.ts'
import { removeData, startStudio, type RunningStudio } from './run-studio.ts'

/** Milliseconds that a real film may take on a slow machine. */
const PATIENCE = 60_000

describe.skipIf(!hasChromium)('the screening room over the real studio (needs chromium)', () => {
  let browser: Browser
  let studio: RunningStudio
  const data = mkdtempSync(join(tmpdir(), 'matinee-room-'))
  beforeAll(async () => {
    ;[studio, browser] = await Promise.all([startStudio({ DATA_DIR: data }), openBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await studio?.stop()
    await removeData(data)
  })

  test('a film is asked for, watched in the making through a reload, played with sound, found in the gallery and deleted', async () => {
    const { page, newest, ask } = await enter('a fox dances in the rain, gentle piano')
    await page.getByRole('button', { name: 'Options' }).click()
    await page.getByLabel('Length').fill('4')
    await page.getByRole('radio', { name: '360', exact: false }).first().check()
    await page.keyboard.press('Escape')
    await ask()
    await newest.getByText(/Writing the storyboard|Filming/).waitFor({ timeout: PATIENCE })
    await newest.locator('.stage-picture').first().waitFor({ timeout: PATIENCE })
    await shoot(page, 'real-making')
    await page.reload()
    await newest.locator('video').waitFor({ timeout: PATIENCE })
    await shoot(page, 'real-done')
    expect(await newest.textContent()).toMatch(/fox/)
    const player = 'document.querySelector("video")'
    await page.evaluate(`new Promise((moved) => { const v = ${player}; v.ontimeupdate = () => v.currentTime > 0.5 && moved(); v.play() })`)
    expect(await page.evaluate(`${player}.muted`)).toBe(false)
    // Chromium counts the bytes of sound that it decoded: the clip is not silent.
    expect(await page.evaluate(`${player}.webkitAudioDecodedByteCount > 0`)).toBe(true)
    expect(await page.evaluate(`[${player}.videoWidth, ${player}.videoHeight]`)).toEqual([640, 360])
    // Beyond what is loaded: a range request.
    await page.evaluate(`new Promise((sought) => { const v = ${player}; v.onseeked = () => sought(); v.currentTime = 3.5 })`)

    await page.getByRole('link', { name: 'Gallery' }).click()
    await page.locator('img').first().waitFor()
    await shoot(page, 'real-gallery')
    await page.goBack()
    await newest.getByRole('button', { name: /^Delete/ }).click()
    await newest
      .getByRole('button', { name: /^(Yes, delete|Delete)/ })
      .last()
      .click()
    await expect.poll(() => page.locator('article').count(), { timeout: 30_000 }).toBe(0)
    expect(await studio.list()).toEqual([])
  })

  test('a film is answered with a change, of which only that changes, compared and undone; what cannot be done is told', async () => {
    const { page, newest, ask } = await enter('A woman releases a lantern by a lake at night')
    await page.getByRole('button', { name: 'Options' }).click()
    await page.getByLabel('Length').fill('2')
    await page.getByRole('radio', { name: '360', exact: false }).first().check()
    await page.keyboard.press('Escape')
    await ask()
    await newest.locator('video').waitFor({ timeout: PATIENCE })
    const change = async (instruction: string): Promise<void> => {
      await newest.getByRole('textbox', { name: /^What should change/ }).fill(instruction)
      await page.keyboard.press('Enter')
      await newest.getByRole('heading', { name: instruction }).waitFor()
    }

    await change('turn the lantern into soap bubbles')
    await newest.locator('video').waitFor({ timeout: PATIENCE })
    expect(await newest.textContent()).toMatch(/Changed .*soap bubble/)
    const player = newest.locator('.film > video')
    await player.evaluate((video: { play(): Promise<void> }) => video.play())
    await expect
      .poll(() => player.evaluate((video: { currentTime: number }) => video.currentTime), { timeout: 30_000 })
      .toBeGreaterThan(0.5)
    await player.evaluate((video: { pause(): void }) => video.pause())
    await shoot(page, 'real-changed')
    await newest.getByRole('button', { name: 'Before' }).click()
    await newest.locator('.before[data-shown="true"]').waitFor()
    await shoot(page, 'real-before')
    await page.setViewportSize({ width: 390, height: 844 })
    await shoot(page, 'real-before-phone')
    await newest.getByRole('button', { name: 'Before' }).click()
    await player.waitFor()
    await shoot(page, 'real-changed-phone')
    await page.setViewportSize({ width: 1280, height: 860 })

    for (const instruction of ['change the background to a beach at noon', 'she wears a red coat', 'sadder music']) {
      await change(instruction)
      await newest.locator('video').waitFor({ timeout: PATIENCE })
    }
    for (const count of [6, 7]) {
      await newest.getByRole('button', { name: 'Undo' }).click()
      await expect.poll(() => page.locator('article').count()).toBe(count)
      await newest.getByRole('heading', { name: 'Undo the last change' }).waitFor()
      await newest.locator('video').waitFor({ timeout: PATIENCE })
    }
    const all = await studio.list()
    const [twice, undone, , coat, beach] = all
    // Each is a child of the film that it was said to; what was undone is as it was.
    expect(all.map(({ from }) => from)).toEqual([...all.slice(1).map(({ id }) => id), null])
    const boards = await Promise.all(
      [twice, beach, undone, coat].map(async (movie) => (await studio.fetch(movie?.storyboard ?? '')).json()),
    )
    expect(boards[0]).toEqual(boards[1])
    expect(boards[2]).toEqual(boards[3])
    await shoot(page, 'real-undone')

    await newest.getByRole('textbox', { name: /^What should change/ }).fill('remove the elephant')
    await page.keyboard.press('Enter')
    await newest.getByText('This change could not be made').waitFor({ timeout: PATIENCE })
    const [refused] = await studio.list()
    expect(refused?.failure?.kind).toBe('request')
    await newest.getByText(refused?.failure?.words ?? '').waitFor()
    await shoot(page, 'real-refused')
    await page.getByRole('link', { name: 'Gallery' }).click()
    await page.getByText('7 versions').waitFor()
    await shoot(page, 'real-versions')
    await Promise.all((await studio.list()).map(async ({ id }) => studio.fetch(`/api/movies/${id}`, { method: 'DELETE' })))
  })

  test('a film in the making is cancelled, and stops', async () => {
    const { page, newest, ask } = await enter('a slow parade of elephants')
    await ask()
    await newest.getByText(/Filming/).waitFor({ timeout: PATIENCE })
    await newest.getByRole('button', { name: /^Cancel/ }).click()
    await newest.getByText('This film was not finished').waitFor()
    const [movie] = await studio.list()
    expect(movie?.state).toBe('cancelled')
    await page.close()
  })

  async function enter(prompt: string): Promise<{ page: Page; newest: ReturnType<Page['locator']>; ask: () => Promise<void> }> {
    const { page, faults, close } = await openPage(browser, studio.url)
    onTestFinished(async () => {
      expect(faults()).toEqual([])
      await close()
    })
    const box = page.getByRole('textbox', { name: 'What should the film show?' })
    await box.fill(prompt)
    return { page, newest: page.locator('article').last(), ask: () => box.press('Enter') }
  }
})

describe.skipIf(!hasChromium)('neural takes over the real studio (needs chromium)', () => {
  let browser: Browser
  let studio: RunningStudio
  const data = mkdtempSync(join(tmpdir(), 'matinee-takes-'))
  beforeAll(async () => {
    const model = { RENDERER: 'diffusion', PACK: 'tiny-random-vace', PROVIDERS: 'cpu' }
    ;[studio, browser] = await Promise.all([startStudio({ DATA_DIR: data, ...model }), openBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await studio?.stop()
    await removeData(data)
  })

  test('a take follows its paper film and says that it is noise; that of a change is re-rolled', { timeout: 400_000 }, async () => {
    const { page, faults, close } = await openPage(browser, studio.url)
    const newest = page.locator('article').last()
    const taken = async (count: number): Promise<void> => {
      await expect.poll(() => page.locator('article').count(), { timeout: PATIENCE }).toBe(count)
      await newest.getByText('what it films is noise').waitFor({ timeout: 2 * PATIENCE })
    }
    await studio.submit({ prompt: 'a hen on a hill', duration: 1, size: 360 })
    await taken(2)
    await shoot(page, 'real-take')
    const paper = page.locator('article').first()
    await paper.getByText('A preview: the neural take is ready.').waitFor()
    await paper.getByRole('textbox', { name: /^What should change/ }).fill('make it night')
    await page.keyboard.press('Enter')
    await taken(4)
    await newest.getByRole('button', { name: 'Re-roll' }).click()
    await taken(6)
    const [, again, , change] = await studio.list()
    expect(again).toMatchObject({ from: change?.from, retake: false, request: { instruction: 'make it night' } })
    expect(again?.request.seed).not.toBe(change?.request.seed)
    await shoot(page, 'real-take-again')
    expect(faults()).toEqual([])
    await close()
  })
})
