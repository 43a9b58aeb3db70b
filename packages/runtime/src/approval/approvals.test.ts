import { describe, expect, test } from 'vitest';
import type { ApprovalPlan, SimulationGiven } from '@lintel/contract';
import {
  act,
  after,
  approval,
  at,
  compare,
  deadline,
  declared,
  fact,
  field,
  literal,
  on,
  plan,
  span,
  stage,
  time,
} from '../../../../test/fixtures/plans.ts';
import { instant, noticed, recorded, simulated } from '../../../../test/fixtures/simulation.ts';
import { engine } from '../engine.ts';
import { approvalView } from './approval-view.ts';

const outcomes = {
  approved: [act.record('approved'), act.seats('up', field('requested'))],
  denied: [act.notify('requester', 'denied')],
  'timed-out': [act.record('timed out')],
  withdrawn: [act.record('withdrawn')],
};

/** A policy that asks for every request, and a request by Ana that waits. */
function asked(waiting: ApprovalPlan, given: Partial<SimulationGiven> = {}) {
  const policy = plan(
    {
      open: {
        rules: [
          on('request-seats', [act.ask(waiting.name, outcomes)], { by: ['admin', 'manager'] }),
          on('close', [act.go('shut')]),
        ],
      },
      shut: {},
    },
    { asks: [waiting], facts: [declared('price')] },
  );
  const simulation = simulated(policy, {
    quantities: { seats: 25 },
    persons: { Ana: ['admin', 'manager'], Max: ['manager'] },
    ...given,
  });
  expect(simulation.do('request-seats', { person: 'Ana' }, { requested: 10 })).toEqual({
    kind: 'accepted',
  });
  return simulation;
}

const managers = (more: Parameters<typeof stage>[0] = { asks: ['manager'] }) =>
  approval('seat-change', [stage(more)]);
const waitingFor = (simulation: ReturnType<typeof asked>) =>
  simulation.view().approvals[0]?.waitingFor;
const code = (answer: unknown) => (answer as { reasons?: { code: string }[] }).reasons?.[0]?.code;

describe('who may decide', () => {
  test('any one of the role; the rest of the policy follows at once', () => {
    const simulation = asked(managers());
    expect(waitingFor(simulation)).toEqual(['manager']);
    expect(simulation.do('approve', { person: 'Max' }, {})).toEqual({ kind: 'accepted' });
    expect(simulation.view()).toMatchObject({ quantities: { seats: 35 }, approvals: [] });
    expect(recorded(simulation)).toEqual(['approved']);
  });

  test('the requester cannot approve, unless the approval says so', () => {
    expect(code(asked(managers()).do('approve', { person: 'Ana' }, {}))).toBe(
      'requester-cannot-approve',
    );
    const allowed = asked(
      approval('seat-change', [stage({ asks: ['manager'] })], { requesterMayApprove: true }),
    );
    expect(allowed.do('approve', { person: 'Ana' }, {}).kind).toBe('accepted');
  });

  test('somebody who was not asked cannot decide', () => {
    const simulation = asked(managers());
    expect(code(simulation.do('approve', { role: 'intern' }, {}))).toBe('not-asked');
    expect(code(simulation.do('deny', { role: 'intern' }, {}))).toBe('not-asked');
    expect(simulation.view().quantities).toEqual({ seats: 25 });
  });

  test('if nobody is left, the fall-back is asked', () => {
    const fallBack = managers({ asks: ['manager'], ifNobody: [{ role: 'owner', of: null }] });
    expect(waitingFor(asked(fallBack, { nobodyIs: ['manager'] }))).toEqual(['owner']);
    expect(waitingFor(asked(fallBack))).toEqual(['manager']);
  });

  test('a quorum counts different persons of the union of the roles', () => {
    const simulation = asked(managers({ asks: ['manager', 'security'], quorum: 2 }));
    simulation.do('approve', { person: 'Max' }, {});
    expect(code(simulation.do('approve', { person: 'Max' }, {}))).toBe('already-decided');
    expect(simulation.view().quantities).toEqual({ seats: 25 });
    simulation.do('approve', { role: 'security' }, {});
    expect(simulation.view().quantities).toEqual({ seats: 35 });
  });

  test('one person cannot decide two stages, unless the approval says so', () => {
    const stages = [
      stage({ asks: ['manager'] }),
      stage({ asks: ['manager', 'security'], title: 'second' }),
    ];
    const strict = asked(approval('two', stages));
    strict.do('approve', { person: 'Max' }, {});
    expect(code(strict.do('approve', { person: 'Max' }, {}))).toBe('one-person-two-stages');
    const loose = asked(approval('two', stages, { onePersonMayApproveTwoStages: true }));
    loose.do('approve', { person: 'Max' }, {});
    loose.do('approve', { person: 'Max' }, {});
    expect(loose.view().quantities).toEqual({ seats: 35 });
  });
});

