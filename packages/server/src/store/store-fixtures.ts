import type { Plan } from '@lintel/contract';
import type {
  AccountRow,
  DeadlineRow,
  InstanceRow,
  MemberRow,
  PlanRow,
  UsageDayRow,
} from './records.ts';

const epoch = '2026-01-01T00:00:00.000Z';

/** Rows for tests of stores; all belong to the account `acme` and the plan `p`. */
export function accountRow(id: string): AccountRow {
  return {
    id,
    kind: 'customer',
    name: 'Acme',
    parent: null,
    zone: 'Europe/Berlin',
    region: 'EU',
    currency: 'EUR',
    locale: null,
    revision: 0,
    facts: {},
    createdAt: epoch,
  };
}

export function memberRow(id: string): MemberRow {
  return {
    id,
    account: 'acme',
    person: `person-${id}`,
    name: `Member ${id}`,
    email: `${id}@acme.test`,
    roles: ['member'],
    status: 'active',
    hasSeat: true,
    invitedAt: null,
    invitationHoldsUntil: null,
    joinedAt: epoch,
    lastActiveAt: null,
  };
}

export function planRow(id: string): PlanRow {
  // A store never looks into a plan.
  const plan = { policy: 'Free trial', version: 1 } as unknown as Plan;
  return {
    id,
    policy: `Policy ${id}`,
    version: 1,
    plan,
    file: 'trial.lintel',
    source: '',
    publishedAt: epoch,
  };
}

export function instanceRow(id: string): InstanceRow {
  return {
    id,
    account: 'acme',
    kind: 'policy',
    subjectKind: 'subscription',
    subjectId: 'sub1',
    policy: 'Free trial',
    version: 1,
    hash: 'p',
    status: 'running',
    step: 0,
    snapshot: {
      kind: 'policy',
      name: 'Free trial',
      policy: 'Free trial',
      version: 1,
      hash: 'p',
      status: 'running',
      state: 'trialing',
      context: { facts: { 'seats-used': 3 } },
      step: 0,
    },
    parent: null,
    beganAt: epoch,
    since: epoch,
    because: null,
    endedAt: null,
  };
}

export function deadlineRow(instance: string, key: string, at: string): DeadlineRow {
  return {
    id: `${instance}/${key}`,
    instance,
    account: 'acme',
    key,
    name: key,
    at,
    generation: '1',
    policy: 'Free trial',
    priority: 1,
    place: 0,
    source: null,
    attempts: 0,
    retryAt: null,
    parkedAt: null,
    problem: null,
  };
}

export function usageDayRow(id: string, total: string): UsageDayRow {
  return { id, account: 'acme', meter: 'api-calls', day: '2026-03-01', total, measuredAt: epoch };
}
