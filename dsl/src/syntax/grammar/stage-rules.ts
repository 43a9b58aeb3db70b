import { keyword, NumberToken, Text } from '../tokens.ts';
import type { AskPeople, Denial, IfNobody, Remind, Stage, StageAfter, StageItem } from '../tree.ts';
import { StateRules } from './state-rules.ts';

/** The stages of an approval: who is asked, and what happens when nobody answers. */
export abstract class StageRules extends StateRules {
  /**
   * stage ::= stageHead '{' { stageItem } '}'
   *
   * @example stage "Manager" { ask any 1 of manager }
   */
  readonly stage = this.RULE('stage', (): Stage | null => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    const header = this.header(() => this.SUBRULE(this.stageHead));
    const head = this.spanFrom(first);
    const items = this.block('stageItem', () => this.SUBRULE(this.stageItem));
    if (header === null) return null;
    return this.complete<Stage>(
      { kind: 'stage', span: this.spanFrom(first), head, ...header, items },
      losses,
    );
  });

  /**
   * stageHead ::= 'stage' Text [ 'when' condition ]
   *
   * @example stage "Security" when data-moves
   */
  readonly stageHead = this.RULE('stageHead', (): Pick<Stage, 'title' | 'when'> => {
    this.words('stage');
    const title = this.textOf(this.CONSUME(Text));
    const when =
      this.OPTION(() => {
        this.words('when');
        return this.SUBRULE(this.condition);
      }) ?? null;
    return { title, when };
  });

  /** stageItem ::= askPeople | ifNobody | denial | remind | stageAfter */
  readonly stageItem = this.RULE('stageItem', (): StageItem =>
    this.OR([
      { ALT: (): StageItem => this.SUBRULE(this.askPeople) },
      { ALT: (): StageItem => this.SUBRULE(this.ifNobody) },
      { ALT: (): StageItem => this.SUBRULE(this.denial) },
      { ALT: (): StageItem => this.SUBRULE(this.remind) },
      { ALT: (): StageItem => this.SUBRULE(this.stageAfter) },
    ]),
  );

  /**
   * askPeople ::= 'ask' ( [ 'any' ] Number | 'all' ) 'of' names
   *
   * @example ask 2 of security-team, procurement
   */
  readonly askPeople = this.RULE('askPeople', (): AskPeople => {
    const first = this.LA(1);
    this.words('ask');
    const quorum = this.OR([
      {
        ALT: (): AskPeople['quorum'] => {
          this.OPTION(() => this.words('any'));
          return this.numberOf(this.CONSUME(NumberToken));
        },
      },
      { ALT: (): AskPeople['quorum'] => this.said('all', null) },
    ]);
    this.words('of');
    const of = this.SUBRULE(this.names);
    return { kind: 'ask-people', span: this.spanFrom(first), quorum, of };
  });

  /**
   * ifNobody ::= 'if' 'nobody' 'ask' names
   *
   * @example if nobody ask account-owner
   */
  readonly ifNobody = this.RULE('ifNobody', (): IfNobody => {
    const first = this.LA(1);
    this.words('if nobody ask');
    const ask = this.SUBRULE(this.names);
    return { kind: 'if-nobody', span: this.spanFrom(first), ask };
  });

  /**
   * denial ::= 'one' 'denial' 'denies' | 'a' 'denial' 'asks' 'the' 'next'
   *
   * @example one denial denies
   */
  readonly denial = this.RULE('denial', (): Denial => {
    const first = this.LA(1);
    const rule = this.OR([
      { ALT: (): Denial['rule'] => this.said('one denial denies', 'one-denies') },
      { ALT: (): Denial['rule'] => this.said('a denial asks the next', 'asks-the-next', 1) },
    ]);
    return { kind: 'denial', span: this.spanFrom(first), rule };
  });

  /**
   * remind ::= 'remind' 'every' duration
   *
   * @example remind every 1 business day
   */
  readonly remind = this.RULE('remind', (): Remind => {
    const first = this.LA(1);
    this.words('remind every');
    const every = this.SUBRULE(this.duration);
    return { kind: 'remind', span: this.spanFrom(first), every };
  });

  /**
   * stageAfter ::= 'after' duration stageOutcome
   *
   * @example after 5 business days deny "No answer in five business days."
   */
  readonly stageAfter = this.RULE('stageAfter', (): StageAfter => {
    const first = this.CONSUME(keyword('after'));
    const duration = this.SUBRULE(this.duration);
    const outcome = this.SUBRULE(this.stageOutcome);
    return { kind: 'stage-after', span: this.spanFrom(first), duration, outcome };
  });

  /** stageOutcome ::= 'escalate' 'to' names | ( 'deny' | 'approve' ) Text */
  readonly stageOutcome = this.RULE('stageOutcome', (): StageAfter['outcome'] => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): StageAfter['outcome'] => {
          this.words('escalate to');
          const to = this.SUBRULE(this.names);
          return { kind: 'escalate', span: this.spanFrom(first), to };
        },
      },
      {
        ALT: (): StageAfter['outcome'] => {
          this.words('deny');
          const text = this.textOf(this.CONSUME(Text));
          return { kind: 'time-out', span: this.spanFrom(first), decision: 'deny', text };
        },
      },
      {
        ALT: (): StageAfter['outcome'] => {
          this.words('approve');
          const text = this.textOf(this.CONSUME1(Text));
          return { kind: 'time-out', span: this.spanFrom(first), decision: 'approve', text };
        },
      },
    ]);
  });
}