test('all of a role means each person who may decide', () => {
  const simulation = asked(managers({ asks: ['manager'], quorum: 'all' }));
  simulation.do('approve', { person: 'Max' }, {});
  expect(simulation.view().quantities).toEqual({ seats: 25 });
  simulation.do('approve', { role: 'manager' }, {});
  expect(simulation.view().quantities).toEqual({ seats: 35 });
});

test('rule 65: a role may be taken relative to a person', () => {
  const relative = managers({ asks: [], ask: [{ role: 'manager', of: 'requester' }] });
  const simulation = asked(relative);
  expect(waitingFor(simulation)).toEqual(['manager of requester']);
  expect(code(simulation.do('approve', { person: 'Max' }, {}))).toBe('not-asked');
  expect(simulation.do('approve', { role: 'manager of requester' }, {}).kind).toBe('accepted');
});

describe('denials', () => {
  test('one denial denies', () => {
    const simulation = asked(managers());
    simulation.do('deny', { person: 'Max' }, {});
    expect(simulation.view()).toMatchObject({ approvals: [], quantities: { seats: 25 } });
    expect(noticed(simulation).at(-1)).toBe('denied to requester at 2026-03-01 09:00');
  });

  test('a denial that asks the next leaves the others the choice, until no quorum can be reached', () => {
    const patient = managers({ asks: ['manager'], denial: 'asks-the-next' });
    const saved = asked(patient);
    saved.do('deny', { person: 'Max' }, {});
    expect(saved.view().approvals).toHaveLength(1);
    saved.do('approve', { role: 'manager' }, {});
    expect(saved.view().quantities).toEqual({ seats: 35 });
    const lost = asked(patient);
    lost.do('deny', { person: 'Max' }, {});
    lost.do('deny', { role: 'manager' }, {});
    expect(lost.view()).toMatchObject({ approvals: [], quantities: { seats: 25 } });
  });
});

