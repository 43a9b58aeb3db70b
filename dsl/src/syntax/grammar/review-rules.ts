import { Clock, Comma, keyword, NumberToken, Text, Unit } from '../tokens.ts';
import type {
  Answers,
  AnswersMayChange,
  EffectAt,
  IfNoAnswer,
  OnAnswer,
  OpenFor,
  Recommend,
  Review,
  ReviewDays,
  ReviewItem,
  ReviewMembers,
  ReviewOccasion,
  ReviewReminder,
  ReviewStart,
  SeveralAnswers,
  Word,
} from '../tree.ts';
import { ReviewScenarioRules } from './review-scenario-rules.ts';

/** Reviews: many subjects, one window, an answer for each of them. */
export abstract class ReviewRules extends ReviewScenarioRules {
  /** review ::= reviewHead '{' { reviewItem } '}' */
  readonly review = this.RULE('review', (): Review => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    const said = this.header(() => this.SUBRULE(this.reviewHead));
    const { name, title, version } = said ?? { name: null, title: null, version: null };
    const head = this.spanFrom(first);
    const items = this.block('reviewItem', () => this.SUBRULE(this.reviewItem));
    return this.complete(
      { kind: 'review', span: this.spanFrom(first), head, name, title, version, items },
      losses,
    );
  });

  /**
   * reviewHead ::= 'review' Name Text 'version' version
   *
   * A review asks people about every member of something, from time to time: do they still need it?
   *
   * @example review key-check "Workshop keys" version 1
   */
  readonly reviewHead = this.RULE('reviewHead', (): Pick<Review, 'name' | 'title' | 'version'> => {
    this.words('review');
    const name = this.name();
    const title = this.textOf(this.CONSUME(Text));
    this.words('version');
    const version = this.SUBRULE(this.version);
    return { name, title, version };
  });

  /**
   * reviewItem ::= reviewMembers | timeZone | dayEnd | calendarLine | fact | reviewStart | openFor | askPeople | ifNobody
   *   | reviewReminder | answersMayChange | answers | severalAnswers | effectAt | ifNoAnswer | recommend | onAnswer | reviewScenario
   */
  readonly reviewItem = this.RULE('reviewItem', (): ReviewItem | null =>
    this.OR([
      { ALT: (): ReviewItem | null => this.SUBRULE(this.reviewMembers) },
      { ALT: (): ReviewItem | null => this.SUBRULE(this.timeZone) },
      { ALT: (): ReviewItem | null => this.SUBRULE(this.dayEnd) },
      { ALT: (): ReviewItem | null => this.SUBRULE(this.calendarLine) },
      { ALT: (): ReviewItem | null => this.SUBRULE(this.fact) },
      { ALT: (): ReviewItem | null => this.SUBRULE(this.reviewStart) },
      { ALT: (): ReviewItem | null => this.SUBRULE(this.openFor) },
      { ALT: (): ReviewItem | null => this.SUBRULE(this.askPeople) },
      { ALT: (): ReviewItem | null => this.SUBRULE(this.ifNobody) },
      { ALT: (): ReviewItem | null => this.SUBRULE(this.reviewReminder) },
      { ALT: (): ReviewItem | null => this.SUBRULE(this.answersMayChange) },
      { ALT: (): ReviewItem | null => this.SUBRULE(this.answers) },
      { ALT: (): ReviewItem | null => this.SUBRULE(this.severalAnswers) },
      { ALT: (): ReviewItem | null => this.SUBRULE(this.effectAt) },
      { ALT: (): ReviewItem | null => this.SUBRULE(this.ifNoAnswer) },
      { ALT: (): ReviewItem | null => this.SUBRULE(this.recommend) },
      { ALT: (): ReviewItem | null => this.SUBRULE(this.onAnswer) },
      { ALT: (): ReviewItem | null => this.SUBRULE(this.reviewScenario) },
    ]),
  );

  /**
   * reviewMembers ::= 'for' 'every' Name [ 'where' condition ]
   *
   * What is asked about: each of these is one question.
   *
   * @example for every key where workshop is open
   */
  readonly reviewMembers = this.RULE('reviewMembers', (): ReviewMembers => {
    const first = this.LA(1);
    this.words('for every');
    const subject = this.name();
    const where =
      this.OPTION(() => {
        this.words('where');
        return this.SUBRULE(this.condition);
      }) ?? null;
    return { kind: 'review-members', span: this.spanFrom(first), subject, where };
  });

  /**
   * reviewStart ::= 'starts' ( reviewDays | reviewOccasion )
   *
   * When a review begins.
   *
   * @example starts every year on 1 March at 08:00
   */
  readonly reviewStart = this.RULE('reviewStart', (): ReviewStart => {
    const first = this.LA(1);
    this.words('starts');
    const on = this.OR([
      { ALT: (): ReviewStart['on'] => this.SUBRULE(this.reviewDays) },
      { ALT: (): ReviewStart['on'] => this.SUBRULE(this.reviewOccasion) },
    ]);
    return { kind: 'review-start', span: this.spanFrom(first), on };
  });

  /**
   * reviewDays ::= 'every' Unit 'on' ( yearDay | 'day' Number ) 'at' Clock
   *
   * @example every month on day 1 at 08:00
   */
  readonly reviewDays = this.RULE('reviewDays', (): ReviewDays => {
    const first = this.LA(1);
    this.words('every');
    const unit = this.unitOf(this.CONSUME(Unit));
    this.words('on');
    const day = this.OR([
      { ALT: (): ReviewDays['day'] => this.SUBRULE(this.yearDay) },
      {
        ALT: (): ReviewDays['day'] => {
          this.words('day');
          return this.numberOf(this.CONSUME(NumberToken));
        },
      },
    ]);
    this.words('at');
    const at = this.clockOf(this.CONSUME(Clock));
    return { kind: 'review-days', span: this.spanFrom(first), unit, day, at };
  });

  /**
   * reviewOccasion ::= 'when' Name
   *
   * @example when role-changed
   */
  readonly reviewOccasion = this.RULE('reviewOccasion', (): ReviewOccasion => {
    const first = this.LA(1);
    this.words('when');
    const event = this.name();
    return { kind: 'review-occasion', span: this.spanFrom(first), event };
  });

  /**
   * openFor ::= 'open' 'for' duration
   *
   * How long people can answer.
   *
   * @example open for 10 business days
   */
  readonly openFor = this.RULE('openFor', (): OpenFor => {
    const first = this.LA(1);
    this.words('open for');
    const duration = this.SUBRULE(this.duration);
    return { kind: 'open-for', span: this.spanFrom(first), duration };
  });

  /**
   * reviewReminder ::= 'remind' ( 'at' percent 'of' 'the' 'way' | duration 'before' 'close' )
   *
   * When those who have not answered are reminded.
   *
   * @example remind at 80 % of the way
   */
  readonly reviewReminder = this.RULE('reviewReminder', (): ReviewReminder => {
    const first = this.LA(1);
    this.words('remind');
    const at = this.OR([
      {
        ALT: (): ReviewReminder['at'] => {
          this.words('at');
          const share = this.SUBRULE(this.percent);
          this.words('of the way');
          return share;
        },
      },
      {
        ALT: (): ReviewReminder['at'] => {
          const lead = this.SUBRULE(this.duration);
          this.words('before close');
          return lead;
        },
      },
    ]);
    return { kind: 'review-reminder', span: this.spanFrom(first), at };
  });

  /**
   * answersMayChange ::= 'answers' 'may' 'change' 'until' 'close'
   *
   * People can change their answer until the review closes.
   *
   * @example answers may change until close
   */
  readonly answersMayChange = this.RULE('answersMayChange', (): AnswersMayChange => {
    const first = this.LA(1);
    this.words('answers may change until close');
    return { kind: 'answers-may-change', span: this.spanFrom(first) };
  });

  /**
   * answers ::= 'answers' Name ',' Name { ',' Name }
   *
   * What people can answer.
   *
   * @example answers keep, remove, not-sure
   */
  readonly answers = this.RULE('answers', (): Answers => {
    const first = this.LA(1);
    this.words('answers');
    const names: Word[] = [this.name()];
    this.AT_LEAST_ONE(() => {
      this.CONSUME(Comma);
      names.push(this.name(1));
    });
    return { kind: 'answers', span: this.spanFrom(first), names };
  });

  /**
   * severalAnswers ::= 'with' 'several' 'answers' ( 'last' 'counts' | 'first' 'counts' | 'any' Name 'wins' | 'all' 'must' 'say' Name )
   *
   * What counts when people answer differently.
   *
   * @example with several answers any remove wins
   */
  readonly severalAnswers = this.RULE('severalAnswers', (): SeveralAnswers => {
    const first = this.LA(1);
    this.words('with several answers');
    type Said = Pick<SeveralAnswers, 'rule' | 'answer'>;
    const said = this.OR([
      { ALT: (): Said => this.said('last counts', { rule: 'last-counts', answer: null }) },
      {
        ALT: (): Said => {
          this.words('first');
          this.words('counts', 1);
          return { rule: 'first-counts', answer: null };
        },
      },
      {
        ALT: (): Said => {
          this.words('any');
          const answer = this.name();
          this.words('wins');
          return { rule: 'any-wins', answer };
        },
      },
      {
        ALT: (): Said => {
          this.words('all must say');
          const answer = this.name(1);
          return { rule: 'all-must-say', answer };
        },
      },
    ]);
    return { kind: 'several-answers', span: this.spanFrom(first), ...said };
  });

  /**
   * effectAt ::= 'effect' 'at' ( 'close' | 'once' )
   *
   * When an answer takes effect.
   *
   * @example effect at close
   */
  readonly effectAt = this.RULE('effectAt', (): EffectAt => {
    const first = this.LA(1);
    this.words('effect at');
    const when = this.OR([
      { ALT: (): EffectAt['when'] => this.said('close', 'close') },
      { ALT: (): EffectAt['when'] => this.said('once', 'once') },
    ]);
    return { kind: 'effect-at', span: this.spanFrom(first), when };
  });

  /**
   * ifNoAnswer ::= 'if' 'no' 'answer' ( 'follow' 'recommendation' | Name )
   *
   * What counts when nobody answers.
   *
   * @example if no answer follow recommendation
   */
  readonly ifNoAnswer = this.RULE('ifNoAnswer', (): IfNoAnswer => {
    const first = this.LA(1);
    this.words('if no answer');
    const answer = this.OR([
      { ALT: (): Word | null => this.said('follow recommendation', null) },
      { ALT: (): Word | null => this.name() },
    ]);
    return { kind: 'if-no-answer', span: this.spanFrom(first), answer };
  });

  /**
   * recommend ::= 'recommend' Name ( 'when' condition | 'otherwise' )
   *
   * What is recommended to those who are asked, and when.
   *
   * @example recommend keep when last-visit within 8 weeks before close
   */
  readonly recommend = this.RULE('recommend', (): Recommend => {
    const first = this.LA(1);
    this.words('recommend');
    const answer = this.name();
    const when = this.OR([
      {
        ALT: (): Recommend['when'] => {
          this.words('when');
          return this.SUBRULE(this.condition);
        },
      },
      { ALT: (): Recommend['when'] => this.said('otherwise', null) },
    ]);
    return { kind: 'recommend', span: this.spanFrom(first), answer, when };
  });

  /**
   * onAnswer ::= 'on' Name body
   *
   * What happens when this is the answer.
   *
   * @example on keep record "Key kept"
   */
  readonly onAnswer = this.RULE('onAnswer', (): OnAnswer => {
    const first = this.CONSUME(keyword('on'));
    const losses = this.lossesSoFar;
    const answer = this.name();
    const head = this.spanFrom(first);
    const body = this.SUBRULE(this.body);
    return this.complete(
      { kind: 'on-answer', span: this.spanFrom(first), head, answer, body },
      losses,
    );
  });
}
