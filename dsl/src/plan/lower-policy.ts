import {
  type ApprovalPlan,
  PLAN_FORMAT,
  type Plan,
  type Value,
  type ValueType,
} from '@lintel/contract';
import { emitMachine } from '../emit/machine.ts';
import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import { valueType, writtenType } from '../names/value-type.ts';
import type { Approval, Policy, PolicyItem, Value as ValueNode } from '../syntax/tree.ts';
import { contentHash } from './content-hash.ts';
import { fiscalYear } from './fiscal-year.ts';
import { found } from './found.ts';
import { itemsByKind } from './items-by-kind.ts';
import { lowerApproval } from './lower-approval.ts';
import { lowerContext, type LowerContext } from './lower-context.ts';
import { lowerDeadline } from './lower-deadline.ts';
import { lowerLiteral } from './lower-literal.ts';
import { lowerMoving } from './lower-moving.ts';
import { lowerRequests } from './lower-requests.ts';
import { lowerRollout } from './lower-rollout.ts';
import { lowerScenario } from './lower-scenario.ts';
import { lowerSwitches } from './lower-switches.ts';
import { lowerState } from './lower-state.ts';
import { lowerTimeSpan } from './lower-time-span.ts';

/**
 * A policy as data, with its machine and its hash.
 * Pure and deterministic: equal texts give byte-equal plans, key order included. Assumes that no error was told.
 */
export function lowerPolicy(policy: ResolvedPolicy, texts: ReadonlyMap<string, string>): Plan {
  const context = lowerContext(policy, texts);
  const { policy: node } = policy.names;
  const all = itemsByKind(node.items);
  const dayEnd = all('day-end')[0]?.at;
  const prorate = all('prorate')[0];
  const oneTrial = all('one-trial')[0];
  const source: Omit<Plan, 'machine' | 'hash'> = {
    format: PLAN_FORMAT,
    policy: found(node.title, 'the name of a policy').value,
    version: found(node.version, 'the version of a policy').value,
    file: node.span.file,
    span: node.span,
    for: lowerScope(node),
    zone: lowerZone(all('time-zone')[0]),
    eachDayEnds: dayEnd === undefined || dayEnd === null ? 'at-the-same-hour' : 'at-midnight',
    calendar: all('calendar')[0]?.name.text ?? null,
    ...lowerOpeningHours(all('calendar')[0]),
    ...lowerQuietHours(all('quiet-hours')[0]),
    beginOn: all('begin-on').flatMap(({ events }) => events.map(({ text }) => text)),
    prorate:
      prorate === undefined
        ? null
        : { by: prorate.by.unit === 'second' ? 'second' : 'day', round: prorate.round },
    oneTrial:
      oneTrial === undefined
        ? null
        : {
            per: oneTrial.per.text,
            againAfter: oneTrial.again && lowerTimeSpan(oneTrial.again),
            span: oneTrial.span,
          },
    settings: all('setting').map(({ name, value, range, span }) => ({
      name: name.text,
      type: settingType(value),
      value: lowerLiteral(value),
      range: range && {
        from: lowerLiteral(range.from),
        to: lowerLiteral(range.to),
        includingExtensions: range.includingExtensions,
      },
      span,
    })),
    facts: all('fact').map(({ name, type, span }) => ({
      name: name.text,
      type: known(valueType(type)),
      orNothing: type.orNothing,
      span,
    })),
    memories: all('memory').map(({ name, type, atFirst, span }) => ({
      name: name.text,
      type: known(valueType(type)),
      orNothing: type.orNothing,
      span,
      atFirst: firstValue(atFirst),
    })),
    counts: all('counter').map(({ name, currency, resetsEvery, fromBegin, fiscal, span }) => ({
      name: name.text,
      ...(currency === null ? {} : { currency: currency.text }),
      resets: resetsEvery && {
        every: resetsEvery.unit,
        from: fromBegin ? 'begin' : 'calendar',
        ...(fiscal ? { yearBegins: fiscalYear(policy) } : {}),
      },
      span,
    })),
    choices: all('choice').map(({ name, values, normally, mayChange, span }) => ({
      name: name.text,
      values: values.map(({ text }) => text),
      normally: normally?.text ?? null,
      mayChange,
      span,
    })),
    ...lowerRequests(context, policy.set.catalogue),
    deadlines: all('deadline').map((deadline) => lowerDeadline(deadline, null, context)),
    states: [...policy.names.inState.values()].map((state) => lowerState(state, context)),
    always: all('always').map(({ condition, span }) => ({
      condition: context.condition(condition),
      text: context.textOf(span),
      span,
    })),
    approvals: lowerApprovals(policy, context),
    moving: lowerMoving(all('moving')[0]),
    ...lowerRollout(all('rollout')[0]),
    overrides: all('overrides').flatMap(({ policies }) => policies.map(({ value }) => value)),
    ...(all('keeps-running').length === 0 ? {} : { keepsRunning: true as const }),
    ...lowerSwitches(policy),
    scenarios: all('scenario').map((scenario) => lowerScenario(scenario, context)),
  };
  const { format, policy: name, version, ...rest } = source;
  return {
    format,
    policy: name,
    version,
    hash: contentHash(source),
    ...rest,
    machine: emitMachine(source),
  };
}

