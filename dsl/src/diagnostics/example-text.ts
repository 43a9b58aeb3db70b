/** A small catalogue that the examples of mistakes share. */
export const exampleCatalogue = (more = ''): string => `catalogue "Shop" version 1 {
  currencies EUR, USD
  regions    EU, US
  calendars  us-business
  role admin "Administrator"
  role boss  "Boss"
  request buy  "Buy" { amount is number at least 1 }
  request move "Move" { target is plan }
  request stop "Stop"
  event paid
  templates "hello"
  licence offline-licence "Offline licence"
  feature editor "Editor" is small or large
  meter calls "Calls" resets every month
  seats "Seats" { count from acceptance }
  plan basic "Basic" {
    include editor small
    include 5 seats
    price 10 EUR per month
  }
  plan pro "Pro" extends basic { include 20 seats }
${more}}
`;

/** Where the lines of an example go. */
export interface ExampleLines {
  /** Lines of the catalogue. */
  readonly catalogue?: string;
  /** Lines before the first state. */
  readonly header?: string;
  /** Lines of the start state. */
  readonly open?: string;
  /** Whole states and scenarios. */
  readonly more?: string;
  /** Whole declarations beside the policy. */
  readonly beside?: string;
}

/** A policy that is right but for the lines that it is given, with the catalogue that it needs. */
export function example({
  catalogue = '',
  header = '',
  open = '',
  more = '',
  beside = '',
}: ExampleLines): string {
  return `${exampleCatalogue(catalogue)}${beside}policy "Sample" version 1 {
  for plan basic, pro
  time zone utc
  each day ends at the same hour
  calendar us-business
${header}
  start state open "Open" {
    access full
${open}
    on stop go to closed
  }
  end state closed "Closed" { access none }
${more}
}
`;
}

/** A review that is right but for the lines that it is given instead of its own. */
export function exampleReview(changed: Readonly<Record<string, string>> = {}): string {
  const lines = {
    about: 'for every seat where used-lately is no',
    time: 'time zone utc\n  each day ends at the same hour\n  calendar us-business',
    fact: 'fact used-lately is yes-or-no',
    starts: 'starts every year on 1 March at 08:00',
    open: 'open for 10 business days',
    ask: 'ask any 1 of boss',
    nobody: 'if nobody ask admin',
    remind: 'remind at 80 % of the way',
    answers: 'answers keep, remove',
    several: 'with several answers last counts',
    change: 'answers may change until close',
    effect: 'effect at close',
    none: 'if no answer keep',
    on: 'on keep record "Kept"\n  on remove record "Removed"',
    ...changed,
  };
  const written = Object.values(lines).filter((line) => line !== '');
  const head = 'review access "Access" version 1 {';
  return `${exampleCatalogue()}${changed.head ?? head}\n${written
    .filter((line) => line !== changed.head)
    .map((line) => `  ${line}\n`)
    .join('')}}\n`;
}

/** An approval that is right but for the lines that it is given, and a policy that asks it. */
export function exampleApproval(
  lines: string,
  rules = '  requester cannot approve\n  unused approval lapses after 30 days\n',
): string {
  return example({
    beside: `approval check {\n${rules}  stage "Boss" {\n${lines}\n  }\n}\n`,
    open: '    on buy by admin ask approval check {\n      when approved charge full\n    }',
  });
}
