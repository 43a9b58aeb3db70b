import { Text } from '../tokens.ts';
import type { Always, NumberValue, Policy, PolicyItem, TextValue } from '../tree.ts';
import type { Alternatives } from './recovering-parser.ts';
import { RolloutRules } from './rollout-rules.ts';

/** A policy and its invariants. */
export abstract class PolicyRules extends RolloutRules {
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
   * A policy is the rules for one thing that customers go through, such as a trial. What a version
   * of it says never changes.
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

  private policyItems?: Alternatives<PolicyItem | null>;

  /**
   * policyItem ::= forWhom | timeZone | dayEnd | calendarLine | quietHours | beginOn | prorate | oneTrial
   *   | overrides | keepsRunning | setting | fact | memory | counter | choice | request | event | deadline | state | always | moving | rollout | scenario
   */
  readonly policyItem = this.RULE('policyItem', (): PolicyItem | null =>
    this.OR(
      (this.policyItems ??= [
        { ALT: (): PolicyItem | null => this.SUBRULE(this.forWhom) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.timeZone) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.dayEnd) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.calendarLine) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.quietHours) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.beginOn) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.prorate) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.oneTrial) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.overrides) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.keepsRunning) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.setting) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.fact) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.memory) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.counter) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.choice) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.request) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.event) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.deadline) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.state) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.always) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.moving) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.rollout) },
        { ALT: (): PolicyItem | null => this.SUBRULE(this.scenario) },
      ]),
    ),
  );

  /**
   * always ::= 'always' condition
   *
   * A promise about every instance of the policy. The check finds ways to break it, and the server
   * tells when it does not hold.
   *
   * @example always extensions-used <= 1
   */
  readonly always = this.RULE('always', (): Always => {
    const first = this.LA(1);
    this.words('always');
    const condition = this.SUBRULE(this.condition);
    return { kind: 'always', span: this.spanFrom(first), condition };
  });
}
