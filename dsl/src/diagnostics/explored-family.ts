import type { Family } from './catalogue-entry.ts';
import { example, exampleApproval, exampleReview } from './example-text.ts';

const inBerlin = (text: string): string =>
  text.replace('time zone utc', 'time zone "Europe/Berlin"');
/** Two stages that one person could decide. */
const twoStages = (rules: string, second: string): string =>
  example({
    beside: `approval check {
  requester cannot approve
  unused approval lapses after 30 days
${rules}  stage "First" {
    ask any 1 of boss
    one denial denies
    after 5 days deny "No answer."
  }
  ${second} {
    ask any 1 of boss
    one denial denies
    after 5 days deny "No answer."
  }
}
`,
    open: '    on buy by admin ask approval check {\n      when approved charge full\n      when denied record "Denied"\n    }',
  });

const atPolicy = (text: string): string => text.replace(/policy "Sample" version 1/, '‹$&›');
/** More places than are gone to, where there are many facts. */
const manyFacts = (count: number): string => {
  const names = Array.from({ length: count }, (_, place) => `fact-${String(place + 1)}`);
  return example({
    header: names.map((name) => `  fact ${name} is yes-or-no`).join('\n'),
    open: `    once ${names.join(' and ')} go to closed`,
  });
};
const stopping = (before: string): string =>
  `  scenario "Stopped" {\n    begin at 2026-01-15 09:00\n${before}    do stop\n    expect state closed\n  }`;
/** A policy that asks an approval, with a scenario in which it is given. */
const twoOutcomes = (gone: string, more: string): string =>
  example({
    beside: `approval check {
  requester cannot approve
  unused approval lapses after 30 days
  stage "Boss" {
    ask any 1 of boss
    one denial denies
    after 5 days deny "No answer."
  }
}
`,
    open: '    on buy by admin ask approval check {\n      when approved charge full\n      when denied go to gone\n      when timed-out go to gone\n    }',
    more: `  end state ${gone} "Gone" { access none }\n${stopping('    do buy by admin with amount = 1\n    do approve by boss\n')}\n${more}`,
  });

