import type { Chance } from '../fixtures/chance.ts';
import type { ReviewStart } from './review-subject.ts';

const catalogue = `catalogue "Keys" version 1 {
  currencies EUR
  calendars weekdays
  role lead "Lead"
  role owner "Owner"
  role guard "Guard"
  event hand-in
  templates "please"
  subject key "Key" of account
}
policy "Keys" version 1 {
  for every key
  time zone utc
  start state held "Held" { access full on hand-in go to back }
  end state back "Back" { access none }
}
`;

/** A review with lines of every kind, and a policy that hears what it tells. */
export function randomReview({ one, percent }: Chance): string {
  const condition = () => one(['used is no', 'days < 3', 'last within 8 weeks before close']);
  const recommends = percent(60);
  const lines = [
    `for every key${percent(60) ? ` where ${condition()}` : ''}`,
    `time zone ${one(['utc', '"Europe/Berlin"', '"America/New_York"'])}`,
    `each day ends at ${one(['00:00', 'the same hour'])}`,
    'calendar weekdays',
    'fact used is yes-or-no',
    'fact days is number',
    'fact last is date or nothing',
    `starts every ${one([
      `month on day ${one(['1', '15', '31'])}`,
      `quarter on day ${one(['1', '31'])}`,
      `year on ${one(['1 March', '29 February'])}`,
    ])} at ${one(['00:00', '02:30', '08:00'])}`,
    `open for ${one(['10 days', '3 business days', '36 hours', '1 week'])}`,
    `ask ${one(['any 1 of lead', '2 of lead, owner', 'all of lead', 'any 1 of owner, guard'])}`,
    `if nobody ask ${one(['guard', 'owner'])}`,
    ...(percent(60) ? [`remind at ${one(['50', '80', '33'])} % of the way`] : []),
    ...(percent(40) ? [`remind ${one(['1 day', '1 business day', '3 weeks'])} before close`] : []),
    'answers keep, remove, not-sure',
    `with several answers ${one(['last counts', 'first counts', 'any remove wins', 'all must say keep'])}`,
    ...(percent(50) ? ['answers may change until close'] : []),
    `effect at ${one(['close', 'close', 'once'])}`,
    `if no answer ${recommends && percent(50) ? 'follow recommendation' : one(['keep', 'not-sure'])}`,
    ...(recommends
      ? [`recommend keep when ${condition()}`, `recommend ${one(['remove', 'not-sure'])} otherwise`]
      : []),
    'on keep record "Kept"',
    'on remove { record "Gone" tell key to hand-in notify asked with "please" }',
    'on not-sure notify deciders with "please"',
  ];
  return `${catalogue}review check "Check" version 1 {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

export function randomReviewStart({ one, percent, number }: Chance): ReviewStart {
  const facts = () => ({
    ...(percent(70) ? { used: percent(30) } : {}),
    ...(percent(70) ? { days: one([1, 3, 8]) } : {}),
    ...(percent(70) ? { last: one([null, '2027-01-20', '2026-03-01']) } : {}),
  });
  const roles = () => ['lead', 'owner', 'guard'].filter(() => percent(40));
  return {
    begin: one([
      '2027-01-04T09:00:00.000Z',
      '2027-02-01T00:00:00.000Z',
      '2027-03-20T12:00:00.000Z',
    ]),
    zone: 'UTC',
    subjects: ['K1', 'K2', 'K3'].slice(0, 1 + number(3)).map((id) => ({ id, facts: facts() })),
    persons: { Ana: roles(), Ben: roles() },
    nobodyIs: ['lead', 'owner', 'guard'].filter(() => percent(20)),
  };
}
