import { describe, expect, test } from 'vitest';
import { ProblemError } from './problem-error.ts';
import { keepSession, sessionFromUrl } from './session.ts';
import { fakeWorld, problem, session, settle } from '../test/fake-world.ts';

describe('a kept session', () => {
  test('is asked for once by callers at the same time', async () => {
    let asked = 0;
    const keeper = keepSession(async () => session(`token-${(asked += 1)}`), fakeWorld({}));
    const [one, other] = await Promise.all([keeper.current(), keeper.current()]);
    expect([one.token, other.token, (await keeper.current()).token]).toEqual([
      'token-1',
      'token-1',
      'token-1',
    ]);
  });

  test('is renewed a minute before its end', async () => {
    let asked = 0;
    const world = fakeWorld({});
    const keeper = keepSession(async () => session(`token-${(asked += 1)}`), world);
    await keeper.current();
    expect(world.waiting.map(({ milliseconds }) => milliseconds)).toEqual([9 * 60_000]);
    world.waiting[0]?.run();
    await settle();
    expect((await keeper.current()).token).toBe('token-2');
  });

  test('is not renewed without a pause when the clock of the page is wrong', async () => {
    const world = fakeWorld({});
    await keepSession(
      async () => ({ ...session(), expiresAt: '2020-01-01T00:00:00.000Z' }),
      world,
    ).current();
    expect(world.waiting.map(({ milliseconds }) => milliseconds)).toEqual([15_000]);
  });

  test('that was refused to two callers is renewed once', async () => {
    let asked = 0;
    const keeper = keepSession(async () => session(`token-${(asked += 1)}`), fakeWorld({}));
    const refused = await keeper.current();
    const [one, other] = await Promise.all([keeper.renew(refused), keeper.renew(refused)]);
    expect([one.token, other.token, asked]).toEqual(['token-2', 'token-2', 2]);
  });

  test('stays when a renewal ahead of time fails', async () => {
    let asked = 0;
    const world = fakeWorld({});
    const keeper = keepSession(async () => {
      asked += 1;
      if (asked > 1) throw new TypeError('offline');
      return session();
    }, world);
    await keeper.current();
    world.waiting[0]?.run();
    await settle();
    expect((await keeper.current()).token).toBe('token-1');
  });

  test('that could not be had is asked for again by the next caller', async () => {
    let asked = 0;
    const keeper = keepSession(async () => {
      asked += 1;
      if (asked === 1) throw new TypeError('offline');
      return session();
    }, fakeWorld({}));
    await expect(keeper.current()).rejects.toMatchObject({ code: 'no-session' });
    expect((await keeper.current()).token).toBe('token-1');
  });
});

describe('the session address of a vendor', () => {
  const from = (answer: Response | object): Promise<unknown> =>
    sessionFromUrl(
      'https://shop.test/session',
      fakeWorld({ 'POST /session': () => answer }).fetch,
    )();

  test('answers a session', async () => {
    expect(await from(session())).toEqual(session());
  });

  test.each([
    ['a person who is signed out', problem(401, 'unauthenticated'), 'session-expired'],
    ['a page of HTML', new Response('<h1>Hello</h1>'), 'no-session'],
    ['a session with a part missing', { token: 'x' }, 'no-session'],
    ['a failure', new Response('', { status: 500 }), 'no-session'],
  ])('that answers %s gives no session', async (_, answer, code) => {
    const failure = await from(answer).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProblemError);
    expect(failure).toMatchObject({ code });
  });
});
