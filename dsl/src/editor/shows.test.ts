import { describe, expect, test } from 'vitest';
import { outlineOf } from './document-outline.ts';
import { readEditorSet } from './editor-set.ts';
import { foldsOf } from './folding.ts';
import { highlightsOf } from './highlight.ts';
import { hoverAt } from './hover.ts';
import { quickFixesAt } from './quick-fixes.ts';

const text = `# One.
# Two.
policy "Stay" version 1 {
  for plan starter
  time zone "Europe/Berlin"
  each day ends at 00:00
  setting stay = 14 days
  fact has-payment-method is yes-or-no
  start state open "Open" {
    access full
    deadline end is stay after entry
    at end go to shut
  }
  end state shut "Shut" { access none }
}
`;

const set = readEditorSet([{ path: 'a.lintel', text }]);
const document = set.documents.get('a.lintel')!;
const hover = (part: string, ahead = 1) => hoverAt(set, 'a.lintel', text.indexOf(part) + ahead);

describe('hover', () => {
  test('a deadline shows where its days lead', () => {
    expect(hover('at end', 4)?.lines).toContain(
      'entered 2027-03-01 15:00 → 2027-03-16 00:00 (each day ends at 00:00)',
    );
  });

  test.each([
    ['start of paid', 'paid 2027-03-01 → 2027-03-01 00:00'],
    [
      '5 days after end of paid',
      'paid 2027-03-01 → 2027-03-01 23:59 → 2027-03-07 00:00 (each day ends at 00:00)',
    ],
    ['every year on 1 March at 08:00', 'seen 2027-03-01 15:00 → 2028-03-01 08:00'],
    [
      '2 hours after end',
      'entered 2027-03-01 15:00 → 2027-03-16 00:00 → 2027-03-16 02:00 (each day ends at 00:00)',
    ],
    [
      '4 days after entry, not on saturday, sunday',
      'entered 2027-03-01 15:00 → 2027-03-06 00:00 → 2027-03-08 00:00 (each day ends at 00:00)',
    ],
    [
      '1 interval after begin',
      'counted from 2027-03-01 15:00 → 2027-04-02 00:00 (each day ends at 00:00)',
    ],
  ])('a deadline that is %s shows the way to it', (time, line) => {
    const other = text.replace('    at end', `    deadline later is ${time}\n    at end`);
    const changed = readEditorSet([{ path: 'a.lintel', text: other }]);
    expect(hoverAt(changed, 'a.lintel', other.indexOf('later') + 1)?.lines).toContain(line);
  });

  test('deadlines in a circle show nothing of the kind', () => {
    const other = text.replace('is stay after entry', 'is 1 day after end');
    const changed = readEditorSet([{ path: 'a.lintel', text: other }]);
    expect(hoverAt(changed, 'a.lintel', other.indexOf('end is') + 1)?.lines).toHaveLength(1);
  });

  test('a declared name shows its declaration', () => {
    expect(hover('stay after')).toMatchObject({ code: 'setting stay = 14 days' });
  });

  test('a fact that the server knows says what it means', () => {
    expect(hover('has-payment')?.lines.join(' ')).toContain('payment method');
  });

  test('a word of the language says what it does, without the notation of the grammar, and shows an example', () => {
    expect(hover('access full')).toMatchObject({
      lines: ['What a customer may use in this state.'],
      code: expect.stringContaining('access') as string,
    });
  });

  test('a comment shows nothing', () => {
    expect(hover('# One')).toBeNull();
  });
});

test('the outline has the states inside of their policy', () => {
  const [policy] = outlineOf(document);
  expect(policy).toMatchObject({ kind: 'policy', name: 'Stay' });
  expect(policy?.inner.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'setting stay',
    'fact has-payment-method',
    'state open',
    'state shut',
  ]);
  expect(policy?.inner[2]?.inner).toMatchObject([{ kind: 'deadline', name: 'end' }]);
});

test('blocks of several lines and runs of comments fold', () => {
  const folded = foldsOf(document).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
  expect(folded[0]).toEqual(['comment', '# One.\n# Two.']);
  expect(folded.filter(([kind]) => kind === 'block')).toHaveLength(2);
});

test('a word of the language that is used as a name has the colour of a name', () => {
  const colours = highlightsOf(set, 'a.lintel').map(({ start, end, kind }) => [
    text.slice(start, end),
    kind,
  ]);
  expect(colours).toContainEqual(['end', 'deadline']);
  expect(colours).toContainEqual(['end', 'keyword']);
  expect(colours).toContainEqual(['shut', 'state']);
  expect(colours).toContainEqual(['"Shut"', 'string']);
});

test('what is wrong at the cursor brings its fix', () => {
  const broken = readEditorSet([{ path: 'b.lintel', text: text.replace('access', 'acess') }]);
  const at = broken.documents.get('b.lintel')!.text.indexOf('acess');
  expect(quickFixesAt(broken, 'b.lintel', { start: at, end: at })).toMatchObject([
    { diagnostic: { code: 'LTL-1001' }, fix: { edits: [{ text: 'access' }] } },
  ]);
  expect(quickFixesAt(set, 'a.lintel', { start: at, end: at })).toEqual([]);
});

test('a file that did not change is not read again', () => {
  const again = readEditorSet(
    [
      { path: 'a.lintel', text },
      { path: 'b.lintel', text: '' },
    ],
    set,
  );
  expect(again.documents.get('a.lintel')).toBe(document);
});

test.each(['{{{{', '}}}}', 'policy "', '"'.repeat(50), 'state '.repeat(300), '\u0000\ud800'])(
  'a text that makes no sense is answered as well: %j',
  (nonsense) => {
    const odd = readEditorSet([{ path: 'a.lintel', text: nonsense }]);
    const shown = odd.documents.get('a.lintel')!;
    expect(foldsOf(shown)).toEqual([]);
    expect(Array.isArray(highlightsOf(odd, 'a.lintel'))).toBe(true);
    expect(Array.isArray(outlineOf(shown))).toBe(true);
  },
);
