import type { ResolvedPolicy } from '../names/resolve-policy.ts';

/** The day on which the fiscal year of the catalogue begins, `04-06`. Without one the text does not compile. */
export function fiscalYear({ set }: ResolvedPolicy): string {
  return set.catalogue?.yearBegins ?? '01-01';
}
