import { engine } from '@lintel/runtime';
import { describe, expect, test } from 'vitest';
import { lintel } from '../../../../test/fixtures/command-line.ts';
import { exampleSet, planNamed } from '../../../../test/fixtures/example-plans.ts';

const events = JSON.stringify({
  given: {
    timeZone: 'Europe/Dublin',
    facts: { 'has-payment-method': true },
    choices: { 'at-the-end': 'convert' },
  },
  begin: '2026-05-04T09:00:00Z',
  timeline: [
    { at: '2026-05-04T09:00:00Z', event: 'first-sign-in' },
    { at: '2026-05-14T09:00:00Z', event: 'extend-trial', by: 'account-manager' },
  ],
});

describe('lintel explain --events', () => {
  const explained = (more: string) =>
    lintel(`explain plans/trial.lintel --events e.json ${more}`, { 'e.json': events });

  test('says why it is in its state, which line decided, what comes next and when', async () => {
    const { exitCode, printed } = await explained('--at 2026-05-20T00:00:00Z');
    expect(exitCode).toBe(0);
    expect(printed).toContain('How it stands on 2026-05-20 01:00 (Europe/Dublin)');
    expect(printed).toContain('It is in On trial (trialing) since 2026-05-04 10:00.');
    expect(printed).toMatch(/line \d+ of "Free trial": on first-sign-in go to trialing/);
    expect(printed).toMatch(/On 2026-05-25 10:00, in 5 days: at trial-end when .* go to active/);
    expect(printed).toContain('extensions-used is 1');
    expect(printed).toContain('seats-used is unknown');
  });

  test('says what is over, where it has ended', async () => {
    const { printed } = await explained('--at 2026-06-20T00:00:00Z');
    expect(printed).toContain('It has ended in Subscribed (active) since 2026-05-25 10:00.');
    expect(printed).toContain('Nothing: it has ended.');
  });

  test('stops at the last event when no moment is asked for', async () => {
    const { json } = await explained('--json');
    expect(json().policy).toBe('Free trial');
    expect(json().sections[1].title).toBe('How it stands on 2026-05-14 10:00 (Europe/Dublin)');
  });
});

describe('lintel explain --instance', () => {
  const plan = planNamed(exampleSet(), 'Device lease');
  const { snapshot } = engine.begin(plan, {
    at: '2026-05-04T09:00:00.000Z',
    event: { name: plan.beginOn[0] ?? 'created', fields: {} },
    facts: {},
    settings: {},
    choices: {},
    subject: { zone: 'Europe/Dublin', quantities: {}, plan: null },
    others: { subject: {}, account: {} },
  });
  const explained = (stored: unknown, more = '') =>
    lintel(`explain plans/device.lintel --instance i.json ${more}`, {
      'i.json': JSON.stringify(stored),
    });

  test('explains what is stored', async () => {
    const { exitCode, printed } = await explained(snapshot, '--at 2026-05-05T09:00:00Z');
    expect(exitCode).toBe(0);
    expect(printed).toContain('It is in Registered (registered) since 2026-05-04');
    expect(printed).toContain('It began there.');
    expect(printed).toContain('activate, by ');
  });

  test.each([
    ['of another text', { ...snapshot, hash: 'f'.repeat(64) }, 'published from'],
    ['in a state that there is not', { ...snapshot, state: '__proto__' }, 'no state'],
    ['that is none', ['nothing'], 'not a stored instance'],
  ])('an instance %s is refused', async (_, stored, complaint) => {
    const { exitCode, complaints } = await explained(stored);
    expect(exitCode).toBe(2);
    expect(complaints).toContain(complaint);
  });

  test('an instance and events at once are a wrong call', async () => {
    expect(await explained(snapshot, '--events e.json')).toMatchObject({ exitCode: 2 });
  });
});

describe('lintel explain --at', () => {
  test('adds what would happen if it began then', async () => {
    const { printed } = await lintel('explain plans/trial.lintel --at 2026-05-20T00:00:00Z');
    expect(printed).toContain('If it began on 2026-05-20');
    expect(printed).toMatch(/2026-08-18 00:00 state lapsed \(line \d+\)/);
    expect(printed).toContain('(Rule 24)');
  });

  test('wants an instant', async () => {
    const { exitCode, complaints } = await lintel('explain plans/trial.lintel --at tomorrow');
    expect(exitCode).toBe(2);
    expect(complaints).toContain('--at 2026-05-04T10:00:00Z');
  });
});
