import { keyword, Text, Unit } from '../tokens.ts';
import type { HardLimit, Limit, SoftLimit, TextValue } from '../tree.ts';
import { EventRules } from './event-rules.ts';

/** How much of something a state allows. */
export abstract class LimitRules extends EventRules {
  /**
   * limit ::= 'limit' Name 'to' sum [ 'per' Unit ] ( hard | soft )
   *
   * How much of it may be used in this state, and what happens beyond that.
   *
   * @example limit api-calls to 10000 per month soft notify at 80 %, 100 %
   */
  readonly limit = this.RULE('limit', (): Limit => {
    const first = this.LA(1);
    this.words('limit');
    const of = this.name();
    this.words('to');
    const to = this.SUBRULE(this.sum);
    const per =
      this.OPTION(() => {
        this.words('per');
        return this.unitOf(this.CONSUME(Unit));
      }) ?? null;
    const enforcement = this.OR([
      { ALT: (): HardLimit | SoftLimit => this.SUBRULE(this.hard) },
      { ALT: (): HardLimit | SoftLimit => this.SUBRULE(this.soft) },
    ]);
    return { kind: 'limit', span: this.spanFrom(first), of, to, per, enforcement };
  });

  /**
   * hard ::= 'hard' [ 'refuse' Text ]
   *
   * Nothing beyond the limit is possible; the text says why.
   *
   * A `refuse` that is followed by a name is the next line of the state.
   *
   * @example hard refuse "A trial has five seats."
   */
  readonly hard = this.RULE('hard', (): HardLimit => {
    const first = this.LA(1);
    this.words('hard');
    const refusal =
      this.OPTION({
        GATE: () => this.ahead(2, Text),
        DEF: (): TextValue => {
          this.words('refuse');
          return this.textOf(this.CONSUME(Text));
        },
      }) ?? null;
    return { kind: 'hard', span: this.spanFrom(first), refusal };
  });

  /**
   * soft ::= 'soft' [ 'up' 'to' percent ] [ 'notify' 'at' percents ]
   *
   * The limit may be passed up to so much, and somebody is told on the way.
   *
   * A `notify` that is not followed by `at` is the next line of the state.
   *
   * @example soft up to 110 % notify at 80 %
   */
  readonly soft = this.RULE('soft', (): SoftLimit => {
    const first = this.LA(1);
    this.words('soft');
    const upTo =
      this.OPTION(() => {
        this.words('up to');
        return this.SUBRULE(this.percent);
      }) ?? null;
    const notifyAt =
      this.OPTION1({
        GATE: () => this.ahead(2, keyword('at')),
        DEF: () => {
          this.words('notify at');
          return this.SUBRULE(this.percents);
        },
      }) ?? [];
    return { kind: 'soft', span: this.spanFrom(first), upTo, notifyAt };
  });
}
