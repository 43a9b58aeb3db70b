import { parseInstant, startOfDate } from '@lintel/calendar';
import type { Check, EntitlementView, Instant, ResourceEntitlement } from '@lintel/contract';

/**
 * Whether one thing of a kind may be used.
 *
 * @param value - The date or instant of its field; `null`: not told, and then an answer that depends on it is unknown.
 */
export function resourceCheck(
  { resource, access, conditions, reasons }: ResourceEntitlement,
  value: string | null,
  { account: { zone }, accessLevel }: Pick<EntitlementView, 'account' | 'accessLevel'>,
  policyVersion: string | null,
): Check {
  const base = { feature: resource, level: null, limit: null, used: null, remaining: null };
  const answer = (
    given: Check['access'],
    code: string,
    message = reasons[0]?.source?.text ?? '',
  ): Check => ({ ...base, access: given, reason: { code, message }, policyVersion });
  if (access !== 'granted')
    return answer(access, access === 'unknown' ? 'unknown' : 'refused-by-policy');
  const held = conditions.map(({ relation, bound }) => {
    const [one, other] = [instantOf(value, zone), instantOf(bound, zone)];
    if (one === null || other === null) return null;
    return relation === 'before' ? one < other : one > other;
  });
  if (held.includes(false)) return answer('denied', 'refused-by-policy');
  if (held.includes(null)) return answer('unknown', 'value-needed');
  return answer('granted', accessLevel === 'read-only' ? 'read-only' : 'granted', '');
}

/** A date stands for its start. */
function instantOf(value: string | null, zone: string): Instant | null {
  if (value === null) return null;
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) {
    const at = parseInstant(value);
    return at.ok ? at.value : null;
  }
  const start = startOfDate(value, zone);
  return start.ok ? start.value : null;
}
