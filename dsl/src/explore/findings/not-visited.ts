import type { Catalogue, Engine, Plan, Span } from '@lintel/contract';
import { coverageOf } from '../../scenario/coverage.ts';
import { runScenarios } from '../../scenario/run.ts';
import type { Finding } from './finding.ts';

/** LTL-8001 to 8003: what no scenario visits. A policy without scenarios is told so once. */
export function notVisited(
  plan: Plan,
  plansOfSet: readonly Plan[],
  catalogue: Catalogue | null,
  engine: Engine,
): readonly Finding[] {
  if (plan.scenarios.length === 0)
    return [{ code: 'LTL-8003', span: plan.span, values: { policy: plan.policy } }];
  const results = runScenarios(plan, engine, { plansOfSet, catalogue });
  return coverageOf(plan, results).items.flatMap(({ kind, id, span, scenarios }): Finding[] => {
    if (scenarios.length > 0) return [];
    if (kind === 'state') return [{ code: 'LTL-8001', span, values: { state: id } }];
    return kind === 'rule' ? [{ code: 'LTL-8002', span, values: lineOf(span) }] : [];
  });
}

function lineOf({ line }: Span): { readonly line: number } {
  return { line };
}
