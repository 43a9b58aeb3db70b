import { ROUTES } from '@lintel/contract/schemas';
import { expect, test } from 'vitest';
import { PORTAL_ROUTES } from './portal-routes.ts';

test('every route of the portal is spelt as the contract has it', () => {
  const inContract = Object.entries(ROUTES)
    .filter(
      ([name, { by }]) =>
        (by === 'portal' || by === 'either') && name !== 'readStream' && name !== 'explainPolicy',
    )
    .map(([name, { method, path }]) => [name, `${method} ${path}`]);
  expect(Object.fromEntries(inContract)).toEqual(PORTAL_ROUTES);
});
