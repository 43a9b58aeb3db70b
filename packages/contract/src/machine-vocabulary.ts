/**
 * The names that an emitted machine may use. `dsl` emits them, `runtime` implements them as
 * `Record<GuardName, …>` and `Record<MachineActionName, …>`, so that a name which only one side
 * knows breaks the build instead of a customer's request.
 */
export const GUARD_NAMES = [
  'rule-matches',
  'rule-unknown',
  'role-refused',
  'request-refused',
  'outcome-is',
] as const;
export type GuardName = (typeof GUARD_NAMES)[number];

/** `keep-…` change the context; the others come out of a step as data. */
export const MACHINE_ACTION_NAMES = [
  'enter',
  'leave',
  'perform',
  'refused',
  'no-rule-applied',
  'unexpected',
  'remember',
] as const;
export type MachineActionName = (typeof MACHINE_ACTION_NAMES)[number];

/**
 * A pending deadline of a lower `priority` is a change that was scheduled: it comes before anything
 * else at its instant, of whatever policy that is (rules 6 and 53).
 */
export const SCHEDULED_BELOW = 1000;

/** JSON that XState's `createMachine` takes. Never holds `after` or `invoke`. */
export interface MachineConfig {
  readonly id: string;
  readonly initial: string;
  readonly states: Readonly<Record<string, MachineState>>;
}

export interface MachineState {
  readonly type?: 'final';
  readonly entry?: readonly MachineAction[];
  readonly exit?: readonly MachineAction[];
  readonly always?: readonly MachineTransition[];
  readonly on?: Readonly<Record<string, readonly MachineTransition[]>>;
}

export interface MachineAction {
  readonly type: MachineActionName;
  readonly params?: Readonly<Record<string, unknown>>;
}

export interface MachineTransition {
  readonly guard?: {
    readonly type: GuardName;
    readonly params?: Readonly<Record<string, unknown>>;
  };
  readonly target?: string;
  readonly reenter?: boolean;
  readonly actions?: readonly MachineAction[];
}
