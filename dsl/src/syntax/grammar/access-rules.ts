import { Comma, keyword } from '../tokens.ts';
import type { Access, Reach, ReachSide } from '../tree.ts';
import { LimitRules } from './limit-rules.ts';

/** What a state lets people use. */
export abstract class AccessRules extends LimitRules {
  /**
   * access ::= 'access' Name [ 'to' reach { ',' reach } ] [ 'except' names ] guard [ because ]
   *
   * What a customer may use in this state.
   *
   * Several lines of one state are tried in order; the last one holds in all other cases.
   *
   * @example access full except sso when seats <= 10
   */
  readonly access = this.RULE('access', (): Access => {
    const first = this.LA(1);
    this.words('access');
    const level = this.name();
    const to: Reach[] = [];
    this.OPTION(() => {
      this.words('to');
      this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => to.push(this.SUBRULE(this.reach)) });
    });
    const except =
      this.OPTION1(() => {
        this.words('except');
        return this.SUBRULE(this.names);
      }) ?? [];
    const guard = this.guardOfThisLine(() => this.SUBRULE(this.guard));
    const because = this.OPTION2(() => this.SUBRULE(this.because)) ?? null;
    return { kind: 'access', span: this.spanFrom(first), level, to, except, guard, because };
  });

  /**
   * reach ::= Name [ reachSide ]
   *
   * A part of the things of a kind, such as those that were made before a day.
   *
   * @example recordings made before member-end
   */
  readonly reach = this.RULE('reach', (): Reach => {
    const first = this.LA(1);
    const of = this.name();
    const side =
      this.OPTION({
        // `because`, and whatever begins the next line, may be names too.
        GATE: () => this.ahead(2, keyword('before')) || this.ahead(2, keyword('after')),
        DEF: () => this.SUBRULE(this.reachSide),
      }) ?? null;
    return { kind: 'reach', span: this.spanFrom(first), of, side };
  });

  /**
   * reachSide ::= Name ( 'before' | 'after' ) Name
   *
   * Which of them, by a date that each of them has.
   *
   * @example made before member-end
   */
  readonly reachSide = this.RULE('reachSide', (): ReachSide => {
    const first = this.LA(1);
    const field = this.name();
    const relation = this.OR([
      { ALT: (): ReachSide['relation'] => this.said('before', 'before') },
      { ALT: (): ReachSide['relation'] => this.said('after', 'after') },
    ]);
    const bound = this.name(1);
    return { kind: 'reach-side', span: this.spanFrom(first), field, relation, bound };
  });
}