describe('the clock', () => {
  const timed = managers({
    asks: ['manager'],
    remindEvery: time('1 business day'),
    after: [
      { after: time('2 business days'), does: 'escalate', to: [{ role: 'owner', of: null }], span },
      { after: time('5 business days'), does: 'deny', text: 'No answer.', span },
    ],
  });

  test('rule 61: escalation replaces who is asked', () => {
    const simulation = asked(timed, { begin: instant('2026-03-02 15:00') });
    simulation.advanceTo(instant('2026-03-04 15:00'));
    expect(waitingFor(simulation)).toEqual(['owner']);
    expect(code(simulation.do('approve', { person: 'Max' }, {}))).toBe('not-asked');
    expect(simulation.do('approve', { role: 'owner' }, {}).kind).toBe('accepted');
    expect(simulation.view().quantities).toEqual({ seats: 35 });
  });

  test('reminders go to those who are asked', () => {
    const simulation = asked(timed, { begin: instant('2026-03-02 15:00') });
    simulation.advanceTo(instant('2026-03-05 15:00'));
    expect(noticed(simulation)).toEqual([
      'approval-asked to manager at 2026-03-02 15:00',
      'approval-reminder to manager at 2026-03-03 15:00',
      'approval-escalated to owner at 2026-03-04 15:00',
      'approval-reminder to owner at 2026-03-04 15:00',
      'approval-reminder to owner at 2026-03-05 15:00',
    ]);
  });

  test('a decision by the clock is always timed out, with the words of the stage', () => {
    const simulation = asked(timed, { begin: instant('2026-03-02 15:00') });
    simulation.advanceTo(instant('2026-03-31 15:00'));
    expect(recorded(simulation)).toEqual(['timed out']);
    expect(simulation.view()).toMatchObject({ approvals: [], quantities: { seats: 25 } });
    const ended = simulation.happenings.find(
      (happening) => happening.kind === 'approval' && happening.what === 'timed-out',
    );
    expect(ended?.at).toBe(instant('2026-03-09 15:00'));
  });

  test('a clock that approves passes the stage', () => {
    const lenient = managers({
      asks: ['manager'],
      after: [{ after: time('2 days'), does: 'approve', text: 'Silence is consent.', span }],
    });
    const simulation = asked(lenient);
    simulation.advanceTo(instant('2026-03-03 08:59'));
    expect(simulation.view().quantities).toEqual({ seats: 25 });
    simulation.advanceTo(instant('2026-03-03 09:00'));
    expect(simulation.view().quantities).toEqual({ seats: 35 });
  });

  test('rule 61: also ask adds people, and the first ones may still decide', () => {
    const simulation = asked(
      managers({
        asks: ['manager'],
        after: [
          { after: time('1 day'), does: 'also-ask', to: [{ role: 'deputy', of: null }], span },
        ],
      }),
    );
    simulation.advanceTo(instant('2026-03-02 09:00'));
    expect(waitingFor(simulation)).toEqual(['manager', 'deputy']);
    expect(simulation.do('approve', { person: 'Max' }, {}).kind).toBe('accepted');
  });

  test('time starts again with each stage', () => {
    const slow = { after: [{ after: time('3 days'), does: 'deny' as const, text: 'Late.', span }] };
    const simulation = asked(
      approval('two', [
        stage({ asks: ['manager'], ...slow }),
        stage({ asks: ['security'], ...slow }),
      ]),
    );
    simulation.advanceTo(instant('2026-03-03 09:00'));
    simulation.do('approve', { person: 'Max' }, {});
    simulation.advanceTo(instant('2026-03-05 09:00'));
    expect(waitingFor(simulation)).toEqual(['security']);
    simulation.advanceTo(instant('2026-03-06 09:00'));
    expect(recorded(simulation)).toEqual(['timed out']);
  });
});

describe('conditional stages', () => {
  const dear = approval('dear', [
    stage({ asks: ['manager'] }),
    stage({ asks: ['security'], when: compare(fact('price'), '>', literal(100)) }),
  ]);
  const afterFirst = (facts: SimulationGiven['facts']) => {
    const simulation = asked(dear, { facts });
    simulation.do('approve', { person: 'Max' }, {});
    return simulation;
  };

  test('a stage whose condition is false is passed over', () => {
    expect(afterFirst({ price: 50 }).view().quantities).toEqual({ seats: 35 });
  });

  test('one whose condition is true or unknown is not', () => {
    expect(waitingFor(afterFirst({ price: 500 }))).toEqual(['security']);
    expect(waitingFor(afterFirst({}))).toEqual(['security']);
  });

  test('the decision shows the stages that may be needed, and what happens once all agreed', () => {
    const decided = (price: number) => {
      const simulation = asked(dear, { facts: { price } });
      return simulation.decide('close', { person: 'Ana' }, {}).outcome === 'instant' ? price : 0;
    };
    expect(decided(50)).toBe(50);
    const fresh = simulated(
      plan(
        { open: { rules: [on('request-seats', [act.ask('dear', outcomes)])] } },
        { asks: [dear], facts: [declared('price')] },
      ),
      { facts: { price: 50 } },
    );
    expect(fresh.decide('request-seats', null, { requested: 3 })).toMatchObject({
      outcome: 'approval',
      approval: { name: 'dear', stages: [{ title: 'manager', roles: ['manager'], quorum: 1 }] },
      changes: [{ kind: 'change-quantity', by: 3 }],
    });
  });
});

