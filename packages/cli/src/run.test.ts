import { readFileSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Io } from './io.ts';
import { run } from './run.ts';

const examplesFolder = fileURLToPath(new URL('../../../dsl/examples/', import.meta.url));
const examples = Object.fromEntries(
  readdirSync(examplesFolder).map((name) => [
    `plans/${name}`,
    readFileSync(`${examplesFolder}${name}`, 'utf8'),
  ]),
);

/** Runs the command line over files in memory. */
async function lintel(
  words: string,
  given: Readonly<Record<string, string | Uint8Array>> = {},
  whileServing: (greeting: string) => Promise<void> = () => Promise.resolve(),
) {
  const files = new Map<string, string | Uint8Array>(Object.entries({ ...examples, ...given }));
  const out: string[] = [];
  const err: string[] = [];
  const folders = new Set([...files.keys()].map((path) => dirname(path)));
  const io: Io = {
    readFile(path, maxBytes) {
      if (folders.has(path)) return { status: 'folder' };
      const content = files.get(path);
      if (content === undefined) return { status: 'missing' };
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return bytes.length > maxBytes ? { status: 'tooLarge' } : { status: 'read', bytes };
    },
    kindOf: (path) => (folders.has(path) ? 'folder' : files.has(path) ? 'file' : 'missing'),
    list: (folder) =>
      [...files.keys()]
        .filter((path) => dirname(path) === folder)
        .map((path) => path.slice(folder === '.' ? 0 : folder.length + 1)),
    writeFile: (path, text) => files.set(path, text),
    writeSecret: (path, text) => files.set(path, text),
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
    untilStopped: () => whileServing(out.join('\n')),
  };
  const exitCode = await run(
    words.match(/"[^"]*"|\S+/g)?.map((w) => w.replaceAll('"', '')) ?? [],
    io,
    '1.2.3',
  );
  const printed = out.join('\n');
  return { exitCode, printed, complaints: err.join('\n'), json: () => JSON.parse(printed), files };
}

describe('lintel', () => {
  test('without a command says what there is, and fails', async () => {
    const { exitCode, printed } = await lintel('');
    expect(exitCode).toBe(2);
    expect(printed).toContain('replay');
  });

  test.each(['--help', 'help', 'help check', 'check --help', 'replay -h', 'serve --help'])(
    '%s explains and succeeds',
    async (words) => {
      const { exitCode, printed } = await lintel(words);
      expect(exitCode).toBe(0);
      expect(printed).toContain('Usage: lintel');
    },
  );

  test('prints its version', async () => {
    expect(await lintel('--version')).toMatchObject({ exitCode: 0, printed: '1.2.3' });
  });

  test.each([
    ['an unknown command', 'chekc plans/trial.lintel', 'no command `chekc`'],
    ['an unknown option', 'check --jsn plans/trial.lintel', '--jsn'],
    ['no file', 'check', 'no file was named'],
    ['a file that is missing', 'check plans/trail.lintel', 'no file `plans/trail.lintel`'],
    ['a folder without policies', 'check empty', 'no `.lintel` file in `empty`'],
    ['bytes that are no text', 'check bad/bytes.lintel', 'not text in UTF-8'],
    ['a file that is too large', 'fmt bad/large.lintel', 'larger than 4 MiB'],
    ['no time line', 'replay plans/trial.lintel', 'a policy file and a time line'],
  ])('%s is a wrong call, with a way out', async (_, words, complaint) => {
    const bad = {
      'empty/readme.md': '',
      'bad/bytes.lintel': new Uint8Array([0x70, 0xff, 0xfe]),
      'bad/large.lintel': new Uint8Array(5 * 1024 * 1024),
    };
    const { exitCode, complaints } = await lintel(words, bad);
    expect(complaints).toContain(complaint);
    expect(complaints).toContain('help:');
    expect(exitCode).toBe(2);
  });

  test('with --json a problem is JSON as well', async () => {
    const { exitCode, json } = await lintel('check nothing.lintel --json');
    expect(exitCode).toBe(2);
    expect(json()).toMatchObject({ problem: { code: 'file-missing' } });
  });
});

