import type { IToken } from 'chevrotain';
import { Comma, Name, NumberToken, Unit } from '../tokens.ts';
import type { DurationOrName, DurationValue, Schedule } from '../tree.ts';
import { DeadlineRules } from './deadline-rules.ts';

/** Times that follow no regular beat. */
export abstract class ScheduleRules extends DeadlineRules {
  /**
   * schedule ::= 'schedule' Name 'is' spans 'after' anchor { ',' 'then' durationOrName }
   *
   * Several moments with one name, counted one after another.
   *
   * The spans count from the anchor, what comes `then` from the step before.
   *
   * @example schedule chases is 2 days after entry, then 4 days, then 1 week
   */
  readonly schedule = this.RULE('schedule', (): Schedule => {
    const from = this.LA(1);
    this.words('schedule');
    const name = this.name();
    this.words('is');
    const first = this.SUBRULE(this.spans);
    this.words('after');
    const anchor = this.SUBRULE(this.anchor);
    const then: DurationOrName[] = [];
    this.MANY(() => {
      this.CONSUME(Comma);
      this.words('then');
      then.push(this.SUBRULE(this.durationOrName));
    });
    return { kind: 'schedule', span: this.spanFrom(from), name, first, anchor, then };
  });

  /**
   * spans ::= Number { ',' Number } [ 'and' Number ] [ 'business' ] Unit | Name
   *
   * Several lengths of time.
   *
   * @example 2, 6 and 11 days
   */
  readonly spans = this.RULE('spans', (): DurationOrName[] =>
    this.OR([
      {
        ALT: (): DurationOrName[] => {
          const counts: IToken[] = [this.CONSUME(NumberToken)];
          this.MANY(() => {
            this.CONSUME(Comma);
            counts.push(this.CONSUME1(NumberToken));
          });
          this.OPTION(() => {
            this.words('and');
            counts.push(this.CONSUME2(NumberToken));
          });
          const business = this.OPTION1(() => this.words('business')) ?? false;
          const unit = this.unitOf(this.CONSUME(Unit));
          return counts.map((count): DurationValue => ({
            kind: 'duration',
            span: this.numberOf(count).span,
            count: Number(count.image),
            unit,
            business,
          }));
        },
      },
      { ALT: (): DurationOrName[] => [this.nameValueOf(this.CONSUME(Name))] },
    ]),
  );
}
