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
