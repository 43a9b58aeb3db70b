import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startStudioServer, type StudioServer } from '../../playground/serve/studio-server.ts';
import { CHROME_FLAGS, ensureChrome } from '../../scripts/chrome.mjs';

const cache = mkdtempSync(join(tmpdir(), 'lintel-studio-'));
let studio: StudioServer;
let browser: Browser;
let page: Page;
const faults: string[] = [];

before(async () => {
  studio = await startStudioServer(0, cache, false);
  browser = await chromium.launch({ executablePath: ensureChrome(), args: CHROME_FLAGS });
  page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (fault) => faults.push(fault.message));
  await page.goto(`http://localhost:${String(studio.port)}/#trial.lintel/machine`);
  await page.getByText('The policies compile.').waitFor();
});
after(async () => {
  await browser.close();
  await studio.stop();
  rmSync(cache, { recursive: true });
  assert.deepEqual(faults, [], 'the studio complained');
});

/** Shows a file and a pane. */
async function open(file: string, pane: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Files' }).getByRole('button', { name: file }).click();
  await page.getByRole('tab', { name: pane }).click();
}

test('a mistake is underlined with a message that says how to mend it, and one press mends it', async () => {
  const line = page.locator('.cm-line', { hasText: 'access none' }).first();
  await line.getByText('access', { exact: true }).dblclick();
  await page.keyboard.type('acess');
  const finding = page.locator('.problems li', { hasText: '`acess`' });
  await finding.getByText('did you mean `access`?').waitFor();
  await page.locator('.cm-lintRange-error').waitFor();
  await page.getByText('The panes show the last text without errors.').waitFor();

  await page.locator('.cm-lintRange-error').hover();
  await page.locator('.cm-diagnosticAction').first().click();
  await page.getByText('The policies compile.').waitFor();
  assert.match(await line.innerText(), /access none/);
});

test('the editor offers what may stand here, tells what a word means, and renames it everywhere', async () => {
  await open('trial', 'States');
  const line = page.locator('.cm-line', { hasText: 'on cancel by customer-admin' }).first();
  await line.click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('on subs');
  await page.getByRole('option', { name: /^subscribea/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' by account-m');
  await page
    .getByRole('option', { name: /^account-manager/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' go to exp');
  await page
    .getByRole('option', { name: /^expired/ })
    .first()
    .waitFor();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ControlOrMeta+z');
  await page.getByRole('button', { name: 'Back to the example' }).click();

  await page.getByText('Outline', { exact: true }).click();
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await outline.getByRole('button', { name: /^deadline trial-end/ }).click();
  await page.locator('.cm-activeLine', { hasText: 'deadline trial-end' }).waitFor();
  await page.keyboard.press('Alt+F1');
  await page.getByText('entered 2027-03-01 15:00').waitFor();

  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: 'Rename trial-end to' });
  await field.fill('state');
  await field.press('Enter');
  await page.getByText('is a word of the language').waitFor();
  await field.fill('trial-over');
  await field.press('Enter');
  await page.locator('.cm-activeLine', { hasText: 'deadline trial-over' }).waitFor();
  await page.getByText('The policies compile.').waitFor();
  await page.getByRole('button', { name: 'Back to the example' }).click();
  await page.locator('.cm-content').focus();
  await page.keyboard.press('ControlOrMeta+Home');
});

test('the picture shows every state, and leads to its line', async () => {
  await open('renewal', 'States');
  await page.locator('.machine .state').nth(5).waitFor();
  const count = await page.locator('.machine .state').count();
  assert.equal(count, 7);
  await page.locator('.machine .state', { hasText: 'Suspended' }).click();
  await page.locator('.cm-activeLine', { hasText: 'state suspended' }).waitFor();
  // The same, for whoever does not see the picture.
  await page.getByText('The states as a list').click();
  await page.getByRole('button', { name: /^Payment problem/ }).click();
  await page.locator('.cm-activeLine', { hasText: 'state past-due' }).waitFor();
});

test('scenarios run, and a missed expectation stands beside what happened', async () => {
  await open('trial', 'Scenarios');
  await page.getByText('All 12 scenarios pass.').waitFor();
  await page
    .getByRole('button', { name: /One extension only/ })
    .first()
    .click();
  await page.getByText('expect deadline trial-end at 2026-05-25 10:00').waitFor();

  const setting = page.locator('.cm-line', { hasText: 'setting extension' });
  await setting.getByText('7', { exact: true }).dblclick();
  await page.keyboard.type('6');
  await page.getByText(/of 12 scenarios fail/).waitFor();
  await page.getByText('but it is: at 2026-05-24 10:00').waitFor();
});

test('time steps forward, and the live widget of the customer changes with it', async () => {
  await page.getByRole('button', { name: 'Back to the example' }).click();
  // A policy that is compiled anew begins anew: what is pressed before that would be undone.
  await page.getByText('All 12 scenarios pass.').waitFor();
  await open('trial', 'Time');
  const now = page.locator('.standing');
  const widget = page.locator('lintel-entitlement-dashboard');
  await now.getByText('Not started').waitFor();
  await page.getByRole('button', { name: 'Report first-sign-in' }).click();
  await now.getByText('On trial').waitFor();
  await widget.getByText('Trial', { exact: true }).first().waitFor();

  const next = page.getByRole('button', { name: /^To the next deadline/ });
  await next.click();
  await page.locator('.history').getByText('notice "trial-ending" to customer-admin').waitFor();
  await page.locator('lintel-notices').getByText('Your trial ends in three days').waitFor();
  await next.click();
  await page.locator('.history').getByText('notice "trial-last-day" to customer-admin').waitFor();
  await next.click();
  await now.getByText('Trial ended').waitFor();
  await widget.getByText('Read only').first().waitFor();

  // Back in time, the customer is as they were.
  await page.getByRole('slider', { name: 'Moment' }).fill('1');
  await now.getByText('On trial').waitFor();
  await widget.getByText('Read only').first().waitFor({ state: 'detached' });
});

test('it can be read by everybody, on a phone too', async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(axe);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 860 });
    for (const pane of width === 390 ? ['Policy', 'Scenarios', 'Time'] : ['States', 'Time']) {
      await page.getByRole('tab', { name: pane }).click();
      assert.deepEqual(await violations(), [], `${pane} at ${String(width)} pixels`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.equal(overflow, 0, `${pane} is wider than a screen of ${String(width)} pixels`);
    }
  }
});

/** What axe finds on the page as it stands. */
function violations(): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await axe.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}