describe('rule 13: how long an approval lives', () => {
  test('a second request of the same name is refused while one waits', () => {
    const simulation = asked(managers());
    expect(code(simulation.do('request-seats', { person: 'Max' }, { requested: 1 }))).toBe(
      'already-waiting',
    );
    const several = asked(
      approval('seat-change', [stage({ asks: ['manager'] })], { severalAtOnce: true }),
    );
    expect(several.do('request-seats', { person: 'Max' }, { requested: 1 }).kind).toBe('accepted');
    expect(several.do('approve', { role: 'manager' }, {})).toMatchObject({ kind: 'failed' });
  });

  test('one asked by a state is withdrawn when the state is left, and those asked are told', () => {
    const review = managers();
    const simulation = simulated(
      plan(
        {
          idle: { rules: [on('upgrade', [act.go('reviewing')])] },
          reviewing: { ask: act.ask(review.name, outcomes), rules: [on('drop', [act.go('idle')])] },
        },
        { asks: [review] },
      ),
    );
    simulation.do('upgrade', null, {});
    expect(simulation.view().approvals).toMatchObject([
      { name: 'seat-change', waitingFor: ['manager'] },
    ]);
    simulation.do('drop', null, {});
    expect(simulation.view().approvals).toEqual([]);
    expect(noticed(simulation).at(-1)).toBe('approval-withdrawn to manager at 2026-03-01 09:00');
    expect(recorded(simulation)).toEqual([]);
  });

  test('one asked by a rule outlives the state', () => {
    const simulation = asked(managers());
    simulation.do('close', null, {});
    simulation.do('approve', { person: 'Max' }, {});
    expect(simulation.view()).toMatchObject({ state: 'shut', quantities: { seats: 35 } });
  });

  test('the condition that led to it is tried again on approval', () => {
    const review = managers();
    const policy = plan(
      {
        open: {
          rules: [
            on('request-seats', [act.ask(review.name, outcomes)], {
              when: compare(fact('price'), '<', literal(100)),
            }),
          ],
        },
      },
      { asks: [review], facts: [declared('price')] },
    );
    const simulation = simulated(policy, { facts: { price: 50 }, quantities: { seats: 25 } });
    simulation.do('request-seats', null, { requested: 1 });
    simulation.set({ price: 500 });
    simulation.do('approve', { role: 'manager' }, {});
    expect(simulation.view().quantities).toEqual({ seats: 25 });
    expect(simulation.happenings.at(-1)).toMatchObject({
      kind: 'ignored',
      reason: { code: 'no-rule-applied' },
    });
  });

  test('the requester withdraws, nobody else does', () => {
    const simulation = asked(managers());
    expect(code(simulation.do('withdraw', { person: 'Max' }, {}))).toBe('not-asked');
    expect(simulation.do('withdraw', { person: 'Ana' }, {}).kind).toBe('accepted');
    expect(recorded(simulation)).toEqual(['withdrawn']);
  });
});

test('rule 25: the requester is known on every outcome', () => {
  const simulation = asked(managers());
  const { snapshot } = simulation.view();
  const [pending] = (snapshot.context as { asks: { request: { actor: { person: string } } }[] })
    .asks;
  expect(pending?.request.actor.person).toBe('Ana');
});

