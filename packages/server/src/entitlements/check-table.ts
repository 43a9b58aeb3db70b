import { resourceCheck } from './check-resource.ts';
import type { Check, EntitlementView, Instant, LimitEntitlement } from '@lintel/contract';

/** Ready answers for one account: a check reads this, and never a machine. */
export interface CheckTable {
  readonly revision: number;
  /** Business time from which it must be made anew, because a period begins; null: no such time. */
  readonly validUntil: Instant | null;
  readonly checks: ReadonlyMap<string, Check>;
  /** Answers for one thing of a kind, by the date or instant of its field. */
  checkValue(resource: string, value: string): Check | null;
}

/** Makes the answers once, so that asking is one look-up. */
export function compileChecks(view: EntitlementView): CheckTable {
  const policyVersion = versionOf(view);
  const checks = new Map<string, Check>();
  for (const { feature, access, level, readOnly, reasons, availableIn } of view.features) {
    const [first] = reasons;
    const [offer] = availableIn;
    const reason = readOnly
      ? { code: 'read-only', message: first?.source?.text ?? '' }
      : access === 'granted'
        ? { code: 'granted', message: '' }
        : first
          ? { code: first.code, message: first.message || (first.source?.text ?? '') }
          : { code: 'not-included', message: offer ? `Included in ${offer.title}.` : '' };
    checks.set(feature, {
      ...{
        feature,
        access,
        level,
        limit: null,
        used: null,
        remaining: null,
        reason,
        policyVersion,
      },
    });
  }
  for (const resource of view.resources ?? [])
    checks.set(resource.resource, resourceCheck(resource, null, view, policyVersion));
  for (const limit of view.limits) checks.set(limit.on, limitCheck(view, limit, policyVersion));
  const checkValue = (name: string, value: string): Check | null => {
    const found = view.resources?.find(({ resource }) => resource === name);
    return found ? resourceCheck(found, value, view, policyVersion) : null;
  };
  const resets = view.limits.flatMap(({ resetsAt }) => (resetsAt === null ? [] : [resetsAt]));
  return { revision: view.revision, validUntil: resets.sort()[0] ?? null, checks, checkValue };
}

function limitCheck(
  { access, accessLevel }: EntitlementView,
  { on, limit, used, remaining, kind, standing, rule }: LimitEntitlement,
  policyVersion: string | null,
): Check {
  const base = { feature: on, level: null, limit, used, remaining, policyVersion };
  if (access === 'denied' || accessLevel === 'read-only') {
    return { ...base, access: 'denied', reason: { code: 'no-access', message: '' } };
  }
  if (access === 'unknown' || standing === 'unknown') {
    return { ...base, access: 'unknown', reason: { code: 'unknown', message: '' } };
  }
  // A soft limit lets more through; the meter says so.
  if (limit !== null && used >= limit && kind === 'hard') {
    return {
      ...base,
      access: 'denied',
      reason: { code: 'limit-reached', message: rule?.text ?? '' },
    };
  }
  return { ...base, access: 'granted', reason: { code: 'granted', message: '' } };
}

/** The policy that decided about access, or the only one there is. */
function versionOf({ reasons, policies }: EntitlementView): string | null {
  const source = reasons.find((reason) => reason.source !== null)?.source;
  if (source) return `${source.policy} ${String(source.version)}`;
  const running = policies.find(({ ended }) => !ended);
  return running ? `${running.policy} ${String(running.version)}` : null;
}
