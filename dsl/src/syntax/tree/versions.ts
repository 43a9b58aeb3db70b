import type { HeadedNodeOf, NodeOf, Word } from './node.ts';
import type { DateValue, DurationValue, NumberValue, PercentValue, TextValue } from './values.ts';

/** `moving from version 6 { … }`: how what runs under version 6 comes to this one. */
export interface Moving extends HeadedNodeOf<'moving'> {
  readonly from: NumberValue;
  readonly items: readonly MovingItem[];
}

export type MovingItem = MovingState | MovingDeadlines | MovingMoment;

/** `state dunning to past-due`. A state that no line names keeps its name. */
export interface MovingState extends NodeOf<'moving-state'> {
  readonly from: Word;
  readonly to: Word;
}

/** `keep deadlines`, `restart deadlines`, `cap deadlines at 14 days from now`. */
export interface MovingDeadlines extends NodeOf<'moving-deadlines'> {
  readonly rule: 'keep' | 'restart' | 'cap';
  /** Of `cap`, else `null`. */
  readonly atMost: DurationValue | null;
}

/** `at once`, `at renewal`, `on 2026-09-01`. */
export interface MovingMoment extends NodeOf<'moving-moment'> {
  /** `null` for `at once` and `at renewal`. */
  readonly date: DateValue | null;
  readonly when: 'at-once' | 'at-renewal' | 'on';
}

/** `rollout to 10 % of accounts { … }`: who gets this version, while the others have the one before. */
export interface Rollout extends HeadedNodeOf<'rollout'> {
  readonly share: PercentValue;
  readonly items: readonly RolloutItem[];
}

export type RolloutItem = RolloutRegions | RolloutPilots | RolloutStop;

/** `regions DE, FR`: only accounts there are chosen. */
export interface RolloutRegions extends NodeOf<'rollout-regions'> {
  readonly regions: readonly Word[];
}

/** `pilots "acme", "globex"`: ids of accounts that are in whatever their number says. */
export interface RolloutPilots extends NodeOf<'rollout-pilots'> {
  readonly accounts: readonly TextValue[];
}

/** `stop when a promise breaks`. */
export type RolloutStop = NodeOf<'rollout-stop'>;
