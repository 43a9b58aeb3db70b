import { addSpan } from '@lintel/calendar';
import type { Instant, Plan, RequestEvent, RuleSource } from '@lintel/contract';
import { countingOf } from '../deadline-times.ts';
import { own } from '../own.ts';
import { sourceOf } from '../sources.ts';

/**
 * Until when an approval is good that was given, and whose effects could not be done (rule 67).
 *
 * @param zone - Of the subject; a policy may count in its own.
 * @returns `null` where the approval says nothing about it.
 */
export function unusedUntil(
  plan: Plan,
  approval: string,
  at: Instant,
  zone: string,
): Instant | null {
  const span = own(plan.approvals, approval)?.unusedLapsesAfter ?? null;
  if (span === null) return null;
  const until = addSpan(at, span, countingOf(plan, zone));
  return until.ok ? until.value.at : null;
}

/** Whether the same person asks for the same again; why they ask is not compared. */
export function isSameAgain(before: RequestEvent, now: RequestEvent): boolean {
  const said = ({ name, fields, actor }: RequestEvent) =>
    JSON.stringify([
      name,
      actor.person,
      Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]);
  return said(before) === said(now);
}

/** The line that says how long it is good. */
export function lapseSource(plan: Plan, approval: string): RuleSource {
  const { span } = own(plan.approvals, approval) ?? plan;
  return sourceOf(plan, `approval ${approval}/lapse`, 'unused approval lapses', span);
}
