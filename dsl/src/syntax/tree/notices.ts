import type { NodeOf, Word } from './node.ts';
import type { ClockTime, DurationOrName, PercentValue, TextValue } from './values.ts';

/** `notify customer-admin with "trial-ending" 3 days before trial-end, at once if late`. */
export interface Notice extends NodeOf<'notice'> {
  readonly audience: Word;
  readonly template: TextValue;
  readonly timing: NoticeOnEntry | NoticeBefore | NoticeRepeated | NoticeOnTheWay | NoticeAtUse;
  readonly terms: readonly NoticeTerm[];
}

export type NoticeOnEntry = NodeOf<'on-entry'>;

export interface NoticeBefore extends NodeOf<'before'> {
  readonly duration: DurationOrName;
  readonly deadline: Word;
}

/** `every 1 day from 4 days before season-end until season-end`: the first included, the end excluded. */
export interface NoticeRepeated extends NodeOf<'repeated'> {
  readonly every: DurationOrName;
  readonly from: DurationOrName;
  readonly deadline: Word;
  readonly until: Word;
}

/** `at 80 % of the way to trial-end`; `half-way to` is 50 %. */
export interface NoticeOnTheWay extends NodeOf<'on-the-way'> {
  /** `null`: `half-way`. */
  readonly percent: PercentValue | null;
  readonly deadline: Word;
}

/** `at 80 % of api-calls`: when so much of the state's limit is used. */
export interface NoticeAtUse extends NodeOf<'at-use'> {
  readonly percent: PercentValue;
  readonly of: Word;
}

/** What a notice says after its time. */
export type NoticeTerm = AtOnceIfLate | UnlessLate | AtMostOnce | OnceOnly | AgainBelow;

/** `, again after falling below 70 %`. */
export interface AgainBelow extends NodeOf<'again-below'> {
  readonly percent: PercentValue;
}

/** `, at once if late`. */
export type AtOnceIfLate = NodeOf<'at-once-if-late'>;

/** `, unless more than 6 hours late`. */
export interface UnlessLate extends NodeOf<'unless-late'> {
  readonly duration: DurationOrName;
}

/** `, at most once per 1 day`. */
export interface AtMostOnce extends NodeOf<'at-most-once'> {
  readonly per: DurationOrName;
}

/** `, once only`. */
export type OnceOnly = NodeOf<'once-only'>;

/** `quiet hours from 20:00 to 08:00`: notices wait until they are over. */
export interface QuietHours extends NodeOf<'quiet-hours'> {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** `quiet on the way`: the notices on entry of a state that is left at once are not sent. */
export type QuietOnTheWay = NodeOf<'quiet-on-the-way'>;
