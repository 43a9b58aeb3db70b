import type {
  Approval,
  ApprovalItem,
  AskedAnew,
  Delegation,
  ReasonRequired,
  RequesterRule,
  SeparateLines,
  SeparateStages,
  SeveralAtOnce,
  UnusedApproval,
  Word,
} from '../tree.ts';
import { StageRules } from './stage-rules.ts';

/** Who has to agree. */
export abstract class ApprovalRules extends StageRules {
  /** approval ::= approvalHead '{' { approvalItem } '}' */
  readonly approval = this.RULE('approval', (): Approval => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    const name = this.header(() => this.SUBRULE(this.approvalHead));
    const head = this.spanFrom(first);
    const items = this.block('approvalItem', () => this.SUBRULE(this.approvalItem));
    return this.complete(
      { kind: 'approval', span: this.spanFrom(first), head, name, items },
      losses,
    );
  });

  /**
   * approvalHead ::= 'approval' Name
   *
   * An approval is how people decide about a request, in stages.
   *
   * @example approval seat-change
   */
  readonly approvalHead = this.RULE('approvalHead', (): Word => {
    this.words('approval');
    return this.name();
  });

  /** approvalItem ::= requesterRule | separateStages | separateLines | severalAtOnce | reasonRequired | askedAnew | delegation | unusedApproval | stage */
  readonly approvalItem = this.RULE('approvalItem', (): ApprovalItem | null =>
    this.OR([
      { ALT: (): ApprovalItem | null => this.SUBRULE(this.requesterRule) },
      { ALT: (): ApprovalItem | null => this.SUBRULE(this.separateStages) },
      { ALT: (): ApprovalItem | null => this.SUBRULE(this.separateLines) },
      { ALT: (): ApprovalItem | null => this.SUBRULE(this.severalAtOnce) },
      { ALT: (): ApprovalItem | null => this.SUBRULE(this.reasonRequired) },
      { ALT: (): ApprovalItem | null => this.SUBRULE(this.askedAnew) },
      { ALT: (): ApprovalItem | null => this.SUBRULE(this.delegation) },
      { ALT: (): ApprovalItem | null => this.SUBRULE(this.unusedApproval) },
      { ALT: (): ApprovalItem | null => this.SUBRULE(this.stage) },
    ]),
  );

  /**
   * requesterRule ::= 'requester' ( 'cannot' | 'may' ) 'approve'
   *
   * Whether somebody may decide about their own request.
   *
   * @example requester cannot approve
   */
  readonly requesterRule = this.RULE('requesterRule', (): RequesterRule => {
    const first = this.LA(1);
    this.words('requester');
    const mayApprove = this.OR([
      { ALT: () => this.said('cannot', false) },
      { ALT: () => this.said('may', true) },
    ]);
    this.words('approve');
    return { kind: 'requester-rule', span: this.spanFrom(first), mayApprove };
  });

  /**
   * separateStages ::= 'one' 'person' 'cannot' 'approve' 'two' 'stages'
   *
   * Who decided in one stage cannot decide in another.
   *
   * @example one person cannot approve two stages
   */
  readonly separateStages = this.RULE('separateStages', (): SeparateStages => {
    const first = this.LA(1);
    this.words('one person cannot approve two stages');
    return { kind: 'separate-stages', span: this.spanFrom(first) };
  });

  /**
   * separateLines ::= 'approvers' 'cannot' 'be' 'of' 'one' 'reporting' 'line'
   *
   * Two people of whom one is the manager of the other cannot both approve.
   *
   * @example approvers cannot be of one reporting line
   */
  readonly separateLines = this.RULE('separateLines', (): SeparateLines => {
    const first = this.LA(1);
    this.words('approvers cannot be of one reporting line');
    return { kind: 'separate-lines', span: this.spanFrom(first) };
  });

  /**
   * severalAtOnce ::= 'several' 'at' 'once'
   *
   * The same request can wait more than once; without this line it is refused while one waits.
   *
   * @example several at once
   */
  readonly severalAtOnce = this.RULE('severalAtOnce', (): SeveralAtOnce => {
    const first = this.LA(1);
    this.words('several at once');
    return { kind: 'several-at-once', span: this.spanFrom(first) };
  });

  /**
   * reasonRequired ::= 'reason' 'required'
   *
   * Who decides has to say why.
   *
   * @example reason required
   */
  readonly reasonRequired = this.RULE('reasonRequired', (): ReasonRequired => {
    const first = this.LA(1);
    this.words('reason required');
    return { kind: 'reason-required', span: this.spanFrom(first) };
  });

  /**
   * askedAnew ::= 'a' 'changed' 'request' 'is' 'asked' 'anew'
   *
   * Who asks again with other fields takes the place of what waits, and everybody is asked anew.
   *
   * @example a changed request is asked anew
   */
  readonly askedAnew = this.RULE('askedAnew', (): AskedAnew => {
    const first = this.LA(1);
    this.words('a changed request is asked anew');
    return { kind: 'asked-anew', span: this.spanFrom(first) };
  });

  /**
   * delegation ::= 'delegation' 'at' 'most' duration
   *
   * Whether, and for how long, somebody may let another decide for them.
   *
   * @example delegation at most 14 days
   */
  readonly delegation = this.RULE('delegation', (): Delegation => {
    const first = this.LA(1);
    this.words('delegation at most');
    const atMost = this.SUBRULE(this.duration);
    return { kind: 'delegation', span: this.spanFrom(first), atMost };
  });

  /**
   * unusedApproval ::= 'unused' 'approval' 'lapses' 'after' duration
   *
   * An approval that is not made use of in that time counts no more.
   *
   * @example unused approval lapses after 30 days
   */
  readonly unusedApproval = this.RULE('unusedApproval', (): UnusedApproval => {
    const first = this.LA(1);
    this.words('unused approval lapses after');
    const lapsesAfter = this.SUBRULE(this.duration);
    return { kind: 'unused-approval', span: this.spanFrom(first), lapsesAfter };
  });
}
