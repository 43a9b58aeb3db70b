import type { Family } from './catalogue-entry.ts';
import { example, exampleCatalogue } from './example-text.ts';

/** 2xxx: names that are not declared, declared twice or never used. */
export const nameFamily = {
  'LTL-2001': {
    severity: 'error',
    title: 'Unknown state',
    message: 'there is no state `{state}`',
    help: '{hint}the states are {known}',
    wrong: example({ open: '    on paid go to ‹clsed›' }),
    right: example({ open: '    on paid go to closed' }),
  },
  'LTL-2002': {
    severity: 'error',
    title: 'Unknown request or event',
    message: 'the catalogue has no request or event `{name}`',
    help: '{hint}declare it in the catalogue: `request {name} "…"` for what people ask, `event {name}` for what happened',
    wrong: example({ open: '    on ‹payed› go to closed' }),
    right: example({ open: '    on paid go to closed' }),
  },
  'LTL-2003': {
    severity: 'error',
    title: 'Unknown role',
    message: 'the catalogue has no role `{name}`',
    help: '{hint}declare it in the catalogue: `role {name} "…"`',
    wrong: example({ open: '    on buy by ‹admn› charge full' }),
    right: example({ open: '    on buy by admin charge full' }),
  },
  'LTL-2004': {
    severity: 'error',
    title: 'Unknown plan',
    message: 'the catalogue has no plan `{name}`',
    help: '{hint}the plans are {known}',
    wrong: exampleCatalogue('  add-on more "More" for ‹proo› { price 5 EUR per month }\n'),
    right: exampleCatalogue('  add-on more "More" for pro { price 5 EUR per month }\n'),
  },
  'LTL-2005': {
    severity: 'error',
    title: 'Unknown template',
    message: 'the catalogue has no template "{name}"',
    help: '{hint}add it to the `templates` of the catalogue',
    wrong: example({ open: '    notify admin with ‹"helo"› on entry' }),
    right: example({ open: '    notify admin with "hello" on entry' }),
  },
  'LTL-2006': {
    severity: 'error',
    title: 'Unknown deadline',
    message: 'there is no deadline `{name}`',
    help: '{hint}declare it: `deadline {name} is 14 days after entry`',
    wrong: example({
      open: '    deadline trial-end is 14 days after entry\n    at ‹trial-ends› go to closed',
    }),
    right: example({
      open: '    deadline trial-end is 14 days after entry\n    at trial-end go to closed',
    }),
  },
  'LTL-2007': {
    severity: 'error',
    title: 'Unknown name',
    message: '`{name}` is not declared here',
    help: '{hint}declare it in the header, for instance `fact {name} is number`, or as a field of the request',
    wrong: example({
      header: '  fact seats-used is number',
      open: '    on buy when ‹seat-used› < 5 charge full\n    on buy otherwise refuse "Full."',
    }),
    right: example({
      header: '  fact seats-used is number',
      open: '    on buy when seats-used < 5 charge full\n    on buy otherwise refuse "Full."',
    }),
  },
  'LTL-2008': {
    severity: 'error',
    title: 'Unknown approval',
    message: 'there is no approval `{name}`',
    help: '{hint}write it beside the policy: `approval {name} { … }`',
    wrong: example({
      open: '    on buy ask approval ‹big-purchase› {\n      when approved charge full\n    }',
    }),
    right: example({ open: '    on buy charge full' }),
  },
  'LTL-2009': {
    severity: 'error',
    title: 'Unknown name of the catalogue',
    message: 'the catalogue has no {kind} `{name}`',
    help: '{hint}declare it in the catalogue',
    wrong: example({ open: '    limit ‹call› to 5 hard' }),
    right: example({ open: '    limit calls to 5 hard' }),
  },
  'LTL-2010': {
    severity: 'error',
    title: 'Declared twice',
    message: '`{name}` is declared twice',
    help: 'give one of them another name, or remove it',
    wrong: example({
      header: '  setting grace = 3 days\n  setting ‹grace› = 5 days',
      open: '    after grace go to closed',
    }),
    right: example({ header: '  setting grace = 3 days', open: '    after grace go to closed' }),
  },
  'LTL-2012': {
    severity: 'warning',
    title: 'Never used',
    message: '`{name}` is never used',
    help: 'remove the {kind}, or use it in a rule',
    wrong: example({ header: '  setting ‹grace› = 3 days' }),
    right: example({ header: '  setting grace = 3 days', open: '    after grace go to closed' }),
  },
  'LTL-2013': {
    severity: 'error',
    title: 'A field and a fact of one name',
    message:
      '`{name}` is a field here and a {kind} of the policy, so nobody can tell which one is read',
    help: 'write `request.{name}` for the field, or `{kind}.{name}` for the other',
    wrong: example({
      header: '  fact amount is number',
      open: '    on buy when ‹amount› < 5 charge full\n    on buy otherwise refuse "Too many."',
    }),
    right: example({
      header: '  fact amount is number',
      open: '    on buy when request.amount < 5 and fact.amount < 9 charge full\n    on buy otherwise refuse "Too many."',
    }),
  },
  'LTL-2014': {
    severity: 'information',
    title: 'No catalogue',
    message:
      'no catalogue is in reach, so names of plans, roles, requests, events and templates are not checked',
    help: 'put the catalogue into the same folder, or name it with `--catalogue FILE`',
    wrong:
      '‹policy "A" version 1› {\n  for plan pro\n  start state open "Open" {\n    access full\n    on stop go to closed\n  }\n  end state closed "Closed" { access none }\n}\n',
    right: example({}),
  },
  'LTL-2015': {
    severity: 'error',
    title: 'A second catalogue',
    message: 'a set of policies has one catalogue, and this is a second one',
    help: 'put everything that is sold into one catalogue',
    wrong: `${exampleCatalogue()}‹catalogue "Other" version 1› { currencies EUR }\n`,
    right: exampleCatalogue(),
  },
  'LTL-2016': {
    severity: 'error',
    title: 'A value that does not exist',
    message: '`{name}` is no {type} that exists here',
    help: 'it can be {values}',
    wrong: example({
      header: '  choice mode is soft or strict normally soft',
      open: '    on paid when mode is ‹sofft› record "x"\n    on paid otherwise go to closed',
    }),
    right: example({
      header: '  choice mode is soft or strict normally soft',
      open: '    on paid when mode is soft record "x"\n    on paid when mode is strict go to closed',
    }),
  },
  'LTL-2017': {
    severity: 'error',
    title: 'Another sort of name',
    message: '`{name}` is a {is}, and this needs {wanted}',
    help: 'facts come from outside and cannot be moved; a `deadline`, `memory` or `count` belongs to the policy',
    wrong: example({
      header: '  fact paid-until is date\n  deadline term-end is start of paid-until',
      open: '    on paid extend ‹paid-until› by 1 year\n    at term-end go to closed',
    }),
    right: example({
      header:
        '  memory paid-until is date at first nothing\n  deadline term-end is start of paid-until',
      open: '    on paid extend paid-until by 1 year\n    at term-end go to closed',
    }),
  },
  'LTL-2018': {
    severity: 'error',
    title: 'Unknown policy',
    message: 'there is no policy "{policy}" in this set',
    help: '{hint}put the file of that policy into the same folder',
    wrong: example({ open: '    once policy ‹"Samle"› is in closed go to closed' }),
    right: example({ open: '    once policy "Sample" is in closed go to closed' }),
  },
  'LTL-2019': {
    severity: 'error',
    title: 'Something is not said',
    message: '{what} is not said',
    help: '{help}',
    wrong: `${exampleCatalogue()}‹policy "A" version 1› {\n  start state open "Open" {\n    access full\n    on stop go to closed\n  }\n  end state closed "Closed" { access none }\n}\n`,
    right: `${exampleCatalogue()}policy "A" version 1 {\n  for plan pro\n  start state open "Open" {\n    access full\n    on stop go to closed\n  }\n  end state closed "Closed" { access none }\n}\n`,
  },
  'LTL-2020': {
    severity: 'error',
    title: 'Said twice',
    message: '{what} is said twice',
    help: 'keep one of the two',
    wrong: example({ open: '    billing none\n    ‹billing normal›' }),
    right: example({ open: '    billing none' }),
  },
  'LTL-2021': {
    severity: 'error',
    title: 'Plans in a circle',
    message: 'plan `{plan}` extends itself: {circle}',
    help: 'let one of them stand alone',
    wrong: exampleCatalogue(
      '  plan one "One" extends ‹two› { include editor small }\n  plan two "Two" extends one { include editor large }\n',
    ),
    right: exampleCatalogue(
      '  plan one "One" { include editor small }\n  plan two "Two" extends one { include editor large }\n',
    ),
  },
  'LTL-2022': {
    severity: 'warning',
    title: 'A name that cannot be sent',
    message:
      '`{name}` cannot be sent to the server: names that travel are in lower case, with at most 64 letters, digits and dashes',
    help: 'write it in lower case, with dashes between the words',
    wrong: exampleCatalogue('  request ‹BuyNow› "Buy now"\n'),
    right: exampleCatalogue('  request buy-now "Buy now"\n'),
  },
  'LTL-2030': {
    severity: 'error',
    title: 'A name of something else',
    message: '`{name}` is nothing of `{of}`',
    help: 'in front of the dot stands what the name is of: {owners}',
    wrong: example({
      header: '  fact amount is number',
      open: '    on buy when ‹setting›.amount < 5 charge full\n    on buy otherwise refuse "Too many."',
    }),
    right: example({
      header: '  fact amount is number',
      open: '    on buy when fact.amount < 5 charge full\n    on buy otherwise refuse "Too many."',
    }),
  },
  'LTL-2031': {
    severity: 'error',
    title: 'What cannot be set',
    message: '`{name}` is a {is}, which a policy cannot set',
    help: '{because}',
    wrong: example({
      header: '  fact late is yes-or-no',
      open: '    on paid set ‹late› to no\n    once late go to closed',
    }),
    right: example({
      header: '  memory late is yes-or-no at first no',
      open: '    on paid set late to yes\n    once late go to closed',
    }),
  },
} as const satisfies Family;
