import type { Expression, Span } from '@lintel/contract';
import { nearest } from '../diagnostics/nearest.ts';
import { replacement } from '../diagnostics/report.ts';
import type {
  ComparisonCondition,
  Condition,
  IsCondition,
  OverQuality,
  Policy,
  PolicyIsInCondition,
  SwitchIsCondition,
  Term,
  TruthCondition,
} from '../syntax/tree.ts';
import { namedInCatalogue } from './named-in-catalogue.ts';
import { bothSides } from './compare-sides.ts';
import { usesDeadline } from './deadline-use.ts';
import { resolveValue, tellUnknownName, valuesOf } from './resolve-value.ts';
import { limitLine, resolveTerm } from './resolve-sum.ts';
import { usedOf } from './resolve-use.ts';
import { resolveWithin } from './resolve-within.ts';
import { subjectKindOf } from './scenario-subjects.ts';
import { beatInScope, meaningOf, type Scope } from './scope.ts';
import type { Tell } from './tell.ts';
import { typeInWords } from './value-type.ts';

const TRUE: Expression = { op: 'literal', value: true, type: { kind: 'yes-or-no' } };

/** A condition with every name found and both sides of every comparison of one type; `null` after telling why not. */
export function resolveCondition(
  condition: Condition,
  scope: Scope,
  tell: Tell,
): Expression | null {
  switch (condition.kind) {
    case 'or':
    case 'and': {
      const operands = condition.parts.map((part) => resolveCondition(part, scope, tell));
      return operands.includes(null)
        ? null
        : { op: condition.kind, operands: operands as Expression[] };
    }
    case 'not': {
      const operand = resolveCondition(condition.inner, scope, tell);
      return operand && { op: 'not', operand };
    }
    case 'policy-is-in':
      return policyIsIn(condition, scope, tell);
    case 'switch-is':
      return switchIs(condition, scope, tell);
    case 'comparison':
      return comparison(condition, scope, tell);
    case 'is':
      return isCondition(condition, scope, tell);
    case 'within':
      return resolveWithin(condition, scope, tell);
    case 'truth':
      return truth(condition, scope, tell);
  }
}

function policyIsIn(
  { policy, of, state, span }: PolicyIsInCondition,
  { set, policy: own }: Scope,
  tell: Tell,
): Expression | null {
  if (of !== null && !namedInCatalogue('owner', of, ['account'], tell)) return null;
  const whose = of === null ? 'subject' : 'account';
  const named = set.policies.byName.get(policy.value);
  if (named === undefined) {
    if (set.catalogue === null || set.brokenFiles.size > 0)
      return {
        op: 'policy-in',
        policy: policy.value,
        of: whose,
        state: state.text,
        not: false,
        span,
      };
    const meant = nearest(policy.value, set.policies.byName.keys());
    tell(
      'LTL-2018',
      policy.span,
      { policy: policy.value, hint: meant === null ? '' : `did you mean \`${meant}\`? else ` },
      meant === null ? {} : { fixes: [replacement(`write "${meant}"`, policy.span, `"${meant}"`)] },
    );
    return null;
  }
  const states = named.node.items.flatMap((item) =>
    item.kind === 'state' ? [item.name.text] : [],
  );
  if (!states.includes(state.text) && named.node.incomplete !== true) {
    const meant = nearest(state.text, states);
    tell(
      'LTL-2001',
      state.span,
      {
        state: state.text,
        hint: meant === null ? '' : `did you mean \`${meant}\`? `,
        known: states.join(', '),
      },
      meant === null ? {} : { fixes: [replacement(`write \`${meant}\``, state.span, meant)] },
    );
    return null;
  }
  if (!isOfSubject(named.node, own.policy, { policy, of }, tell)) return null;
  return { op: 'policy-in', policy: policy.value, of: whose, state: state.text, not: false, span };
}

