import { ProblemError } from '@lintel/client';
import type { ReactiveControllerHost } from 'lit';
import { describe, expect, test } from 'vitest';
import { WriteController } from './write-controller.ts';

function bench(): { readonly writes: WriteController; readonly updates: () => number } {
  let updates = 0;
  let keys = 0;
  const host: ReactiveControllerHost = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => (updates += 1),
    updateComplete: Promise.resolve(true),
  };
  return { writes: new WriteController(host, () => `key-${(keys += 1)}`), updates: () => updates };
}
const fails =
  (problem: unknown, keys: string[] = []) =>
  ({ idempotencyKey }: { readonly idempotencyKey: string }): Promise<never> => {
    keys.push(idempotencyKey);
    return Promise.reject(problem);
  };

describe('writes of a widget', () => {
  test('answer what was sent, and are busy until then', async () => {
    const { writes, updates } = bench();
    const done = writes.run('ana', 'take', () => Promise.resolve('taken'));
    expect(writes.isBusy('ana')).toBe(true);
    expect(writes.isBusy('max')).toBe(false);
    expect(await done).toBe('taken');
    expect(writes.isBusy('ana')).toBe(false);
    expect(updates()).toBe(2);
  });

  test('run one at a time for each key', async () => {
    const { writes } = bench();
    let sent = 0;
    const send = (): Promise<string> => Promise.resolve(`sent ${(sent += 1)}`);
    const both = await Promise.all([writes.run('ana', 1, send), writes.run('ana', 2, send)]);
    expect(both).toEqual(['sent 1', null]);
    expect(await writes.run('ana', 2, send)).toBe('sent 2');
  });

  test('keep the key of an intent whose answer never came', async () => {
    const { writes } = bench();
    const keys: string[] = [];
    const lost = fails(new ProblemError('network'), keys);
    await writes.run('ana', 'take', lost);
    await writes.run('ana', 'take', lost);
    await writes.run('ana', 'remove', lost);
    expect(keys).toEqual(['key-1', 'key-1', 'key-2']);
  });

  test('take a fresh key after an answer, be it a refusal', async () => {
    const { writes } = bench();
    const keys: string[] = [];
    const refused = fails(new ProblemError('refused', { status: 409 }), keys);
    await writes.run('ana', 'take', refused);
    await writes.run('ana', 'take', refused);
    expect(keys).toEqual(['key-1', 'key-2']);
  });

  test('say what went wrong with which key, until the next', async () => {
    const { writes } = bench();
    await writes.run('ana', 'take', fails(new ProblemError('refused', { status: 409 })));
    expect(writes.problemOf('ana')?.code).toBe('refused');
    expect(writes.problemOf('max')).toBeNull();
    await writes.run('max', 'take', () => Promise.resolve('taken'));
    expect(writes.problemOf('ana')).toBeNull();
  });

  test('say nothing about the end of a session, which has its banner', async () => {
    const { writes } = bench();
    await writes.run('ana', 'take', fails(new ProblemError('session-expired', { status: 401 })));
    expect(writes.problemOf('ana')).toBeNull();
    expect(writes.isBusy('ana')).toBe(false);
  });

  test('give words to an error that is none of ours', async () => {
    const { writes } = bench();
    await writes.run('ana', 'take', fails(new TypeError('boom')));
    expect(writes.problemOf('ana')?.code).toBe('not-understood');
  });
});
