import { Comma, Equals, keyword, Name, Text } from '../tokens.ts';
import type {
  AnswerStep,
  Assignment,
  EndMember,
  ExpectAnswer,
  ExpectInReview,
  GivenMember,
  ReviewBegin,
  ReviewEventStep,
  ReviewExpectation,
  ReviewScenario,
  ReviewStep,
  SetOfMember,
  StepMoment,
} from '../tree.ts';
import { PolicyRules } from './policy-rules.ts';

type Happening = AnswerStep | ReviewEventStep | SetOfMember | EndMember | ExpectInReview;

const atOnce: StepMoment = { at: null, justBefore: false };

/** Stories that prove a review. */
export abstract class ReviewScenarioRules extends PolicyRules {
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

  /**
   * reviewExpectation ::= 'window' ( 'open' | 'closed' ) | 'close' 'at' moment | 'next' 'window' 'at' moment | 'member' Text
   *   | expectAnswer | 'recommendation' Name 'for' Text | expectNoneInReview | 'told' Text 'to' Name
   *   | 'notice' Text [ 'to' Name ] | 'refused' [ Text ] | 'audit' Text [ 'for' Text ]
   *
   * What is expected.
   *
   * @example window closed
   */
  readonly reviewExpectation = this.RULE('reviewExpectation', (): ReviewExpectation => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): ReviewExpectation => {
          this.words('window');
          const open = this.OR1([
            { ALT: () => this.said('open', true) },
            { ALT: () => this.said('closed', false) },
          ]);
          return { kind: 'expect-window', span: this.spanFrom(first), open };
        },
      },
      {
        ALT: (): ReviewExpectation => {
          this.words('close at');
          const at = this.SUBRULE(this.moment);
          return { kind: 'expect-close', span: this.spanFrom(first), at };
        },
      },
      {
        ALT: (): ReviewExpectation => {
          this.words('next');
          this.words('window', 1);
          this.words('at', 1);
          const at = this.SUBRULE1(this.moment);
          return { kind: 'expect-next-window', span: this.spanFrom(first), at };
        },
      },
      {
        ALT: (): ReviewExpectation => {
          this.words('member');
          const member = this.textOf(this.CONSUME(Text));
          return { kind: 'expect-member', span: this.spanFrom(first), member, isIn: true };
        },
      },
      { ALT: (): ReviewExpectation => this.SUBRULE(this.expectAnswer) },
      {
        ALT: (): ReviewExpectation => {
          this.words('recommendation');
          const answer = this.name();
          this.words('for');
          const member = this.textOf(this.CONSUME1(Text));
          return { kind: 'expect-recommendation', span: this.spanFrom(first), answer, member };
        },
      },
      { ALT: (): ReviewExpectation => this.SUBRULE(this.expectNoneInReview) },
      {
        ALT: (): ReviewExpectation => {
          this.words('told');
          const member = this.textOf(this.CONSUME2(Text));
          this.words('to');
          const event = this.name(1);
          return { kind: 'expect-told', span: this.spanFrom(first), member, event };
        },
      },
      {
        ALT: (): ReviewExpectation => {
          this.words('notice');
          const template = this.textOf(this.CONSUME3(Text));
          const to =
            this.OPTION(() => {
              this.words('to', 1);
              return this.name(2);
            }) ?? null;
          const span = this.spanFrom(first);
          return { kind: 'expect-review-notice', span, template, to, sent: true };
        },
      },
      {
        ALT: (): ReviewExpectation => {
          this.words('refused');
          const text = this.OPTION1(() => this.textOf(this.CONSUME4(Text))) ?? null;
          return { kind: 'expect-review-refused', span: this.spanFrom(first), text };
        },
      },
      {
        ALT: (): ReviewExpectation => {
          this.words('audit');
          const text = this.textOf(this.CONSUME5(Text));
          const member =
            this.OPTION2(() => {
              this.words('for', 1);
              return this.textOf(this.CONSUME6(Text));
            }) ?? null;
          return { kind: 'expect-review-audit', span: this.spanFrom(first), text, member };
        },
      },
    ]);
  });

  /**
   * expectAnswer ::= 'answer' Name 'for' Text [ 'by' ( Text | 'default' | 'recommendation' ) ]
   *
   * Which answer counts, and whose it is.
   *
   * @example answer keep for "K1" by default
   */
  readonly expectAnswer = this.RULE('expectAnswer', (): ExpectAnswer => {
    const first = this.LA(1);
    this.words('answer');
    const answer = this.name();
    this.words('for');
    const member = this.textOf(this.CONSUME(Text));
    const by =
      this.OPTION(() => {
        this.words('by');
        return this.OR([
          { ALT: (): ExpectAnswer['by'] => this.textOf(this.CONSUME1(Text)) },
          { ALT: (): ExpectAnswer['by'] => this.said('default', 'default') },
          { ALT: (): ExpectAnswer['by'] => this.said('recommendation', 'recommendation') },
        ]);
      }) ?? null;
    return { kind: 'expect-answer', span: this.spanFrom(first), answer, member, by };
  });

  /**
   * expectNoneInReview ::= 'no' ( 'answer' 'for' Text | 'recommendation' 'for' Text | 'member' Text | 'notice' Text )
   *
   * That there is no answer yet.
   *
   * @example no answer for "K1"
   */
  readonly expectNoneInReview = this.RULE('expectNoneInReview', (): ReviewExpectation => {
    const first = this.LA(1);
    this.words('no');
    return this.OR([
      {
        ALT: (): ReviewExpectation => {
          this.words('answer for');
          const member = this.textOf(this.CONSUME(Text));
          return { kind: 'expect-no-answer', span: this.spanFrom(first), member };
        },
      },
      {
        ALT: (): ReviewExpectation => {
          this.words('recommendation');
          this.words('for', 1);
          const member = this.textOf(this.CONSUME1(Text));
          const span = this.spanFrom(first);
          return { kind: 'expect-recommendation', span, answer: null, member };
        },
      },
      {
        ALT: (): ReviewExpectation => {
          this.words('member');
          const member = this.textOf(this.CONSUME2(Text));
          return { kind: 'expect-member', span: this.spanFrom(first), member, isIn: false };
        },
      },
      {
        ALT: (): ReviewExpectation => {
          this.words('notice');
          const template = this.textOf(this.CONSUME3(Text));
          const span = this.spanFrom(first);
          return { kind: 'expect-review-notice', span, template, to: null, sent: false };
        },
      },
    ]);
  });
}
