import type { ReviewPlan } from '@lintel/contract';
import type { AuditEntry } from '../commands/follow-up.ts';
import type { Work } from '../commands/work.ts';

/** What an entry about a review says besides the review itself. */
type Said = Pick<AuditEntry, 'action' | 'outcome'> &
  Partial<Pick<AuditEntry, 'subject' | 'text' | 'rule' | 'used' | 'before' | 'after' | 'reasons'>>;

/** Writes an entry about a review; those of one window are found by its id. */
export async function auditOfReview(
  work: Work,
  { account, id }: { readonly account: string; readonly id: string | null },
  { review, version }: Pick<ReviewPlan, 'review' | 'version'>,
  said: Said,
): Promise<void> {
  await work.audit({
    account,
    instance: id,
    subject: { kind: 'account', id: account },
    text: null,
    policy: review,
    version,
    rule: null,
    used: {},
    before: null,
    after: null,
    reasons: [],
    ...said,
  });
}
