import { keyword } from '../tokens.ts';
import type { Anchor, Deadline, DeadlineTime } from '../tree.ts';
import { ActionRules } from './action-rules.ts';

/** Deadlines, and what they count from. */
export abstract class DeadlineRules extends ActionRules {
  /**
   * deadline ::= 'deadline' Name 'is' deadlineTime
   *
   * @example deadline trial-end is trial-length after entry
   */
  readonly deadline = this.RULE('deadline', (): Deadline => {
    const first = this.LA(1);
    this.words('deadline');
    const name = this.name();
    this.words('is');
    const at = this.SUBRULE(this.deadlineTime);
    return { kind: 'deadline', span: this.spanFrom(first), name, at };
  });

  /**
   * deadlineTime ::= dayEdge | durationOrName 'after' anchor
   *
   * @example start of paid-through
   */
  readonly deadlineTime = this.RULE('deadlineTime', (): DeadlineTime => {
    const first = this.LA(1);
    return this.OR([
      { ALT: (): DeadlineTime => this.SUBRULE(this.dayEdge) },
      {
        ALT: (): DeadlineTime => {
          const duration = this.SUBRULE(this.durationOrName);
          this.words('after');
          const anchor = this.SUBRULE(this.anchor);
          return { kind: 'duration-after', span: this.spanFrom(first), duration, anchor };
        },
      },
    ]);
  });

  /**
   * anchor ::= 'entry' [ 'of' Name ] | 'the' ( 'first' | 'last' ) Name | dayEdge | Name
   *
   * @example the last visit
   */
  readonly anchor = this.RULE('anchor', (): Anchor => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): Anchor => {
          this.CONSUME(keyword('entry'));
          return (
            this.OPTION((): Anchor => {
              this.words('of');
              const state = this.name(1);
              return { kind: 'entry-of', span: this.spanFrom(first), state };
            }) ?? { kind: 'entry', span: this.spanFrom(first) }
          );
        },
      },
      {
        ALT: (): Anchor => {
          this.words('the');
          const which = this.OR1([
            { ALT: (): 'first' | 'last' => this.said('first', 'first') },
            { ALT: (): 'first' | 'last' => this.said('last', 'last') },
          ]);
          const event = this.name(2);
          return { kind: 'anchor-event', span: this.spanFrom(first), which, event };
        },
      },
      { ALT: (): Anchor => this.SUBRULE(this.dayEdge) },
      {
        ALT: (): Anchor => {
          const name = this.name();
          return { kind: 'anchor-name', span: name.span, name };
        },
        IGNORE_AMBIGUITIES: true,
      },
    ]);
  });
}
