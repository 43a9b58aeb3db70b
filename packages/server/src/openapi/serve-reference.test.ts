import { ROUTES } from '@lintel/contract/schemas';
import { expect, test } from 'vitest';
import { testWorld } from '../edge/edge-fixtures.ts';
import { html } from './html.ts';

async function page(): Promise<Response> {
  const { app } = await testWorld();
  return app.fetch(new Request('https://api.test/reference'));
}

test('the reference has a place for every route, every schema that it links to, and no script', async () => {
  const text = await (await page()).text();
  for (const name of Object.keys(ROUTES)) expect(text).toContain(`id="${name}"`);
  const links = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');
  expect(links.length).toBeGreaterThan(50);
  for (const id of new Set(links)) expect(text, id).toContain(`id="${id}"`);
  expect(text).not.toMatch(/<script|\sstyle=|\son[a-z]+="|(src|href)="[a-z]+:/i);
});

test('the reference loads nothing but its own stylesheet', async () => {
  const response = await page();
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  const { app } = await testWorld();
  const style = await app.fetch(new Request('https://api.test/reference.css'));
  expect(style.headers.get('Content-Type')).toContain('text/css');
});

test('what is put into markup is escaped', () => {
  const hostile = `<img src=x onerror="a('b')">&`;
  expect(html`<p title="${hostile}">${hostile}</p>`.markup).not.toContain('<img');
  expect(html`${'&'}`.markup).toBe('&amp;');
});
