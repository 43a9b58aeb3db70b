import { keyword, NumberToken } from '../tokens.ts';
import type { AfterRule, AtRule, EveryRule, OnceRule, OnRule, PastRule } from '../tree.ts';
import { NoticeRules } from './notice-rules.ts';

/** Rules: what is waited for, under which condition, and what happens then. */
export abstract class EventRules extends NoticeRules {
  /**
   * onRule ::= 'on' Name [ 'by' names ] guard body
   *
   * What happens when somebody asks for something, or when something happens outside. Of several
   * rules for it, the first that fits counts.
   *
   * @example on pause by customer-admin when pauses < 1 go to paused
   */
  readonly onRule = this.RULE('onRule', (): OnRule => {
    const first = this.CONSUME(keyword('on'));
    const losses = this.lossesSoFar;
    const event = this.name();
    const by =
      this.OPTION(() => {
        this.words('by');
        return this.SUBRULE(this.names);
      }) ?? [];
    const guard = this.SUBRULE(this.guard);
    const head = this.spanFrom(first);
    const body = this.SUBRULE(this.body);
    return this.complete(
      { kind: 'on-rule', span: this.spanFrom(first), head, event, by, guard, body },
      losses,
    );
  });

  /**
   * atRule ::= 'at' [ 'the' 'last' ] Name guard body
   *
   * What happens when a deadline is reached.
   *
   * @example at trial-end otherwise go to expired
   */
  readonly atRule = this.RULE('atRule', (): AtRule => {
    const first = this.CONSUME(keyword('at'));
    const losses = this.lossesSoFar;
    const last = this.OPTION(() => this.words('the last')) ?? false;
    const deadline = this.name();
    const guard = this.SUBRULE(this.guard);
    const head = this.spanFrom(first);
    const body = this.SUBRULE(this.body);
    return this.complete(
      { kind: 'at-rule', span: this.spanFrom(first), head, deadline, last, guard, body },
      losses,
    );
  });

  /**
   * pastRule ::= 'past' Name guard body
   *
   * What happens once a deadline is over, also if it is when the state is entered.
   *
   * @example past ticket-end go to void
   */
  readonly pastRule = this.RULE('pastRule', (): PastRule => {
    const first = this.CONSUME(keyword('past'));
    const losses = this.lossesSoFar;
    const deadline = this.name();
    const guard = this.SUBRULE(this.guard);
    const head = this.spanFrom(first);
    const body = this.SUBRULE(this.body);
    return this.complete(
      { kind: 'past-rule', span: this.spanFrom(first), head, deadline, guard, body },
      losses,
    );
  });

  /**
   * afterRule ::= 'after' durationOrName guard body
   *
   * What happens when the state has lasted so long.
   *
   * @example after 30 days go to lapsed
   */
  readonly afterRule = this.RULE('afterRule', (): AfterRule => {
    const first = this.CONSUME(keyword('after'));
    const losses = this.lossesSoFar;
    const duration = this.SUBRULE(this.durationOrName);
    const guard = this.SUBRULE(this.guard);
    const head = this.spanFrom(first);
    const body = this.SUBRULE(this.body);
    return this.complete(
      { kind: 'after-rule', span: this.spanFrom(first), head, duration, guard, body },
      losses,
    );
  });

  /**
   * everyRule ::= 'every' durationOrName [ 'at' 'most' Number 'times' ] [ 'as' Name ] body
   *
   * Something that happens again and again, for as long as the state lasts.
   *
   * @example every 3 days at most 4 times as retries collect open invoices
   */
  readonly everyRule = this.RULE('everyRule', (): EveryRule => {
    const first = this.CONSUME(keyword('every'));
    const losses = this.lossesSoFar;
    const duration = this.SUBRULE(this.durationOrName);
    const atMost =
      this.OPTION(() => {
        this.words('at most');
        const count = this.numberOf(this.CONSUME(NumberToken));
        this.words('times');
        return count;
      }) ?? null;
    const as =
      this.OPTION1(() => {
        this.words('as');
        return this.name();
      }) ?? null;
    const head = this.spanFrom(first);
    const body = this.SUBRULE(this.body);
    return this.complete(
      { kind: 'every-rule', span: this.spanFrom(first), head, duration, atMost, as, body },
      losses,
    );
  });

  /**
   * onceRule ::= 'once' condition body
   *
   * What happens as soon as a condition holds.
   *
   * @example once oldest-unpaid is nothing go to clear
   */
  readonly onceRule = this.RULE('onceRule', (): OnceRule => {
    const first = this.CONSUME(keyword('once'));
    const losses = this.lossesSoFar;
    const condition = this.SUBRULE(this.condition);
    const head = this.spanFrom(first);
    const body = this.SUBRULE(this.body);
    return this.complete(
      { kind: 'once-rule', span: this.spanFrom(first), head, condition, body },
      losses,
    );
  });
}