test('an approval of another plan, or one that is damaged, moves nothing', () => {
  const review = managers();
  const policy = plan({ open: {} }, { asks: [review] });
  const subject = { zone: 'UTC', quantities: {}, plan: null };
  const request = {
    kind: 'request' as const,
    name: 'x',
    fields: {},
    actor: { person: 'Ana', roles: [] },
  };
  const at = instant('2026-03-01 09:00');
  const people = { byRole: { manager: ['Max'] } };
  const { snapshot } = engine.beginApproval(policy, review.name, {
    at,
    request,
    facts: {},
    subject,
    people,
  });
  const context = { at, subject, others: { subject: {}, account: {} }, requestFacts: {}, people };
  const vote = {
    kind: 'vote' as const,
    vote: 'approve' as const,
    actor: { person: 'Max', roles: ['manager'] },
    comment: null,
  };
  for (const change of [
    { hash: 'b'.repeat(64) },
    { context: {} },
    { state: 'approved-by-me' },
    { name: 'constructor' },
  ]) {
    expect(engine.step(policy, { ...snapshot, ...change }, vote, context)).toMatchObject({
      answer: { kind: 'failed' },
      effects: [],
    });
  }
  const done = engine.step(policy, snapshot, vote, context);
  expect(done.effects.at(-1)).toMatchObject({
    kind: 'approval-ended',
    outcome: 'approved',
    deciders: ['Max'],
  });
  expect(engine.step(policy, done.snapshot, vote, context)).toMatchObject({
    answer: { kind: 'refused', reasons: [{ code: 'already-decided' }] },
  });
  expect(
    engine.beginApproval(policy, 'nothing', { at, request, facts: {}, subject, people }).answer
      .kind,
  ).toBe('failed');
});

test('a screen sees the whole chain, how far it is, and what the clock will do', () => {
  const review = approval('review', [
    stage({ asks: ['lead'], when: compare(fact('price'), '>', literal(10)) }),
    stage({
      asks: ['manager', 'security'],
      title: 'Both',
      quorum: 2,
      remindEvery: time('1 day'),
      after: [{ after: time('2 days'), does: 'deny', text: 'Nobody answered.', span }],
    }),
    stage({ asks: ['owner'] }),
  ]);
  const policy = plan({ open: {} }, { asks: [review], facts: [declared('price')] });
  const subject = { zone: 'Europe/Berlin', quantities: {}, plan: null };
  const at = instant('2026-03-01 09:00');
  const people = { byRole: { manager: ['Max'], security: ['Sam'], owner: ['Olga'] } };
  const request = {
    kind: 'request' as const,
    name: 'x',
    fields: {},
    actor: { person: 'Ana', roles: [] },
  };
  const begun = engine.beginApproval(policy, 'review', {
    at,
    request,
    facts: { price: 5 },
    subject,
    people,
  }).snapshot;
  const context = { at, subject, others: { subject: {}, account: {} }, requestFacts: {}, people };
  const voted = engine.step(
    policy,
    begun,
    { kind: 'vote', vote: 'approve', actor: { person: 'Max', roles: ['manager'] }, comment: null },
    context,
  ).snapshot;
  expect(approvalView(policy, voted)).toEqual({
    stage: { title: 'Both', index: 1, of: 3, quorum: 2, approvedSoFar: 1 },
    waitingFor: ['manager', 'security'],
    chain: [
      { title: 'lead', roles: ['lead'], state: 'skipped', decidedBy: [] },
      { title: 'Both', roles: ['manager', 'security'], state: 'now', decidedBy: ['Max'] },
      { title: 'owner', roles: ['owner'], state: 'later', decidedBy: [] },
    ],
    next: [
      { at: instant('2026-03-02 09:00'), what: 'remind', text: '' },
      { at: instant('2026-03-03 09:00'), what: 'deny', text: 'Nobody answered.' },
    ],
  });
  const ended = engine.step(
    policy,
    voted,
    { kind: 'withdraw', actor: request.actor, because: 'requester' },
    context,
  ).snapshot;
  expect(approvalView(policy, ended)).toMatchObject({ stage: null, waitingFor: [], next: [] });
});