/** LTL-2042: a policy sees those of its own subject and, with `of account`, those of its account. */
function isOfSubject(
  named: Policy,
  own: Policy,
  { policy, of }: Pick<PolicyIsInCondition, 'policy' | 'of'>,
  tell: Tell,
): boolean {
  const [its, ours] = [subjectKindOf(named), subjectKindOf(own)];
  if (its === null || ours === null || its === (of === null ? ours : 'account')) return true;
  const help =
    its === 'account'
      ? `write \`policy "${policy.value}" of account is in …\``
      : of === null
        ? `let it tell an event: \`tell ${ours} to …\``
        : 'leave `of account` away, or name a policy for every account';
  const withOwner = `${policyText(policy.value)} of account`;
  tell(
    'LTL-2042',
    policy.span,
    { policy: policy.value, its: every(its), own: every(of === null ? ours : 'account'), help },
    its === 'account' ? { fixes: [replacement('write `of account`', policy.span, withOwner)] } : {},
  );
  return false;
}

function policyText(policy: string): string {
  return `"${policy}"`;
}

function every(subject: string): string {
  return subject === 'subscription' ? 'subscriptions' : `every ${subject}`;
}

function switchIs(
  { name, on, span }: SwitchIsCondition,
  { set }: Scope,
  tell: Tell,
): Expression | null {
  if (!namedInCatalogue('switch', name, set.catalogue?.switches.keys(), tell)) return null;
  const type = { kind: 'yes-or-no' } as const;
  return {
    op: 'is',
    not: false,
    left: { op: 'name', source: 'switch', name: name.text, type, span: name.span },
    right: { op: 'literal', value: on, type },
    span,
  };
}

function comparison(
  { left, operator, right, span }: ComparisonCondition,
  scope: Scope,
  tell: Tell,
): Expression | null {
  const sides = bothSides(left, right, true, scope, tell);
  return sides && { op: operator, left: sides[0].expression, right: sides[1].expression, span };
}

function isCondition(
  { subject, negated: not, quality, span }: IsCondition,
  scope: Scope,
  tell: Tell,
): Expression | null {
  switch (quality.kind) {
    case 'equals': {
      const sides = bothSides(subject, quality.value, false, scope, tell);
      return (
        sides && { op: 'is', not, left: sides[0].expression, right: sides[1].expression, span }
      );
    }
    case 'bound': {
      const sides = bothSides(subject, quality.value, true, scope, tell);
      if (sides === null) return null;
      const [left, right] = sides.map(({ expression }) => expression) as [Expression, Expression];
      const atMost = quality.bound === 'at-most';
      return { op: atMost ? (not ? '>' : '<=') : not ? '<' : '>=', left, right, span };
    }
    case 'over':
      return overLimit(subject, quality, { not, span }, scope, tell);
    case 'one-of': {
      const left = resolveTerm(subject, scope, null, tell);
      if (left === null) return null;
      const values = left.type && valuesOf(left.type, scope);
      const known = scope.set.catalogue !== null || left.type?.kind === 'one-of';
      let complete = true;
      for (const name of quality.names) {
        if (values !== null && (!known || values.has(name.text))) continue;
        resolveValue(
          { kind: 'name', name, of: null, span: name.span },
          scope,
          left.type ?? { kind: 'text' },
          tell,
        );
        complete = complete && values === null;
      }
      return complete
        ? {
            op: 'one-of',
            not,
            left: left.expression,
            values: quality.names.map(({ text }) => text),
            span,
          }
        : null;
    }
    case 'is-nothing':
    case 'unknown': {
      const operand = resolveTerm(subject, scope, null, tell);
      return (
        operand && {
          op: quality.kind === 'unknown' ? 'unknown' : 'nothing',
          not,
          operand: operand.expression,
          span,
        }
      );
    }
    case 'ahead':
    case 'due':
    case 'past': {
      if (subject.kind !== 'name') {
        tell('LTL-2017', subject.span, { name: 'this value', is: 'no name', wanted: 'a deadline' });
        return null;
      }
      return usesDeadline(subject.name, scope, tell)
        ? { op: quality.kind, not, deadline: subject.name.text, span }
        : null;
    }
    case 'deleted': {
      if (subject.kind !== 'name') {
        const values = { name: 'this value', is: 'no name', wanted: 'a class of data' };
        tell('LTL-2017', subject.span, values);
        return null;
      }
      const { name: data } = subject;
      const known =
        data.text === 'data' ||
        namedInCatalogue('class of data', data, scope.set.catalogue?.data, tell);
      return known ? { op: 'deleted', not, data: data.text, span } : null;
    }
    case 'used-up': {
      const repeat = subject.kind === 'name' ? beatInScope(subject.name.text, scope.state) : null;
      if (repeat !== null) {
        scope.use(repeat);
        return { op: 'used-up', not, repeat: repeat.text, span };
      }
      if (subject.kind === 'name') tellUnknownName(subject.name, scope, tell);
      else
        tell('LTL-2017', subject.span, {
          name: 'this value',
          is: 'no name',
          wanted: 'a schedule or an `every … as NAME`',
        });
      return null;
    }
  }
}

