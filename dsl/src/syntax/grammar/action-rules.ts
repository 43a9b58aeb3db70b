import { Comma, keyword, Text } from '../tokens.ts';
import type {
  Action,
  Add,
  ApprovalOutcome,
  AskApproval,
  Body,
  DeleteData,
  GoTo,
  Issue,
  NoticeTerm,
  Notify,
  Record,
  Refuse,
  SetMemory,
  TellAction,
} from '../tree.ts';
import type { Alternatives } from './recovering-parser.ts';
import { TellingRules } from './telling-rules.ts';

/** What happens when a rule applies. */
export abstract class ActionRules extends TellingRules {
  private bodies?: Alternatives<Body>;

  /**
   * body ::= actions | action
   *
   * What is done, line by line.
   *
   * @example { charge full go to renewing }
   */
  readonly body = this.RULE('body', (): Body =>
    this.OR(
      (this.bodies ??= [
        { ALT: (): Body => this.SUBRULE(this.actions) },
        {
          ALT: (): Body => {
            const losses = this.lossesSoFar;
            const action = this.SUBRULE(this.action);
            return this.complete(
              { kind: 'body', span: action.span, braced: false, actions: [action] },
              losses,
            );
          },
        },
      ]),
    ),
  );

  /**
   * actions ::= '{' { action } '}'
   *
   * What is done.
   *
   * @example { go to lapsed }
   */
  readonly actions = this.RULE('actions', (): Body => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    const actions = this.block('action', () => this.SUBRULE(this.action));
    return this.complete(
      { kind: 'body', span: this.spanFrom(first), braced: true, actions },
      losses,
    );
  });

  private actionKinds?: Alternatives<Action>;

  /** action ::= goTo | notify | tell | add | setMemory | extend | move | clear | pause | resumption | charge | collect | closing | credit | change | cancelChange | stopBilling | refuse | record | issue | deletion | askApproval */
  readonly action = this.RULE('action', (): Action =>
    this.OR(
      (this.actionKinds ??= [
        { ALT: (): Action => this.SUBRULE(this.goTo) },
        { ALT: (): Action => this.SUBRULE(this.notify) },
        { ALT: (): Action => this.SUBRULE(this.tell) },
        { ALT: (): Action => this.SUBRULE(this.add) },
        { ALT: (): Action => this.SUBRULE(this.setMemory) },
        { ALT: (): Action => this.SUBRULE(this.extend) },
        { ALT: (): Action => this.SUBRULE(this.move) },
        { ALT: (): Action => this.SUBRULE(this.clear) },
        { ALT: (): Action => this.SUBRULE(this.pause) },
        { ALT: (): Action => this.SUBRULE(this.resumption) },
        { ALT: (): Action => this.SUBRULE(this.charge) },
        { ALT: (): Action => this.SUBRULE(this.collect) },
        { ALT: (): Action => this.SUBRULE(this.closing) },
        { ALT: (): Action => this.SUBRULE(this.credit) },
        { ALT: (): Action => this.SUBRULE(this.change) },
        { ALT: (): Action => this.SUBRULE(this.cancelChange) },
        { ALT: (): Action => this.SUBRULE(this.stopBilling) },
        { ALT: (): Action => this.SUBRULE(this.refuse) },
        { ALT: (): Action => this.SUBRULE(this.record) },
        { ALT: (): Action => this.SUBRULE(this.issue) },
        { ALT: (): Action => this.SUBRULE(this.deletion) },
        { ALT: (): Action => this.SUBRULE(this.askApproval) },
      ]),
    ),
  );

  /**
   * goTo ::= 'go' 'to' Name [ because ]
   *
   * The instance goes on in that state.
   *
   * @example go to lapsed
   */
  readonly goTo = this.RULE('goTo', (): GoTo => {
    const first = this.LA(1);
    this.words('go to');
    const state = this.name();
    const because = this.OPTION(() => this.SUBRULE(this.because)) ?? null;
    return { kind: 'go-to', span: this.spanFrom(first), state, because };
  });

  /**
   * notify ::= telling { ',' noticeTerm }
   *
   * Tells people at once, with this message.
   *
   * @example notify requester with "seats-denied", at most once per 1 day
   */
  readonly notify = this.RULE('notify', (): Notify => {
    const first = this.LA(1);
    const { audience, template } = this.SUBRULE(this.telling);
    const terms: NoticeTerm[] = [];
    this.MANY(() => {
      this.CONSUME(Comma);
      terms.push(this.SUBRULE(this.noticeTerm));
    });
    return { kind: 'notify', span: this.spanFrom(first), audience, template, terms };
  });

  /**
   * tell ::= 'tell' ( 'every' Name 'of' Name | Name ) 'to' Name
   *
   * Makes something happen for others of the same account.
   *
   * @example tell every boat of account to stop-sailing
   */
  readonly tell = this.RULE('tell', (): TellAction => {
    const first = this.LA(1);
    this.words('tell');
    const { subject, everyOf } = this.OR([
      {
        ALT: (): Pick<TellAction, 'subject' | 'everyOf'> => {
          this.words('every');
          const each = this.name();
          this.words('of');
          return { subject: each, everyOf: this.name(1) };
        },
      },
      {
        ALT: (): Pick<TellAction, 'subject' | 'everyOf'> => ({
          subject: this.name(2),
          everyOf: null,
        }),
      },
    ]);
    this.words('to');
    const event = this.name(3);
    return { kind: 'tell', span: this.spanFrom(first), subject, everyOf, event };
  });

  /**
   * add ::= 'add' sum 'to' Name
   *
   * Counts a number up or down.
   *
   * @example add 1 to pauses
   */
  readonly add = this.RULE('add', (): Add => {
    const first = this.LA(1);
    this.words('add');
    const amount = this.SUBRULE(this.sum);
    this.words('to');
    const to = this.name();
    return { kind: 'add', span: this.spanFrom(first), amount, to };
  });

  /**
   * setMemory ::= 'set' Name 'to' sum
   *
   * Notes a value, to be read later.
   *
   * @example set late-once to yes
   */
  readonly setMemory = this.RULE('setMemory', (): SetMemory => {
    const first = this.LA(1);
    this.words('set');
    const memory = this.name();
    this.words('to');
    const to = this.SUBRULE(this.sum);
    return { kind: 'set-memory', span: this.spanFrom(first), memory, to };
  });

  /**
   * refuse ::= 'refuse' [ reasonName ] Text
   *
   * Says no, with a text that the customer reads.
   *
   * @example refuse "One pause a year."
   */
  readonly refuse = this.RULE('refuse', (): Refuse => {
    const first = this.LA(1);
    this.words('refuse');
    const because = this.OPTION(() => this.SUBRULE(this.reasonName)) ?? null;
    const text = this.textOf(this.CONSUME(Text));
    return { kind: 'refuse', span: this.spanFrom(first), because, text };
  });

  /**
   * record ::= 'record' Text
   *
   * Writes a line into the audit log.
   *
   * @example record "Trial extended"
   */
  readonly record = this.RULE('record', (): Record => {
    const first = this.LA(1);
    this.words('record');
    const text = this.textOf(this.CONSUME(Text));
    return { kind: 'record', span: this.spanFrom(first), text };
  });

  /**
   * deletion ::= 'delete' Name
   *
   * Deletes the data of this kind.
   *
   * @example delete logs
   */
  readonly deletion = this.RULE('deletion', (): DeleteData => {
    const first = this.LA(1);
    this.words('delete');
    const of = this.name();
    return { kind: 'delete-data', span: this.spanFrom(first), of };
  });

  /**
   * issue ::= 'issue' Name 'for' durationOrName
   *
   * Hands out a licence.
   *
   * @example issue offline-licence for offline
   */
  readonly issue = this.RULE('issue', (): Issue => {
    const first = this.LA(1);
    this.words('issue');
    const licence = this.name();
    this.words('for');
    const duration = this.SUBRULE(this.durationOrName);
    return { kind: 'issue', span: this.spanFrom(first), licence, duration };
  });

  /**
   * askApproval ::= 'ask' 'approval' Name '{' { approvalOutcome } '}'
   *
   * Asks the people of an approval first; what follows says what comes of their answer.
   *
   * @example ask approval seat-change { when approved go to open }
   */
  readonly askApproval = this.RULE('askApproval', (): AskApproval => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    this.words('ask approval');
    const approval = this.name();
    const head = this.spanFrom(first);
    const outcomes = this.block('approvalOutcome', () => this.SUBRULE(this.approvalOutcome));
    return this.complete(
      { kind: 'ask-approval', span: this.spanFrom(first), head, approval, outcomes },
      losses,
    );
  });

  /**
   * approvalOutcome ::= 'when' Name body
   *
   * What happens when the approval ends so.
   *
   * @example when denied notify requester with "seats-denied"
   */
  readonly approvalOutcome = this.RULE('approvalOutcome', (): ApprovalOutcome => {
    const first = this.CONSUME(keyword('when'));
    const losses = this.lossesSoFar;
    const outcome = this.name();
    const head = this.spanFrom(first);
    const body = this.SUBRULE(this.body);
    return this.complete(
      { kind: 'approval-outcome', span: this.spanFrom(first), head, outcome, body },
      losses,
    );
  });
}
