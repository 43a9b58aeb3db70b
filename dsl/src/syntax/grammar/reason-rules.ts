import { Text } from '../tokens.ts';
import type { Because, Word } from '../tree.ts';
import { MoneyRules } from './money-rules.ts';

/** Why: a name that programs know, and a text for people. */
export abstract class ReasonRules extends MoneyRules {
  /**
   * because ::= reasonName Text
   *
   * Why access is narrow: a reason that programs can read, and a text for people.
   *
   * @example because unpaid "Nobody paid in time."
   */
  readonly because = this.RULE('because', (): Because => {
    const first = this.LA(1);
    const reason = this.SUBRULE(this.reasonName);
    const text = this.textOf(this.CONSUME(Text));
    return { kind: 'because', span: this.spanFrom(first), reason, text };
  });

  /**
   * reasonName ::= 'because' Name
   *
   * The name of the reason, for programs.
   *
   * @example because unpaid
   */
  readonly reasonName = this.RULE('reasonName', (): Word => {
    this.words('because');
    return this.name();
  });
}
