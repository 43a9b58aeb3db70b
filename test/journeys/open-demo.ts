import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSecretKey } from '@lintel/server';
import {
  createNodeServer,
  openSqliteStore,
  randomBytes,
  randomIds,
  startHttpServer,
  type NodeServer,
} from '@lintel/server/node';
import { chromium, type Browser, type Page } from 'playwright-core';
import { acmeClient, type AcmeClient } from '../../playground/demo/acme-client.ts';
import { acmeTenant, fillShop } from '../../playground/demo/acme-shop.ts';
import { demoServer } from '../../playground/demo/demo-server.ts';
import { examplePolicies } from '../../playground/demo/example-policies.ts';
import { readNoticeTexts } from '../../playground/demo/read-notice-texts.ts';
import type { Slice } from '../../playground/demo/world.ts';
import { buildWidgets } from '../../playground/serve/build-widgets.ts';
import { CHROME_FLAGS, findChrome } from '../../scripts/chrome.mjs';

/** The whole demo: API on SQLite, the vendor's site with the built widgets, and a browser. */
export interface Demo {
  readonly site: string;
  readonly server: NodeServer;
  readonly secretKey: string;
  /** The vendor's back end. */
  readonly acme: AcmeClient;
  /** A page of somebody's own, signed in as `brightwater/admin`; faults of the page fail the test at `close`. */
  visit(viewer: string, path?: string): Promise<Page>;
  close(): Promise<void>;
}

/** Opens the demo with some of its customers, in a folder of its own. */
export async function openDemo(only: readonly Slice[]): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'lintel-journey-'));
  const file = join(folder, 'demo.sqlite');
  const widgets = join(folder, 'widgets');
  const secretKey = makeSecretKey(randomBytes);
  await Promise.all([buildWidgets(widgets), fill(file, secretKey, only)]);
  const server = await createNodeServer({
    ...{ file, port: 0, development: true, tenants: [acmeTenant(secretKey)] },
    noticeTexts: readNoticeTexts(),
  });
  const api = `http://localhost:${String(server.port)}`;
  const site = await startHttpServer(
    demoServer({
      ...{ api, secretKey, development: true, widgets },
      site: fileURLToPath(new URL('../../playground/demo/site', import.meta.url)),
    }),
    { port: 0, graceMs: 100 },
  );
  const origin = `http://localhost:${String(site.port)}`;
  const executablePath = findChrome();
  const browser = await chromium.launch({
    executablePath: executablePath ?? '',
    args: CHROME_FLAGS,
  });
  const faults: string[] = [];

  return {
    site: origin,
    server,
    secretKey,
    acme: acmeClient((request) => server.app.fetch(request), secretKey, 'journey'),
    visit: (viewer, path = '/') => visit(browser, origin, viewer, path, faults),
    async close() {
      await browser.close();
      await site.stop();
      await server.stop();
      rmSync(folder, { recursive: true });
      if (faults.length > 0) throw new Error(`pages had faults:\n${faults.join('\n')}`);
    },
  };
}

async function fill(file: string, secretKey: string, only: readonly Slice[]): Promise<void> {
  const store = openSqliteStore(file);
  await fillShop(
    { store, secretKey, ids: randomIds, noticeTexts: readNoticeTexts(), log: () => undefined },
    examplePolicies(),
    { now: new Date().toISOString(), only },
  );
  await store.close();
}

async function visit(
  browser: Browser,
  origin: string,
  viewer: string,
  path: string,
  faults: string[],
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => faults.push(`${viewer}: ${error.message}`));
  page.on('console', (message) => {
    const isFault =
      message.type() === 'error' && /Content Security Policy|Lintel/.test(message.text());
    if (isFault) faults.push(`${viewer}: ${message.text()}`);
  });
  await context.addCookies([{ name: 'acme-viewer', value: viewer, url: origin }]);
  await page.goto(origin + path);
  await page.locator('lintel-portal [role="tab"]').first().waitFor();
  return page;
}

/** Opens a page of the portal by its name, such as `Seats`. */
export async function openPage(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
}

/** Moves business time with the bar, as somebody who tries the demo does. */
export async function moveClock(page: Page, button: '+1 hour' | '+1 day' | 'To the next deadline') {
  const time = page.locator('#demo-bar time');
  const before = await time.getAttribute('datetime');
  await page.getByRole('button', { name: button }).click();
  await page.waitForFunction(
    (earlier) => document.querySelector('#demo-bar time')?.getAttribute('datetime') !== earlier,
    before,
  );
}
