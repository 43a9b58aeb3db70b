import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completionsAt } from './complete.ts';
import { readEditorSet } from './editor-set.ts';

const catalogue = {
  path: 'catalogue.lintel',
  text: readFileSync(new URL('../../examples/catalogue.lintel', import.meta.url), 'utf8'),
};

const head = `policy "A" version 1 {
  for plan starter
  fact where is one of north, south
  choice ending is keep or drop normally drop
  setting patience = 3 days
  deadline over is 3 days after begin
  count pauses
  start state one "One" {
    access full
    `;

/** What is offered at the `|` of a text. */
function offered(marked: string): string[] {
  return proposals(marked).map(({ label }) => label);
}

function proposals(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const set = readEditorSet([catalogue, { path: 'a.lintel', text }]);
  return completionsAt(set, 'a.lintel', offset).items;
}

describe('words', () => {
  test('an empty file begins with one of three blocks', () => {
    expect(offered('|').slice(0, 3)).toEqual(['catalogue', 'policy', 'approval']);
  });

  test('words that cannot but follow each other come as one', () => {
    expect(offered(`${head}on pause |`)).toEqual(
      expect.arrayContaining(['go to', 'collect open invoices', 'ask approval', 'when']),
    );
  });

  test('only what may stand here is offered', () => {
    const labels = offered(`${head}|`);
    expect(labels).toEqual(expect.arrayContaining(['access', 'on', 'at', 'limit']));
    for (const elsewhere of ['fact', 'scenario', 'stage', 'go to', 'include'])
      expect(labels).not.toContain(elsewhere);
  });

  test('after a line that cannot be read, the next line is helped all the same', () => {
    expect(offered(`${head}acess full\n    |`)).toContain('access');
  });

  test('a forgotten brace does not make a state swallow a scenario', () => {
    const labels = offered(`${head}on pause go to one\n  scenario "S" {\n    expect |`);
    expect(labels).toEqual(expect.arrayContaining(['state', 'access', 'refused']));
  });

  test('a number is followed by its units, in the singular after 1', () => {
    expect(offered(`${head}after 3 |`)).toEqual(expect.arrayContaining(['days', 'business']));
    expect(offered(`${head}after 1 |`)).toContain('day');
    expect(offered(`${head}after 1 |`)).not.toContain('days');
  });

  test('blocks come as a whole, with places to fill in', () => {
    const blocks = proposals(`${head}}\n  |`).filter(({ kind }) => kind === 'block');
    const block = blocks.find(({ label }) => label === 'state { … }');
    expect(block?.insert).toContain('${1:name}');
  });

  test.each([
    ['in a comment', `${head}# on |`],
    ['behind a number that is still being typed', `${head}after 3|`],
    ['in a text that means itself', `${head}on pause refuse "no|`],
  ])('nothing is offered %s', (_, marked) => {
    expect(offered(marked)).toEqual([]);
  });
});

describe('names', () => {
  test('requests and events of the catalogue in another file', () => {
    const labels = offered(`${head}on |`);
    expect(labels).toEqual(expect.arrayContaining(['subscribe', 'payment-failed']));
    expect(labels).not.toContain('starter');
  });

  test('states of this policy, also those further down', () => {
    const text = `${head}on pause go to |\n  }\n  state two "Two" { access none }\n}\n`;
    expect(offered(text)).toEqual(['one', 'two']);
  });

  test('a condition on a fact offers its values and no others', () => {
    expect(offered(`${head}on pause when where is |`).slice(0, 2)).toEqual(['north', 'south']);
    expect(offered(`${head}on pause when where is |`)).not.toContain('keep');
  });

  test('a choice offers its own values', () => {
    expect(offered(`${head}on pause when ending is not |`).slice(0, 2)).toEqual(['keep', 'drop']);
  });

  test('a deadline is due, ahead or past', () => {
    expect(offered(`${head}on pause when over is |`)).toEqual(
      expect.arrayContaining(['due', 'ahead', 'past']),
    );
  });

  test('the fields of the request at hand, and of no other', () => {
    expect(offered(`${head}on change-plan when |`)).toContain('target');
    expect(offered(`${head}on pause when |`)).not.toContain('target');
  });

  test('templates in quotes, also inside of begun quotes', () => {
    expect(offered(`${head}notify manager with |`)).toContain('"trial-ended"');
    expect(offered(`${head}notify manager with "tr|`)).toContain('"trial-ended"');
  });

  test('a place that declares a name offers none', () => {
    expect(offered(`${head}deadline |`)).toEqual([]);
  });

  test('nobody is offered a name that every object has', () => {
    expect(offered(`${head}on pause by |`)).not.toContain('constructor');
  });
});

test('the word before the cursor is what a choice replaces', () => {
  const text = `${head}on subsc`;
  const set = readEditorSet([catalogue, { path: 'a.lintel', text }]);
  const { replace } = completionsAt(set, 'a.lintel', text.length);
  expect(text.slice(replace.start, replace.end)).toBe('subsc');
});

test('a file that is not there has no completions', () => {
  expect(completionsAt(readEditorSet([]), 'no.lintel', 3).items).toEqual([]);
});
