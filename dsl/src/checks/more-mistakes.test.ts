import { describe, expect, test } from 'vitest';
import { APPROVAL_TEMPLATES } from '@lintel/contract';
import { compile } from '../compile.ts';
import { example, exampleApproval, exampleCatalogue } from '../diagnostics/example-text.ts';

/** What is told of a text whose mistakes stand between ‹ and ›, as `code marked text`. */
function told(text: string): string[] {
  const plain = text.replace(/[‹›]/g, '');
  const { diagnostics } = compile([{ path: 'example.lintel', text: plain }]);
  return diagnostics.map(({ code, span }) => `${code} ${plain.slice(span.start, span.end)}`);
}

/** The marked pieces of a text, in order. */
function marks(text: string): string[] {
  return [...text.matchAll(/‹([^›]*)›/g)].map(([, piece = '']) => piece);
}

const scenario = (lines: string) => example({ more: `  scenario "x" {\n${lines}\n  }` });
const header =
  '  fact used is number\n  fact sum is money in EUR\n  memory note is text\n  count tries';
const use = '\n    once used > 3 and sum > 1 EUR and tries > 3 and note is "x" go to closed';
const approval = '    ask any 1 of boss\n    one denial denies\n    after 5 days deny "No."';

const governed = '  data logs "Log books"\n  reasons in order late\n  switch exports "Exports"\n';

