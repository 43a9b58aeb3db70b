import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { GUARD_NAMES, MACHINE_ACTION_NAMES, type MachineConfig, type Plan } from '@lintel/contract';
import { compile } from '../compile.ts';
import { diagramOf, mermaidOf } from './diagram.ts';
import { emitApprovalMachine } from './approval-machine.ts';
import { emitMachine } from './machine.ts';
import { proseOf, proseText } from './prose.ts';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));
const files = readdirSync(folder).map((path) => ({
  path,
  text: readFileSync(folder + path, 'utf8'),
}));
const plans = compile(files, {}).set?.plans ?? [];
const named = (policy: string): Plan => {
  const found = plans.find((plan) => plan.policy === policy);
  if (found === undefined) throw new Error(`no policy ${policy}`);
  return found;
};
const machines: [string, MachineConfig][] = plans.flatMap((plan) => [
  [plan.policy, plan.machine] as [string, MachineConfig],
  ...Object.values(plan.approvals).map(({ name, machine }): [string, MachineConfig] => [
    name,
    machine,
  ]),
]);

describe.each(machines)('the machine of %s', (_, machine) => {
  const transitions = Object.values(machine.states).flatMap(({ on = {}, always = [] }) => [
    ...Object.values(on).flat(),
    ...always,
  ]);

  test('goes only to states that it has', () => {
    expect(Object.hasOwn(machine.states, machine.initial)).toBe(true);
    expect(
      transitions
        .flatMap(({ target }) => (target === undefined ? [] : [target]))
        .filter((target) => !Object.hasOwn(machine.states, target)),
    ).toEqual([]);
  });

  test('names only guards and actions that the engine has', () => {
    const guards = transitions.flatMap(({ guard }) => (guard ? [guard.type] : []));
    const actions = Object.values(machine.states).flatMap(
      ({ entry = [], exit = [], on = {}, always = [] }) => [
        ...entry,
        ...exit,
        ...[...Object.values(on).flat(), ...always].flatMap(({ actions: done = [] }) => done),
      ],
    );
    expect(guards.filter((guard) => !GUARD_NAMES.includes(guard))).toEqual([]);
    expect(actions.filter(({ type }) => !MACHINE_ACTION_NAMES.includes(type))).toEqual([]);
  });

  test('ends every event without a guard, so that nothing falls through to the wildcard', () => {
    for (const { on = {}, type } of Object.values(machine.states)) {
      for (const candidates of Object.values(on)) expect(candidates.at(-1)?.guard).toBeUndefined();
      if (type !== 'final') expect(on['*']).toEqual([{ actions: [{ type: 'unexpected' }] }]);
    }
  });

  test('leaves time to the engine', () => {
    const keys = [...JSON.stringify(machine).matchAll(/"([a-z]+)":/g)].map(([, key]) => key);
    expect(keys.filter((key) => ['after', 'invoke', 'delay', 'src'].includes(key ?? ''))).toEqual(
      [],
    );
  });
});

