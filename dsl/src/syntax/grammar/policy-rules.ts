import { spanOf } from '../token-place.ts';
import { Name, NumberToken, Text } from '../tokens.ts';
import type {
  Always,
  Moving,
  MovingItem,
  NumberValue,
  Policy,
  PolicyItem,
  TextValue,
} from '../tree.ts';
import { HeaderRules } from './header-rules.ts';

/** A policy, its invariants and how running instances move to it. */
export abstract class PolicyRules extends HeaderRules {
  /** policy ::= policyHead '{' { policyItem } '}' */
  readonly policy = this.RULE('policy', (): Policy => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    const { title, version } = this.header(() => this.SUBRULE(this.policyHead)) ?? {
      title: null,
      version: null,
    };
    const head = this.spanFrom(first);
    const items = this.block('policyItem', () => this.SUBRULE(this.policyItem));
    return this.complete(
      { kind: 'policy', span: this.spanFrom(first), head, title, version, items },
      losses,
    );
  });

  /**
   * policyHead ::= 'policy' Text 'version' version
   *
   * @example policy "Free trial" version 3
   */
  readonly policyHead = this.RULE(
    'policyHead',
    (): { title: TextValue; version: NumberValue | null } => {
      this.words('policy');
      const title = this.textOf(this.CONSUME(Text));
      this.words('version');
      const version = this.SUBRULE(this.version);
      return { title, version };
    },
  );

  /**
   * version ::= Number
   *
   * Another word is read too, and reported: one wrong word must not hide the whole block.
   *
   * @example 3
   */
  readonly version = this.RULE('version', (): NumberValue | null =>
    this.OR([
      {
        ALT: (): NumberValue | null => {
          const number = this.numberOf(this.CONSUME(NumberToken));
          if (/^\d+$/.test(number.written)) return number;
          return this.ACTION(() => this.refuseVersion(number.written, number.span));
        },
      },
      {
        ALT: (): NumberValue | null => {
          const word = this.CONSUME(Name);
          return this.ACTION(() => this.refuseVersion(word.image, spanOf(this.file, word)));
        },
      },
    ]),
  );

  private refuseVersion(found: string, span: NumberValue['span']): null {
    this.report('LTL-1022', span, { found });
    return null;
  }

  /**
   * policyItem ::= forWhom | timeZone | dayEnd | calendarLine | beginOn | prorate | oneTrial | setting | fact | memory
   *   | counter | choice | deadline | state | always | moving | scenario
   */
  readonly policyItem = this.RULE('policyItem', (): PolicyItem | null =>
    this.OR([
      { ALT: (): PolicyItem | null => this.SUBRULE(this.forWhom) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.timeZone) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.dayEnd) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.calendarLine) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.beginOn) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.prorate) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.oneTrial) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.setting) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.fact) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.memory) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.counter) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.choice) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.deadline) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.state) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.always) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.moving) },
      { ALT: (): PolicyItem | null => this.SUBRULE(this.scenario) },
    ]),
  );

  /**
   * always ::= 'always' condition
   *
   * @example always extensions-used <= 1
   */
  readonly always = this.RULE('always', (): Always => {
    const first = this.LA(1);
    this.words('always');
    const condition = this.SUBRULE(this.condition);
    return { kind: 'always', span: this.spanFrom(first), condition };
  });

  /** moving ::= movingHead '{' { movingItem } '}' */
  readonly moving = this.RULE('moving', (): Moving | null => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    const from = this.header(() => this.SUBRULE(this.movingHead));
    const head = this.spanFrom(first);
    const items = this.block('movingItem', () => this.SUBRULE(this.movingItem));
    if (from === null) return null;
    return this.complete<Moving>(
      { kind: 'moving', span: this.spanFrom(first), head, from, items },
      losses,
    );
  });

  /**
   * movingHead ::= 'moving' 'from' 'version' version
   *
   * @example moving from version 6
   */
  readonly movingHead = this.RULE('movingHead', (): NumberValue | null => {
    this.words('moving from version');
    return this.SUBRULE(this.version);
  });

  /**
   * movingItem ::= 'state' Name 'to' Name | ( 'keep' | 'restart' ) 'deadlines'
   *
   * @example state dunning to past-due
   */
  readonly movingItem = this.RULE('movingItem', (): MovingItem => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): MovingItem => {
          this.words('state');
          const from = this.name();
          this.words('to');
          const to = this.name(1);
          return { kind: 'moving-state', span: this.spanFrom(first), from, to };
        },
      },
      {
        ALT: (): MovingItem => {
          this.words('keep deadlines');
          return { kind: 'moving-deadlines', span: this.spanFrom(first), rule: 'keep' };
        },
      },
      {
        ALT: (): MovingItem => {
          this.words('restart');
          this.words('deadlines', 1);
          return { kind: 'moving-deadlines', span: this.spanFrom(first), rule: 'restart' };
        },
      },
    ]);
  });
}
