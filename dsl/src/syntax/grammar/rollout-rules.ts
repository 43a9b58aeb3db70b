import type { Rollout, RolloutItem } from '../tree.ts';
import { Open } from '../tokens.ts';
import { VersionRules } from './version-rules.ts';

/** Who gets a new version first. */
export abstract class RolloutRules extends VersionRules {
  /** rollout ::= rolloutHead [ '{' { rolloutItem } '}' ] */
  readonly rollout = this.RULE('rollout', (): Rollout => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    const share = this.SUBRULE(this.rolloutHead);
    const head = this.spanFrom(first);
    const items =
      this.OPTION({
        GATE: () => this.LA(1).tokenType === Open,
        DEF: () => this.block('rolloutItem', () => this.SUBRULE(this.rolloutItem)),
      }) ?? [];
    return this.complete<Rollout>(
      { kind: 'rollout', span: this.spanFrom(first), head, share, items },
      losses,
    );
  });

  /**
   * rolloutHead ::= 'rollout' 'to' percent 'of' 'accounts'
   *
   * Only a part of the accounts gets this version; the others begin under the one before.
   *
   * @example rollout to 10 % of accounts
   */
  readonly rolloutHead = this.RULE('rolloutHead', (): Rollout['share'] => {
    this.words('rollout to');
    const share = this.SUBRULE(this.percent);
    this.words('of accounts');
    return share;
  });

  /**
   * rolloutItem ::= 'regions' names | 'pilots' texts | 'stop' 'when' 'a' 'promise' 'breaks'
   *
   * Who is in, or what ends it.
   *
   * @example pilots "acme", "globex"
   */
  readonly rolloutItem = this.RULE('rolloutItem', (): RolloutItem => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): RolloutItem => {
          this.words('regions');
          const regions = this.SUBRULE(this.names);
          return { kind: 'rollout-regions', span: this.spanFrom(first), regions };
        },
      },
      {
        ALT: (): RolloutItem => {
          this.words('pilots');
          const accounts = this.SUBRULE(this.texts);
          return { kind: 'rollout-pilots', span: this.spanFrom(first), accounts };
        },
      },
      {
        ALT: (): RolloutItem => {
          this.words('stop when a promise breaks');
          return { kind: 'rollout-stop', span: this.spanFrom(first) };
        },
      },
    ]);
  });
}