/** How days and business time are counted, and which facts there are: what reviews say in the same words. */
export function lowerSurroundings({
  items,
}: Policy): Pick<Plan, 'zone' | 'eachDayEnds' | 'calendar' | 'openingHours' | 'facts'> {
  const all = <K extends PolicyItem['kind']>(kind: K) =>
    items.filter((item): item is Extract<PolicyItem, { kind: K }> => item.kind === kind);
  const dayEnd = all('day-end')[0]?.at;
  return {
    zone: lowerZone(all('time-zone')[0]),
    eachDayEnds: dayEnd === undefined || dayEnd === null ? 'at-the-same-hour' : 'at-midnight',
    calendar: all('calendar')[0]?.name.text ?? null,
    ...lowerOpeningHours(all('calendar')[0]),
    facts: all('fact').map(({ name, type, span }) => ({
      name: name.text,
      type: known(valueType(type)),
      orNothing: type.orNothing,
      span,
    })),
  };
}

function lowerScope(node: Policy): Plan['for'] {
  for (const item of node.items) {
    if (item.kind === 'for-plans')
      return { kind: 'plans', plans: item.plans.map(({ text }) => text) };
    if (item.kind === 'for-every') return { kind: 'every', subject: item.subject.text };
  }
  return { kind: 'plans', plans: [] };
}

/** A policy that counts no days need not name a zone; UTC then decides nothing. */
function lowerZone(line: Extract<PolicyItem, { kind: 'time-zone' }> | undefined): Plan['zone'] {
  if (line === undefined || line.zone.kind === 'zone-utc') return { kind: 'named', zone: 'UTC' };
  if (line.zone.kind === 'zone-named') return { kind: 'named', zone: line.zone.name.value };
  return { kind: 'of', whose: line.zone.of.text === 'customer' ? 'customer' : 'account' };
}

function lowerOpeningHours(
  line: Extract<PolicyItem, { kind: 'calendar' }> | undefined,
): Pick<Plan, 'openingHours'> {
  if (line === undefined || line.hours === null) return {};
  const { from, to, cutOff } = line.hours;
  return { openingHours: { from: from.value, to: to.value, cutOff: cutOff?.value ?? null } };
}

function lowerQuietHours(
  line: Extract<PolicyItem, { kind: 'quiet-hours' }> | undefined,
): Pick<Plan, 'quietHours'> {
  return line === undefined ? {} : { quietHours: { from: line.from.value, to: line.to.value } };
}

function settingType(value: ValueNode): ValueType {
  return writtenType(value) ?? { kind: 'text' };
}

function known(type: ValueType | null): ValueType {
  return found(type, 'a type');
}

function firstValue(value: ValueNode | null): Value {
  return value === null ? null : lowerLiteral(value);
}

function lowerApprovals(
  policy: ResolvedPolicy,
  context: LowerContext,
): Record<string, ApprovalPlan> {
  const asked = new Map<string, Approval>();
  for (const { ask } of policy.parts.asks) {
    const named = policy.set.approvals.byName.get(ask.approval.text);
    if (named !== undefined) asked.set(ask.approval.text, named.node);
  }
  return Object.fromEntries(
    [...asked].map(([name, approval]) => [name, lowerApproval(approval, context)]),
  );
}
