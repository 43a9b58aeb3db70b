import type { Span } from '@lintel/contract';

/** What a change is about, for whoever sorts or filters them. */
export type ChangeArea =
  | 'policy'
  | 'states'
  | 'exits'
  | 'times'
  | 'limits'
  | 'access'
  | 'money'
  | 'approvals'
  | 'notices'
  | 'settings'
  | 'catalogue'
  | 'prices';

/** One difference between two versions, in the words of whoever wrote the policy. */
export interface VersionChange {
  readonly area: ChangeArea;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Name of the policy; `null` for the catalogue. */
  readonly policy: string | null;
  /** A sentence, without the final stop. */
  readonly text: string;
  /** Customers have less than under the older version: less access, less time, an answer that is gone, a higher price. */
  readonly hurts: boolean;
  /** Who meets it: what runs already, because it moves to this version, or only what begins from now on. */
  readonly reaches: 'running' | 'new';
  /** Where it stands in the older text, and where in the newer one. */
  readonly before: Span | null;
  readonly after: Span | null;
}

/** A change before it is known whose it is and whom it reaches. */
export type FoundChange = Omit<VersionChange, 'policy' | 'reaches'>;

interface Where {
  readonly before?: Span;
  readonly after?: Span;
  readonly hurts?: boolean;
}

export function added(area: ChangeArea, text: string, after: Span, hurts = false): FoundChange {
  return { area, kind: 'added', text, hurts, before: null, after };
}

export function removed(area: ChangeArea, text: string, before: Span, hurts = false): FoundChange {
  return { area, kind: 'removed', text, hurts, before, after: null };
}

export function changed(area: ChangeArea, text: string, where: Where): FoundChange {
  const { before, after, hurts } = where;
  return {
    area,
    kind: 'changed',
    text,
    hurts: hurts ?? false,
    before: before ?? null,
    after: after ?? null,
  };
}
