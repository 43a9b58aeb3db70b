import { Comma, keyword, NumberToken, Text } from '../tokens.ts';
import type {
  AskPeople,
  Audience,
  Denial,
  IfNobody,
  Remind,
  Stage,
  StageAfter,
  StageItem,
  StageNotice,
  TextValue,
  Veto,
} from '../tree.ts';
import { StateRules } from './state-rules.ts';

/** The stages of an approval: who is asked, and what happens when nobody answers. */
export abstract class StageRules extends StateRules {
  /**
   * stage ::= stageHead '{' { stageItem } '}'
   *
   * People who are asked at one time, and what comes of their answers.
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
   * stageHead ::= 'stage' Text [ 'together' 'with' Text ] [ 'when' condition ]
   *
   * A stage of an approval: those who are asked then, and when there is such a stage.
   *
   * @example stage "Security" together with "Budget" when data-moves
   */
  readonly stageHead = this.RULE('stageHead', (): Pick<Stage, 'title' | 'together' | 'when'> => {
    this.words('stage');
    const title = this.textOf(this.CONSUME(Text));
    const together =
      this.OPTION((): TextValue => {
        this.words('together with');
        return this.textOf(this.CONSUME1(Text));
      }) ?? null;
    const when =
      this.OPTION1(() => {
        this.words('when');
        return this.SUBRULE(this.condition);
      }) ?? null;
    return { title, together, when };
  });

  /** stageItem ::= askPeople | ifNobody | denial | veto | remind | stageNotice | stageAfter */
  readonly stageItem = this.RULE('stageItem', (): StageItem =>
    this.OR([
      { ALT: (): StageItem => this.SUBRULE(this.askPeople) },
      { ALT: (): StageItem => this.SUBRULE(this.ifNobody) },
      { ALT: (): StageItem => this.SUBRULE(this.denial) },
      { ALT: (): StageItem => this.SUBRULE(this.veto) },
      { ALT: (): StageItem => this.SUBRULE(this.remind) },
      { ALT: (): StageItem => this.SUBRULE(this.stageNotice) },
      { ALT: (): StageItem => this.SUBRULE(this.stageAfter) },
    ]),
  );

  /**
   * askPeople ::= 'ask' ( [ 'any' ] Number | 'all' ) 'of' audiences
   *
   * Who is asked, and how many of them have to agree.
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
    const of = this.SUBRULE(this.audiences);
    return { kind: 'ask-people', span: this.spanFrom(first), quorum, of };
  });

  /**
   * audiences ::= audience { ',' audience }
   *
   * Who is meant.
   *
   * @example security-team, manager of requester
   */
  readonly audiences = this.RULE('audiences', (): Audience[] => {
    const audiences: Audience[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => audiences.push(this.SUBRULE(this.audience)) });
    return audiences;
  });

  /**
   * audience ::= Name [ 'of' Name ]
   *
   * Who is meant: a role, or a person in relation to another.
   *
   * @example manager of requester
   */
  readonly audience = this.RULE('audience', (): Audience => {
    const first = this.LA(1);
    const role = this.name();
    const of =
      this.OPTION(() => {
        this.words('of');
        return this.name(1);
      }) ?? null;
    return { kind: 'audience', span: this.spanFrom(first), role, of };
  });

  /**
   * ifNobody ::= 'if' 'nobody' 'ask' audiences
   *
   * Who is asked when nobody else can be.
   *
   * @example if nobody ask account-owner
   */
  readonly ifNobody = this.RULE('ifNobody', (): IfNobody => {
    const first = this.LA(1);
    this.words('if nobody ask');
    const ask = this.SUBRULE(this.audiences);
    return { kind: 'if-nobody', span: this.spanFrom(first), ask };
  });

  /**
   * denial ::= 'one' 'denial' 'denies' | 'a' 'denial' 'asks' 'the' 'next'
   *
   * How many have to say no for the stage to be denied.
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
   * veto ::= 'a' 'denial' 'by' audiences 'denies'
   *
   * One no from them is enough.
   *
   * @example a denial by legal denies
   */
  readonly veto = this.RULE('veto', (): Veto => {
    const first = this.LA(1);
    this.words('a denial by');
    const by = this.SUBRULE(this.audiences);
    this.words('denies');
    return { kind: 'veto', span: this.spanFrom(first), by };
  });

  /**
   * stageNotice ::= 'notify' Name 'with' Text [ 'on' 'entry' ]
   *
   * Who is told about the stage, and when.
   *
   * @example notify asked with "please-decide" on entry
   */
  readonly stageNotice = this.RULE('stageNotice', (): StageNotice => {
    const first = this.LA(1);
    this.words('notify');
    const audience = this.name();
    this.words('with');
    const template = this.textOf(this.CONSUME(Text));
    const onEntry = this.OPTION(() => this.words('on entry')) ?? false;
    return { kind: 'stage-notice', span: this.spanFrom(first), audience, template, onEntry };
  });

  /**
   * remind ::= 'remind' 'every' duration
   *
   * Those who have not answered are reminded.
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
   * What happens when nobody has decided in that time.
   *
   * @example after 5 business days deny "No answer in five business days."
   */
  readonly stageAfter = this.RULE('stageAfter', (): StageAfter => {
    const first = this.CONSUME(keyword('after'));
    const duration = this.SUBRULE(this.duration);
    const outcome = this.SUBRULE(this.stageOutcome);
    return { kind: 'stage-after', span: this.spanFrom(first), duration, outcome };
  });

  /**
   * stageOutcome ::= 'escalate' 'to' audiences | 'also' 'ask' audiences | 'notify' Name 'with' Text | ( 'deny' | 'approve' ) Text
   *
   * Who is asked or told then, or how it is decided.
   *
   * @example escalate to owner
   */
  readonly stageOutcome = this.RULE('stageOutcome', (): StageAfter['outcome'] => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): StageAfter['outcome'] => {
          this.words('escalate to');
          const to = this.SUBRULE(this.audiences);
          return { kind: 'escalate', span: this.spanFrom(first), to };
        },
      },
      {
        ALT: (): StageAfter['outcome'] => {
          this.words('also ask');
          const to = this.SUBRULE1(this.audiences);
          return { kind: 'also-ask', span: this.spanFrom(first), to };
        },
      },
      {
        ALT: (): StageAfter['outcome'] => {
          this.words('notify');
          const audience = this.name();
          this.words('with');
          const template = this.textOf(this.CONSUME2(Text));
          return { kind: 'tell-somebody', span: this.spanFrom(first), audience, template };
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
