import { money } from '@lintel/contract';
import { describe, expect, test } from 'vitest';
import { ledger, TEST_CONFIRMATION } from './ledger.ts';

const collect = (method: string) =>
  ledger().collect({ key: 'ord_1', amount: money(100n, 'EUR'), method });

describe('the ledger', () => {
  test('says that it is for development', () => {
    expect(ledger().development).toBe(true);
  });

  test.each([
    ['test-succeeds', 'succeeded'],
    ['test-declined', 'failed'],
    ['test-confirmation', 'needs-confirmation'],
    ['no-such-method', 'failed'],
  ])('answers %s with %s', async (method, kind) => {
    expect((await collect(method)).kind).toBe(kind);
  });

  test('gives one payment one name, however often it is asked', async () => {
    expect(await collect('test-succeeds')).toEqual(await collect('test-succeeds'));
  });

  test('confirms with the right code, and with no other', async () => {
    expect((await ledger().confirm('p', TEST_CONFIRMATION)).kind).toBe('succeeded');
    expect(await ledger().confirm('p', '000000')).toMatchObject({ code: 'confirmation-failed' });
  });
});
