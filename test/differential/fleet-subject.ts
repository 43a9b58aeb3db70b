import type { Plan, Value } from '@lintel/contract';

export interface FleetStart {
  readonly at: string;
  readonly facts: Readonly<Record<string, Value>>;
  readonly boats: readonly {
    readonly name: string;
    readonly facts: Readonly<Record<string, Value>>;
  }[];
}

/** Something that happens to an account, or to one of its boats. */
export type FleetSent =
  | { readonly kind: 'wait' }
  | {
      readonly kind: 'do';
      readonly name: string;
      /** `null`: a system reports it. */
      readonly role: string | null;
      readonly about?: string;
    }
  | {
      readonly kind: 'set';
      readonly facts: Readonly<Record<string, Value>>;
      readonly about?: string;
    };

/** What can be seen of one policy of one subject. */
export interface Standing {
  readonly state: string;
  readonly ended: boolean;
  readonly tries: Value;
  readonly due: readonly {
    readonly key: string;
    readonly at: string;
    readonly generation: string;
  }[];
}

/** What can be seen of an account with everything on it after something happened. */
export interface FleetSeen {
  /** `accepted`, `refused CODE CODE`, `ignored CODE`; empty where nobody asked. */
  readonly answer: string;
  /** What happened, in order, as `POLICY BOAT: WHAT`. */
  readonly happened: readonly string[];
  /** By `POLICY BOAT`. */
  readonly standing: Readonly<Record<string, Standing>>;
  readonly seats: number;
}

export interface FleetRun {
  readonly begun: FleetSeen;
  send(sent: FleetSent, at: string): FleetSeen;
}

/** Several policies of an account and of its boats, running together. */
export interface FleetModel {
  (plans: readonly Plan[], start: FleetStart): FleetRun;
  /** Whether it knows all that a policy speaks of; left out by those who know everything. */
  readonly knows?: (plan: Plan) => boolean;
}

export const fleetZone = 'Europe/Berlin';
export const seatsBought = 5;

/** What a policy is about: `account`, `boat`, or `subscription`. */
export function kindOf({ for: scope }: Plan): string {
  return scope.kind === 'plans' ? 'subscription' : scope.subject;
}
