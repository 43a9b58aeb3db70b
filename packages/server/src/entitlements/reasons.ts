import type { Reason, RuleSource } from '@lintel/contract';
import type { CombinedAccess } from '@lintel/runtime';

/** The lines that made access as narrow as it is. */
export function narrowedBy(decidedBy: readonly RuleSource[]): readonly Reason[] {
  return decidedBy.map((source) => ({
    code: 'refused-by-policy',
    message: '',
    lang: null,
    source,
    data: {},
  }));
}

/**
 * Why access is as it is: the reasons that policies name, in the order of the catalogue, then the
 * lines that narrowed it without naming one.
 */
export function reasonsOf(
  { reasons, decidedBy }: CombinedAccess,
  isNarrow: boolean,
  order: readonly string[],
): readonly Reason[] {
  const rank = ({ name = '' }: Reason): number =>
    order.includes(name) ? order.indexOf(name) : order.length;
  const named = reasons.toSorted((a, b) => rank(a) - rank(b));
  const explained = new Set(named.map(({ source }) => source && `${source.policy}/${source.rule}`));
  const others = isNarrow
    ? decidedBy.filter(({ policy, rule }) => !explained.has(`${policy}/${rule}`))
    : [];
  return [...named, ...narrowedBy(others)];
}