describe('names', () => {
  test.each([
    [
      'LTL-3013',
      'opening hours',
      example({
        open: '    deadline term-end is 3 business hours after entry\n    at term-end go to closed',
      }).replace('calendar us-business\n\n', 'calendar us-business ‹from 17:00 to 09:00›\n\n'),
    ],
    [
      'LTL-2016',
      'a month of a yearly deadline',
      example({
        header: '  deadline review-day is every year on 1 ‹Marsh› at 08:00',
        open: '    at review-day record "Reviewed"',
      }),
    ],
    [
      'LTL-3013',
      'a day that its month lacks',
      example({
        header: '  deadline review-day is every year on ‹31› April at 08:00',
        open: '    at review-day record "Reviewed"',
      }),
    ],
    [
      'LTL-2016',
      'a day of the week',
      example({
        open: '    deadline term-end is 3 days after entry, not on ‹fryday›\n    at term-end go to closed',
      }),
    ],
    [
      'LTL-2017',
      'the last of a deadline',
      example({
        open: '    deadline term-end is 3 days after entry\n    at the last ‹term-end› go to closed',
      }),
    ],
    [
      'LTL-2006',
      'a step of a schedule',
      example({
        open: '    schedule ‹chases› is 3 days after entry\n    at ‹chase› go to closed',
      }).replace('‹chases›', 'chases'),
    ],
    [
      'LTL-2009',
      'a class of data',
      example({ catalogue: governed, open: '    keep ‹log› for 3 days\n    on paid delete ‹lgs›' }),
    ],
    [
      'LTL-2009',
      'a class of data in a condition',
      example({ catalogue: governed, open: '    once ‹log› is deleted go to closed' }),
    ],
    [
      'LTL-2009',
      'a reason',
      example({
        catalogue: governed,
        open: '    on paid go to closed because ‹lat› "Late."\n    on buy refuse because ‹lte› "No."',
      }),
    ],
    [
      'LTL-2009',
      'a switch',
      example({ catalogue: governed, open: '    once switch ‹export› is off go to closed' }),
    ],
    [
      'LTL-2009',
      'a switch that a feature needs',
      exampleCatalogue('  feature csv "CSV" while ‹exports›\n'),
    ],
    [
      'LTL-2006',
      'what kept data count from',
      example({ open: '    keep data for 3 days from ‹x›' }),
    ],
    [
      'LTL-2020',
      'a class of data that is kept twice',
      example({
        catalogue: governed,
        open: '    keep logs for 3 days\n    ‹keep logs always›',
      }),
    ],
    [
      'LTL-2001',
      'a state in a scenario',
      scenario('    begin at 2026-01-01 09:00\n    expect state ‹clsed›'),
    ],
    [
      'LTL-2001',
      'a state to which instances move',
      example({ more: '  moving from version 0 { state old to ‹clsed› }' }),
    ],
    [
      'LTL-2001',
      'a state of another policy',
      example({ open: '    once policy "Sample" is in ‹clsed› go to closed' }),
    ],
    ['LTL-2002', 'a request that a state refuses', example({ open: '    refuse ‹bye› "No."' })],
    ['LTL-2002', 'an event with which a subject begins', example({ header: '  begin on ‹payd›' })],
    [
      'LTL-2002',
      'a request in a scenario',
      scenario('    begin at 2026-01-01 09:00\n    do ‹bye›'),
    ],
    [
      'LTL-2003',
      'a role that nobody holds',
      scenario('    given nobody is ‹bos›\n    begin at 2026-01-01 09:00'),
    ],
    [
      'LTL-2005',
      'a notice that is counted',
      scenario('    begin at 2026-01-01 09:00\n    expect 2 notices ‹"helo"› so far'),
    ],
    [
      'LTL-2005',
      'a notice that is not sent',
      scenario('    begin at 2026-01-01 09:00\n    expect no notice ‹"helo"›'),
    ],
    [
      'LTL-2016',
      'an event with which a scenario begins',
      scenario('    begin on ‹payd› at 2026-01-01 09:00').replace(
        'calendar us-business',
        'begin on paid',
      ),
    ],
    [
      'LTL-2016',
      'a count in a scenario',
      scenario('    begin at 2026-01-01 09:00\n    expect count ‹trys› = 1'),
    ],
    [
      'LTL-2016',
      'a repetition in a scenario',
      scenario('    begin at 2026-01-01 09:00\n    expect no next ‹nudges›'),
    ],
    [
      'LTL-2046',
      'what a sub-account bought without a plan',
      scenario('    given sub-account "UK" with ‹calls› = 3\n    begin at 2026-01-01 09:00'),
    ],
    [
      'LTL-2046',
      'a sub-account below one that nobody gave',
      scenario('    given sub-account "London" of ‹"UK"›\n    begin at 2026-01-01 09:00'),
    ],
    [
      'LTL-2046',
      'a request of a sub-account',
      scenario(
        '    given sub-account "UK"\n    begin at 2026-01-01 09:00\n    ‹do stop for "UK" by admin›',
      ),
    ],
    [
      'LTL-2046',
      'a fact of a sub-account that is no use',
      scenario(
        '    given sub-account "UK"\n    begin at 2026-01-01 09:00\n    set ‹cals-used› of "UK" to 3',
      ),
    ],
    [
      'LTL-2009',
      'a meter of a sub-account that is not there',
      scenario('    given sub-account "UK" with ‹cals-used› = 3\n    begin at 2026-01-01 09:00'),
    ],
    [
      'LTL-2016',
      'what is left of something that is no meter',
      scenario('    begin at 2026-01-01 09:00\n    expect 3 ‹cals› left'),
    ],
    [
      'LTL-5021',
      'a lead time for what a rule tells',
      example({ open: '    on paid notify admin with "hello", ‹at once if late›' }),
    ],
    ['LTL-2003', 'a role that is told', example({ open: '    on paid notify ‹bos› with "hello"' })],
    [
      'LTL-2003',
      'a role of a person',
      scenario('    given person "Ana" is ‹bos›\n    begin at 2026-01-01 09:00'),
    ],
    [
      'LTL-2003',
      'a role that is escalated to',
      exampleApproval(
        '    ask any 1 of boss\n    one denial denies\n    after 5 days escalate to ‹admn›',
      ),
    ],
    [
      'LTL-2004',
      'a plan that a policy is for',
      example({}).replace('for plan basic, pro', 'for plan basic, ‹prr›'),
    ],
    [
      'LTL-2005',
      'a template in a scenario',
      scenario('    begin at 2026-01-01 09:00\n    expect notice ‹"helo"›'),
    ],
    ['LTL-2006', 'a deadline that is paused', example({ open: '    on paid pause ‹term-end›' })],
    [
      'LTL-2006',
      'a deadline from which something changes',
      example({ open: '    on buy change seats up by amount from ‹term-end›' }),
    ],
    [
      'LTL-2007',
      'a field that another request has',
      example({
        open: '    on stop when ‹amount› > 3 go to closed\n    on buy charge full',
      }).replace('    on stop go to closed\n', '    on stop otherwise go to closed\n'),
    ],
    [
      'LTL-2007',
      'a fact in a scenario',
      scenario('    given ‹usd› = 3\n    begin at 2026-01-01 09:00'),
    ],
    [
      'LTL-2007',
      'a field in a scenario',
      scenario('    begin at 2026-01-01 09:00\n    do buy with ‹amout› = 3'),
    ],
    ['LTL-2009', 'a licence', example({ open: '    on paid issue ‹offline› for 3 days' })],
    [
      'LTL-2009',
      'a calendar',
      example({}).replace('calendar us-business', 'calendar ‹us-busines›'),
    ],
    [
      'LTL-2009',
      'a kind of subject',
      example({}).replace('for plan basic, pro', 'for every ‹boat›'),
    ],
    ['LTL-2009', 'a feature of a plan', exampleCatalogue('  plan big "Big" { include ‹edtor› }\n')],
    [
      'LTL-2009',
      'a level of a feature',
      exampleCatalogue('  plan big "Big" { include editor ‹huge› }\n'),
    ],
    [
      'LTL-2009',
      'a currency of a price',
      exampleCatalogue('  plan big "Big" { price 5 ‹CHF› per month }\n'),
    ],
    [
      'LTL-2009',
      'an add-on of a bundle',
      exampleCatalogue('  bundle all "All" {\n    plan pro\n    add-on ‹mor›\n  }\n'),
    ],
    ['LTL-2010', 'a role of the catalogue', exampleCatalogue('  role ‹admin› "Again"\n')],
    ['LTL-2010', 'a state', example({ more: '  end state ‹closed› "Again" { access none }' })],
    [
      'LTL-2010',
      'a deadline of a state and the header',
      example({
        header: '  deadline end-day is 3 days after begin',
        open: '    deadline ‹end-day› is 3 days after entry\n    at end-day go to closed',
      }),
    ],
    [
      'LTL-2012',
      'an approval',
      example({
        beside: `approval ‹check› {\n  requester cannot approve\n  unused approval lapses after 3 days\n  stage "Boss" {\n${approval}\n  }\n}\n`,
      }),
    ],
    [
      'LTL-2016',
      'an outcome',
      exampleApproval(approval).replace(
        'when approved charge full',
        'when approved charge full\n      when ‹refused› record "x"',
      ),
    ],
    [
      'LTL-2016',
      'a level of access',
      example({
        open: '    on paid go to other',
        more: '  end state other "Other" { access ‹some› }',
      }),
    ],
    [
      'LTL-2016',
      'a plan beside a field',
      example({
        open: '    on move when target is ‹prr› charge full\n    on move otherwise charge full',
      }),
    ],
    [
      'LTL-2016',
      'a person in a scenario',
      scenario(
        '    given person "Ana" is boss\n    begin at 2026-01-01 09:00\n    do stop by ‹"Ann"›',
      ),
    ],
    [
      'LTL-2017',
      'a count that is a fact',
      example({ header, open: `    on paid add 1 to ‹used›${use}` }),
    ],
    [
      'LTL-2017',
      'a setting that is a fact',
      example({
        header,
        open: use,
        more: '  scenario "x" {\n    given setting ‹used› = 3\n    begin at 2026-01-01 09:00\n  }',
      }),
    ],
  ])('%s: %s', (code, _, text) => {
    expect(told(text)).toEqual(marks(text).map((piece) => `${code} ${piece}`));
  });
});

