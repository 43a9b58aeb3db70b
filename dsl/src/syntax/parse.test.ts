import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from './parse.ts';
import { keywords, reservedWords } from './tokens.ts';

const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder).map((file) => ({
  file,
  text: readFileSync(new URL(file, folder), 'utf8'),
}));
const codes = (text: string, options = {}): string[] =>
  parse(text, options).diagnostics.map(({ code }) => code);

/** A policy in which one name can be exchanged everywhere a name may stand. */
const withName = (name: string): string => `catalogue "C" version 1 {
  currencies ${name}
  role ${name} "R"
  request ${name} "R" by ${name} { ${name} is ${name} at least 1 ${name} is number }
  event ${name} { ${name} is one of ${name}, ${name} }
  licence ${name} "L"
  feature ${name} "F" in ${name}, ${name}
  feature ${name} "F" is ${name} or ${name}
  meter ${name} "M" resets every month
  plan ${name} "P" extends ${name} {
    include ${name} ${name}, 5 ${name}, unlimited ${name}
    each extra ${name} 5 EUR per month
    retire on 2026-12-31 { move to ${name} at renewal }
  }
  add-on ${name} "A" for ${name} { at most 10 }
  bundle ${name} "B" { plan ${name} add-on ${name} 2 times }
}
approval ${name} {
  stage "S" when ${name} {
    ask any 1 of ${name}, ${name}
    if nobody ask ${name}
    after 2 days escalate to ${name}
  }
}
policy "P" version 1 {
  for plan ${name}, ${name}
  time zone of ${name}
  calendar ${name}
  begin on ${name}, on ${name}
  one trial per ${name}, never again
  setting ${name} = ${name} from ${name} to ${name}
  fact ${name} is ${name}
  memory ${name} is ${name} at first ${name}
  count ${name} resets every year
  choice ${name} is ${name} or ${name} normally ${name}
  deadline ${name} is ${name} after ${name}
  deadline ${name} is start of ${name}
  start state ${name} "S" {
    access ${name}
    limit ${name} to ${name} hard
    notify ${name} with "t" ${name} before ${name}
    refuse ${name}, ${name} "t"
    on ${name} by ${name}, ${name} when ${name} go to ${name}
    on ${name} when ${name} > ${name} and ${name} is not ${name} { add ${name} to ${name} }
    at ${name} when ${name} is ${name} or not ${name} extend ${name} by ${name}
    after ${name} extend ${name} to ${name} from now
    every ${name} at most 4 times as ${name} change ${name} up by ${name} from ${name}
    once policy "X" is in ${name} issue ${name} for ${name}
    ask approval ${name} { when ${name} pause ${name} when ${name} resume ${name} }
    pause ${name}
    keep ${name} for ${name}
  }
  moving from version 1 { state ${name} to ${name} }
  scenario "S" {
    given ${name} = ${name}
    given choice ${name} = ${name}
    given person "Ana" is ${name}
    begin at 2026-01-01 08:00 with ${name} = ${name}
    do ${name} by ${name} with ${name} = ${name}
    set ${name} to ${name}
    expect state ${name}
    expect ${name} = 5
    expect deadline ${name} at 2026-01-01 08:00
    expect approval ${name} waiting for ${name}
  }
}
`;

test.each(examples)('$file is read without a complaint', ({ file, text }) => {
  const { diagnostics, tree } = parse(text, { file });
  expect(diagnostics).toEqual([]);
  expect(tree.incomplete).toBeUndefined();
  expect(tree.span).toEqual({ file, start: 0, end: text.length, line: 1, column: 1 });
});

test.each([
  ['timezone utc', 'time zone'],
  ['final state b "B" { access none }', 'end'],
  ['count tries reset every year', 'resets'],
  ['setting s = 45 min', 'minutes'],
  ['start state a "A" { on paid by boss if ready go to b }', 'when'],
  ['start state a "A" { on paid by big boss go to b }', 'big-boss'],
  ['start state a "A" { refuse paid and done "No." }', ','],
  ['start state a "A" { every 3 days max 4 times record "x" }', 'at most'],
])('a word from elsewhere gets the word that was meant: %s', (line, meant) => {
  const [first] = parse(`policy "P" version 1 {\n  ${line}\n}`).diagnostics;
  expect(first?.fixes[0]?.edits.map(({ text }) => text)).toEqual([meant]);
});

describe('words', () => {
  // `nothing` and `no` are values: they cannot be true or false by itself.
  const soft = [...keywords.keys()].filter(
    (word) => !reservedWords.has(word) && word !== 'nothing' && word !== 'no',
  );

  test.each(['a-name', ...soft])('`%s` is a name wherever a name may stand', (name) => {
    expect(parse(withName(name)).diagnostics.map(({ message }) => message)).toEqual([]);
  });

  test.each([...reservedWords])('`%s` is reserved: it cannot name a state', (name) => {
    expect(codes(`policy "P" version 1 { state ${name} { access full } }`)).not.toEqual([]);
  });

  test('names that an object has from birth are refused', () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype']) {
      expect(codes(`policy "P" version 1 { start state ${name} { access full } }`)).toEqual([
        'LTL-1028',
      ]);
    }
  });
});

