import type { Plan } from '@lintel/contract';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { example, type ExampleLines } from '../diagnostics/example-text.ts';

function lowered(lines: ExampleLines): Plan {
  const { set, diagnostics } = compile([{ path: 'a.lintel', text: example(lines) }]);
  expect(diagnostics).toEqual([]);
  const [plan] = set?.plans ?? [];
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

const open = (plan: Plan) => plan.states.find(({ name }) => name === 'open');

describe('rules', () => {
  test('keep their text as written, without the indentation of the policy', () => {
    const plan = lowered({ open: '    on paid {\n      record "x"\n      go to closed\n    }' });
    expect(open(plan)?.rules[0]).toMatchObject({
      id: 'open/on paid/1',
      text: 'on paid {\n  record "x"\n  go to closed\n}',
      trigger: { kind: 'event', name: 'paid' },
      by: null,
    });
  });

  test('of one event are numbered in text order, whatever stands between them', () => {
    const plan = lowered({
      open: '    on buy by admin when amount < 5 charge full\n    on paid record "p"\n    on buy by admin otherwise refuse "No."',
    });
    expect(open(plan)?.rules.map(({ id }) => id)).toEqual([
      'open/on buy/1',
      'open/on paid/1',
      'open/on buy/2',
      'open/on stop/1',
    ]);
  });

  test('after the same time share one deadline, so that they form a group', () => {
    const plan = lowered({
      header: '  fact ready is yes-or-no',
      open: '    after 3 days when ready go to closed\n    after 3 days otherwise record "n"',
    });
    expect(open(plan)?.deadlines).toMatchObject([{ name: 'after-3-days', written: false }]);
    expect(
      open(plan)
        ?.rules.slice(0, 2)
        .map(({ trigger, otherwise }) => [trigger, otherwise]),
    ).toEqual([
      [{ kind: 'due', deadline: 'after-3-days', strictlyAfter: false }, false],
      [{ kind: 'due', deadline: 'after-3-days', strictlyAfter: false }, true],
    ]);
  });
});

describe('names', () => {
  test('carry the source that they come from', () => {
    const plan = lowered({
      header: '  fact seats-used is number\n  setting free = 2\n  count pauses',
      open: '    once seats-used < seats and pauses > free go to closed',
    });
    const [rule] = open(plan)?.rules ?? [];
    expect(rule?.when).toMatchObject({
      op: 'and',
      operands: [
        { op: '<', left: { source: 'fact' }, right: { source: 'quantity' } },
        { op: '>', left: { source: 'count' }, right: { source: 'setting' } },
      ],
    });
  });

  test('a yes-or-no fact alone is the question whether it is yes', () => {
    const plan = lowered({
      header: '  fact ready is yes-or-no',
      open: '    once not ready go to closed',
    });
    expect(open(plan)?.rules[0]?.when).toMatchObject({
      op: 'not',
      operand: { op: 'is', left: { name: 'ready' }, right: { op: 'literal', value: true } },
    });
  });

  test('a plan beside a field of type plan is a value', () => {
    const plan = lowered({
      open: '    on move when target is pro change plan to target\n    on move otherwise refuse "No."',
    });
    expect(open(plan)?.rules[0]).toMatchObject({
      when: {
        op: 'is',
        left: { source: 'field' },
        right: { op: 'literal', value: 'pro', type: { kind: 'plan' } },
      },
      actions: [{ do: 'change-plan', to: { op: 'name', source: 'field', name: 'target' } }],
    });
  });
});

test('`entry` in the header is the beginning of the subject', () => {
  const plan = lowered({
    header: '  deadline wipe-day is 45 days after entry',
    open: '    deadline grace-end is 3 days after entry\n    at wipe-day go to closed\n    at grace-end record "g"',
  });
  expect(plan.deadlines[0]?.time).toMatchObject({ anchor: { kind: 'begin' } });
  expect(open(plan)?.deadlines[0]?.time).toMatchObject({ anchor: { kind: 'entry' } });
});

test('a policy carries only the requests and events that it mentions, with their fields', () => {
  const plan = lowered({ open: '    on buy charge full' });
  expect(
    plan.requests.map(({ name, fields }) => [name, fields.map((field) => field.name)]),
  ).toEqual([
    ['buy', ['amount']],
    ['stop', []],
  ]);
  expect(plan.events).toEqual([]);
});

describe('the hash', () => {
  const text = example({ open: '    after 3 days go to closed' });
  const hashOf = (written: string, path = 'a.lintel') =>
    compile([{ path, text: written }]).set?.plans[0]?.hash;

  test('does not change with comments, line breaks or the folder', () => {
    expect(hashOf(text)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(`# new\n${text.replaceAll('\n', '\r\n\n')}`, 'other/b.lintel')).toBe(
      hashOf(text),
    );
  });

  test('does not change with the layout of lines that the plan quotes, but with what they say', () => {
    const buying = (body: string) =>
      hashOf(
        example({
          header: '  count tries',
          open: `    on buy by admin when tries < 2 ${body}\n    on buy by admin otherwise refuse "No."\n    every 1 day at most 2 times as looks ${body}`,
          more: '  always tries < 5',
        }),
      );
    const written = buying('{ add 1 to tries record "Bought" }');
    expect(written).toMatch(/^[0-9a-f]{64}$/);
    expect(buying('{\n      add 1 to tries # once\n      record "Bought"\n    }')).toBe(written);
    expect(buying('{ add 1 to tries record "Sold" }')).not.toBe(written);
    expect(buying('{ add 2 to tries record "Bought" }')).not.toBe(written);
  });

  test('changes with what is told to people', () => {
    const refusing = (words: string) =>
      hashOf(example({ open: `    refuse move "${words}"\n    on buy by admin record "x"` }));
    expect(refusing('Not now.')).not.toBe(refusing('Not  now.'));
  });

  test('changes with a span of time', () => {
    expect(hashOf(text.replace('after 3 days', 'after 4 days'))).not.toBe(hashOf(text));
  });
});
