import type { Family } from './catalogue-entry.ts';
import { example, exampleCatalogue } from './example-text.ts';

const manyNames = Array.from({ length: 14 }, (_, index) => `fact-${index}`);
const manyFacts = manyNames.map((name) => `  fact ${name} is number`).join('\n');

const trial = (rule: string): string =>
  example({
    catalogue: '  request change-plan "Change the plan" { target is plan }\n',
    header: '  one trial per account, never again',
    open: rule,
  }).replace(rule === '' ? 'start state open' : '#', 'start state ‹open›');

const pair = (second: string): string =>
  ['once ‹policy "Two" is in closed› go to closed', second]
    .map(
      (rule, index) =>
        `policy "${index === 0 ? 'One' : 'Two'}" version 1 {\n  for plan pro\n  start state open "Open" {\n    access full\n    ${rule}\n  }\n  end state closed "Closed" { access none }\n}\n`,
    )
    .reduce(
      (text, policy) => text + (second.startsWith('once') ? policy : policy.replace(/[‹›]/g, '')),
      exampleCatalogue(),
    );

/** 4xxx: states and the rules in them. */
export const stateFamily = {
  'LTL-4001': {
    severity: 'error',
    title: 'A state that is never reached',
    message: 'nothing leads to the state `{state}`',
    help: 'add `go to {state}` to a rule of a state that is reached, or remove the state',
    wrong: example({
      more: '  state ‹lonely› "Lonely" {\n    access full\n    on stop go to closed\n  }',
    }),
    right: example({
      open: '    on paid go to lonely',
      more: '  state lonely "Lonely" {\n    access full\n    on stop go to closed\n  }',
    }),
  },
  'LTL-4002': {
    severity: 'error',
    title: 'A dead end',
    message: 'nothing leads out of the state `{state}`, and it is not an end state',
    help: 'write `end state {state}`, or add a rule that goes to another state',
    wrong: example({
      open: '    on paid go to stuck',
      more: '  state ‹stuck› "Stuck" { access full }',
    }),
    right: example({
      open: '    on paid go to stuck',
      more: '  end state stuck "Stuck" { access full }',
    }),
  },
  'LTL-4004': {
    severity: 'error',
    title: 'Two rules for one case',
    message: 'this rule and the one on line {line} can both be true{case}',
    help: 'end the rules with an `otherwise`, so that the first that is true counts, or make the conditions exclude each other',
    wrong: example({
      open: '    on buy when amount < 5 charge full\n    ‹on buy when amount > 3› record "Much"\n    on paid go to closed',
    }),
    right: example({
      open: '    on buy when amount < 5 charge full\n    on buy otherwise record "Much"\n    on paid go to closed',
    }),
  },
  'LTL-4005': {
    severity: 'error',
    title: 'A case without a rule',
    message: 'no rule for `{event}` says what happens when {case}',
    help: 'add `{lead} {event}{by} otherwise …` after the last of these rules; `refuse "…"` is an answer too',
    wrong: example({ open: '    ‹on buy when amount < 5› charge full' }),
    right: example({
      open: '    on buy when amount < 5 charge full\n    on buy when amount >= 5 refuse "Too many."',
    }),
  },
  'LTL-4006': {
    severity: 'error',
    title: 'A condition that is never true',
    message: 'this can never be true, whatever the facts are',
    help: 'look for a comparison that excludes the other, such as `x < 3 and x > 5`',
    wrong: example({
      open: '    on buy when ‹amount < 3 and amount > 5› charge full\n    on buy otherwise refuse "No."',
    }),
    right: example({
      open: '    on buy when amount < 3 or amount > 5 charge full\n    on buy otherwise refuse "No."',
    }),
  },
  'LTL-4007': {
    severity: 'error',
    title: 'A circle without waiting',
    message: 'at one instant the policy could go round for ever: {circle}{case}',
    help: 'make the conditions of these `once` lines exclude each other, or wait with `after`',
    wrong: example({
      header: '  fact late is yes-or-no',
      open: '    ‹once late› go to other',
      more: '  state other "Other" {\n    access full\n    once late go to open\n  }',
    }),
    right: example({
      header: '  fact late is yes-or-no',
      open: '    once late go to other',
      more: '  state other "Other" {\n    access full\n    once not late go to open\n  }',
    }),
  },
  'LTL-4009': {
    severity: 'error',
    title: 'Where it starts',
    message: '{what}',
    help: 'write `start state` before the one state in which it begins',
    wrong: example({
      open: '    on paid go to second',
      more: '  ‹start state second "Second"› {\n    access full\n    on stop go to open\n  }',
    }),
    right: example({
      open: '    on paid go to second',
      more: '  state second "Second" {\n    access full\n    on stop go to open\n  }',
    }),
  },
  'LTL-4010': {
    severity: 'error',
    title: 'Access is not said',
    message: 'the state `{state}` does not say what access it gives',
    help: 'add `access full`, `access read-only` or `access none`',
    wrong: example({
      open: '    on paid go to other',
      more: '  end state ‹other› "Other" { billing none }',
    }),
    right: example({
      open: '    on paid go to other',
      more: '  end state other "Other" {\n    access none\n    billing none\n  }',
    }),
  },
  'LTL-4011': {
    severity: 'error',
    title: 'A rule that never applies',
    message:
      'this rule never applies, because the one on line {line} comes first and covers all of its cases',
    help: 'move it before that rule, or remove it',
    wrong: example({
      open: '    on buy when amount < 5 charge full\n    on buy otherwise refuse "Too many."\n    ‹on buy when amount > 9› record "Very many"',
    }),
    right: example({
      open: '    on buy when amount < 5 charge full\n    on buy when amount > 9 record "Very many"\n    on buy otherwise refuse "Too many."',
    }),
  },
  'LTL-4012': {
    severity: 'error',
    title: 'Something after the end',
    message: 'an end state does nothing more, so this line never acts',
    help: 'write `state` instead of `end state`, or remove the line',
    wrong: `${exampleCatalogue()}policy "A" version 1 {\n  for plan pro\n  start state open "Open" {\n    access full\n    on stop go to closed\n  }\n  end state closed "Closed" {\n    access none\n    ‹on paid› go to open\n  }\n}\n`,
    right: `${exampleCatalogue()}policy "A" version 1 {\n  for plan pro\n  start state open "Open" {\n    access full\n    on stop go to closed\n  }\n  state closed "Closed" {\n    access none\n    on paid go to open\n  }\n}\n`,
  },
  'LTL-4015': {
    severity: 'error',
    title: 'An event that is refused',
    message: '`{event}` has happened already and cannot be refused',
    help: 'use `record "…"`, or declare it as a `request` in the catalogue',
    wrong: example({ open: '    on paid ‹refuse "No."›' }),
    right: example({ open: '    on paid record "Paid"' }),
  },
  'LTL-4016': {
    severity: 'error',
    title: 'A rule that does two things at once',
    message: '{what}',
    help: 'keep one of them, or write two rules with conditions',
    wrong: example({
      open: '    on buy by admin {\n      record "Bought"\n      ‹refuse "No."›\n    }',
    }),
    right: example({ open: '    on buy by admin refuse "No."' }),
  },
  'LTL-4017': {
    severity: 'information',
    title: 'Too many cases',
    message: 'the rules for `{event}` have too many cases to look at all of them',
    help: 'end them with an `otherwise`, and nothing can be missing',
    wrong: example({
      header: manyFacts,
      open: `    ‹on paid when ${manyNames.map((name) => `${name} > 0`).join(' or ')}› record "x"\n    on paid when ${manyNames.map((name) => `${name} <= 0`).join(' and ')} record "y"`,
    }),
    right: example({
      header: manyFacts,
      open: `    on paid when ${manyNames.map((name) => `${name} > 0`).join(' or ')} record "x"\n    on paid otherwise record "y"`,
    }),
  },
  'LTL-4013': {
    severity: 'error',
    title: 'A change of plan during the trial',
    message: 'the state `{state}` does not say what a change of plan does to the trial',
    help: 'add `on {request} change plan to target`, or `on {request} refuse "…"`',
    wrong: trial(''),
    right: trial('    on change-plan change plan to target\n'),
  },
  'LTL-4014': {
    severity: 'error',
    title: 'Policies in a circle',
    message: 'policies look at each other, or tell each other something, in a circle: {circle}',
    help: 'let one of them decide without looking at the other or being told by it',
    wrong: pair('once policy "One" is in closed go to closed'),
    right: pair('on stop go to closed'),
  },
  'LTL-4036': {
    severity: 'error',
    title: 'Nothing to cancel',
    message: 'no rule changes `{name}` at a later time, so there is nothing to cancel',
    help: '{hint}what is changed later is {known}',
    wrong: example({ open: '    on paid cancel change of ‹seats›' }),
    right: example({
      header: '  deadline term-end is 1 year after begin',
      open: '    on move change seats down by 1 from term-end\n    on paid cancel change of seats',
    }),
  },
} as const satisfies Family;