describe('the tree', () => {
  const policy = (body: string) => {
    const [declaration] = parse(`policy "P" version 2 {\n${body}\n}`).tree.declarations;
    if (declaration?.kind !== 'policy') throw new Error('expected a policy');
    return declaration;
  };

  test('a statement with a mistake is left out, and what is around it says so', () => {
    const { items, incomplete } = policy(
      'start state one { access full\n after 3 days go two\n on x go to one }\n end state two { access none }',
    );
    expect(incomplete).toBe(true);
    expect(items).toMatchObject([
      { kind: 'state', incomplete: true, items: [{ kind: 'access' }, { kind: 'on-rule' }] },
      { kind: 'state', items: [{ kind: 'access' }] },
    ]);
    expect(items[1]?.incomplete).toBeUndefined();
  });

  test('every name carries its place', () => {
    const text = 'policy "P" version 2 {\n  for plan starter\n}';
    const [declaration] = parse(text, { file: 'p.lintel' }).tree.declarations;
    expect(declaration).toMatchObject({
      items: [
        {
          kind: 'for-plans',
          plans: [
            {
              text: 'starter',
              span: { file: 'p.lintel', start: 34, end: 41, line: 2, column: 12 },
            },
          ],
        },
      ],
    });
    expect(text.slice(34, 41)).toBe('starter');
  });

  test('a text has its escapes resolved', () => {
    expect(policy('start state one "a \\"b\\" \\\\ c" { }').items[0]).toMatchObject({
      title: { value: 'a "b" \\ c' },
    });
  });

  test('the head of a rule ends before its body', () => {
    const text = 'policy "P" version 2 {\nstart state one {\non x by a when b {\ngo to one } } }';
    const { declarations } = parse(text).tree;
    const rule = (declarations[0] as ReturnType<typeof policy>).items[0];
    if (rule?.kind !== 'state') throw new Error('expected a state');
    const [onRule] = rule.items;
    if (onRule?.kind !== 'on-rule') throw new Error('expected a rule');
    expect(text.slice(onRule.head.start, onRule.head.end)).toBe('on x by a when b');
  });
});

describe('limits are looked at before anything is read', () => {
  const many = (n: number, text: string): string => text.repeat(n);

  test('bytes, counted as UTF-8', () => {
    expect(codes('#' + 'ä'.repeat(40), { limits: { bytes: 80 } })).toEqual(['LTL-1025']);
    expect(codes('#' + 'ä'.repeat(40), { limits: { bytes: 81 } })).toEqual([]);
    expect(codes(many(40_000, 'x '))).toEqual(['LTL-1025']);
  });

  test('words and signs', () => {
    expect(codes(many(5001, 'x '))).toEqual(['LTL-1026']);
    expect(codes(many(5000, 'x '))).toEqual(['LTL-1009']);
  });

  test('depth: braces, brackets and chains of `not`', () => {
    for (const bomb of ['{', '(', 'not ']) {
      expect(codes(`policy "P" version 1 { always ${many(4000, bomb)}`)).toEqual(['LTL-1027']);
    }
    expect(codes(`policy "P" version 1 { always ${many(60, '(')}a${many(60, ')')} }`)).toEqual([]);
  });

  test('mistakes: after a hundred the rest is left unread', () => {
    const found = codes(`policy "P" version 1 {\n${many(2000, 'for all\n')}}`);
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toBe('LTL-1031');
  });
});

describe('any text gives a tree and diagnostics', () => {
  const piece = fc.constantFrom(
    ...[
      ...keywords.keys(),
      '{',
      '}',
      '(',
      ')',
      ',',
      '%',
      '<',
      '=',
      '==',
      ';',
      '"t"',
      '“t”',
      '"open',
    ],
    ...['5', '1,000', '14-days', '2nd', '2026-03-01', '2026-3-1', '09:00', '9:5', 'EUR', 'GB', '§'],
    ...['__proto__', 'constructor', '#c\n', '\n', '\u202e', '\ufeff', '\u2028', '\0', '\ud800'],
  );
  const lines = examples.flatMap(({ text }) => text.split('\n'));

  test('of words in any order', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(parse(pieces.join(' ')).tree.kind).toBe('file');
      }),
      { numRuns: 1500 },
    );
  });

  test('of lines in any order, with pieces put in and cut out', () => {
    const line = fc.constantFrom(...lines);
    const mangled = fc
      .tuple(line, piece, fc.nat(40), fc.nat(10))
      .map(([text, put, at, cut]) => text.slice(0, at) + put + text.slice(at + cut));
    fc.assert(
      fc.property(fc.array(fc.oneof(line, mangled), { maxLength: 40 }), (some) => {
        const text = some.join('\n');
        const { diagnostics, tree } = parse(text);
        if (diagnostics.length === 0) expect(tree.incomplete).toBeUndefined();
        for (const { span, message, help } of diagnostics) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(message + help).not.toMatch(/\{[a-z]+\}|undefined|NaN/);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(parse(text).tree.kind).toBe('file');
      }),
      { numRuns: 1000 },
    );
  });

  test('one broken line hides no mistake of another block', () => {
    const { text } = examples.find(({ file }) => file === 'trial.lintel') ?? { text: '' };
    const all = text.split('\n');
    const inStates = all.flatMap((line, i) =>
      /^ {4}(access|after|keep|deadline) /.test(line) ? [i] : [],
    );
    fc.assert(
      fc.property(fc.constantFrom(...inStates), fc.constantFrom(...inStates), (a, b) => {
        fc.pre(a !== b);
        const broken = all.with(a, '    xyzzy full').with(b, '    plugh none').join('\n');
        expect(parse(broken).diagnostics.map(({ span }) => span.line)).toEqual(
          [a + 1, b + 1].sort((x, y) => x - y),
        );
      }),
    );
  });
});
