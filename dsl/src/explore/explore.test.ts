import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { example } from '../diagnostics/example-text.ts';
import { explore, type ExploreOptions } from './explore.ts';
import { type Construct, notFollowed } from './not-followed.ts';

const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.lintel'))
  .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));

function explored(text: string, options: ExploreOptions = {}) {
  const { set, diagnostics } = compile([{ path: 'a.lintel', text }]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (set === null) throw new Error('internal: no set');
  return explore(set, options);
}

const codes = (text: string) => explored(text).diagnostics.map(({ code }) => code);

describe('the example files', () => {
  const { set } = compile(examples);

  test('are explored to the end, with nothing found', () => {
    if (set === null) throw new Error('internal: no set');
    const { diagnostics, reached, cutOff } = explore(set);
    expect(diagnostics).toEqual([]);
    expect(cutOff).toBe(false);
    for (const { policy, states } of reached) {
      const plan = set.plans.find((one) => one.policy === policy);
      expect([...states].sort()).toEqual(plan?.states.map(({ name }) => name).sort());
    }
  });

  test('give the same answer each time', () => {
    if (set === null) throw new Error('internal: no set');
    expect(JSON.stringify(explore(set))).toBe(JSON.stringify(explore(set)));
  });
});

describe('a way through a policy', () => {
  test('is cut off at a limit, and that is said', () => {
    const text = example({ open: '    on buy by admin record "Bought"' });
    const { diagnostics, cutOff } = explored(text, { limits: { steps: 2 } });
    expect(cutOff).toBe(true);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['LTL-4034', 'information'],
    ]);
  });

  test('does not claim that something never happens when it was cut off', () => {
    const text = example({
      open: '    on buy by admin go to member',
      more: '  state member "Member" {\n    access full\n    on paid go to closed\n  }',
    });
    const { diagnostics } = explored(text, { limits: { steps: 3 } });
    expect(diagnostics.map(({ code }) => code)).toEqual(['LTL-4034']);
  });

  test('tells a fact at each side of the numbers it is compared with', () => {
    const promise = (most: number) =>
      example({
        header: '  fact used is number\n  memory marks is number at first 0',
        open: '    on buy by admin when used >= 10 set marks to used\n    on buy by admin otherwise refuse "No."',
        more: `  always marks < ${String(most)}`,
      });
    expect(codes(promise(11))).toEqual(['LTL-4033']);
  });

  test('tries a value beyond the last number, however many numbers there are', () => {
    const text = example({
      header: '  fact good is yes-or-no',
      open: `    on buy by admin when good and amount > 3 refuse "Three at most."
    on buy by admin when not good and amount > 20 and amount <= 100 record "Many"
    on buy by admin when amount > 100 refuse "A hundred at most."
    on buy by admin otherwise record "Bought"`,
    });
    expect(codes(text)).not.toContain('LTL-4031');
  });

  test('renews by the interval that a scenario has, where none is said', () => {
    const text = example({
      catalogue: '  event bought { paid-through is date }\n',
      header: `  begin on bought
  memory paid-through is date
  deadline term-end is start of paid-through`,
      open: `    at term-end {
      charge full
      extend paid-through by 1 interval
    }`,
    });
    expect(codes(text)).not.toContain('LTL-4031');
  });

  test('tells what is used on each side of a share of a limit', () => {
    const text = example({
      header: '  fact calls-used is number',
      open: '    limit calls to 25 soft up to 110 %\n    once calls is over the cap go to crowded',
      more: '  state crowded "Crowded" {\n    access none\n    on stop go to closed\n  }',
    });
    const { diagnostics, reached } = explored(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(['LTL-7013']);
    expect(reached[0]?.states).toContain('crowded');
  });

  test('goes both ways round when two deadlines can come in either order', () => {
    // `term-end` counts from the beginning, `own-end` from an entry that somebody can put off.
    const text = example({
      header: '  deadline term-end is 30 days after begin\n  memory early is yes-or-no at first no',
      open: '    on buy by admin go to second\n    at term-end go to closed',
      more: `  state second "Second" {
    access none
    deadline own-end is 20 days after entry
    at own-end { set early to yes go to third }
    at term-end go to third
  }
  state third "Third" {
    access none
    on stop go to closed
  }
  always not early`,
    });
    const { diagnostics } = explored(text);
    const [found] = diagnostics.filter(({ code }) => code === 'LTL-4033');
    expect(found?.scenario).toContain('at 2026-02-04 09:00 expect state third');
    expect(diagnostics.map(({ code }) => code)).not.toContain('LTL-4031');
  });

  test('is not warned of where a customer, or another policy, can end the access', () => {
    const member = (exit: string) =>
      example({
        open: '    on buy by admin go to member',
        more: `  state member "Member" {\n    access full\n    on paid go to closed\n    ${exit}\n  }`,
      });
    expect(codes(member('on stop go to closed'))).toEqual([]);
    expect(codes(member('on move by admin record "Stays"'))).toEqual(['LTL-4003']);
  });

  test('is not warned of for an extension that is paid for, or that a deadline ends', () => {
    const extending = (body: string) =>
      example({
        header: '  deadline term-end is 30 days after begin',
        open: `    at term-end go to closed\n    on buy by admin ${body}`,
      });
    expect(codes(extending('extend term-end by 7 days'))).toEqual(['LTL-5004']);
    expect(codes(extending('{ charge full extend term-end by 7 days }'))).toEqual([]);
    expect(codes(extending('extend term-end to 40 days from now'))).toEqual([]);
  });

  test('follows the steps of a schedule, and what its last one leads to', () => {
    const looks = (most: number) => [
      '    schedule looks is 1 day after entry, then 2 days',
      '    at looks add 1 to seen',
      '    on paid when looks is used up go to closed',
      '    on paid otherwise record "Paid"',
      `    on buy by admin when seen > ${String(most)} charge full`,
      '    on buy by admin otherwise refuse "No."',
    ];
    const text = (most: number) =>
      example({ header: '  count seen', open: looks(most).join('\n') });
    expect(codes(text(1))).toEqual([]);
    expect(codes(text(2))).toEqual(['LTL-4031']);
  });

  test('counts a repetition to its last time, however many there are', () => {
    const text = (most: number) =>
      example({
        open: `    every 1 day at most ${String(most)} times as looks record "Looked"\n    at the last looks go to closed`,
      });
    expect(codes(text(2))).toEqual([]);
    expect(codes(text(12))).toEqual([]);
  });

  test('finds a notice that is repeated only when its time is over', () => {
    const text = (length: string) =>
      example({
        header: '  quiet hours from 20:00 to 08:00',
        open: `    deadline own-end is ${length} after entry\n    notify admin with "hello" every 1 day from 1 day before own-end until own-end\n    at own-end go to closed`,
      });
    expect(codes(text('3 days'))).toEqual([]);
    expect(codes(text('20 hours'))).toEqual(['LTL-5030']);
  });

  test('comes to what is due after something that comes again and again', () => {
    const text = (again: string) =>
      example({
        header: '  deadline yearly is every year on 1 March at 08:00',
        open: `    deadline own-end is 3 years after entry\n    ${again}\n    at own-end go to later`,
        more: '  state later "Later" {\n    access none\n    at yearly go to closed\n  }',
      });
    expect(codes(text('every 1 month record "Again"'))).toEqual([]);
    expect(codes(text('at yearly record "Again"'))).toEqual([]);
    const told =
      'notify admin with "hello" every 1 week from 12 weeks before own-end until own-end';
    expect(codes(text(told))).toEqual([]);
  });

  test('says that something never happens only where it does not for any setting', () => {
    const text = (range: string) =>
      example({
        header: `  setting length = 3 days${range}`,
        open: '    deadline own-end is length after entry\n    notify admin with "hello" 5 days before own-end\n    at own-end go to closed',
      });
    expect(codes(text(' from 2 days to 4 days'))).toEqual(['LTL-5030']);
    expect(codes(text(' from 2 days to 9 days'))).toEqual([]);
  });

  test('finds a pause that nothing but its own end ends', () => {
    const pausing = (way: string) =>
      example({
        header: '  deadline term-end is 30 days after begin',
        open: '    at term-end go to closed\n    on buy by admin go to resting',
        more: `  state resting "Resting" {\n    access none\n    pause term-end\n    on stop {\n      resume term-end\n      go to open\n    }\n${way}  }`,
      });
    expect(codes(pausing(''))).toEqual(['LTL-5004']);
    expect(
      codes(pausing('    after 90 days {\n      resume term-end\n      go to open\n    }\n')),
    ).toEqual([]);
  });
});

test('requests that wait at once, however many, come to an end', () => {
  const text = example({
    beside: `approval check {
  requester may approve
  unused approval lapses after 30 days
  several at once
  stage "Boss" { ask any 1 of boss one denial denies after 5 days deny "No answer." }
}
`,
    open: '    on buy by admin ask approval check { when approved charge full when denied record "No" }',
  });
  const { reached, cutOff } = explored(text);
  expect(cutOff).toBe(false);
  expect(reached[0]?.places).toBeLessThan(10);
});

test('what the explorer does not follow is named in the words of the language', () => {
  const { set } = compile([{ path: 'a.lintel', text: example({}) }]);
  const [plan] = set?.plans ?? [];
  if (plan === undefined) throw new Error('internal: no plan');
  const constructs: readonly Construct[] = [
    ['seasons', ({ states }) => states.length > 1],
    ['tides', ({ states }) => states.length > 1000],
  ];
  expect(notFollowed(plan, constructs)).toEqual(['seasons']);
  expect(notFollowed(plan)).toEqual([]);
});
