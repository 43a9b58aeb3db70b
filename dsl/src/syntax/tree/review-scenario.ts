import type { HeadedNodeOf, NodeOf, Word } from './node.ts';
import type {
  Assignment,
  GivenNobody,
  GivenPerson,
  GivenStandIn,
  GivenZone,
  StepMoment,
  Wait,
} from './scenario.ts';
import type { Moment, NameValue, TextValue, Value } from './values.ts';

/** A story that proves a review. */
export interface ReviewScenario extends HeadedNodeOf<'review-scenario'> {
  readonly title: TextValue;
  readonly steps: readonly ReviewStep[];
}

export type ReviewStep =
  | GivenZone
  | GivenPerson
  | GivenStandIn
  | GivenNobody
  | GivenMember
  | ReviewBegin
  | Wait
  | AnswerStep
  | SetOfMember
  | EndMember
  | ReviewEventStep
  | ExpectInReview;

/** `given key "K1" with workshop = open`. */
export interface GivenMember extends NodeOf<'given-member'> {
  readonly subject: Word;
  readonly member: TextValue;
  readonly with: readonly Assignment[];
}

/** `begin at 2027-01-01 09:00`: from when the clock is followed. */
export interface ReviewBegin extends NodeOf<'review-begin'> {
  readonly at: Moment;
}

/** `do answer keep by "Ana" for "K1"`. */
export interface AnswerStep extends NodeOf<'do-answer'>, StepMoment {
  readonly answer: Word;
  /** A role (a name) or a person (a text). */
  readonly by: NameValue | TextValue;
  readonly member: TextValue;
}

/** `set last-visit of "K1" to 2027-02-10`. */
export interface SetOfMember extends NodeOf<'set-of-member'>, StepMoment {
  readonly name: Word;
  readonly member: TextValue;
  readonly value: Value;
}

/** `end "K1"`: the subject is over. */
export interface EndMember extends NodeOf<'end-member'>, StepMoment {
  readonly member: TextValue;
}

/** `do role-changed for "Ana"`; without `for` it is about all of them. */
export interface ReviewEventStep extends NodeOf<'do-in-review'>, StepMoment {
  readonly event: Word;
  readonly member: TextValue | null;
}

export interface ExpectInReview extends NodeOf<'expect-in-review'>, StepMoment {
  readonly expectation: ReviewExpectation;
}

export type ReviewExpectation =
  | ExpectWindow
  | ExpectClose
  | ExpectNextWindow
  | ExpectMember
  | ExpectAnswer
  | ExpectNoAnswer
  | ExpectRecommendation
  | ExpectTold
  | ExpectReviewNotice
  | ExpectReviewRefused
  | ExpectReviewAudit;

/** `expect window open`. */
export interface ExpectWindow extends NodeOf<'expect-window'> {
  readonly open: boolean;
}

/** `expect close at 2027-03-15 08:00`: of the window that is open. */
export interface ExpectClose extends NodeOf<'expect-close'> {
  readonly at: Moment;
}

/** `expect next window at 2028-03-01 08:00`. */
export interface ExpectNextWindow extends NodeOf<'expect-next-window'> {
  readonly at: Moment;
}

/** `expect member "K1"`, `expect no member "K1"`: of the last window. */
export interface ExpectMember extends NodeOf<'expect-member'> {
  readonly member: TextValue;
  readonly isIn: boolean;
}

/** `expect answer keep for "K1" by "Ana"`: the one that counts as things stand. */
export interface ExpectAnswer extends NodeOf<'expect-answer'> {
  readonly answer: Word;
  readonly member: TextValue;
  /** A person (a text), `default` or `recommendation`; `null` when it does not matter. */
  readonly by: TextValue | 'default' | 'recommendation' | null;
}

/** `expect no answer for "K1"`. */
export interface ExpectNoAnswer extends NodeOf<'expect-no-answer'> {
  readonly member: TextValue;
}

/** `expect recommendation keep for "K1"`; `answer` is `null` for `no recommendation`. */
export interface ExpectRecommendation extends NodeOf<'expect-recommendation'> {
  readonly answer: Word | null;
  readonly member: TextValue;
}

/** `expect told "K1" to hand-in`: since the last window opened. */
export interface ExpectTold extends NodeOf<'expect-told'> {
  readonly member: TextValue;
  readonly event: Word;
}

/** `expect notice "review-reminder" to manager`, `expect no notice "…"`: at that instant. */
export interface ExpectReviewNotice extends NodeOf<'expect-review-notice'> {
  readonly template: TextValue;
  readonly to: Word | null;
  readonly sent: boolean;
}

/** `expect refused "not asked"`: the last answer; the text is a part of the reason. */
export interface ExpectReviewRefused extends NodeOf<'expect-review-refused'> {
  readonly text: TextValue | null;
}

/** `expect audit "Key kept" for "K1"`. */
export interface ExpectReviewAudit extends NodeOf<'expect-review-audit'> {
  readonly text: TextValue;
  readonly member: TextValue | null;
}
