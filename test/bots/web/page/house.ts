import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { projectRoot } from '../../../../src/config.ts'
import { openBrowser, openPage } from './browser.ts'
import { makeMedia, type Media } from './media.ts'
import { openStandIn, type StandIn, type StandInOptions } from './stand-in.ts'

export interface Visit {
  readonly page: Page
  readonly room: StandIn
  readonly box: Locator
  /** The newest exchange of the thread. */
  readonly newest: Locator
  /** What a screen reader was last told. */
  readonly said: Locator
  ask(prompt: string): Promise<void>
}

type VisitOptions = Omit<StandInOptions, 'media'> & BrowserContextOptions & { readonly expected?: RegExp }

export interface House {
  readonly browser: Browser
  /** Opens a room of its own in a browser context of its own, and fails when anything went wrong in the page. */
  visit(options: VisitOptions, during: (visit: Visit) => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** The page, freshly bundled, over the stand-in, in Chromium; `flags` are more of Chromium's own. */
export async function openHouse(flags: readonly string[] = []): Promise<House> {
  await bundlePage()
  const [media, browser] = await Promise.all([makeMedia(), openBrowser(flags)])
  return {
    browser,
    visit: (options, during) => visit(browser, media, options, during),
    async close() {
      await browser.close()
      await media.remove()
    },
  }
}

async function visit(
  browser: Browser,
  media: Media,
  { past = 0, locked = false, step = 60, renders = ['cutout'], ...options }: VisitOptions,
  during: (visit: Visit) => Promise<void>,
): Promise<void> {
  const room = await openStandIn({ media, past, locked, step, renders })
  try {
    const { page, faults, close } = await openPage(browser, room.url, options)
    const box = page.getByRole('textbox', { name: 'What should the film show?' })
    const ask = async (prompt: string): Promise<void> => {
      await box.fill(prompt)
      await box.press('Enter')
    }
    await during({ page, room, box, ask, newest: page.locator('article').last(), said: page.getByRole('status') })
    expect(faults()).toEqual([])
    await close()
  } finally {
    await room.close()
  }
}

/** Asks again until it is so: half a minute, which a slow machine may need. `what`: said when it never is. */
export function eventually<T>(ask: () => T, what?: string): ReturnType<typeof expect.poll<T>> {
  return expect.poll(ask, { timeout: 30_000, ...(what === undefined ? {} : { message: what }) })
}

/** Under the lock of the set-up: another test file may be at it too. */
async function bundlePage(): Promise<void> {
  const from = (name: string): string => pathToFileURL(join(projectRoot, 'bin', 'setup', name)).href
  const { compilePage } = (await import(from('compile.mjs'))) as { compilePage(root: string): Promise<void> }
  const { withLock } = (await import(from('lock.mjs'))) as { withLock(root: string, work: () => Promise<void>): Promise<void> }
  await withLock(projectRoot, () => compilePage(projectRoot))
}