describe('rule 60: stages that begin together', () => {
  const both = () =>
    asked(
      approval('both', [
        stage({ asks: ['finance'], title: 'Money' }),
        { ...stage({ asks: ['legal'], title: 'Law' }), together: true },
        stage({ asks: ['owner'], title: 'Owner' }),
      ]),
    );

  test('wait for all of them, in any order, before the next begins', () => {
    const simulation = both();
    expect(waitingFor(simulation)).toEqual(['finance', 'legal']);
    simulation.do('approve', { role: 'legal' }, {});
    expect(waitingFor(simulation)).toEqual(['finance']);
    simulation.do('approve', { role: 'finance' }, {});
    expect(waitingFor(simulation)).toEqual(['owner']);
    simulation.do('approve', { role: 'owner' }, {});
    expect(recorded(simulation)).toEqual(['approved']);
  });

  test('are denied by one of them', () => {
    const simulation = both();
    simulation.do('deny', { role: 'legal' }, {});
    expect(simulation.view().approvals).toEqual([]);
    expect(recorded(simulation)).toEqual([]);
  });
});

describe('rule 62: somebody who stands in', () => {
  const absence = {
    person: 'Eva',
    for: 'Max',
    from: instant('2026-03-01'),
    to: instant('2026-05-01'),
  };
  const delegable = (delegationAtMost: ApprovalPlan['delegationAtMost']) =>
    asked(approval('seat-change', [stage({ asks: ['manager'] })], { delegationAtMost }), {
      standIns: [absence],
    });

  test('decides in place of the one who is away', () => {
    const simulation = delegable({ count: 90, unit: 'day', business: false });
    expect(simulation.do('approve', { person: 'Eva' }, {})).toEqual({ kind: 'accepted' });
  });

  test('decides nothing where the approval knows no delegation', () => {
    expect(code(delegable(null).do('approve', { person: 'Eva' }, {}))).toBe('not-asked');
  });
});

test('rule 64: whoever asks says why, but what the clock asks nobody could', () => {
  const why = approval('why', [stage({ asks: ['manager'] })], { reasonRequired: true });
  const asking = act.ask('why', outcomes);
  const simulation = simulated(
    plan(
      {
        open: {
          deadlines: [deadline('end', after('1 day'))],
          rules: [on('ask', [asking]), at('end', [asking])],
        },
      },
      { asks: [why] },
    ),
    { persons: { Max: ['manager'] } },
  );
  expect(code(simulation.do('ask', null, {}))).toBe('justification-missing');
  simulation.advanceTo(instant('2026-03-03 09:00'));
  expect(simulation.view().approvals).toHaveLength(1);
});

describe('rule 37: quiet hours of an approval', () => {
  const quiet = { quietHours: { from: '20:00', to: '08:00' } };
  const waitingAtNight = approval('seat-change', [
    stage({ asks: ['manager'], remindEvery: { count: 6, unit: 'hour', business: false } }),
  ]);
  const night = () => {
    const policy = plan(
      { open: { rules: [on('request-seats', [act.ask('seat-change', outcomes)])] } },
      { asks: [waitingAtNight], ...quiet },
    );
    const simulation = simulated(policy, { begin: instant('2026-03-01 21:00') });
    simulation.do('request-seats', { person: 'Ana' }, { requested: 10 });
    return simulation;
  };

  test('whoever is asked or reminded at night is told in the morning', () => {
    const simulation = night();
    simulation.advanceTo(instant('2026-03-02 07:59'));
    expect(noticed(simulation)).toEqual([]);
    simulation.advanceTo(instant('2026-03-02 08:00'));
    expect(noticed(simulation)).toEqual([
      'approval-asked to manager at 2026-03-02 08:00',
      'approval-reminder to manager at 2026-03-02 08:00',
    ]);
  });

  test('an approval that ended meanwhile still says what it had to say', () => {
    const simulation = night();
    simulation.do('deny', { role: 'manager' }, {});
    expect(simulation.view().approvals).toEqual([]);
    simulation.advanceTo(instant('2026-03-02 08:00'));
    simulation.advanceTo(instant('2026-03-05 08:00'));
    expect(noticed(simulation)).toEqual([
      'denied to requester at 2026-03-02 08:00',
      'approval-asked to manager at 2026-03-02 08:00',
    ]);
  });
});

