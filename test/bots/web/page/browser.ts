import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const CHROMIUM = '/usr/bin/chromium'

/** Browser tests are skipped, by name, where Debian's chromium is missing. */
export const hasChromium = existsSync(CHROMIUM)

export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    // As root, in a container: no sandbox of its own, little shared memory. A film may start without a gesture of a hand that is not there.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--autoplay-policy=no-user-gesture-required', '--mute-audio', ...more],
  })
}

/** A page that takes note of whatever went wrong in it. */
export interface WatchedPage {
  readonly page: Page
  /** Errors thrown, written to the console, or raised by the content security policy, but for those expected. */
  faults(): readonly string[]
  close(): Promise<void>
}

/**
 * Opens a page in a context (cookies and storage) of its own. `expected` are console errors that the test itself brings about: a browser
 * writes one for every answer that is no success.
 */
export async function openPage(
  browser: Browser,
  url: string,
  { expected, ...options }: BrowserContextOptions & { readonly expected?: RegExp } = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-GB', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const faults: string[] = []
  const note = (words: string): void => {
    if (!expected?.test(words)) faults.push(words)
  }
  page.on('pageerror', (error) => note(`thrown: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('Content Security Policy'))
      note(`console: ${message.text()} (${message.location().url})`)
  })
  await page.goto(url)
  return { page, faults: () => faults, close: () => context.close() }
}

/** Keeps a picture of the page in the folder that SCREENSHOTS names; without it does nothing. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (folder === undefined || folder === '') return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
