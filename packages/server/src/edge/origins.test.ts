import { describe, expect, test } from 'vitest';
import type { TenantRow } from '../store/records.ts';
import type { SystemRows } from '../store/store.ts';
import { preflightResponse, tenantOrigins, type Origins } from './origins.ts';

function originList(origins: readonly string[], development: boolean): Origins {
  const acme: TenantRow = { id: 'acme', name: 'Acme', origins, createdAt: '2026-01-01T00:00:00Z' };
  const other: TenantRow = { ...acme, id: 'other', origins: ['https://other.example'] };
  const system = { tenants: () => Promise.resolve([acme, other]) } as Partial<SystemRows>;
  return tenantOrigins({ system: system as SystemRows }, development);
}

const listed = originList(['https://app.acme.example', 'https://acme.example:8443'], false);

describe('a page from', () => {
  test.each<[string, boolean]>([
    ['https://app.acme.example', true],
    ['https://acme.example:8443', true],
    ['https://acme.example', false],
    ['http://app.acme.example', false],
    ['https://app.acme.example.evil.example', false],
    ['https://evil-app.acme.example', false],
    ['https://app.acme.example.', false],
    ['https://APP.acme.example', false],
    ['https://app.acme.example:443', false],
    ['https://app.acme.example/', false],
    ['https://app.acme.example@evil.example', false],
    ['null', false],
    ['', false],
    ['*', false],
    ['http://localhost:5173', false],
  ])('%s is allowed: %s', async (origin, allowed) => {
    expect(await listed.allows(origin)).toBe(allowed);
  });

  test.each<[string, boolean]>([
    ['http://localhost:5173', true],
    ['http://127.0.0.1:80', true],
    ['http://[::1]:3000', true],
    ['http://localhost.evil.example', false],
    ['http://127.0.0.1.evil.example', false],
    ['http://localhost:5173@evil.example', false],
  ])('%s is allowed in development: %s', async (origin, allowed) => {
    expect(await originList([], true).allows(origin)).toBe(allowed);
  });
});

test('a preflight names the origin that asked, or none, and never a wildcard', async () => {
  const allowed = await preflightResponse('https://app.acme.example', listed);
  expect(allowed.headers.get('Access-Control-Allow-Origin')).toBe('https://app.acme.example');
  expect(allowed.headers.get('Vary')).toBe('Origin');
  expect(allowed.headers.get('Access-Control-Allow-Credentials')).toBeNull();
  const refused = await preflightResponse('https://evil.example', listed);
  expect(refused.headers.get('Access-Control-Allow-Origin')).toBeNull();
});

test('an origin of one tenant is none of another', async () => {
  expect(await listed.allows('https://other.example', 'other')).toBe(true);
  expect(await listed.allows('https://other.example', 'acme')).toBe(false);
});