describe('types', () => {
  test.each([
    [
      'LTL-3001',
      'a percentage',
      example({ header: '  fact load is percent', open: '    once load > ‹80› go to closed' }),
    ],
    [
      'LTL-3001',
      'a size',
      example({ catalogue: '  meter disk "Disk" in GB\n', open: '    limit disk to ‹5› hard' }),
    ],
    [
      'LTL-3002',
      'money in a scenario',
      example({
        header,
        open: use,
        more: '  scenario "x" {\n    given sum = ‹5›\n    begin at 2026-01-01 09:00\n  }',
      }),
    ],
    [
      'LTL-3003',
      'a date where a number is',
      example({ header, open: `${use}\n    once used > ‹2026-01-01› go to closed` }),
    ],
    [
      'LTL-3003',
      'a duration that is money',
      example({ header: '  setting fee = 5 EUR', open: '    after ‹fee› go to closed' }),
    ],
    [
      'LTL-3003',
      'an amount that is no number',
      example({ header, open: `${use}\n    on paid change seats up by ‹sum›` }),
    ],
    [
      'LTL-3004',
      'business days and days',
      example({
        header: '  setting grace = 10 days',
        open: '    once grace > ‹3 business days› go to closed',
      }),
    ],
    [
      'LTL-3005',
      'business days of an approval',
      exampleApproval(
        '    ask any 1 of boss\n    one denial denies\n    after 2 business days deny "No."',
      )
        .replace('  calendar us-business\n', '')
        .replace('ask approval check', 'ask approval ‹check›'),
    ],
    [
      'LTL-3007',
      'a currency in a scenario',
      example({
        header,
        open: use,
        more: '  scenario "x" {\n    given sum = ‹5 USD›\n    begin at 2026-01-01 09:00\n  }',
      }),
    ],
    [
      'LTL-3009',
      'half a yen',
      example({
        header: '  fact yen is money in EUR',
        open: '    once yen > ‹0.001 EUR› go to closed',
      }),
    ],
    ['LTL-3013', 'no days at all', example({ open: '    after ‹0 days› go to closed' })],
    ['LTL-3013', 'business weeks', example({ open: '    after ‹2 business weeks› go to closed' })],
  ])('%s: %s', (code, _, text) => {
    expect(told(text)).toEqual(marks(text).map((piece) => `${code} ${piece}`));
  });
});

