import type { Family } from './catalogue-entry.ts';
import { exampleCatalogue } from './example-text.ts';

const harbour = exampleCatalogue('  subject boat "Boat" of account\n  event stop-sailing\n');

/** A policy that is right but for its lines. */
const policy = (title: string, scope: string, lines: string, header = ''): string =>
  `policy "${title}" version 1 {\n  for ${scope}\n${header}  start state open "Open" {\n    access full\n    ${lines}\n    on stop go to closed\n  }\n  end state closed "Closed" { access none }\n}\n`;

const sailing = policy('Mooring', 'every boat', 'on stop-sailing record "Stopped"');

/** The end of a policy, with a scenario of two boats. */
const pier = (line: string): string =>
  `  scenario "Two boats" {\n    given boat "B1"\n    given boat "B2"\n    begin at 2027-03-01 08:00\n    ${line}\n  }\n}\n`;

/** The end of a policy, with a scenario of an account below. */
const subAccount = (line: string): string =>
  `  scenario "Below" {\n    given sub-account "UK" with plan = pro, seats = 3\n    begin at 2027-03-01 08:00\n    ${line}\n  }\n}\n`;

/** Kinds of subject, and what policies have to do with each other. */
export const subjectFamily = {
  'LTL-2040': {
    severity: 'error',
    title: 'Nobody of that kind at hand',
    message: 'no {subject} is at hand here: this policy is about one {atHand}',
    help: 'write `tell every {subject} of account to …` for all of them',
    wrong:
      harbour + sailing + policy('Fees', 'every account', 'on paid tell ‹boat› to stop-sailing'),
    right:
      harbour +
      sailing +
      policy('Fees', 'every account', 'on paid tell every boat of account to stop-sailing'),
  },
  'LTL-2041': {
    severity: 'error',
    title: 'A request that is told',
    message: '`{event}` is a request: somebody asks for it, and it may be refused',
    help: 'declare an event for it: `event {event}-told`',
    wrong:
      harbour +
      sailing +
      policy('Fees', 'every account', 'on paid tell every boat of account to ‹buy›'),
    right:
      harbour +
      sailing +
      policy('Fees', 'every account', 'on paid tell every boat of account to stop-sailing'),
  },
  'LTL-2042': {
    severity: 'error',
    title: 'A policy of another subject',
    message: '"{policy}" is a policy for {its}, and the one that is looked at here is for {own}',
    help: '{help}',
    wrong:
      harbour +
      policy('Fees', 'every account', 'on paid record "Paid"') +
      policy('Mooring', 'every boat', 'once policy ‹"Fees"› is in closed go to closed'),
    right:
      harbour +
      policy('Fees', 'every account', 'on paid record "Paid"') +
      policy('Mooring', 'every boat', 'once policy "Fees" of account is in closed go to closed'),
  },
  'LTL-2043': {
    severity: 'error',
    title: 'A kind of subject without an account',
    message: 'a {subject} belongs to an account, not to `{of}`',
    help: 'write `of account`',
    wrong: exampleCatalogue('  subject boat "Boat" of ‹pier›\n'),
    right: exampleCatalogue('  subject boat "Boat" of account\n'),
  },
  'LTL-2044': {
    severity: 'error',
    title: 'Which of several',
    message:
      'this scenario has several subjects ({known}), and this line does not say which one it means',
    help: 'write `{example}`',
    wrong: harbour + sailing.replace(/}\n$/, pier('‹expect state open›')),
    right: harbour + sailing.replace(/}\n$/, pier('expect "B1" state open')),
  },
  'LTL-2045': {
    severity: 'error',
    title: 'Too much about another subject',
    message:
      'only state, access, notices, reasons and audit entries can be expected of "{subject}" here',
    help: 'put the line into a scenario of a policy that is about it',
    wrong:
      harbour +
      sailing +
      policy('Fees', 'every account', 'on paid tell every boat of account to stop-sailing').replace(
        /}\n$/,
        pier('expect "B1" ‹seats = 3›'),
      ),
    right:
      harbour +
      sailing +
      policy('Fees', 'every account', 'on paid tell every boat of account to stop-sailing').replace(
        /}\n$/,
        pier('expect "B1" state open'),
      ),
  },
  'LTL-2046': {
    severity: 'error',
    title: 'What a scenario says of a sub-account',
    message: '{what}',
    help: '{help}',
    wrong: harbour + sailing.replace(/}\n$/, subAccount('expect "UK" ‹access full›')),
    right: harbour + sailing.replace(/}\n$/, subAccount('expect "UK" limit of seats = 3')),
  },
  'LTL-4020': {
    severity: 'warning',
    title: 'Two policies for one request',
    message: '"{policy}" and "{other}" would both act on `{request}`',
    help: 'say who owns the request: add `overrides "{other}"` to "{policy}", or the other way round',
    wrong:
      exampleCatalogue() +
      policy('One', 'plan pro', 'on buy charge full') +
      policy('Two', 'plan pro', 'on ‹buy› change seats up by amount'),
    right:
      exampleCatalogue() +
      policy('One', 'plan pro', 'on buy charge full') +
      policy('Two', 'plan pro', 'on buy change seats up by amount', '  overrides "One"\n'),
  },
  'LTL-4021': {
    severity: 'error',
    title: 'Policies that override each other',
    message: 'policies override each other in a circle: {circle}',
    help: 'let one of them have the last word',
    wrong:
      exampleCatalogue() +
      policy('One', 'plan pro', 'on paid record "Paid"', '  overrides ‹"Two"›\n') +
      policy('Two', 'plan pro', 'on buy charge full', '  overrides "One"\n'),
    right:
      exampleCatalogue() +
      policy('One', 'plan pro', 'on paid record "Paid"') +
      policy('Two', 'plan pro', 'on buy charge full', '  overrides "One"\n'),
  },
  'LTL-4022': {
    severity: 'error',
    title: 'Nothing that would end it',
    message: 'a policy for every {subject} does not end when a plan changes',
    help: 'remove `keeps running`',
    wrong:
      exampleCatalogue() +
      policy('One', 'every account', 'on paid record "Paid"', '  ‹keeps running›\n'),
    right:
      exampleCatalogue() + policy('One', 'plan pro', 'on paid record "Paid"', '  keeps running\n'),
  },
  'LTL-4023': {
    severity: 'warning',
    title: 'Nobody listens',
    message:
      'no policy for every {subject} has a rule for `{event}`, so telling it changes nothing',
    help: 'add `on {event} …` to a policy for every {subject}',
    wrong:
      harbour +
      policy('Fees', 'every account', 'on paid tell every boat of account to ‹stop-sailing›'),
    right:
      harbour +
      sailing +
      policy('Fees', 'every account', 'on paid tell every boat of account to stop-sailing'),
  },
  'LTL-4024': {
    severity: 'error',
    title: 'Nothing is bought for one of many',
    message: 'this is about what was bought, and nothing is bought for a single {subject}',
    help: 'charge a sum, such as `charge 20 EUR`, which goes on an invoice of the account; or say it in a policy for the plan',
    wrong: harbour + policy('Mooring', 'every boat', 'on stop-sailing ‹charge full›'),
    right: harbour + policy('Mooring', 'every boat', 'on stop-sailing charge 20 EUR'),
  },
} as const satisfies Family;
