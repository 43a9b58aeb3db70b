import { parseInstant } from '@lintel/calendar';
import type {
  Expectation,
  GivenSubAccount,
  ScenarioPlan,
  ScenarioStep,
  StepTime,
  TimeSpan,
  Value,
} from '@lintel/contract';
import { SUB_ACCOUNT } from '../names/scenario-subjects.ts';
import { isQuantity } from '../names/scope.ts';
import type {
  Assignment,
  DurationOrName,
  Expectation as ExpectationNode,
  GivenSubject,
  GivenSwitch,
  Moment,
  Scenario,
  Step,
  StepMoment,
  TextValue,
} from '../syntax/tree.ts';
import type { LowerContext } from './lower-context.ts';
import { lowerLiteral } from './lower-literal.ts';
import { lowerTimeSpan } from './lower-time-span.ts';

/** Ends the name of what was used of a meter. */
const USED = '-used';

/** A scenario as data. What it says twice, it says last. */
export function lowerScenario(
  { title, steps, span }: Scenario,
  context: LowerContext,
): ScenarioPlan {
  const given = <K extends Step['kind']>(kind: K) =>
    steps.filter((step): step is Extract<Step, { kind: K }> => step.kind === kind);
  const values = given('given-value');
  const of = (kind: 'choice' | 'setting') => values.filter((value) => value.of === kind);
  const isInterval = ({ of, name }: (typeof values)[number]) =>
    of === 'fact' &&
    name.text === 'interval' &&
    !context.policy.names.header.byName.has('interval');
  const interval = values.findLast(isInterval)?.value;
  const plain = values.filter((value) => value.of === 'fact' && !isInterval(value));
  const counted = plain.filter((value) => isCounted(value.name.text, context));
  const settings = pairs(of('setting'));
  const begin = given('begin-at')[0];
  const downs = given('host-down');
  const named = given('given-subject');
  const subjects = named.filter(({ subject }) => subject.text !== SUB_ACCOUNT);
  const subAccounts = named.filter(({ subject }) => subject.text === SUB_ACCOUNT);
  const relations = given('given-person').flatMap(({ person, roles }) =>
    roles.flatMap(({ role, of }) =>
      of === null ? [] : [{ person: person.value, role: role.text, of: of.value }],
    ),
  );
  const standIns = given('given-stand-in').map((step) => ({
    person: step.person.value,
    for: step.for.value,
    from: step.from.value,
    to: step.to.value,
  }));
  return {
    name: title.value,
    span,
    timeZone: given('given-zone').at(-1)?.zone.value ?? null,
    facts: pairs(plain.filter((value) => !counted.includes(value))),
    quantities: Object.fromEntries(
      counted.flatMap(({ name, value }) =>
        value.kind === 'number' || value.kind === 'size' ? [[name.text, value.value]] : [],
      ),
    ),
    ...(interval === undefined
      ? {}
      : { interval: lowerLiteral(interval) === 'year' ? ('year' as const) : ('month' as const) }),
    choices: Object.fromEntries(
      of('choice').map(({ name, value }) => [name.text, String(lowerLiteral(value))]),
    ),
    settings,
    persons: Object.fromEntries(
      given('given-person').map(({ person, roles }) => [
        person.value,
        roles.flatMap(({ role, of }) => (of === null ? [role.text] : [])),
      ]),
    ),
    ...(relations.length === 0 ? {} : { relations }),
    ...(standIns.length === 0 ? {} : { standIns }),
    ...(given('given-outside').length > 0 ? { outsideRollout: true as const } : {}),
    nobodyIs: given('given-nobody').flatMap(({ roles }) => roles.map(({ text }) => text)),
    ...givenSwitches(given('given-switch')),
    begin:
      begin === undefined
        ? null
        : {
            ...(begin.on === null ? {} : { on: begin.on.text }),
            at: momentText(begin.at),
            with: pairs(begin.with),
            span: begin.span,
          },
    ...(downs.length === 0
      ? {}
      : { down: downs.map(({ from, to }) => ({ from: momentText(from), to: momentText(to) })) }),
    ...(subjects.length === 0
      ? {}
      : {
          subjects: subjects.map((step) => ({
            kind: step.subject.text,
            name: step.name.value,
            facts: pairs(step.with),
          })),
        }),
    ...(subAccounts.length === 0 ? {} : { subAccounts: subAccounts.map(lowerSubAccount) }),
    steps: steps.flatMap((step) => lowerStep(step, settings, context)),
  };
}

function lowerSubAccount({ name, of, with: given }: GivenSubject): GivenSubAccount {
  const plan = given.find((one) => one.name.text === 'plan')?.value;
  const numbers = (isWanted: (name: string) => boolean, named: (name: string) => string) =>
    Object.fromEntries(
      given.flatMap((one) =>
        isWanted(one.name.text) && (one.value.kind === 'number' || one.value.kind === 'size')
          ? [[named(one.name.text), one.value.value]]
          : [],
      ),
    );
  const isUse = (one: string) => one.endsWith(USED);
  return {
    name: name.value,
    ...(of === null ? {} : { of: of.value }),
    ...(plan?.kind === 'name' ? { plan: plan.name.text } : {}),
    quantities: numbers(
      (one) => !isUse(one),
      (one) => one,
    ),
    used: numbers(isUse, (one) => one.slice(0, -USED.length)),
  };
}

