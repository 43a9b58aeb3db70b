import type { DurationExpression, Expression, MomentReference, ValueType } from '@lintel/contract';
import type {
  ChargeAmount,
  Condition,
  DurationOrName,
  Limit,
  NamedMoment,
  Notice,
  NoticeTerm,
  Term,
  Word,
} from '../syntax/tree.ts';
import { countedType, type PolicyNames, type StateNames } from './policy-names.ts';
import { type PolicyParts, policyParts } from './policy-parts.ts';
import { resolveCondition } from './resolve-condition.ts';
import { resolveDuration } from './resolve-duration.ts';
import { resolveMoment } from './resolve-moment.ts';
import { resolveValue, type ResolvedValue, sizeBeside, tellUnknownName } from './resolve-value.ts';
import { resolveSet } from './resolve-set.ts';
import { resolveTerm } from './resolve-sum.ts';
import { type Fields, meaningOf, noFields, type Scope } from './scope.ts';
import type { SetNames } from './set-names.ts';
import type { Tell } from './tell.ts';
import { resolveBound } from './resolve-bound.ts';
import { resolveExtra, resolveUse } from './resolve-use.ts';
import { usesDeadline } from './deadline-use.ts';

const NUMBER: ValueType = { kind: 'number' };
const MONEY: ValueType = { kind: 'money', currency: null };

/** A policy with every condition, value and span of time resolved once; checks and lowering read them from here. */
export interface ResolvedPolicy {
  readonly set: SetNames;
  readonly names: PolicyNames;
  readonly parts: PolicyParts;
  /** What does not make sense is missing here, and was told about. */
  readonly conditions: ReadonlyMap<Condition, Expression>;
  readonly values: ReadonlyMap<Term | Word, ResolvedValue>;
  readonly durations: ReadonlyMap<DurationOrName, DurationExpression>;
  /** Where actions move deadlines to, and how far. */
  readonly moments: ReadonlyMap<NamedMoment, MomentReference>;
  /** Its file has a syntax error: checks for something missing are silent. */
  readonly broken: boolean;
  /** Declared names that something refers to; checks may add to it. */
  readonly used: Set<Word>;
  readonly scope: (state: StateNames | null, fields?: Fields) => Scope;
}

/** The spans of time of a notice: when, and under which terms. */
function durationsOfNotice({ timing, terms }: Notice): readonly DurationOrName[] {
  const when =
    timing.kind === 'before'
      ? [timing.duration]
      : timing.kind === 'repeated'
        ? [timing.every, timing.from]
        : [];
  return [...when, ...terms.flatMap(durationsOfTerm)];
}

function durationsOfTerm(term: NoticeTerm): readonly DurationOrName[] {
  if (term.kind === 'unless-late') return [term.duration];
  return term.kind === 'at-most-once' ? [term.per] : [];
}

