import type {
  NoticePlan,
  Plan,
  Reason,
  ReasonCode,
  RepeatPlan,
  RulePlan,
  RuleSource,
  Span,
  StatePlan,
  Value,
} from '@lintel/contract';

/** The line of a policy that something comes from. */
export function sourceOf(plan: Plan, rule: string, text: string, span: Span): RuleSource {
  return { policy: plan.policy, version: plan.version, rule, text, span };
}

export function ruleSource(plan: Plan, rule: RulePlan): RuleSource {
  return sourceOf(plan, rule.id, rule.text, rule.span);
}

export function noticeSource(plan: Plan, { id, to, template, span }: NoticePlan): RuleSource {
  return sourceOf(plan, id, `notify ${to} with "${template}"`, span);
}

export function repeatSource(plan: Plan, { name, text, span }: RepeatPlan): RuleSource {
  return sourceOf(plan, `every:${name}`, text, span);
}

export function stateSource(plan: Plan, state: StatePlan): RuleSource {
  return sourceOf(plan, state.name, `state ${state.name} "${state.title}"`, state.span);
}

/** A reason with nothing but its code, unless more is given. */
export function reason(
  code: ReasonCode,
  more: {
    name?: string | undefined;
    message?: string;
    source?: RuleSource | null;
    data?: Readonly<Record<string, Value>>;
  } = {},
): Reason {
  return {
    code,
    ...(more.name === undefined ? {} : { name: more.name }),
    message: more.message ?? '',
    lang: null,
    source: more.source ?? null,
    data: more.data ?? {},
  };
}