function lowerStep(
  step: Step,
  settings: Readonly<Record<string, Value>>,
  context: LowerContext,
): ScenarioStep[] {
  const { span } = step;
  switch (step.kind) {
    case 'wait':
      return [
        {
          time: { kind: 'wait', span: waited(step.duration, settings, context) },
          span,
          kind: 'wait',
        },
      ];
    case 'do': {
      const by =
        step.by === null
          ? null
          : step.by.kind === 'text'
            ? { person: step.by.value }
            : { role: step.by.name.text };
      return [
        {
          time: stepTime(step),
          span,
          kind: 'do',
          event: step.request.text,
          ...aboutOf(step),
          by,
          ...(step.because === null ? {} : { because: step.because.value }),
          with: pairs(step.with),
        },
      ];
    }
    case 'set':
      return [
        {
          time: stepTime(step),
          span,
          kind: 'set',
          fact: step.name.text,
          ...aboutOf(step),
          to: lowerLiteral(step.value),
        },
      ];
    case 'turn':
      return [
        {
          time: stepTime(step),
          span,
          kind: 'turn',
          switch: step.name.text,
          on: step.on,
        },
      ];
    case 'expect':
      return [
        {
          time: stepTime(step),
          span,
          kind: 'expect',
          ...aboutOf(step),
          expectation: lowerExpectation(step.expectation, context),
        },
      ];
    default:
      return [];
  }
}

function aboutOf({ about }: { readonly about: TextValue | null }): { readonly about?: string } {
  return about === null ? {} : { about: about.value };
}

function lowerExpectation(node: ExpectationNode, context: LowerContext): Expectation {
  switch (node.kind) {
    case 'expect-state':
      return { kind: 'state', state: node.state.text };
    case 'expect-access':
      return { kind: 'access', access: node.level.text };
    case 'expect-billing':
      return { kind: 'billing', billing: node.billing };
    case 'expect-no-notice':
      return { kind: 'no-notice', template: node.template.value };
    case 'expect-notices-so-far':
      return {
        kind: 'notices-so-far',
        template: node.template.value,
        count: node.count.value,
      };
    case 'expect-next':
      return { kind: 'next', name: node.name.text, at: momentText(node.at) };
    case 'expect-no-next':
      return { kind: 'next', name: node.name.text, at: null };
    case 'expect-count':
      return { kind: 'value', name: node.of.text, value: node.value.value };
    case 'expect-limit':
      return { kind: 'limit', on: node.of.text, to: node.value.value };
    case 'expect-no-limit':
      return { kind: 'limit', on: node.of.text, to: null };
    case 'expect-left':
      return { kind: 'left', on: node.of.text, count: node.count.value };
    case 'expect-money':
      return {
        kind: node.of,
        amount:
          node.amount === null || typeof node.amount === 'string'
            ? node.amount
            : lowerLiteral(node.amount),
      };
    case 'expect-no-money':
      return { kind: `no-${node.of}` };
    case 'expect-notice':
      return { kind: 'notice', template: node.template.value, to: node.to?.text ?? null };
    case 'expect-refused':
      return {
        kind: 'refused',
        text: node.text?.value ?? null,
        ...(node.because === null ? {} : { because: node.because.text }),
      };
    case 'expect-plan':
      return { kind: 'plan', plan: node.plan.text };
    case 'expect-bundle':
      return { kind: 'bundle', bundle: node.bundle?.text ?? null };
    case 'expect-deadline':
      return { kind: 'deadline', deadline: node.deadline.text, at: node.at && momentText(node.at) };
    case 'expect-approval':
      return { kind: 'approval', approval: node.approval.text, waitingFor: node.waitingFor.text };
    case 'expect-quantity':
      return context.policy.names.header.byName.has(node.of.text) || node.value.kind !== 'number'
        ? { kind: 'value', name: node.of.text, value: lowerLiteral(node.value) }
        : { kind: 'quantity', name: node.of.text, value: node.value.value };
    case 'expect-audit':
      return { kind: 'audit', text: node.text.value };
    case 'expect-reason':
      return { kind: 'reason', reason: node.reason.text };
    case 'expect-instant': {
      const parsed = parseInstant(node.instant.value);
      return { kind: 'instant', instant: parsed.ok ? parsed.value : node.instant.value };
    }
  }
}

function givenSwitches(given: readonly GivenSwitch[]): Pick<ScenarioPlan, 'switches'> {
  if (given.length === 0) return {};
  return { switches: Object.fromEntries(given.map(({ name, on }) => [name.text, on])) };
}

export function stepTime({ at, justBefore }: StepMoment): StepTime {
  if (at === null) return { kind: 'then' };
  return { kind: justBefore ? 'just-before' : 'at', moment: momentText(at) };
}

export function momentText({ date, time }: Moment): string {
  return `${date}T${time}`;
}

/** `wait trial-length` waits for what the scenario, else the policy, says the setting is. */
function waited(
  duration: DurationOrName,
  settings: Readonly<Record<string, Value>>,
  { policy }: LowerContext,
): TimeSpan {
  if (duration.kind === 'duration') return lowerTimeSpan(duration);
  if (duration.kind === 'intervals')
    return { count: duration.count, unit: 'month', business: false };
  const name = duration.name.text;
  const node = policy.names.header.byName.get(name)?.node;
  const given = Object.hasOwn(settings, name) ? settings[name] : undefined;
  if (typeof given === 'object' && given !== null && 'unit' in given) return given;
  if (node?.kind === 'setting' && node.value.kind === 'duration') return lowerTimeSpan(node.value);
  return { count: 0, unit: 'day', business: false };
}

function isCounted(name: string, { policy }: LowerContext): boolean {
  if (policy.names.header.byName.has(name)) return false;
  return policy.set.catalogue === null || isQuantity(name, policy.set.catalogue);
}

function pairs(assignments: readonly Pick<Assignment, 'name' | 'value'>[]): Record<string, Value> {
  return Object.fromEntries(assignments.map(({ name, value }) => [name.text, lowerLiteral(value)]));
}
