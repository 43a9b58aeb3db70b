import { Text } from '../tokens.ts';
import type { DataClass, ReasonOrder, Switch } from '../tree.ts';
import { ResourceRules } from './resource-rules.ts';

/** What policies answer for: classes of data, names of reasons, switches. */
export abstract class GovernanceRules extends ResourceRules {
  /**
   * dataClass ::= 'data' Name Text
   *
   * @example data logs "Log books"
   */
  readonly dataClass = this.RULE('dataClass', (): DataClass => {
    const first = this.LA(1);
    this.words('data');
    const name = this.name();
    const title = this.textOf(this.CONSUME(Text));
    return { kind: 'data-class', span: this.spanFrom(first), name, title };
  });

  /**
   * reasonOrder ::= 'reasons' 'in' 'order' names
   *
   * @example reasons in order suspended, unpaid, over-limit
   */
  readonly reasonOrder = this.RULE('reasonOrder', (): ReasonOrder => {
    const first = this.LA(1);
    this.words('reasons in order');
    const names = this.SUBRULE(this.names);
    return { kind: 'reason-order', span: this.spanFrom(first), names };
  });

  /**
   * switchLine ::= 'switch' Name Text [ 'normally' onOrOff ]
   *
   * @example switch exports "Exports" normally off
   */
  readonly switchLine = this.RULE('switchLine', (): Switch => {
    const first = this.LA(1);
    this.words('switch');
    const name = this.name();
    const title = this.textOf(this.CONSUME(Text));
    const on =
      this.OPTION(() => {
        this.words('normally');
        return this.SUBRULE(this.onOrOff);
      }) ?? true;
    return { kind: 'switch', span: this.spanFrom(first), name, title, normally: on ? 'on' : 'off' };
  });
}
