import type { Check } from '@lintel/contract';
import type { CheckTable } from '../entitlements/check-table.ts';

/** The ready answer, or that nobody can tell: a name that the catalogue does not have is never granted. */
export function checkAnswer(
  { checks, checkValue }: CheckTable,
  feature: string,
  value: string | null = null,
): Check {
  return (
    (value === null ? null : checkValue(feature, value)) ??
    checks.get(feature) ?? {
      ...{ feature, access: 'unknown', level: null, limit: null, used: null, remaining: null },
      reason: { code: 'unknown-feature', message: '' },
      policyVersion: null,
    }
  );
}