/** What only going every way through a policy tells, whatever its family. */
export const exploredFamily = {
  'LTL-4003': {
    severity: 'warning',
    explored: true,
    title: 'Access without an end',
    message:
      'the state `{state}` gives access {access}, and neither time nor the customer ever ends it',
    help: 'add a deadline, such as `after 30 days go to …`, or a request that leaves the state',
    wrong: example({
      open: '    on buy by admin go to member',
      more: '  state ‹member› "Member" {\n    access full\n    on paid go to closed\n  }',
    }),
    right: example({
      open: '    on buy by admin go to member',
      more: '  state member "Member" {\n    access full\n    on paid go to closed\n    after 30 days go to closed\n  }',
    }),
  },
  'LTL-4008': {
    severity: 'warning',
    explored: true,
    title: 'A request without an answer',
    message: '`{request}` is accepted here, and nothing comes of it',
    help: 'let it do something, say `record "…"`, or answer with `refuse "…"`',
    wrong: example({
      header: '  deadline term-end is 30 days after begin',
      open: '    at term-end go to closed\n    ‹on buy by admin› resume term-end',
    }),
    right: example({
      header: '  deadline term-end is 30 days after begin',
      open: '    at term-end go to closed\n    on buy by admin refuse "Nothing is paused."',
    }),
  },
  'LTL-4030': {
    severity: 'warning',
    explored: true,
    title: 'A state that is never reached',
    message: 'lines lead to the state `{state}`, but none of them ever applies',
    help: 'look at the conditions of these lines, or remove the state',
    wrong: example({
      header: '  count tries',
      open: '    on buy by admin when tries > 0 go to second\n    on buy by admin otherwise refuse "No."',
      more: '  state ‹second› "Second" {\n    access none\n    on stop go to closed\n  }',
    }).replace('  count tries', '  memory tries is number at first 0'),
    right: example({
      open: '    on buy by admin when amount > 3 go to second\n    on buy by admin otherwise refuse "No."',
      more: '  state second "Second" {\n    access none\n    on stop go to closed\n  }',
    }),
  },
  'LTL-4031': {
    severity: 'warning',
    explored: true,
    title: 'A line that never applies',
    message: 'this line never applies while the state `{state}` lasts',
    help: 'look at its condition, and at the lines that come before it; or remove it',
    wrong: example({
      header: '  count tries',
      open: '    on buy by admin when tries < 1 add 1 to tries\n    on buy by admin when tries is 1 add 1 to tries\n    ‹on buy by admin when tries is 5› record "Often"\n    on buy by admin otherwise refuse "No."',
    }),
    right: example({
      header: '  count tries',
      open: '    on buy by admin when tries < 1 add 1 to tries\n    on buy by admin when tries is 1 add 1 to tries\n    on buy by admin otherwise refuse "No."',
    }),
  },
  'LTL-4032': {
    severity: 'warning',
    explored: true,
    title: 'No way out, as things have come',
    message: 'there is a way into the state `{state}` after which nothing leads out of it any more',
    help: 'add a line that leaves the state also then',
    wrong: example({
      header: '  memory tired is yes-or-no at first no',
      open: '    on buy by admin go to second',
      more: '  state ‹second› "Second" {\n    access none\n    on move by admin set tired to yes\n    on stop when not tired go to closed\n    on stop otherwise refuse "Too late."\n  }',
    }),
    right: example({
      header: '  memory tired is yes-or-no at first no',
      open: '    on buy by admin go to second',
      more: '  state second "Second" {\n    access none\n    on move by admin set tired to yes\n    on stop when not tired go to closed\n    on stop otherwise refuse "Too late."\n    after 30 days go to closed\n  }',
    }),
  },
  'LTL-4033': {
    severity: 'warning',
    explored: true,
    title: 'A promise that can break',
    message: 'some way through the policy breaks this promise, in the state `{state}`',
    help: 'mend the line that breaks it; the scenario shows the way',
    wrong: example({
      header: '  count tries',
      open: '    on buy by admin when tries < 3 add 1 to tries\n    on buy by admin otherwise refuse "No."',
      more: '  ‹always tries < 3›',
    }),
    right: example({
      header: '  count tries',
      open: '    on buy by admin when tries < 3 add 1 to tries\n    on buy by admin otherwise refuse "No."',
      more: '  always tries <= 3',
    }),
  },
  'LTL-4034': {
    severity: 'information',
    explored: true,
    title: 'Not every way was gone',
    message:
      'this policy has more ways than were gone: {places} different places in {steps} steps; what is said of it may miss something',
    help: 'split it into several policies, or raise the limits with `--explore-steps`',
    wrong: atPolicy(manyFacts(14)),
    right: manyFacts(4),
  },
  'LTL-4035': {
    severity: 'information',
    explored: true,
    title: 'Not everything is followed',
    message:
      'exploring does not follow {about} yet, so nothing in this policy is said to never happen',
    help: 'rely on scenarios for these lines',
    wrong: exampleReview({ head: '‹review access "Access" version 1› {' }),
    right: example({}),
  },
  'LTL-5003': {
    severity: 'warning',
    explored: true,
    title: 'Two deadlines at one instant',
    message: '`{deadline}` is always due together with `{other}`, which leads to `{to}` first',
    help: 'move one of them, or remove this line',
    wrong: example({
      open: '    deadline first-end is 3 days after entry\n    deadline other-end is 3 days after entry\n    at first-end go to second\n    ‹at other-end› go to closed',
      more: '  state second "Second" {\n    access none\n    on stop go to closed\n  }',
    }),
    right: example({
      open: '    deadline first-end is 3 days after entry\n    at first-end go to second',
      more: '  state second "Second" {\n    access none\n    on stop go to closed\n  }',
    }),
  },
  'LTL-5004': {
    severity: 'warning',
    explored: true,
    title: 'Time without a limit',
    message: '{what} for ever',
    help: 'count it and refuse from some number on, or end it with a deadline',
    wrong: example({
      header: '  deadline term-end is 30 days after begin',
      open: '    at term-end go to closed\n    on buy by admin ‹extend term-end by 7 days›',
    }),
    right: example({
      header: '  deadline term-end is 30 days after begin\n  count extensions',
      open: '    at term-end go to closed\n    on buy by admin when extensions < 2 {\n      add 1 to extensions\n      extend term-end by 7 days\n    }\n    on buy by admin otherwise refuse "Twice only."',
    }),
  },
  'LTL-5005': {
    severity: 'warning',
    explored: true,
    title: 'Days written in hours',
    message: '{hours} are not {days} when the clocks change: the local hour moves',
    help: 'write `{days}`, or another number of hours if elapsed time is meant',
    wrong: inBerlin(
      example({
        open: '    ‹deadline reply-end is 48 hours after entry›\n    at reply-end go to closed',
      }),
    ),
    right: inBerlin(
      example({
        open: '    deadline reply-end is 2 days after entry\n    at reply-end go to closed',
      }),
    ),
  },
  'LTL-5030': {
    severity: 'warning',
    explored: true,
    title: 'A notice that is never sent',
    message:
      'the notice "{template}" is never sent, because its time before `{deadline}` never comes while the state lasts',
    help: 'shorten the lead time, or put the line into a state that lasts until then',
    wrong: example({
      header: '  deadline term-end is 30 days after begin',
      open: '    after 25 days go to second\n    on buy go to second',
      more: '  state second "Second" {\n    access none\n    on stop go to closed\n    at term-end go to closed\n  }',
    }).replace(
      '    after 25 days',
      '    ‹notify admin with "hello" 3 days before term-end›\n    after 25 days',
    ),
    right: example({
      header: '  deadline term-end is 30 days after begin',
      open: '    notify admin with "hello" 10 days before term-end\n    after 25 days go to second\n    on buy go to second',
      more: '  state second "Second" {\n    access none\n    on stop go to closed\n    at term-end go to closed\n  }',
    }),
  },
  'LTL-6003': {
    severity: 'warning',
    explored: true,
    title: 'One person, two stages',
    message:
      '{role} can decide the stage "{stage}" as well as "{other}", though the requester must not decide',
    help: 'add `one person cannot approve two stages`, or ask somebody else',
    wrong: twoStages('', '‹stage "Second"›'),
    right: twoStages('  one person cannot approve two stages\n', 'stage "Second"'),
  },
  'LTL-6030': {
    severity: 'warning',
    explored: true,
    title: 'An approval that can hang',
    message:
      'after `{approval}` has come to {outcome}, nothing leads out of the state `{state}` any more',
    help: 'say what follows, such as `when denied go to …` and `when timed-out go to …`',
    wrong: exampleApproval(
      '    ask any 1 of boss\n    one denial denies\n    after 5 days deny "No answer."',
    )
      .replace(/ {4}on buy by admin ask[^]*?\n {4}\}\n/, '    on buy by admin go to asking\n')
      .replace(
        '  end state closed',
        '  state asking "Asking" {\n    access none\n    ‹ask approval check› {\n      when approved go to closed\n      when denied record "Denied"\n    }\n  }\n  end state closed',
      ),
    right: exampleApproval(
      '    ask any 1 of boss\n    one denial denies\n    after 5 days deny "No answer."',
    )
      .replace(/ {4}on buy by admin ask[^]*?\n {4}\}\n/, '    on buy by admin go to asking\n')
      .replace(
        '  end state closed',
        '  state asking "Asking" {\n    access none\n    ask approval check {\n      when approved go to closed\n      when denied go to open\n      when timed-out go to open\n      when withdrawn go to open\n    }\n  }\n  end state closed',
      ),
  },
  'LTL-7001': {
    severity: 'warning',
    explored: true,
    title: 'A limit that nothing enforces',
    message: 'nothing happens above this limit on `{on}`',
    help: 'write `hard`, `soft up to 120 %`, or `notify at 80 %, 100 %`',
    wrong: example({ open: '    ‹limit calls to 100 soft›' }),
    right: example({ open: '    limit calls to 100 soft notify at 100 %' }),
  },
  'LTL-7002': {
    severity: 'warning',
    explored: true,
    title: 'A lower limit without a rule for the excess',
    message:
      'this limit on `{on}` is {is}; who comes from `{state}` may have {was}, and nothing says what happens to the excess',
    help: 'add a line such as `once {on} is over the limit …`, or let less be bought on the way',
    wrong: example({
      open: '    limit seats to 10 hard\n    on buy by admin go to smaller',
      more: '  state smaller "Smaller" {\n    access full\n    ‹limit seats to 5 hard›\n    on stop go to closed\n  }',
    }),
    right: example({
      open: '    limit seats to 10 hard\n    on buy by admin go to smaller',
      more: '  state smaller "Smaller" {\n    access full\n    limit seats to 5 hard\n    once seats > 5 go to closed\n    on stop go to closed\n  }',
    }),
  },
  'LTL-7013': {
    severity: 'warning',
    explored: true,
    title: 'A share that is not a whole number',
    message: '{share} % of {limit} `{on}` are {amount}, and `{on}` are counted in whole numbers',
    help: 'choose a limit or a share that gives a whole number',
    wrong: example({
      header: '  fact calls-used is number',
      open: '    ‹limit calls to 25 soft up to 110 %›\n    once calls is over the cap go to closed',
    }),
    right: example({
      header: '  fact calls-used is number',
      open: '    limit calls to 20 soft up to 110 %\n    once calls is over the cap go to closed',
    }),
  },
  'LTL-8001': {
    severity: 'information',
    explored: true,
    title: 'A state that no scenario visits',
    message: 'no scenario of the policy comes to the state `{state}`',
    help: 'write a scenario that leads there and says what holds then',
    wrong: twoOutcomes('‹gone›', ''),
    right: twoOutcomes(
      'gone',
      `  scenario "Denied" {
    begin at 2026-01-15 09:00
    do buy by admin with amount = 1
    do deny by boss
    expect state gone
  }
`,
    ),
  },
  'LTL-8002': {
    severity: 'information',
    explored: true,
    title: 'A line that no scenario uses',
    message: 'in no scenario of the policy the line {line} applies',
    help: 'write a scenario in which it does',
    wrong: example({
      open: '    ‹on buy by admin› record "Bought"',
      more: stopping(''),
    }),
    right: example({
      open: '    on buy by admin record "Bought"',
      more: stopping('    do buy by admin with amount = 1\n    expect audit "Bought"\n'),
    }),
  },
  'LTL-8003': {
    severity: 'information',
    explored: true,
    title: 'No scenario',
    message: 'the policy "{policy}" has no scenario',
    help: 'write one: what is given, what is done, what is expected',
    wrong: atPolicy(example({})),
    right: example({ more: stopping('') }),
  },
} as const satisfies Family;
