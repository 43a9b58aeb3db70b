import type { People } from '@lintel/contract';
import type { Chance } from '../fixtures/chance.ts';
import type { ApprovalStart, Voter } from './approval-subject.ts';

const catalogue = `catalogue "Office" version 1 {
  currencies EUR
  calendars us-business
  role clerk "Clerk"
  role manager "Manager"
  role finance "Finance"
  role legal "Legal"
  role director "Director"
  request buy "Buy" by clerk, manager { amount is number at least 1 }
  templates "please", "added", "still", "done"
  seats "Desks" { count from acceptance }
  plan basic "Basic" { include 1 seats price 10 EUR per month }
}
`;
const policy = `policy "Office" version 1 {
  for plan basic
  time zone "Europe/Berlin"
  each day ends at the same hour
  calendar us-business
  fact used is number
  start state open "Open" {
    access full
    once used > 99 go to closed
    on buy by clerk, manager ask approval check { when approved record "Yes" when denied record "No" }
  }
  end state closed "Closed" { access none }
}
`;
const roles = ['clerk', 'manager', 'finance', 'legal', 'director'];
const persons = ['Ana', 'Max', 'Eva', 'Jo', 'Kim'];

/** A policy that asks an approval, with stages of every kind. */
export function randomApproval(random: Chance): string {
  const { percent, one, number } = random;
  const lines = [
    `requester ${one(['cannot approve', 'may approve'])}`,
    ...(percent(50) ? ['one person cannot approve two stages'] : []),
    ...(percent(50) ? [`delegation at most ${one(['3', '14'])} days`] : []),
    'unused approval lapses after 30 days',
    ...Array.from({ length: 1 + number(3) }, (_, place) => stage(random, place)),
  ];
  return `${catalogue}approval check {\n${lines.map((line) => `  ${line}\n`).join('')}}\n${policy}`;
}

function stage({ one, percent, number }: Chance, place: number): string {
  const audience = () =>
    one(['manager', 'finance', 'legal', 'director', 'manager of requester', 'clerk']);
  const group = () => {
    const asked = [...new Set(Array.from({ length: 1 + number(2) }, audience))];
    return `ask ${one(['any 1 of', '2 of', 'all of'])} ${asked.join(', ')}`;
  };
  const first = group();
  const roleOf = (line: string) => line.split(/ of /).slice(1).join(' of ').split(', ')[0] ?? '';
  const isSplit = percent(35);
  const times = ['12 hours', '1 day', '2 days', '3 days'];
  const timers = [
    `also ask ${audience()}`,
    `escalate to ${one(['director', 'legal, director', 'manager of requester'])}`,
    'notify requester with "still"',
    'notify asked with "still"',
    'approve "Silence is consent."',
  ];
  const when = percent(30) ? ` when ${one(['amount', 'used'])} > ${String(number(3))}` : '';
  const together = place > 0 && percent(45) ? ` together with "S${String(place - 1)}"` : '';
  return [
    `stage "S${String(place)}"${together}${when} {`,
    first,
    ...(isSplit ? [group()] : []),
    ...(percent(40) ? [`if nobody ask ${audience()}`] : []),
    one(['one denial denies', 'a denial asks the next']),
    ...(percent(30) ? [`a denial by ${roleOf(first)} denies`] : []),
    ...(percent(25) ? ['notify asked with "please" on entry'] : []),
    ...(percent(25) ? ['notify requester with "please" on entry'] : []),
    ...(percent(25) ? ['notify added with "added"'] : []),
    ...(percent(30) ? [`remind every ${one(['1 day', '20 hours'])}`] : []),
    ...Array.from({ length: number(3) }, () => `after ${one(times)} ${one(timers)}`),
    'after 5 days deny "Nobody decided."',
    '}',
  ].join('\n    ');
}

export function randomApprovalStart(random: Chance): ApprovalStart {
  const { one, percent } = random;
  const some = () => persons.filter(() => percent(35));
  const held = [...roles, 'manager of requester'].map((role) => [role, some()] as const);
  const byRole = Object.fromEntries(held.filter(([, people]) => people.length > 0));
  const standIns = percent(50)
    ? [
        {
          person: 'Eva',
          for: 'Max',
          from: '2026-03-02T00:00:00.000Z',
          to: '2026-03-20T00:00:00.000Z',
        },
        {
          person: 'Jo',
          for: 'Ana',
          from: '2026-02-20T00:00:00.000Z',
          to: '2026-03-05T00:00:00.000Z',
        },
      ]
    : undefined;
  const people: People = { byRole, ...(standIns === undefined ? {} : { standIns }) };
  return {
    at: '2026-03-02T09:00:00.000Z',
    zone: 'Europe/Berlin',
    request: { ...voterIn(people, 'Ana'), fields: { amount: one([1, 2, 5]) } },
    facts: percent(60) ? { used: one([0, 1, 4]) } : {},
    people,
  };
}

export function randomVoter({ one }: Chance, people: People): Voter {
  return voterIn(people, one(persons));
}

function voterIn({ byRole }: People, person: string): Voter {
  return { person, roles: roles.filter((role) => byRole[role]?.includes(person)) };
}