describe('lintel check', () => {
  test('the examples have no errors', async () => {
    expect(await lintel('check plans')).toMatchObject({ exitCode: 0 });
  });

  test('names come from the other files of the folder', async () => {
    const { exitCode, json } = await lintel('check plans/trial.lintel --json');
    expect(exitCode).toBe(0);
    expect(json().counts).toMatchObject({ error: 0, information: 0 });
  });

  test('a mistake is shown with its line and its help, and fails', async () => {
    const text = (examples['plans/trial.lintel'] ?? '').replace('access full', 'acess full');
    const { exitCode, printed } = await lintel('check plans/trial.lintel', {
      'plans/trial.lintel': text,
    });
    expect(exitCode).toBe(1);
    expect(printed).toMatch(/LTL-1001 error {2}plans\/trial\.lintel:24:5/);
    expect(printed).toContain('^^^^^');
    expect(printed).toContain('1 file checked: 1 error');
  });

  test('without a catalogue in reach its names are not checked, and that is said', async () => {
    const alone = { 'alone/trial.lintel': examples['plans/trial.lintel'] ?? '' };
    const { exitCode, json } = await lintel('check alone/trial.lintel --json', alone);
    expect(exitCode).toBe(0);
    expect(json().counts).toMatchObject({ error: 0, information: 1 });
    const withCatalogue = 'check alone/trial.lintel --catalogue plans/catalogue.lintel --json';
    expect((await lintel(withCatalogue, alone)).json().counts).toMatchObject({ information: 0 });
  });

  test('a neighbour that cannot be read is left out, and named', async () => {
    const { exitCode, complaints } = await lintel('check plans/trial.lintel', {
      'plans/broken.lintel': 'policy "Free trial" version 3 {',
    });
    expect(exitCode).toBe(0);
    expect(complaints).toContain('left out `broken.lintel`');
  });
});

describe('lintel fmt', () => {
  test('writes the one form, and leaves what has it', async () => {
    const untidy = (examples['plans/trial.lintel'] ?? '').replace(/^ {4}/gm, '\t');
    const { exitCode, files } = await lintel('fmt plans', { 'plans/trial.lintel': untidy });
    expect(exitCode).toBe(0);
    expect(files.get('plans/trial.lintel')).toBe(examples['plans/trial.lintel']);
  });

  test('--check changes nothing and fails', async () => {
    const untidy = (examples['plans/trial.lintel'] ?? '').replace(/^ {4}/gm, '\t');
    const given = { 'plans/trial.lintel': untidy };
    const { exitCode, files, printed } = await lintel('fmt --check plans', given);
    expect(exitCode).toBe(1);
    expect(printed).toContain('plans/trial.lintel: would change');
    expect(files.get('plans/trial.lintel')).toBe(untidy);
    expect(await lintel('fmt --check plans')).toMatchObject({ exitCode: 0 });
  });

  test('a text with a mistake is left alone', async () => {
    const given = { 'bad/x.lintel': 'policy "A" version one {' };
    const { exitCode, files } = await lintel('fmt bad/x.lintel', given);
    expect(exitCode).toBe(1);
    expect(files.get('bad/x.lintel')).toBe(given['bad/x.lintel']);
  });
});

describe('lintel test', () => {
  test('every scenario of the examples passes', async () => {
    const { exitCode, json } = await lintel('test plans --json');
    expect(json()).toMatchObject({ failed: 0 });
    expect(json().scenarios).toBeGreaterThan(10);
    expect(exitCode).toBe(0);
  });

  test('a missed expectation is printed beside what happened', async () => {
    const text = (examples['plans/trial.lintel'] ?? '').replace(
      'at 2026-05-25 10:00 expect state active',
      'at 2026-05-25 10:00 expect state expired',
    );
    const { exitCode, printed } = await lintel('test plans/trial.lintel --only extension', {
      'plans/trial.lintel': text,
    });
    expect(exitCode).toBe(1);
    expect(printed).toContain('FAILED  One extension only');
    expect(printed).toMatch(/expected {2}state expired\n\s+but {7}state active/);
    expect(printed).toMatch(/2026-05-25 10:00 state active \(line \d+\)/);
  });

  test('a policy with errors is not run', async () => {
    const { exitCode, complaints } = await lintel('test bad/x.lintel', {
      'bad/x.lintel': 'policy "A" version one {',
    });
    expect(exitCode).toBe(1);
    expect(complaints).toContain('the policies have');
  });
});