export function resolvePolicy(names: PolicyNames, set: SetNames, tell: Tell): ResolvedPolicy {
  const parts = policyParts(names, set);
  const conditions = new Map<Condition, Expression>();
  const values = new Map<Term | Word, ResolvedValue>();
  const durations = new Map<DurationOrName, DurationExpression>();
  const moments = new Map<NamedMoment, MomentReference>();
  const used = new Set<Word>();
  const use = (declared: Word | null) => {
    if (declared !== null) used.add(declared);
  };
  const scope = (state: StateNames | null, fields: Fields = noFields): Scope => ({
    set,
    policy: names,
    state,
    fields,
    use,
  });
  const condition = (node: Condition, where: Scope) => {
    const resolved = resolveCondition(node, where, tell);
    if (resolved !== null) conditions.set(node, resolved);
  };
  const duration = (node: DurationOrName, where: Scope) => {
    const resolved = resolveDuration(node, where, tell);
    if (resolved !== null) durations.set(node, resolved);
  };
  const moment = (node: NamedMoment, where: Scope) => {
    const resolved = resolveMoment(node, where, tell);
    if (resolved !== null) moments.set(node, resolved);
  };
  const value = (node: Term, where: Scope, beside: Parameters<typeof resolveTerm>[2]) => {
    const resolved = resolveTerm(node, where, beside, tell);
    if (resolved !== null) values.set(node, resolved);
  };

  const charged = (node: ChargeAmount, where: Scope) => {
    if (typeof node === 'string') return;
    if (node.kind !== 'each-extra') return amount(node, where);
    const used = resolveExtra(node, where, tell);
    if (used !== null) values.set(node.of, used);
  };

  /** A name that means nothing was meant for `full` or `prorated` as likely as for an amount. */
  const amount = (node: Term, where: Scope) => {
    const isUnknown =
      node.kind === 'name' && node.of === null && meaningOf(node.name, where) === null;
    if (isUnknown && set.catalogue !== null)
      tellUnknownName(node.name, where, tell, ['full', 'prorated']);
    else value(node, where, MONEY);
  };

  /** A limit that is written as a size is counted in the measure of its meter. */
  const limit = ({ of, to }: Limit, where: Scope) => {
    const resolved = resolveTerm(to, where, { kind: 'number' }, tell);
    if (resolved === null) return;
    const size = sizeBeside(to, { kind: 'name', name: of, of: null, span: of.span }, where);
    values.set(
      to,
      size === null
        ? resolved
        : { ...resolved, expression: { op: 'literal', value: size, type: { kind: 'number' } } },
    );
  };

  const header = scope(null);
  for (const item of names.policy.items) {
    if (item.kind === 'always') condition(item.condition, header);
    if (item.kind === 'deadline' && item.at.kind === 'duration-after')
      duration(item.at.duration, header);
  }
  for (const state of names.inState.values()) {
    const here = scope(state);
    for (const item of state.state.items) {
      if (item.kind === 'deadline' && item.at.kind === 'duration-after')
        duration(item.at.duration, here);
      if (item.kind === 'schedule')
        for (const step of [...item.first, ...item.then]) duration(step, here);
      if (item.kind === 'notice') {
        for (const span of durationsOfNotice(item)) duration(span, here);
        const used = item.timing.kind === 'at-use' ? resolveUse(item.timing, here, tell) : null;
        if (item.timing.kind === 'at-use' && used !== null) values.set(item.timing.of, used);
      }
      if (item.kind === 'limit') limit(item, here);
      if (item.kind === 'charge-on-entry') charged(item.amount, here);
      if (item.kind === 'access') {
        if (item.guard?.kind === 'when') condition(item.guard.condition, here);
        for (const { side } of item.to) {
          const bound = side && resolveBound(side, here, tell);
          if (side !== null && bound !== null) values.set(side.bound, bound);
        }
      }
      if (item.kind === 'keep-data') {
        if (item.duration !== null) duration(item.duration, here);
        if (item.from !== null) usesDeadline(item.from, here, tell);
      }
    }
  }
  for (const { rule, state, fields } of parts.rules) {
    const here = scope(state, fields);
    if (rule.kind === 'once-rule') condition(rule.condition, here);
    else if (rule.kind === 'every-rule') duration(rule.duration, here);
    else {
      if (rule.kind === 'after-rule') duration(rule.duration, here);
      if (rule.guard?.kind === 'when') condition(rule.guard.condition, here);
    }
  }
  for (const { action, state, fields } of parts.actions) {
    const here = scope(state, fields);
    if (action.kind === 'notify')
      for (const span of action.terms.flatMap(durationsOfTerm)) duration(span, here);
    if (action.kind === 'add') {
      const counter = names.header.byName.get(action.to.text)?.node;
      value(action.amount, here, counter?.kind === 'counter' ? countedType(counter) : NUMBER);
    }
    if (action.kind === 'set-memory') {
      const resolved = resolveSet(action, here, tell);
      if (resolved !== null) values.set(action.to, resolved);
    }
    if (action.kind === 'charge') charged(action.amount, here);
    if (action.kind === 'change-quantity') value(action.by, here, NUMBER);
    if (action.kind === 'change-plan') {
      fields.inferred?.set(action.to.text, { kind: action.as });
      const resolved = resolveValue(
        { kind: 'name', name: action.to, of: null, span: action.to.span },
        here,
        { kind: action.as },
        tell,
      );
      if (resolved !== null) values.set(action.to, resolved);
    }
    if (action.kind === 'extend-by' || action.kind === 'extend-from-now' || action.kind === 'issue')
      duration(action.duration, here);
    if (action.kind === 'move') {
      if (action.to.kind === 'from-now') duration(action.to.duration, here);
      else if (action.to.kind !== 'now') moment(action.to, here);
    }
    if ('cap' in action) for (const bound of action.cap?.bounds ?? []) moment(bound.moment, here);
  }
  for (const { ask, state, fields } of parts.asks) {
    const approval = set.approvals.byName.get(ask.approval.text)?.node;
    for (const item of approval?.items ?? []) {
      if (item.kind === 'stage' && item.when !== null) condition(item.when, scope(state, fields));
    }
  }
  const broken = set.brokenFiles.has(names.policy.span.file);
  return { set, names, parts, conditions, values, durations, moments, broken, used, scope };
}
