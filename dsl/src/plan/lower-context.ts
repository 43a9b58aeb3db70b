import type { DurationExpression, Expression, MomentReference, Span } from '@lintel/contract';
import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import type { Condition, DurationOrName, NamedMoment, Term, Word } from '../syntax/tree.ts';
import { found } from './found.ts';

/** Reads what the resolution found out, for the lowering of one policy. */
export interface LowerContext {
  readonly policy: ResolvedPolicy;
  /** The lines that a span covers, as written, without the indentation of the first. */
  readonly textOf: (span: Span) => string;
  readonly condition: (node: Condition) => Expression;
  readonly value: (node: Term | Word) => Expression;
  readonly duration: (node: DurationOrName) => DurationExpression;
  readonly moment: (node: NamedMoment) => MomentReference;
}

export function lowerContext(
  policy: ResolvedPolicy,
  texts: ReadonlyMap<string, string>,
): LowerContext {
  return {
    policy,
    textOf: (span) => asWritten(texts.get(span.file) ?? '', span),
    condition: (node) => found(policy.conditions.get(node), 'a condition'),
    value: (node) => found(policy.values.get(node), 'a value').expression,
    duration: (node) => found(policy.durations.get(node), 'a span of time'),
    moment: (node) => found(policy.moments.get(node), 'a moment'),
  };
}

function asWritten(text: string, { start, end, column }: Span): string {
  const written = text.slice(start, end);
  if (!written.includes('\n')) return written;
  const indentation = new RegExp(`^[ \\t]{1,${Math.max(1, column - 1)}}`);
  return written
    .split(/\r?\n/)
    .map((line, index) => (index === 0 ? line : line.replace(indentation, '')).trimEnd())
    .join('\n');
}
