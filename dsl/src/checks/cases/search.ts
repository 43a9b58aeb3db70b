import type { Expression } from '@lintel/contract';
import type { ResolvedPolicy } from '../../names/resolve-policy.ts';
import type { Fields } from '../../names/scope.ts';
import { collectDimensions } from './collect-dimensions.ts';
import type { Case } from './dimension.ts';
import { caseInWords, type Effort, findCase, isSpent } from './find-case.ts';
import { holds } from './holds.ts';

/** Conditions, where they stand, and what may still be spent on looking at cases. */
export interface Search {
  readonly conditions: readonly Expression[];
  readonly policy: ResolvedPolicy;
  readonly fields: Fields;
  readonly effort: Effort;
}

/** A case for people; `null` when there is none, `too-many` when not all could be looked at. */
export type Witness = Readonly<Record<string, string>> | null | 'too-many';

/** A case in which all conditions hold. */
export function caseOfAll(search: Search): Witness {
  return witness(search, (at) => search.conditions.every((condition) => holds(condition, at)));
}

/** A case in which none of the conditions holds. */
export function caseOfNone(search: Search): Witness {
  return witness(search, (at) => !search.conditions.some((condition) => holds(condition, at)));
}

/** Without sums all cases are looked at. With sums: none, if none is there whatever they are; else one that is worked out. */
function witness(
  { conditions, policy, fields, effort }: Search,
  wanted: (at: Case) => boolean,
): Witness {
  for (const sums of ['any', 'worked'] as const) {
    if (isSpent(effort)) return 'too-many';
    const { all, open } = collectDimensions(conditions, policy, fields, sums);
    const found = findCase(all, conditions.length, effort, wanted);
    if (found === 'too-many') return found;
    if (found === null) return sums === 'any' ? null : 'too-many';
    if (!open) return caseInWords(all, found);
  }
  return 'too-many';
}
