/**
 * Takes pictures of the demo site, the studio and, where it was built, of Storybook, to be looked at
 * before something is shown to customers.
 *
 *   node --conditions=lintel-source scripts/screenshots.ts             all of them
 *   node --conditions=lintel-source scripts/screenshots.ts owner seats those whose name has one of the words
 *
 * The demo runs on data of its own; the pictures are written to `.lintel/screenshots`.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page, type Request } from 'playwright-core';
import { preview } from 'vite';
import { CHROME_FLAGS, ensureChrome } from './chrome.mjs';
import { requireNode } from './require-node.mjs';
import { SHOTS, STORY_SHOTS, STUDIO_SHOTS, type Shot } from './screenshots/shots.ts';
import { startDemo } from './screenshots/start-demo.ts';

requireNode();

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.lintel', 'screenshots');
const words = process.argv.slice(2);
const isWanted = ({ name }: { readonly name: string }): boolean =>
  words.length === 0 || words.some((word) => name.includes(word));

/** What is on its way: bones of what is read, decisions that are asked, writes that run. */
const ON_ITS_WAY = '.skeleton, [data-outcome=asking], [aria-busy=true]';

async function take(page: Page, name: string, width: number): Promise<void> {
  await page.waitForFunction(
    (onItsWay) => {
      const roots: ParentNode[] = [document];
      for (const one of roots) {
        for (const element of one.querySelectorAll('*')) {
          if (element.shadowRoot) roots.push(element.shadowRoot);
        }
      }
      return roots.every((one) =>
        [...one.querySelectorAll(onItsWay)].every((found) => !found.checkVisibility()),
      );
    },
    ON_ITS_WAY,
    { timeout: 15_000 },
  );
  await quiet(page);
  await page.evaluate(() => document.fonts.ready);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  // What sticks to an edge of the window would lie across a picture that is longer than the window.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  const path = join(folder, `${name}-${String(width)}.png`);
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  console.log(overflow > 0 ? `${path}  (${String(overflow)} px too wide)` : path);
}

/** Requests of a page that were not answered yet; its stream of changes is never done. */
const underWay = new WeakMap<Page, Set<Request>>();

function count(page: Page): void {
  const running = new Set<Request>();
  underWay.set(page, running);
  page.on('request', (one) => {
    if (!one.url().endsWith('/v1/stream')) running.add(one);
  });
  page.on('requestfinished', (one) => running.delete(one));
  page.on('requestfailed', (one) => running.delete(one));
}

/** Waits until nothing was asked for a moment: what is not drawn before it is known has come by then. */
async function quiet(page: Page): Promise<void> {
  const running = underWay.get(page);
  for (let calm = 0; calm < 5;) {
    await page.waitForTimeout(100);
    calm = running?.size === 0 ? calm + 1 : 0;
  }
}

async function open(browser: Browser, shot: Pick<Shot, 'width' | 'theme' | 'forcedColours'>) {
  const context = await browser.newContext({
    viewport: { width: shot.width, height: 900 },
    locale: 'en-GB',
    colorScheme: shot.theme ?? 'light',
    forcedColors: shot.forcedColours ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  count(page);
  return { context, page };
}

async function takeSite(browser: Browser, site: string, shot: Shot): Promise<void> {
  const { context, page } = await open(browser, shot);
  await context.request.post(`${site}/demo/sign-in`, {
    data: { person: shot.viewer },
    headers: { origin: site },
  });
  const look = new URLSearchParams({
    ...(shot.lang ? { lang: shot.lang } : {}),
    ...(shot.theme ? { theme: shot.theme } : {}),
  });
  const hash = shot.page ? `#lintel-${shot.page}` : '';
  await page.goto(`${site}/?${look.toString()}${hash}`);
  await page.locator('lintel-portal [part=page]:not([hidden]) [part=base]').first().waitFor();
  for (const [what, name] of shot.press ?? []) {
    const wanted =
      what === 'button'
        ? page.getByRole('button', { name })
        : page.locator('label').filter({ hasText: name });
    await wanted.first().click();
  }
  await take(page, shot.name, shot.width);
  await context.close();
}

async function takeAddress(
  browser: Browser,
  shot: { readonly name: string; readonly width: number },
  url: string,
  ready: string,
): Promise<void> {
  const { context, page } = await open(browser, shot);
  await page.goto(url);
  await page.locator(ready).first().waitFor({ state: 'attached' });
  await take(page, shot.name, shot.width);
  await context.close();
}

async function takeStories(browser: Browser): Promise<void> {
  const built = join(root, 'dist', 'storybook');
  const wanted = STORY_SHOTS.filter(isWanted);
  if (wanted.length === 0) return;
  if (!existsSync(join(built, 'index.html'))) {
    console.log('No Storybook is built: `npm run build:storybook` makes one.');
    return;
  }
  const server = await preview({
    ...{ root: join(root, 'dist'), configFile: false, logLevel: 'warn' },
    ...{ build: { outDir: 'storybook' }, preview: { port: 0, host: 'localhost' } },
  });
  const base = server.resolvedUrls?.local[0] ?? '';
  for (const shot of wanted) {
    const url = `${base}iframe.html?id=widgets-${shot.id}&viewMode=story`;
    await takeAddress(browser, shot, url, '#storybook-root [part=base]');
  }
  await server.close();
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: ensureChrome(), args: CHROME_FLAGS });
const demo = await startDemo();
try {
  for (const shot of SHOTS.filter(isWanted)) await takeSite(browser, demo.site, shot);
  for (const shot of STUDIO_SHOTS.filter(isWanted)) {
    await takeAddress(
      browser,
      shot,
      `${demo.studio}/#${shot.address}`,
      'text=The policies compile.',
    );
  }
  await takeStories(browser);
} finally {
  await browser.close();
  await demo.stop();
}