describe('fixes', () => {
  test('the nearest name replaces the unknown one', () => {
    const text = example({ open: '    on paid go to clsed' });
    const [{ fixes } = { fixes: [] }] = compile([{ path: 'a.lintel', text }]).diagnostics;
    const [edit] = fixes[0]?.edits ?? [];
    const mended =
      edit === undefined
        ? ''
        : text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
    expect(compile([{ path: 'a.lintel', text: mended }]).diagnostics).toEqual([]);
  });

  test('the currency of the other side is added to a bare number', () => {
    const text = example({
      header: '  fact sum is money in EUR',
      open: '    once sum > 5 go to closed',
    });
    const [{ fixes } = { fixes: [] }] = compile([{ path: 'a.lintel', text }]).diagnostics;
    expect(fixes[0]?.edits[0]).toMatchObject({
      text: ' EUR',
      span: { start: text.indexOf('> 5') + 3 },
    });
  });
});

test.each(APPROVAL_TEMPLATES)(
  'a scenario may expect "%s", which approvals send without a catalogue',
  (template) => {
    expect(
      told(scenario(`    begin at 2026-01-01 09:00\n    expect notice "${template}" to boss`)),
    ).toEqual(told(scenario('    begin at 2026-01-01 09:00\n    expect state open')));
  },
);

test('one misspelt fact does not hide the next mistake', () => {
  const text = example({
    header,
    open: `    once usedd > 3 go to closed\n    on paid go to clsed${use}`,
  });
  expect(told(text)).toEqual(['LTL-2007 usedd', 'LTL-2001 clsed']);
});