test('every rule of a plan is in its machine, and none besides', () => {
  for (const plan of plans) {
    const inMachine = new Set(
      [...JSON.stringify(plan.machine).matchAll(/"rule":("[^"]*")/g)].map(([, id]) => id),
    );
    expect([...inMachine].sort()).toEqual(
      plan.states.flatMap(({ rules }) => rules.map(({ id }) => JSON.stringify(id))).sort(),
    );
  }
});

test('equal plans give byte-equal machines', () => {
  for (const plan of plans) {
    expect(JSON.stringify(emitMachine(plan))).toBe(JSON.stringify(plan.machine));
    for (const approval of Object.values(plan.approvals)) {
      expect(JSON.stringify(emitApprovalMachine(approval))).toBe(JSON.stringify(approval.machine));
    }
  }
});

test('an unknown refusal stops the search, an unknown permission does not', () => {
  const upgrade = named('Tier upgrade').machine.states['current']?.on?.['request-upgrade'] ?? [];
  expect(upgrade.map(({ guard }) => guard?.type)).toEqual([
    'rule-matches',
    'rule-unknown',
    'rule-matches',
    'rule-matches',
    'role-refused',
    undefined,
  ]);
});

describe('the picture', () => {
  test.each(plans.map((plan): [string, Plan] => [plan.policy, plan]))(
    'of %s shows every state and every caption, within its frame, none over another',
    (_, plan) => {
      const { nodes, width, height, edges } = diagramOf(plan);
      expect(nodes.map(({ state }) => state).sort()).toEqual(
        plan.states.map(({ name }) => name).sort(),
      );
      for (const a of nodes) {
        expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(
          true,
        );
        for (const b of nodes) {
          if (a === b) continue;
          expect(
            a.x + a.width <= b.x ||
              b.x + b.width <= a.x ||
              a.y + a.height <= b.y ||
              b.y + b.height <= a.y,
          ).toBe(true);
        }
      }
      const drawn = /^M -?[\d.]+ -?[\d.]+( [CL] [-\d., ]+)+$/;
      expect(edges.map(({ path }) => path).filter((path) => !drawn.test(path))).toEqual([]);
      const captions = edges.map(({ caption, labelAt }) => ({
        ...labelAt,
        half: caption.length * 3,
      }));
      for (const [index, one] of captions.entries()) {
        expect(one.x >= one.half && one.x + one.half <= width && one.y > 0 && one.y < height).toBe(
          true,
        );
        const meets = (other: { x: number; y: number; half: number }, apart: number) =>
          Math.abs(one.x - other.x) < one.half + other.half && Math.abs(one.y - other.y) < apart;
        expect(captions.slice(index + 1).filter((other) => meets(other, 12))).toEqual([]);
        const boxes = nodes.map((box) => ({
          x: box.x + box.width / 2,
          y: box.y + box.height / 2,
          half: box.width / 2,
        }));
        expect(boxes.filter((box) => meets(box, 36))).toEqual([]);
      }
    },
  );

  test('tells why an edge is taken', () => {
    const { edges, nodes } = diagramOf(named('Free trial'));
    const labels = (from: string, to: string) =>
      edges
        .find((edge) => edge.from === from && edge.to === to)
        ?.labels.map(({ text, kind }) => `${kind}: ${text}`);
    expect(labels('expired', 'lapsed')).toEqual(['time: after 30 days']);
    expect(labels('trialing', 'expired')).toEqual(['time: at trial-end']);
    expect(labels('not-started', 'trialing')).toEqual(['request: first-sign-in']);
    expect(nodes[0]).toMatchObject({ state: 'not-started', kind: 'start' });
  });

  test('is also there for documents', () => {
    expect(mermaidOf(named('Seats'))).toBe(
      [
        'stateDiagram-v2',
        '  state "Open for changes" as open',
        '  state "Closed" as closed',
        '  [*] --> open',
        "  open --> closed : once policy 'Annual subscription' is in ended",
        '  closed --> [*]',
        '',
      ].join('\n'),
    );
  });
});

describe('the prose', () => {
  const text = (policy: string) => proseText(proseOf(named(policy)));

  test.each([
    ['Free trial', 'Trial-length is 14 days, and may be set from 7 days to 30 days.'],
    [
      'Free trial',
      'On extend-trial by account-manager, when extensions-used is less than 1: extend trial-end by extension, add 1 to extensions-used and record "Trial extended".',
    ],
    ['Free trial', 'After 90 days: go to lapsed.'],
    ['Free trial', 'At most 10000 api-calls per month, soft, told at 80 % and 100 %.'],
    ['Annual subscription', 'Paid-through is remembered by the policy.'],
    ['Annual subscription', 'Term-end is the start of paid-through.'],
    [
      'Annual subscription',
      'What runs under version 6 moves to this one as soon as this version is published.',
    ],
    ['Annual subscription', 'Whoever is in dunning comes to past-due.'],
    ['Annual subscription', 'Running deadlines stay where they are.'],
    [
      'Seats',
      'What was agreed to and cannot be done then may be asked for again for 30 days, without asking anybody; then it lapses.',
    ],
    ['Annual subscription', 'Every 3 days, at most 4 times (retries): collect open invoices.'],
    [
      'Overdue account',
      'As soon as it is so, when limit-day is ahead or oldest-unpaid is nothing: go to clear.',
    ],
    ['Overdue account', 'It watches every account.'],
    ['Seats', 'After 2 business days, account-owner is asked instead.'],
    [
      'Tier upgrade',
      'Stage "Security and procurement", when price-change is more than 20000 USD or data-moves: 2 of security-team or procurement must agree; one denial denies.',
    ],
  ])('of %s says: %s', (policy, sentence) => {
    expect(text(policy)).toContain(`- ${sentence}\n`);
  });

  test('says what the language decides where the text is silent', () => {
    expect(
      proseOf(named('Device lease'))
        .at(-1)
        ?.lines.every(({ span }) => span === null),
    ).toBe(true);
    expect(text('Device lease')).toContain('because the policy names no event');
  });
});
