import type { ApprovalPlan, AskAction, Plan, RulePlan, Span, StatePlan } from '@lintel/contract';
import { deadlineInWords, spanInWords } from '../emit/words.ts';
import type { ScenarioResult } from './run.ts';

export const COVERAGE_KINDS = ['state', 'rule', 'deadline', 'notice', 'approval'] as const;
/** `approval`: a stage that is asked, what its clock does, and each outcome that a rule answers. */
export type CoverageKind = (typeof COVERAGE_KINDS)[number];

/** Something of a policy that a scenario can reach. */
export interface CoverageItem {
  readonly kind: CoverageKind;
  /** Unique in the policy. */
  readonly id: string;
  /** In the words of the policy. */
  readonly text: string;
  readonly span: Span;
  /** Names of the scenarios that reached it, in the order of the text. */
  readonly scenarios: readonly string[];
}

export interface Coverage {
  readonly policy: string;
  readonly items: readonly CoverageItem[];
}

type Item = Omit<CoverageItem, 'scenarios'>;

/**
 * What the scenarios of a policy reached: states entered, rules that fired or refused, deadlines
 * that came due with a rule waiting for them, notices sent, and the paths of approvals.
 */
export function coverageOf(plan: Plan, results: readonly ScenarioResult[]): Coverage {
  const reached = results.map((result) => ({ name: result.name, ids: reachedBy(plan, result) }));
  return {
    policy: plan.policy,
    items: itemsOf(plan).map((item) => ({
      ...item,
      scenarios: reached.flatMap(({ name, ids }) =>
        ids.has(`${item.kind}:${item.id}`) ? [name] : [],
      ),
    })),
  };
}

function itemsOf(plan: Plan): readonly Item[] {
  return [
    ...plan.states.map(({ name, title, span }): Item => ({
      kind: 'state',
      id: name,
      text: `state ${name} "${title}"`,
      span,
    })),
    ...plan.states.flatMap(rulesOf),
    ...deadlinesOf(plan),
    ...plan.states.flatMap(({ notices }) =>
      notices.map(({ id, to, template, span }): Item => ({
        kind: 'notice',
        id,
        text: `notify ${to} with "${template}"`,
        span,
      })),
    ),
    ...Object.values(plan.approvals).flatMap(approvalItems),
    ...plan.states.flatMap(outcomesOf),
  ];
}

function rulesOf({ name, rules, refusals, repeats }: StatePlan): readonly Item[] {
  return [
    ...refusals.map(({ requests, text, span }, index): Item => ({
      kind: 'rule',
      id: `${name}/refuse/${index + 1}`,
      text: `refuse ${requests.join(', ')} "${text}"`,
      span,
    })),
    ...rules.map(({ id, text, span }): Item => ({ kind: 'rule', id, text: firstLine(text), span })),
    ...repeats.map((repeat): Item => ({
      kind: 'rule',
      id: `${name}/every:${repeat.name}`,
      text: firstLine(repeat.text),
      span: repeat.span,
    })),
  ];
}

/** Deadlines that people named and that a rule waits for; what only others count from never comes due. */
function deadlinesOf(plan: Plan): readonly Item[] {
  const fire = (name: string, rules: readonly RulePlan[]): boolean =>
    rules.some(({ trigger }) => trigger.kind === 'due' && trigger.deadline === name);
  const everywhere = plan.states.flatMap(({ rules }) => rules);
  return [
    ...plan.deadlines.filter(({ name }) => fire(name, everywhere)).map((one) => ({ one, of: '' })),
    ...plan.states.flatMap(({ name: state, deadlines, rules }) =>
      deadlines.filter(({ name }) => fire(name, rules)).map((one) => ({ one, of: `${state}/` })),
    ),
  ].flatMap(({ one: { name, time, span, written }, of }): Item[] =>
    written
      ? [{ kind: 'deadline', id: of + name, text: `${name} is ${deadlineInWords(time)}`, span }]
      : [],
  );
}

function approvalItems({ name, stages }: ApprovalPlan): readonly Item[] {
  return stages.flatMap((stage, index): Item[] => [
    {
      kind: 'approval',
      id: `${name}/${stage.title}`,
      text: `approval ${name}: stage "${stage.title}" is asked`,
      span: stage.span,
    },
    ...stage.after.map((timer, place): Item => ({
      kind: 'approval',
      id: `${name}/timer:${index}/${place}`,
      text: `approval ${name}: ${timer.does.replace('-', ' ')} after ${spanInWords(timer.after)}`,
      span: timer.span,
    })),
  ]);
}

function outcomesOf({ name, rules, ask }: StatePlan): readonly Item[] {
  const asks = [
    ...(ask === null ? [] : [{ id: `${name}/ask`, ask }]),
    ...rules.flatMap(({ id, actions }) =>
      actions.flatMap((action) => (action.do === 'ask' ? [{ id, ask: action }] : [])),
    ),
  ];
  return asks.flatMap(({ id, ask: asked }) =>
    outcomeNames(asked).map((outcome): Item => ({
      kind: 'approval',
      id: `${id}/${outcome}`,
      text: `approval ${asked.approval}: when ${outcome}`,
      span: asked.outcomes[outcome]?.[0]?.span ?? asked.span,
    })),
  );
}

function outcomeNames({ outcomes }: AskAction): (keyof AskAction['outcomes'])[] {
  return (['approved', 'denied', 'timed-out', 'withdrawn'] as const).filter(
    (outcome) => outcomes[outcome] !== undefined,
  );
}

function reachedBy(plan: Plan, { trace, steps }: ScenarioResult): ReadonlySet<string> {
  const ids = new Set<string>();
  const ownDeadlines = new Set(
    plan.states.flatMap(({ name, deadlines }) => deadlines.map((one) => `${name}/${one.name}`)),
  );
  for (const { approval, event, from, entered, decided } of trace) {
    const due = event.startsWith('due.') ? event.slice('due.'.length) : null;
    if (approval !== null) {
      for (const stage of entered) ids.add(`approval:${approval}/${stage}`);
      if (due !== null) ids.add(`approval:${approval}/${due}`);
      continue;
    }
    for (const state of entered) ids.add(`state:${state}`);
    for (const { rule } of decided) {
      ids.add(`rule:${rule}`);
      ids.add(`approval:${rule}`);
    }
    if (due === null) continue;
    if (due.startsWith('notice:')) ids.add(due);
    else if (due.startsWith('every:')) ids.add(`rule:${from}/${due}`);
    const name = due.replace(/^once:/, '').replace(/:past$/, '');
    ids.add(`deadline:${ownDeadlines.has(`${from}/${name}`) ? `${from}/${name}` : name}`);
  }
  for (const { happenings } of steps) {
    for (const { kind, policy, source } of happenings)
      if (kind === 'notice' && policy === plan.policy && source !== null)
        ids.add(`notice:${source.rule}`);
  }
  return ids;
}

function firstLine(text: string): string {
  const [first = '', ...more] = text.split('\n').map((line) => line.trim());
  return more.length === 0 ? first : `${first} …`;
}
