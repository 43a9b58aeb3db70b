import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Plan } from '@lintel/contract';
import { compile } from '@lintel/dsl';
import {
  act,
  after,
  at,
  deadline,
  declared,
  on,
  once,
  plan,
  compare,
  fact,
  literal,
  named,
} from '../../../../test/fixtures/plans.ts';
import { instant, recorded, simulated } from '../../../../test/fixtures/simulation.ts';

const folder = fileURLToPath(new URL('../../../../dsl/examples/', import.meta.url));
const files = readdirSync(folder).map((path) => ({
  path,
  text: readFileSync(folder + path, 'utf8'),
}));
const plans = compile(files, {}).set?.plans ?? [];
const examplePolicy = (policy: string): Plan => {
  const found = plans.find((candidate) => candidate.policy === policy);
  if (found === undefined) throw new Error(`no policy ${policy}`);
  return found;
};

const customer = () =>
  simulated(
    [
      examplePolicy('Annual subscription'),
      examplePolicy('Seats'),
      examplePolicy('Overdue account'),
    ],
    {
      quantities: { seats: 25 },
      facts: {
        'seats-used': 25,
        'oldest-unpaid': null,
        'unpaid-total': { minor: '40000', exponent: 2, currency: 'USD' },
      },
      with: { 'paid-through': '2027-03-01' },
    },
  );
const admin = { role: 'customer-admin' };

test('rule 10: a request goes on when every policy that hears it agrees', () => {
  const simulation = customer();
  expect(simulation.decide('request-seats', admin, { requested: 2 })).toMatchObject({
    outcome: 'payment',
  });
  expect(simulation.do('request-seats', admin, { requested: 2 })).toEqual({ kind: 'accepted' });
  expect(simulation.view().quantities).toEqual({ seats: 27 });
});

test('rule 10: one refusal refuses, in its own words, and nothing moves', () => {
  const simulation = customer();
  simulation.set({ 'oldest-unpaid': '2026-02-01' });
  expect(simulation.view('Overdue account').state).toBe('limited');
  const answer = simulation.do('request-seats', admin, { requested: 2 });
  expect(answer).toMatchObject({
    kind: 'refused',
    reasons: [{ message: 'Please settle the open invoices first.' }],
  });
  expect(simulation.view().quantities).toEqual({ seats: 25 });
  expect(simulation.happenings.at(-1)).toMatchObject({
    kind: 'refusal',
    policy: 'Overdue account',
  });
});

test('a request that no policy hears is refused as such', () => {
  expect(customer().do('heartbeat', admin, {})).toMatchObject({
    kind: 'refused',
    reasons: [{ code: 'no-policy' }],
  });
});

test('a policy closes when the one that it looks at has ended', () => {
  const simulation = customer();
  simulation.do('cancel', admin, {});
  simulation.advanceTo(instant('2027-03-01 00:00'));
  expect(simulation.view('Annual subscription')).toMatchObject({ state: 'ended', ended: true });
  expect(simulation.view('Seats')).toMatchObject({ state: 'closed', ended: true });
});

test('what one policy changes is seen by the others at the same instant', () => {
  const buys = plan(
    { open: { rules: [on('buy', [act.seats('up', literal(10))])] } },
    { policy: 'Buys' },
  );
  const watches = plan(
    {
      small: {
        rules: [
          once(compare(named('quantity', 'seats'), '>', fact('limit')), [
            act.record('grown'),
            act.go('large'),
          ]),
        ],
      },
      large: {},
    },
    { policy: 'Watches', facts: [declared('limit')] },
  );
  const simulation = simulated([buys, watches], { quantities: { seats: 1 }, facts: { limit: 5 } });
  simulation.do('buy', null, {});
  expect(simulation.view('Watches').state).toBe('large');
  expect(recorded(simulation)).toEqual(['grown']);
});

test('rules 6 and 53: at one instant a scheduled change comes first, then policies by their names', () => {
  const end = deadline('end', after('3 days'));
  const looks = (policy: string) =>
    plan(
      {
        open: {
          deadlines: [end],
          rules: [at('end', [act.record(policy), act.go('closed')])],
        },
        closed: {},
      },
      { policy },
    );
  const counts = plan(
    {
      open: {
        deadlines: [end],
        rules: [
          at('end', [act.go('late')], {
            when: compare(named('quantity', 'seats'), '<', literal(10)),
          }),
          at('end', [act.record('sees the seats'), act.go('late')]),
        ],
      },
      late: {},
    },
    { policy: 'Alpha' },
  );
  const buys = plan(
    { open: { deadlines: [end], rules: [on('buy', [act.seats('up', literal(10), 'end')])] } },
    { policy: 'Zeta' },
  );
  const simulation = simulated([buys, looks('Gamma'), looks('Beta'), counts], {
    quantities: { seats: 1 },
  });
  simulation.do('buy', null, {});
  simulation.advanceTo(instant('2030-01-01 00:00'));
  expect(simulation.view().quantities).toEqual({ seats: 11 });
  expect(recorded(simulation)).toEqual(['sees the seats', 'Beta', 'Gamma']);
});
