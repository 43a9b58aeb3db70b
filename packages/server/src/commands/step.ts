import type { Effect, EngineEvent, Plan, StepResult, Values } from '@lintel/contract';
import type { ActorRow, InstanceRow, SubscriptionRow } from '../store/records.ts';

/** A payment that was made for a request before its step. */
export interface Settlement {
  readonly quote: string;
}

/** What goes with one step besides the event. */
export interface StepGiven {
  /** Facts that depend on the request. */
  readonly requestFacts?: Values;
  /** The step is paid for already: its charge becomes a paid invoice and is not collected. */
  readonly settlement?: Settlement;
  /** The row of the request that the step is about. */
  readonly request?: string;
  /** Who acts, where it is not the actor of the command. */
  readonly actor?: ActorRow;
}

/** One instance stepped: the answer, and the instance as it is now. */
export interface Stepped {
  readonly answer: StepResult['answer'];
  readonly row: InstanceRow;
  readonly effects: readonly Effect[];
  /** The rows of approvals that it asked. */
  readonly asked: readonly string[];
}

/** A step that the engine has made and nobody has kept yet. */
export interface FreshStep {
  readonly row: InstanceRow;
  readonly plan: Plan;
  readonly subscription: SubscriptionRow | null;
  readonly event:
    | EngineEvent
    | { readonly kind: 'begin'; readonly name: string; readonly fields: Values }
    /** To another version, with what became different. */
    | { readonly kind: 'move'; readonly version: number; readonly text: string };
  readonly result: StepResult;
  readonly given: StepGiven;
}

/** Steps instances; handed to effects that lead to steps of others, which would otherwise import their caller. */
export interface Stepper {
  step(
    id: { readonly account: string; readonly instance: string },
    event: EngineEvent,
  ): Promise<Stepped>;
  /** Of an instance that the caller has just made. */
  keep(step: FreshStep): Promise<Stepped>;
}
