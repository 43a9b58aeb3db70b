import type { Instant } from '../ports.ts';
import type { Values } from '../value.ts';
import type { RequestEvent } from './steps.ts';

/** IANA zone of the account or customer, what it has bought, and the facts known about it. */
export interface SubjectContext {
  readonly zone: string;
  /** `seats`, meters and add-ons as bought or granted now; a missing key is unknown. */
  readonly quantities: Readonly<Record<string, number>>;
  /** Name of the plan that the subscription is to; `null` for other subjects. */
  readonly plan: string | null;
  /** The bundle that the subscription was bought as. Left out where there is none. */
  readonly bundle?: HeldBundle;
  /** How long one interval of the subscription is; missing where nobody knows. */
  readonly interval?: 'month' | 'year';
  /** Which switches are on; one that is missing is as it normally is. */
  readonly switches?: Readonly<Record<string, boolean>>;
}

/** A bundle that somebody has, and since which date in the zone of the account: its discount counts from there. */
export interface HeldBundle {
  readonly name: string;
  readonly since: string;
}

export interface BeginInput {
  readonly at: Instant;
  readonly event: { readonly name: string; readonly fields: Values };
  readonly facts: Values;
  readonly settings: Values;
  readonly choices: Readonly<Record<string, string>>;
  readonly subject: SubjectContext;
  /** States of the other policies, for `policy "X" is in STATE`. */
  readonly others: OtherStates;
}

export interface OtherStates {
  readonly subject: Readonly<Record<string, string>>;
  readonly account: Readonly<Record<string, string>>;
}

export interface BeginApprovalInput {
  readonly at: Instant;
  readonly request: RequestEvent;
  /** Facts and quantities that stage conditions read. */
  readonly facts: Values;
  readonly subject: SubjectContext;
  readonly people: People;
}

/** Who holds which role, as far as an approval needs it; the host looks it up on the subject's account or its ancestors. */
export interface People {
  /**
   * Person ids by role; a role that is missing has nobody. `manager of requester` is a key of its
   * own: those who are that to the one who made the request.
   */
  readonly byRole: Readonly<Record<string, readonly string[]>>;
  /** Who stands directly above whom: those are above `Ana` who are anything to her, such as her manager. */
  readonly above?: Readonly<Record<string, readonly string[]>>;
  /** Who decides for whom while they are away: from the one instant until just before the other. */
  readonly standIns?: readonly {
    readonly person: string;
    readonly for: string;
    readonly from: Instant;
    readonly to: Instant;
  }[];
}

export interface Actor {
  /** Person id, or `system`. */
  readonly person: string;
  readonly roles: readonly string[];
}
