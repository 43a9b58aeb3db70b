import { Comma, Equals, keyword, Name, Text } from '../tokens.ts';
import type {
  AnswerStep,
  Assignment,
  EndMember,
  ExpectInReview,
  GivenMember,
  ReviewBegin,
  ReviewEventStep,
  ReviewScenario,
  ReviewStep,
  SetOfMember,
  StepMoment,
} from '../tree.ts';
import { ReviewExpectationRules } from './review-expectation-rules.ts';

type Happening = AnswerStep | ReviewEventStep | SetOfMember | EndMember | ExpectInReview;

const atOnce: StepMoment = { at: null, justBefore: false };

/** Stories that prove a review. */
export abstract class ReviewScenarioRules extends ReviewExpectationRules {
  /** reviewScenario ::= scenarioHead '{' { reviewStep } '}' */
  readonly reviewScenario = this.RULE('reviewScenario', (): ReviewScenario | null => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    const title = this.header(() => this.SUBRULE(this.scenarioHead));
    const head = this.spanFrom(first);
    const steps = this.block('reviewStep', () => this.SUBRULE(this.reviewStep));
    if (title === null) return null;
    return this.complete<ReviewScenario>(
      { kind: 'review-scenario', span: this.spanFrom(first), head, title, steps },
      losses,
    );
  });

  /** reviewStep ::= reviewGiven | reviewBegin | wait | timedReviewStep | reviewHappening */
  readonly reviewStep = this.RULE('reviewStep', (): ReviewStep =>
    this.OR([
      { ALT: (): ReviewStep => this.SUBRULE(this.reviewGiven) },
      { ALT: (): ReviewStep => this.SUBRULE(this.reviewBegin) },
      { ALT: (): ReviewStep => this.SUBRULE(this.wait) },
      { ALT: (): ReviewStep => this.SUBRULE(this.timedReviewStep) },
      { ALT: (): ReviewStep => this.SUBRULE(this.reviewHappening) },
    ]),
  );

  /**
   * reviewGiven ::= 'given' ( givenPerson | givenZone | 'nobody' 'is' names | givenMember )
   *
   * What holds before the review begins.
   *
   * @example given person "Ana" is workshop-lead
   */
  readonly reviewGiven = this.RULE('reviewGiven', (): ReviewStep => {
    const first = this.LA(1);
    this.words('given');
    return this.OR([
      {
        ALT: (): ReviewStep => {
          const given = this.SUBRULE(this.givenPerson);
          return { ...given, span: this.spanFrom(first) };
        },
      },
      {
        ALT: (): ReviewStep => {
          const { of, zone } = this.SUBRULE(this.givenZone);
          return { kind: 'given-zone', span: this.spanFrom(first), of, zone };
        },
      },
      {
        ALT: (): ReviewStep => {
          this.words('nobody is');
          const roles = this.SUBRULE(this.names);
          return { kind: 'given-nobody', span: this.spanFrom(first), roles };
        },
      },
      {
        ALT: (): ReviewStep => {
          const given = this.SUBRULE(this.givenMember);
          return { ...given, span: this.spanFrom(first) };
        },
      },
    ]);
  });

  /**
   * givenMember ::= Name Text [ 'with' memberFact { ',' memberFact } ]
   *
   * Something that the review asks about, with what is known of it.
   *
   * @example key "K1" with workshop = open
   */
  readonly givenMember = this.RULE('givenMember', (): GivenMember => {
    const first = this.LA(1);
    const subject = this.name();
    const member = this.textOf(this.CONSUME(Text));
    const facts: Assignment[] = [];
    this.OPTION(() => {
      this.words('with');
      this.AT_LEAST_ONE_SEP({
        SEP: Comma,
        DEF: () => facts.push(this.SUBRULE(this.memberFact)),
      });
    });
    return { kind: 'given-member', span: this.spanFrom(first), subject, member, with: facts };
  });

  /**
   * memberFact ::= Name '=' value
   *
   * What is known of it.
   *
   * @example workshop = open
   */
  readonly memberFact = this.RULE('memberFact', (): Assignment => {
    const first = this.LA(1);
    const name = this.name();
    this.CONSUME(Equals);
    const value = this.SUBRULE(this.value);
    return { kind: 'assignment', span: this.spanFrom(first), name, value };
  });

  /**
   * reviewBegin ::= 'begin' 'at' moment
   *
   * When the story begins.
   *
   * @example begin at 2027-01-04 09:00
   */
  readonly reviewBegin = this.RULE('reviewBegin', (): ReviewBegin => {
    const first = this.LA(1);
    this.words('begin at');
    const at = this.SUBRULE(this.moment);
    return { kind: 'review-begin', span: this.spanFrom(first), at };
  });

  /**
   * timedReviewStep ::= 'at' moment [ 'just' 'before' ] reviewHappening
   *
   * At this moment, what happens or what is expected.
   *
   * @example at 2027-03-15 08:00 expect window closed
   */
  readonly timedReviewStep = this.RULE('timedReviewStep', (): ReviewStep => {
    const first = this.LA(1);
    this.words('at');
    const at = this.SUBRULE(this.moment);
    const justBefore = this.OPTION(() => this.words('just before')) ?? false;
    const step = this.SUBRULE(this.reviewHappening);
    return { ...step, span: this.spanFrom(first), at, justBefore };
  });

  /** reviewHappening ::= doInReview | setOfMember | endMember | expectInReview */
  readonly reviewHappening = this.RULE('reviewHappening', (): Happening =>
    this.OR([
      { ALT: (): Happening => this.SUBRULE(this.doInReview) },
      { ALT: (): Happening => this.SUBRULE(this.setOfMember) },
      { ALT: (): Happening => this.SUBRULE(this.endMember) },
      { ALT: (): Happening => this.SUBRULE(this.expectInReview) },
    ]),
  );

  /**
   * doInReview ::= 'do' ( answerStep | reviewEvent )
   *
   * Somebody answers about one of them.
   *
   * @example do answer keep by "Ana" for "K1"
   */
  readonly doInReview = this.RULE('doInReview', (): AnswerStep | ReviewEventStep => {
    const first = this.LA(1);
    this.words('do');
    const step = this.OR([
      { ALT: (): AnswerStep | ReviewEventStep => this.SUBRULE(this.answerStep) },
      {
        // Nobody reports an event `by`: an answer with a slip in its first word.
        GATE: () => !this.ahead(3, keyword('by')),
        ALT: (): AnswerStep | ReviewEventStep => this.SUBRULE(this.reviewEvent),
      },
    ]);
    return { ...step, span: this.spanFrom(first) };
  });

  /**
   * reviewEvent ::= Name [ 'for' Text ]
   *
   * @example role-changed for "K1"
   */
  readonly reviewEvent = this.RULE('reviewEvent', (): ReviewEventStep => {
    const first = this.LA(1);
    const event = this.name();
    const member =
      this.OPTION(() => {
        this.words('for');
        return this.textOf(this.CONSUME(Text));
      }) ?? null;
    return { kind: 'do-in-review', span: this.spanFrom(first), ...atOnce, event, member };
  });

  /**
   * answerStep ::= 'answer' Name 'by' ( Text | Name ) 'for' Text
   *
   * @example answer keep by "Ana" for "K1"
   */
  readonly answerStep = this.RULE('answerStep', (): AnswerStep => {
    const first = this.LA(1);
    this.words('answer');
    const answer = this.name();
    this.words('by');
    const by = this.OR([
      { ALT: (): AnswerStep['by'] => this.textOf(this.CONSUME(Text)) },
      { ALT: (): AnswerStep['by'] => this.nameValueOf(this.CONSUME1(Name)) },
    ]);
    this.words('for');
    const member = this.textOf(this.CONSUME1(Text));
    return { kind: 'do-answer', span: this.spanFrom(first), ...atOnce, answer, by, member };
  });

  /**
   * setOfMember ::= 'set' Name 'of' Text 'to' value
   *
   * What is known of one of them becomes another.
   *
   * @example set last-visit of "K1" to 2027-02-10
   */
  readonly setOfMember = this.RULE('setOfMember', (): SetOfMember => {
    const first = this.LA(1);
    this.words('set');
    const name = this.name();
    this.words('of');
    const member = this.textOf(this.CONSUME(Text));
    this.words('to');
    const value = this.SUBRULE(this.value);
    return { kind: 'set-of-member', span: this.spanFrom(first), ...atOnce, name, member, value };
  });

  /**
   * endMember ::= 'end' Text
   *
   * One of them is not there any more.
   *
   * @example end "K1"
   */
  readonly endMember = this.RULE('endMember', (): EndMember => {
    const first = this.LA(1);
    this.words('end');
    const member = this.textOf(this.CONSUME(Text));
    return { kind: 'end-member', span: this.spanFrom(first), ...atOnce, member };
  });

  /**
   * expectInReview ::= 'expect' reviewExpectation
   *
   * What must be so now; otherwise the scenario fails.
   *
   * @example expect answer keep for "K1" by "Ana"
   */
  readonly expectInReview = this.RULE('expectInReview', (): ExpectInReview => {
    const first = this.LA(1);
    this.words('expect');
    const expectation = this.SUBRULE(this.reviewExpectation);
    return { kind: 'expect-in-review', span: this.spanFrom(first), ...atOnce, expectation };
  });
}
