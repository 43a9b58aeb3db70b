import assert from 'node:assert/strict';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { CHROME_FLAGS, ensureChrome } from '../../../scripts/chrome.mjs';

/** How long a person would look for something before giving up; a slow machine has more patience. */
const PATIENCE_MS = 30_000;

export interface LookOptions {
  /** A page of the portal to begin with, such as `seats`. */
  readonly page?: string;
  readonly width?: number;
}

export interface Browsers {
  /**
   * Opens the vendor's site as somebody, in a profile of their own.
   *
   * @param viewer - As the bar of the demo knows them, such as `brightwater/owner`.
   */
  lookAs(site: string, viewer: string, options?: LookOptions): Promise<Page>;
  /** Closes the browser, and fails when a page has said that something is wrong with it. */
  close(): Promise<void>;
}

export async function openBrowser(): Promise<Browsers> {
  const browser = await chromium.launch({ executablePath: ensureChrome(), args: CHROME_FLAGS });
  const complaints: string[] = [];
  return {
    async lookAs(site, viewer, { page: start, width = 1280 } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        locale: 'en-GB',
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(PATIENCE_MS);
      await signIn(context, site, viewer);
      const page = await context.newPage();
      listen(page, viewer, complaints);
      await page.goto(start === undefined ? site : `${site}/#lintel-${start}`);
      await page.getByRole('tablist', { name: 'Pages of the portal' }).waitFor();
      return page;
    },
    async close() {
      await browser.close();
      assert.deepEqual(complaints, [], 'the pages complained');
    },
  };
}

/** The same call as the bar of the demo makes; the cookie stays in the profile. */
async function signIn(context: BrowserContext, site: string, person: string): Promise<void> {
  const answer = await context.request.post(`${site}/demo/sign-in`, {
    data: { person },
    headers: { origin: site },
  });
  assert.equal(answer.status(), 204);
}

function listen(page: Page, viewer: string, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`${viewer}: ${error.message}`));
  page.on('console', (message) => {
    // An answer of 4xx is a line in the console too; journeys ask for some of those.
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) complaints.push(`${viewer}: ${message.text()}`);
  });
}
