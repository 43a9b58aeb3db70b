import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { demoServer } from './demo-server.ts';

const folder = (path: string): string =>
  fileURLToPath(new URL(path, import.meta.url)).replace(/\/$/, '');
const serve = demoServer({
  api: 'http://localhost:4700',
  secretKey: 'lsk_unused',
  development: false,
  site: folder('./site'),
  widgets: folder('./templates'),
});
const origin = 'http://localhost:4710';
const get = (path: string): Promise<Response> => serve(new Request(`${origin}${path}`));
const post = (path: string, body: unknown, from = origin): Promise<Response> =>
  serve(
    new Request(`${origin}${path}`, {
      method: 'POST',
      headers: { origin: from },
      body: JSON.stringify(body),
    }),
  );

test('the page is plain HTML with the three lines in it, under a strict policy', async () => {
  const response = await get('/');
  const html = await response.text();
  expect(html).toContain('<script type="module" src="/lintel/loader.js"></script>');
  expect(html).toContain('<lintel-provider session-url="/lintel-session">');
  expect(html).toContain('<lintel-portal></lintel-portal>');
  expect(html).not.toMatch(/\sstyle=|<style|\son\w+=/);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test.each([
  '/../demo-server.ts',
  '/%2e%2e/demo-server.ts',
  '/lintel/../roster.ts',
  '/nothing.html',
])('%s is not found', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test('signing in sets the cookie of the vendor; another site cannot', async () => {
  const signedIn = await post('/demo/sign-in', { person: 'sakura-robotics/owner' });
  expect(signedIn.status).toBe(204);
  expect(signedIn.headers.get('set-cookie')).toContain('acme-viewer=sakura-robotics/owner');
  const foreign = await post('/demo/sign-in', { person: 'x' }, 'https://evil.example');
  expect(foreign.status).toBe(403);
});

test('another site gets no session, and outside of development nobody moves the clock', async () => {
  expect((await post('/lintel-session', {}, 'https://evil.example')).status).toBe(403);
  expect((await post('/demo/clock', { by: { count: 1, unit: 'day' } })).status).toBe(403);
});