describe('lintel explain', () => {
  test('says a policy in plain words', async () => {
    const { exitCode, printed } = await lintel('explain plans/trial.lintel');
    expect(exitCode).toBe(0);
    expect(printed).toContain('Free trial');
    expect(printed).toContain('On trial');
  });

  test('an unknown policy is a wrong call that names the ones there are', async () => {
    const { exitCode, complaints } = await lintel('explain plans/trial.lintel --policy Trial');
    expect(exitCode).toBe(2);
    expect(complaints).toContain('"Free trial"');
  });
});

describe('lintel replay', () => {
  const timeline = {
    given: {
      timeZone: 'Europe/Dublin',
      facts: { 'has-payment-method': true },
      choices: { 'at-the-end': 'convert' },
      persons: { Ana: ['account-manager'] },
    },
    begin: '2026-05-04T09:00:00Z',
    timeline: [
      { at: '2026-05-04T09:00:00Z', event: 'first-sign-in' },
      { at: '2026-05-14T09:00:00Z', event: 'extend-trial', by: 'Ana' },
      { at: '2026-05-14T09:00:00Z', event: 'extend-trial', by: 'account-manager' },
    ],
    ask: ['2026-05-04T09:00:00Z', '2026-05-20T00:00:00Z', '2026-05-26T00:00:00Z'],
  };
  const replay = (file: string, line: unknown, more = '--json') =>
    lintel(`replay plans/${file}.lintel t.json ${more}`, { 't.json': JSON.stringify(line) });

  test('answers each instant asked with what happened since', async () => {
    const { exitCode, json } = await replay('trial', timeline);
    expect(exitCode).toBe(0);
    const [start, extended, converted] = json().asked;
    expect(start).toMatchObject({ at: '2026-05-04T09:00:00Z', state: 'trialing', access: 'full' });
    expect(start.deadlines).toEqual([{ name: 'trial-end', at: '2026-05-18T09:00:00Z' }]);
    expect(extended.deadlines).toEqual([{ name: 'trial-end', at: '2026-05-25T09:00:00Z' }]);
    expect(extended.since).toMatchObject([
      { kind: 'audit', text: 'Trial extended', source: { file: 'plans/trial.lintel' } },
      { kind: 'refusal', reasons: ['This trial was already extended once.'] },
    ]);
    expect(converted).toMatchObject({ state: 'active', ended: true });
    expect(converted.since).toMatchObject([
      { kind: 'notice', at: '2026-05-22T09:00:00Z', template: 'trial-ending' },
      { kind: 'notice', template: 'trial-last-day' },
      { kind: 'entered', at: '2026-05-25T09:00:00Z', state: 'active' },
      { kind: 'charge', what: 'full', amount: '49 EUR' },
    ]);
  });

  test('says who is waited for', async () => {
    const { json } = await replay('seats', {
      given: { timeZone: 'America/Chicago', facts: { seats: 25, 'seats-used': 25 } },
      begin: '2026-06-01T14:00:00Z',
      with: { 'paid-through': '2027-06-01' },
      timeline: [
        {
          at: '2026-07-02T20:00:00Z',
          event: 'request-seats',
          by: 'customer-admin',
          with: { requested: 10 },
        },
      ],
      ask: ['2026-07-02T20:00:00Z', '2026-07-07T20:00:00Z'],
    });
    const [asked, escalated] = json().asked;
    expect(asked.deadlines).toEqual([{ name: 'term-end', at: '2027-06-01T05:00:00Z' }]);
    expect(asked.approvals).toMatchObject([{ name: 'seat-change', waitingFor: ['manager'] }]);
    expect(escalated.approvals).toMatchObject([{ waitingFor: ['account-owner'] }]);
  });

  test('begins with the seats that a given plan includes', async () => {
    const { json } = await replay('seats', {
      given: { timeZone: 'America/Chicago', plan: 'growth' },
      begin: '2026-06-01T14:00:00Z',
      with: { 'paid-through': '2027-06-01' },
      timeline: [
        {
          at: '2026-06-02T15:00:00Z',
          event: 'request-seats',
          by: 'customer-admin',
          with: { requested: 1 },
        },
      ],
      ask: ['2026-06-02T15:00:00Z'],
    });
    expect(json()).toMatchObject({
      asked: [
        { since: expect.arrayContaining([expect.objectContaining({ what: 'seats', to: 26 })]) },
      ],
    });
  });

  test('a fact that is set moves what is anchored to it', async () => {
    const { json } = await replay('overdue', {
      given: {
        timeZone: 'Europe/Dublin',
        facts: { 'oldest-unpaid': '2026-09-01', 'unpaid-total': '400 USD' },
      },
      begin: '2026-09-01T07:00:00Z',
      timeline: [{ at: '2026-09-15T11:00:00Z', set: { 'oldest-unpaid': '2026-09-14' } }],
      ask: ['2026-09-08T00:00:00Z', '2026-09-15T11:00:00Z'],
    });
    expect(json().asked).toMatchObject([{ state: 'reminded' }, { state: 'clear' }]);
  });

  test('without --json it is for people', async () => {
    const { printed } = await replay('trial', timeline, '');
    expect(printed).toContain('Free trial, version 3');
    expect(printed).toContain('at 2026-05-26T00:00:00Z');
  });

  test.each([
    [
      'a fact that the policy does not have',
      { given: { ...timeline.given, facts: { cards: 1 } } },
      'given.facts.cards',
    ],
    [
      'money for a yes',
      { given: { ...timeline.given, facts: { 'has-payment-method': '5 EUR' } } },
      'true or false',
    ],
    [
      'a choice that there is not',
      { given: { ...timeline.given, choices: { 'at-the-end': 'stay' } } },
      'convert, lapse',
    ],
    [
      'a role that there is not',
      { given: { ...timeline.given, persons: { Ana: ['acount-manager'] } } },
      'given.persons.Ana',
    ],
    [
      'somebody who is neither a person nor a role',
      { timeline: [{ at: timeline.begin, event: 'first-sign-in', by: 'Anna' }] },
      'timeline[0].by',
    ],
    [
      'an event that there is not',
      { timeline: [{ at: timeline.begin, event: 'first-signin' }] },
      'timeline[0].event',
    ],
    ['a vote on nothing', { timeline: [{ at: timeline.begin, event: 'approve' }] }, 'timeline[0]'],
  ])('%s is refused with its place', async (_, change, place) => {
    const { exitCode, json } = await replay('trial', { ...timeline, ...change });
    expect(exitCode).toBe(2);
    expect(json().problem.message).toContain(place);
  });
});

describe('lintel serve', () => {
  test('publishes the folder and answers until it is stopped', async () => {
    let policies = '';
    const words = 'serve plans --port 0 --database :memory: --json';
    const { exitCode } = await lintel(words, {}, async (greeting) => {
      const { url, secretKey } = JSON.parse(greeting) as { url: string; secretKey: string };
      const answer = await fetch(`${url}/v1/policies`, {
        headers: { authorization: `Bearer ${secretKey}` },
      });
      policies = await answer.text();
    });
    expect(exitCode).toBe(0);
    expect(policies).toContain('"Free trial"');
  });

  test.each([
    ['a port that is none', 'serve plans --port http', 'is not a port'],
    ['a folder without policies', 'serve nothing', 'there is no file'],
  ])('%s is a wrong call', async (_, words, complaint) => {
    const { exitCode, complaints } = await lintel(words);
    expect(exitCode).toBe(2);
    expect(complaints).toContain(complaint);
  });
});