/** `over the limit` is more than the state's own line allows, `over the cap` more than it can ever be stretched to. */
function overLimit(
  subject: Term,
  { what, of, span: quality }: OverQuality,
  { not, span }: { readonly not: boolean; readonly span: Span },
  scope: Scope,
  tell: Tell,
): Expression | null {
  const limited = of ?? (subject.kind === 'name' && subject.of === null ? subject.name : null);
  if (limited === null) {
    tell('LTL-2017', subject.span, { name: 'this', is: 'no name', wanted: 'what is limited' });
    return null;
  }
  const left = measured(subject, scope)
    ? usedOf(limited, limited.text, scope, tell)
    : resolveTerm(subject, scope, { kind: 'number' }, tell);
  const limit = resolveTerm({ kind: 'limit-of', of: limited, span: quality }, scope, null, tell);
  if (left === null || limit === null) return null;
  if (left.type?.kind !== 'number') {
    const right = left.type === null ? '*nothing*' : typeInWords(left.type);
    tell('LTL-3003', subject.span, { left: 'a number', right });
    return null;
  }
  const enforcement = limitLine(limited.text, scope)?.enforcement;
  if (what === 'cap' && enforcement?.kind === 'soft') {
    if (enforcement.upTo === null) {
      tell('LTL-7005', quality, { name: limited.text });
      return null;
    }
    const percent: Expression = {
      op: 'literal',
      value: enforcement.upTo.value,
      type: { kind: 'percent' },
    };
    const right: Expression = { op: '*', left: limit.expression, right: percent };
    return { op: not ? '<=' : '>', left: left.expression, right, span };
  }
  return { op: not ? '<=' : '>', left: left.expression, right: limit.expression, span };
}

/** A meter that stands for itself is over its limit by what is used of it, not by what is bought. */
function measured(subject: Term, { set }: Scope): boolean {
  const isName = subject.kind === 'name' && subject.of === null;
  return isName && set.catalogue?.meters.has(subject.name.text) === true;
}

function truth(
  { name: written, span }: TruthCondition,
  scope: Scope,
  tell: Tell,
): Expression | null {
  const value = resolveValue(written, scope, null, tell);
  const { name } = written;
  if (value === null || value.type === null) return null;
  if (value.type.kind !== 'yes-or-no') {
    const guessed =
      scope.fields.inferred?.has(name.text) === true && meaningOf(name, scope)?.source === 'field';
    if (guessed) scope.fields.inferred.set(name.text, { kind: 'yes-or-no' });
    else {
      tell('LTL-3012', name.span, { name: name.text, type: typeInWords(value.type) });
      return null;
    }
  }
  return { op: 'is', not: false, left: value.expression, right: TRUE, span };
}
