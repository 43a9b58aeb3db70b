import type { EngineEvent, Happening, Instant, RequestEvent, StepAnswer } from '@lintel/contract';
import { isSameAgain, lapseSource, unusedUntil } from '../approval/unused-approval.ts';
import { contextOf } from '../snapshot.ts';
import type { Running } from './running.ts';

type Ended = Extract<EngineEvent, { kind: 'approval-ended' }>;

interface Unused {
  readonly parent: Running;
  readonly ending: Ended;
  readonly until: Instant;
}

/** What was agreed to and could not be done, for as long as the approvals say (rule 67). */
export class UnusedApprovals {
  #kept: readonly Unused[] = [];

  /**
   * An approval was heard by the instance that asked: used, or else kept until it lapses.
   *
   * @returns what is seen of it.
   */
  after(parent: Running, ending: Ended, heard: StepAnswer, now: Instant): readonly Happening[] {
    const { approval, request } = ending;
    const before = this.find(parent, approval, request, now);
    if (heard.kind !== 'ignored') {
      if (before !== undefined) this.#drop(before);
      return [];
    }
    const { plan, snapshot } = parent;
    const until = unusedUntil(plan, approval, now, contextOf(snapshot).subject.zone);
    if (before !== undefined || until === null || snapshot.status !== 'running') return [];
    this.#kept = [...this.#kept, { parent, ending, until }];
    const source = lapseSource(plan, approval);
    const text = `Agreed by the approval ${approval}, and not done: it may be asked for again.`;
    return [{ at: now, policy: plan.policy, source, kind: 'audit', text }];
  }

  find(parent: Running, approval: string, request: RequestEvent, now: Instant): Unused | undefined {
    return this.#kept.find(
      (unused) =>
        unused.parent === parent &&
        unused.ending.approval === approval &&
        isSameAgain(unused.ending.request, request) &&
        now < unused.until,
    );
  }

  #drop(unused: Unused): void {
    this.#kept = this.#kept.filter((other) => other !== unused);
  }

  /** With the policy that asked, what was agreed for it is over as well. */
  soonest(): Unused | undefined {
    this.#kept = this.#kept.filter(({ parent }) => parent.snapshot.status === 'running');
    return this.#kept.toSorted((a, b) => (a.until < b.until ? -1 : 1))[0];
  }

  /** @returns what is told. */
  lapse(unused: Unused): readonly Happening[] {
    this.#drop(unused);
    const { plan } = unused.parent;
    const { approval } = unused.ending;
    const common = { at: unused.until, policy: plan.policy, source: lapseSource(plan, approval) };
    return [
      { ...common, kind: 'audit', text: `What the approval ${approval} agreed to has lapsed.` },
      { ...common, kind: 'notice', to: 'requester', template: 'approval-lapsed' },
    ];
  }
}
