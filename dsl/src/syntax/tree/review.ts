import type { Body } from './actions.ts';
import type { AskPeople, IfNobody } from './approval.ts';
import type { Condition } from './conditions.ts';
import type { YearDay } from './deadlines.ts';
import type { HeadedNodeOf, NodeOf, Word } from './node.ts';
import type { CalendarLine, DayEnd, Fact, TimeZone } from './policy.ts';
import type { ReviewScenario } from './review-scenario.ts';
import type {
  ClockTime,
  DurationValue,
  NumberValue,
  PercentValue,
  TextValue,
  UnitWord,
} from './values.ts';

/** A campaign over many subjects with one window in which people answer for each of them. */
export interface Review extends HeadedNodeOf<'review'> {
  readonly name: Word | null;
  readonly title: TextValue | null;
  readonly version: NumberValue | null;
  readonly items: readonly ReviewItem[];
}

export type ReviewItem =
  | ReviewMembers
  | TimeZone
  | DayEnd
  | CalendarLine
  | Fact
  | ReviewStart
  | OpenFor
  | AskPeople
  | IfNobody
  | ReviewReminder
  | Answers
  | SeveralAnswers
  | AnswersMayChange
  | EffectAt
  | IfNoAnswer
  | Recommend
  | OnAnswer
  | ReviewScenario;

/** `for every key where workshop is open`. */
export interface ReviewMembers extends NodeOf<'review-members'> {
  readonly subject: Word;
  readonly where: Condition | null;
}

/** `starts every year on 1 March at 08:00`, `starts when role-changed`. */
export interface ReviewStart extends NodeOf<'review-start'> {
  readonly on: ReviewDays | ReviewOccasion;
}

/** `every month on day 1 at 08:00`. */
export interface ReviewDays extends NodeOf<'review-days'> {
  readonly unit: UnitWord;
  /** A day of the year, or of the month or quarter. */
  readonly day: YearDay | NumberValue;
  readonly at: ClockTime;
}

/** `when role-changed`. */
export interface ReviewOccasion extends NodeOf<'review-occasion'> {
  readonly event: Word;
}

/** `open for 10 business days`. */
export interface OpenFor extends NodeOf<'open-for'> {
  readonly duration: DurationValue;
}

/** `remind at 80 % of the way`, `remind 2 days before close`. */
export interface ReviewReminder extends NodeOf<'review-reminder'> {
  readonly at: PercentValue | DurationValue;
}

/** `answers keep, remove, not-sure`. */
export interface Answers extends NodeOf<'answers'> {
  readonly names: readonly Word[];
}

/** `with several answers last counts`, `first counts`, `any remove wins`, `all must say keep`. */
export interface SeveralAnswers extends NodeOf<'several-answers'> {
  readonly rule: 'last-counts' | 'first-counts' | 'any-wins' | 'all-must-say';
  /** Of the last two rules. */
  readonly answer: Word | null;
}

/** `answers may change until close`. */
export type AnswersMayChange = NodeOf<'answers-may-change'>;

/** `effect at close`, `effect at once`. */
export interface EffectAt extends NodeOf<'effect-at'> {
  readonly when: 'close' | 'once';
}

/** `if no answer keep`; `answer` is `null` for `follow recommendation`. */
export interface IfNoAnswer extends NodeOf<'if-no-answer'> {
  readonly answer: Word | null;
}

/** `recommend keep when CONDITION`; `when` is `null` for `otherwise`. */
export interface Recommend extends NodeOf<'recommend'> {
  readonly answer: Word;
  readonly when: Condition | null;
}

/** `on remove BODY`. */
export interface OnAnswer extends HeadedNodeOf<'on-answer'> {
  readonly answer: Word;
  readonly body: Body;
}