test('a declaration twice says where the first one is', () => {
  const text = example({ more: '  end state closed "Again" { access none }' });
  const [twice] = compile([{ path: 'a.lintel', text }]).diagnostics;
  expect(twice?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual(['closed']);
  expect(twice?.related[0]?.span.start).toBeLessThan(twice?.span.start ?? 0);
});

describe('memories and sums', () => {
  const memories =
    '  memory late is yes-or-no at first no\n  memory mode is one of soft, strict at first soft\n  memory fee is money in EUR at first 1 EUR\n  memory seen is date\n  count tries\n  count spent in EUR resets every month\n  choice season is summer or winter normally summer';
  const reads =
    '\n    once late and mode is strict and fee > 1 EUR and seen is nothing and tries > 1 and spent > 1 EUR and season is winter go to closed';
  test.each([
    ['LTL-3003', 'a text in a yes-or-no', 'set late to ‹"yes"›'],
    ['LTL-2016', 'a value that a memory does not have', 'set mode to ‹hard›'],
    ['LTL-3002', 'a number in money', 'set fee to ‹5›'],
    ['LTL-3007', 'money of another currency', 'set fee to ‹5 USD›'],
    ['LTL-3003', 'a number in a date', 'set seen to ‹5›'],
    ['LTL-2007', 'a memory that is not declared', 'set ‹modus› to soft'],
    ['LTL-2031', 'a count', 'set ‹tries› to 0'],
    ['LTL-2031', 'a choice that is fixed', 'set ‹season› to winter'],
    ['LTL-3003', 'a number added to a count of money', 'add ‹1› to spent'],
    ['LTL-3003', 'money added to a count of pieces', 'add ‹1 EUR› to tries'],
    ['LTL-3030', 'two amounts multiplied', 'set fee to fee * ‹fee›'],
    ['LTL-3030', 'money of two currencies added', 'set fee to fee + ‹5 USD›'],
    ['LTL-3002', 'a number added to money', 'set fee to fee + ‹5›'],
    ['LTL-3030', 'a division by nothing', 'set fee to fee / ‹0›'],
    ['LTL-3003', 'money rounded', 'set fee to ‹fee / 2› rounded up'],
    ['LTL-7003', 'a part of a seat', 'change seats up by ‹tries / 2›'],
  ])('%s: %s', (code, _, action) => {
    const text = example({ header: memories, open: `    on paid ${action}${reads}` });
    expect(told(text)).toEqual(marks(text).map((mark) => `${code} ${mark}`));
  });

  test.each([
    'set late to yes',
    'set mode to strict',
    'set fee to fee * 110 % + 2 EUR - fee / 4',
    'set seen to now',
    'set seen to nothing',
    'add fee to spent',
    'add tries * 2 to tries',
    'change seats up by tries / 2 rounded down',
  ])('is content with `%s`', (action) => {
    expect(told(example({ header: memories, open: `    on paid ${action}${reads}` }))).toEqual([]);
  });

  test('`at most` and `over the limit` are comparisons', () => {
    const open =
      '    limit seats to 5 soft up to 120 % notify at 80 %\n    once seats is over the cap and tries is not at least 3 go to closed';
    const { set } = compile([
      { path: 'example.lintel', text: example({ header: '  count tries', open }) },
    ]);
    expect(set?.plans[0]?.states[0]?.rules[0]?.when).toMatchObject({
      op: 'and',
      operands: [
        { op: '>', left: { name: 'seats' }, right: { op: '*', right: { value: 120 } } },
        { op: '<', left: { name: 'tries' }, right: { value: 3 } },
      ],
    });
  });
});

describe('moving from an older version', () => {
  const moving = (lines: string) => example({ more: `  moving from version 0 {\n${lines}\n  }` });

  test.each([
    ['two answers for the deadlines', moving('    keep deadlines\n    ‹restart deadlines›')],
    ['two times', moving('    at once\n    ‹on 2027-01-01›')],
    ['two targets', moving('    state old to open\n    ‹state old to closed›')],
  ])('%s are one too many', (_name, text) => {
    expect(told(text)).toEqual(marks(text).map((mark) => `LTL-2020 ${mark}`));
  });

  test('a span that nobody lives to see is refused as a cap', () => {
    const text = moving('    cap deadlines at ‹0 days› from now');
    expect(told(text)).toEqual(['LTL-3013 0 days']);
  });

  test.each([
    'keep deadlines\n    cap deadlines at 30 days from now',
    'at renewal',
    'on 2027-01-01',
  ])('`%s` is fine', (lines) => {
    expect(told(moving(`    ${lines}`))).toEqual([]);
  });
});

describe('requests that a policy declares', () => {
  const declaring = (lines: string, open = '') => example({ header: lines, open });
  test.each([
    ['LTL-2010', 'one that the catalogue has', '  request ‹stop› "Stop again"', ''],
    ['LTL-2010', 'a field twice', '  event lost { a is text ‹a› is date }', 'on lost record "x"'],
    ['LTL-2003', 'a role that nobody has', '  request ask by ‹bos›', 'on ask record "x"'],
    [
      'LTL-3010',
      'a type that does not exist',
      '  request ask { a is ‹numbr› }',
      'on ask record "x"',
    ],
    ['LTL-3006', 'money of no currency', '  request ask { a is ‹money› }', 'on ask record "x"'],
    ['LTL-2022', 'a name with a capital', '  event ‹Lost›', 'on Lost record "x"'],
    [
      'LTL-2007',
      'a field that it lacks',
      '  event lost { a is text }',
      'on lost when event.‹b› is "x" record "x"',
    ],
  ])('%s: %s', (code, _, header, rule) => {
    const text = declaring(header, rule === '' ? '' : `    ${rule}\n    on paid record "y"`);
    expect(told(text).filter((line) => !line.startsWith('LTL-4005'))).toEqual(
      marks(text).map((mark) => `${code} ${mark}`),
    );
  });

  test('join the catalogue, so that forms are drawn from one place', () => {
    const text = declaring(
      '  request ask "Ask" by boss { days is number at least 1 }\n  event lost',
      '    on ask record "x"\n    on lost record "y"',
    );
    const { set } = compile([{ path: 'example.lintel', text }]);
    const about = {
      name: 'ask',
      label: 'Ask',
      by: ['boss'],
      fields: [{ name: 'days', atLeast: 1 }],
    };
    expect(set?.catalogue?.requests.at(-1)).toMatchObject(about);
    expect(set?.catalogue?.events.at(-1)).toEqual({ name: 'lost', fields: [] });
    expect(set?.plans[0]?.requests).toMatchObject([about, { name: 'stop' }]);
  });

  test('need no catalogue', () => {
    const text =
      'policy "A" version 1 {\n  for plan pro\n  request ask { days is number at least 1 }\n  start state open "Open" {\n    access full\n    on ask when days > 5 go to closed\n    on ask otherwise record "x"\n  }\n  end state closed "Closed" { access none }\n}\n';
    const { set } = compile([{ path: 'example.lintel', text }]);
    expect(set?.plans[0]?.requests).toMatchObject([
      { name: 'ask', fields: [{ name: 'days', atLeast: 1 }] },
    ]);
  });
});

describe('money and changes that wait', () => {
  const header = '  deadline term-end is 1 year after begin';
  const wait = '\n    on move change seats down by 1 from term-end';
  test.each([
    ['LTL-5011', 'a credit without a way to prorate', '', 'on paid ‹credit unused time›'],
    ['LTL-5011', 'an invoice without one', '', 'on paid ‹invoice prorated›'],
    [
      'LTL-2001',
      'time in a state that does not exist',
      'prorate by day, round half up',
      'on paid credit time in ‹opn›',
    ],
    ['LTL-3002', 'a number that is charged', '', 'on paid charge ‹20›'],
    ['LTL-3003', 'a text that is invoiced', '', 'on paid invoice ‹"much"›'],
    ['LTL-3013', 'an interval of a week', '', 'on paid change interval to ‹week›'],
    ['LTL-4036', 'a change that no rule makes', '', 'on paid cancel change of ‹plan›'],
    ['LTL-2006', 'a deadline that does not exist', '', 'on paid stop billing from ‹term-ned›'],
  ])('%s: %s', (code, _, more, rule) => {
    const text = example({ header: `${header}\n  ${more}`, open: `    ${rule}${wait}` });
    expect(told(text)).toEqual(marks(text).map((mark) => `${code} ${mark}`));
  });

  test.each([
    'charge 20 EUR * 3',
    'invoice full',
    'invoice 5 EUR',
    'credit unused time',
    'credit time in open',
    'void open invoices',
    'write off open invoices',
    'change interval to month',
    'change interval to year from term-end',
    'cancel change of seats',
    'stop billing',
    'stop billing from term-end',
  ])('is content with `%s`', (action) => {
    const more = `${header}\n  prorate by second, round down`;
    expect(told(example({ header: more, open: `    on paid ${action}${wait}` }))).toEqual([]);
  });

  test('a share that ends between two whole numbers can be gone over', () => {
    const open = (most: string) =>
      `    limit seats to 25 soft up to 110 %\n    once seats is ${most} go to closed`;
    const codes = (most: string) =>
      compile([
        {
          path: 'example.lintel',
          text: example({ open: open(most) }),
        },
      ]).diagnostics.map(({ code }) => code);
    expect(codes('over the cap')).toEqual([]);
    expect(codes('over the cap and seats < 28')).toEqual(['LTL-4006']);
  });
});

describe('what is bought for one of many', () => {
  const boat = (line: string) =>
    `${exampleCatalogue('  subject boat "Boat" of account\n')}policy "Boat" version 1 {
  for every boat
  time zone utc
  each day ends at the same hour
  prorate by second, round down
  start state open "Open" {
    access full
    on paid ${line}
    on stop go to closed
  }
  end state closed "Closed" { access none }
}
`;

  test.each([
    '‹charge full›',
    '‹charge prorated›',
    '‹invoice full›',
    '‹credit unused time›',
    '‹change plan to pro›',
    '‹change seats up by 2›',
    '‹change interval to year›',
    '‹stop billing›',
  ])('`%s` is refused (LTL-4024)', (line) => {
    expect(told(boat(line))).toEqual(marks(boat(line)).map((mark) => `LTL-4024 ${mark}`));
  });

  test.each(['charge 20 EUR', 'invoice 20 EUR', 'collect open invoices', 'record "Paid"'])(
    '`%s` is fine',
    (line) => {
      expect(told(boat(line))).toEqual([]);
    },
  );
});