describe('what was agreed to and cannot be done (rule 67)', () => {
  const lapsing = (): ApprovalPlan => ({
    ...managers(),
    unusedLapsesAfter: { count: 30, unit: 'day', business: false },
  });

  /** A request that is only done while the price is at most 10. */
  function agreedTooLate(waiting = lapsing()) {
    const cheap = compare(fact('price'), '<=', literal(10));
    const policy = plan(
      {
        open: {
          rules: [
            on('request-seats', [act.ask(waiting.name, outcomes)], { when: cheap }),
            on('close', [act.go('shut')]),
          ],
        },
        shut: {},
      },
      { asks: [waiting], facts: [declared('price')] },
    );
    const simulation = simulated(policy, {
      quantities: { seats: 25 },
      facts: { price: 10 },
      persons: { Ana: ['admin'], Max: ['manager'] },
    });
    ask(simulation);
    simulation.set({ price: 11 });
    simulation.do('approve', { person: 'Max' }, {});
    simulation.set({ price: 9 });
    return simulation;
  }
  const ask = (simulation: ReturnType<typeof asked>, requested = 10, person = 'Ana') =>
    simulation.do('request-seats', { person }, { requested });
  const seats = (simulation: ReturnType<typeof asked>) => simulation.view().quantities['seats'];

  test('is done when the same person asks again, and nobody is asked', () => {
    const simulation = agreedTooLate();
    expect(seats(simulation)).toBe(25);
    expect(ask(simulation)).toEqual({ kind: 'accepted' });
    expect(seats(simulation)).toBe(35);
    expect(simulation.view().approvals).toEqual([]);
    ask(simulation);
    expect(seats(simulation)).toBe(35);
    expect(simulation.view().approvals).toHaveLength(1);
  });

  test('is nobody else’s, and nothing else', () => {
    for (const { requested, person } of [
      { requested: 11, person: 'Ana' },
      { requested: 10, person: 'Max' },
    ]) {
      const simulation = agreedTooLate();
      ask(simulation, requested, person);
      expect(seats(simulation)).toBe(25);
      expect(simulation.view().approvals).toHaveLength(1);
    }
  });

  test('lapses after its time; that is recorded, and whoever asked is told', () => {
    const simulation = agreedTooLate();
    const lapsed = 'What the approval seat-change agreed to has lapsed.';
    simulation.advanceToJustBefore(instant('2026-03-31 09:00'));
    expect(recorded(simulation)).not.toContain(lapsed);
    simulation.advanceTo(instant('2026-03-31 09:00'));
    expect(recorded(simulation)).toContain(lapsed);
    expect(noticed(simulation).at(-1)).toBe('approval-lapsed to requester at 2026-03-31 09:00');
    ask(simulation);
    expect(simulation.view().approvals).toHaveLength(1);
  });

  test('ends with the policy, and where an approval says nothing it is asked anew at once', () => {
    const simulation = agreedTooLate();
    simulation.do('close', { person: 'Ana' }, {});
    const silent = agreedTooLate(managers());
    ask(silent);
    expect(silent.view().approvals).toHaveLength(1);
    expect(seats(silent)).toBe(25);
  });
});
