import { describe, expect, test } from 'vitest';
import { examples, lintel } from '../../../../test/fixtures/command-line.ts';

const trial = 'simulate plans/trial.lintel --zone Europe/Dublin --begin "2026-05-04 10:00"';
const seats = 'simulate plans/seats.lintel --zone America/Chicago --begin "2026-06-01 09:00"';

const talk = (words: string, ...lines: readonly string[]) =>
  lintel(words, {}, { input: lines.join('\n') });

describe('lintel simulate', () => {
  test('shows how things stand, and what may be done by its number', async () => {
    const { exitCode, printed } = await talk(trial, 'quit');
    expect(exitCode).toBe(0);
    expect(printed).toContain('2026-05-04 10:00  not-started "Not started"');
    expect(printed).toMatch(/ 1 {2}first-sign-in\n/);
    expect(printed).toMatch(/next +2026-08-02 10:00 {2}after 90 days go to lapsed/);
  });

  test('goes on by number, by name, by time and to the next deadline', async () => {
    const { printed } = await talk(
      trial,
      'given has-payment-method = yes',
      'given choice at-the-end = convert',
      '1',
      'wait 10 days',
      'do extend-trial by account-manager',
      'do extend-trial by account-manager',
      'at 2026-05-21 10:00',
      'next',
      'next',
      'next',
    );
    expect(printed).toMatch(/2026-05-04 10:00 {2}state trialing \(line \d+\)/);
    expect(printed).toMatch(/2026-05-14 10:00 {2}audit "Trial extended" \(line \d+\)/);
    expect(printed).toContain('extend-trial refused: "This trial was already extended once."');
    expect(printed).toContain('2026-05-21 10:00  trialing "On trial"');
    expect(printed).toMatch(/2026-05-22 10:00 {2}notice "trial-ending" to customer-admin/);
    expect(printed).toContain('2026-05-25 10:00  active "Subscribed" (ended)');
  });

  test('asks for the fields, each with what belongs into it', async () => {
    const { json } = await talk(
      `${seats} --json`,
      'begin at 2026-06-01 09:00 with paid-through = 2027-06-01',
      'given seats = 25',
      'given seats-used = 25',
      '2',
      '10',
      'do approve by manager',
    );
    expect(json().lines).toContain('do request-seats by customer-admin with requested = 10');
    expect(json().end).toMatchObject({ state: 'open', ended: false });
  });

  test('what the language does not take is told, and changes nothing', async () => {
    const { printed, json } = await talk(
      `${trial} --json`,
      'do first-sing-in',
      'wait 3 dayz',
      '77',
    );
    expect(json().lines).toHaveLength(2);
    expect(printed).not.toContain('internal');
    const said = await talk(trial, 'do first-sing-in', 'expect state trialing', '77');
    expect(said.printed).toContain('first-sign-in');
    expect(said.printed).toContain('not taken: expected state trialing, but state not-started');
    expect(said.printed).toContain('there is no 77');
  });

  test('undo goes back, and there is an end to it', async () => {
    const { json } = await talk(`${trial} --json`, '1', 'wait 3 days', 'undo', 'undo', 'undo');
    expect(json().end).toMatchObject({ state: 'not-started', at: '2026-05-04T09:00:00.000Z' });
    expect((await talk(trial, 'undo')).printed).toContain('nothing to undo');
  });

  test('what is saved is formatted, and passes', async () => {
    const { files, printed } = await talk(
      trial,
      'given has-payment-method = no',
      '1',
      'wait 10 days',
      'do extend-trial by member',
      'at 2026-05-18 10:00',
      'save Nobody pays',
      'save Nobody pays',
    );
    expect(printed).toContain('saved as scenario "Nobody pays" in plans/trial.lintel');
    const text = String(files.get('plans/trial.lintel'));
    expect(text).toContain('    do extend-trial by member\n    expect refused\n');
    expect(text).toContain('at 2026-05-18 10:00 expect state expired');
    const again = { 'plans/trial.lintel': text };
    expect((await lintel('test plans/trial.lintel --only Nobody', again)).exitCode).toBe(0);
    expect((await lintel('fmt --check plans/trial.lintel', again)).exitCode).toBe(0);
  });

  test('a name that is taken is not saved over', async () => {
    const { files, printed } = await talk(trial, '1', 'save One extension only');
    expect(printed).toContain('already; save it under another name');
    expect(files.get('plans/trial.lintel')).toBe(examples['plans/trial.lintel']);
  });

  test('a word of the prompt that is nearly right is answered with the one that was meant', async () => {
    const { printed } = await talk(trial, 'hlep', 'shwo', 'next');
    expect(printed).toContain('did you mean `help`? nothing was done');
    expect(printed).toContain('did you mean `show`? nothing was done');
    expect(printed).toContain('2026-08-02 10:00  lapsed');
  });

  test('a zone that there is not ends it, with the reason', async () => {
    const { exitCode, complaints } = await lintel('simulate plans/trial.lintel --zone Mars/Base');
    expect(exitCode).toBe(2);
    expect(complaints).toContain('"Mars/Base" is not a time zone');
  });
});
