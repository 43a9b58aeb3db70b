import type { ProblemError, ResourceName } from '@lintel/client';
import type { Decision, MadeRequest, Member } from '@lintel/contract';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { announce } from '../internal/announcer.ts';
import { decisionOutcome } from '../internal/decision-button.ts';
import { decisionButtonStyles } from '../internal/decision-button.styles.ts';
import { DecisionController, type Asked } from '../internal/decision-controller.ts';
import { fieldStyles } from '../internal/field.styles.ts';
import { infoIcon } from '../internal/icons.ts';
import { LaterPart } from '../internal/later-part.ts';
import { LintelElement } from '../internal/lintel-element.ts';
import { meterStyles } from '../internal/meter.styles.ts';
import { refusedView } from '../internal/refused-view.ts';
import { RequestController } from '../internal/request-controller.ts';
import { LintelCheckoutRequestEvent } from '../internal/request-event.ts';
import { problemTitle } from '../internal/status-views.ts';
import { WriteController } from '../internal/write-controller.ts';
import { addSeats } from './add-seats.ts';
import { inviteForm, readInvitation, type InviteField } from './invite-form.ts';
import { MemberPages } from './member-pages.ts';
import { memberSection } from './member-section.ts';
import { rolesToGive, whoCan } from './roles.ts';
import { seatFigures } from './seat-figures.ts';
import { seatManagerStyles } from './seat-manager.styles.ts';
import { waitingRequests } from './seat-requests.ts';

/** Whose seat it is does not matter to a policy, so that one answer stands for everybody. */
const GIVING: Asked = { request: 'assign-seat', fields: { person: 'new-member' } };
const INVITE = 'invite';

/**
 * @summary Who has a seat, how many are left, and how to get more.
 * @tag lintel-seat-manager
 * @slot empty - In place of the sentence for an account without members.
 * @event {LintelEvent} lintel-seat-invited - Somebody was invited; `detail` is the member.
 * @event {LintelEvent} lintel-seat-assigned - A seat was given; `detail` is the request.
 * @event {LintelEvent} lintel-seat-unassigned - A seat was taken back; `detail` is the member.
 * @event {LintelEvent} lintel-member-removed - Somebody was removed; `detail` is the member.
 * @event {LintelEvent} lintel-request-made - A request was answered; `detail` is the request.
 * @event {LintelEvent} lintel-request-withdrawn - A request was taken back; `detail` is the request.
 * @event {LintelCheckoutRequestEvent} lintel-checkout-request - What was asked for costs money.
 * @csspart figure - The headline of the figures.
 * @csspart meter - The bar of used seats.
 * @csspart table - The members.
 * @csspart row - One member, or one waiting request.
 * @csspart pending - The waiting requests.
 * @csspart dialog - The question before somebody is removed.
 */
export class LintelSeatManager extends LintelElement {
  static override styles: CSSResultGroup = [
    LintelElement.styles,
    meterStyles,
    decisionButtonStyles,
    fieldStyles,
    seatManagerStyles,
  ];
  static override readonly resources: readonly ResourceName[] = [
    'session',
    'entitlements',
    'members',
    'requests',
  ];
  static override readonly skeletonRows = 14;

  /** Roles that an invitation may give, parted by spaces. Left out: those that members have. */
  @property({ attribute: 'invite-roles' }) inviteRoles = '';

  /** How many seats to begin with in `Add seats`. */
  @property({ type: Number }) quantity = 1;

  @state() private withSeat = true;
  @state() private wrong: readonly InviteField[] = [];
  @state() private justification = '';
  @state() private removing: Member | null = null;

  private readonly pages = new MemberPages(this, (query) =>
    this.ask('listMembers', { query: { limit: 200, ...query } }),
  );
  private readonly writes = new WriteController(this, () => this.newIntent());
  private readonly decisions = new DecisionController(this, {
    asked: () => (this.value('entitlements') ? [GIVING, this.adding] : []),
    revision: () => this.value('entitlements')?.revision ?? 0,
    atHand: () => this.snapshot?.decisions ?? (this.snapshot ? [] : null),
    ask: async (ask) => (await this.ask('decide', { body: { ask: [...ask] } })).decisions,
  });
  private readonly requests = new RequestController(this, {
    send: (input, options) => this.act('makeRequest', input, options),
    newIntent: () => this.newIntent(),
    payFirst: (asked) => this.payFirst(asked),
    made: (made) => this.handleMade(made),
  });

  private readonly later = new LaterPart(this, () => import('./later.ts'));

  private get adding(): Asked {
    return { request: 'request-seats', fields: { requested: this.quantity } };
  }

  private get isWritable(): boolean {
    return this.value('session')?.scopes.includes('members:write') ?? false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const members = this.value('members');
    if (members) this.pages.follow(members);
  }

  protected override renderReady(): unknown {
    const members = this.value('members');
    const view = this.value('entitlements');
    if (!members || !view) return nothing;
    const { l } = this;
    const limit = view.limits.find(({ on }) => on === 'seats') ?? null;
    return html`
      <section aria-labelledby="title">
        ${this.heading(html`<span id="title">${l.t('seats.title')}</span>`)}
        ${this.isWritable ? nothing : this.renderReadOnly()} ${seatFigures(l, members.seats, limit)}
        ${this.renderForms()} ${this.renderPending()}
      </section>
      ${this.renderMembers(view.asOf)}
      ${this.later.value?.removeDialog(l, {
        member: this.removing,
        onConfirm: (member) => void this.removeMember(member),
        onClose: () => (this.removing = null),
      })}
    `;
  }

  private renderReadOnly(): TemplateResult {
    const { l } = this;
    const who = whoCan(
      [this.decisions.of(GIVING), this.decisions.of(this.adding)],
      this.pages.loaded,
    );
    return html`<div class="note info" part="readonly">
      ${infoIcon()}
      <p>
        ${l.t('seats.readonly')}
        ${who.length > 0 ? l.t('seats.who-can', { who: who.map((one) => l.text(one)) }) : nothing}
      </p>
    </div>`;
  }

  private renderForms(): TemplateResult | typeof nothing {
    const forms = [this.renderInvite(), this.renderAdd()].filter((form) => form !== nothing);
    return forms.length > 0 ? html`<div class="forms">${forms}</div>` : nothing;
  }

  private renderInvite(): TemplateResult | typeof nothing {
    if (!this.isWritable) return nothing;
    const { l, withSeat } = this;
    const problem = this.writes.problemOf(INVITE);
    return html`<div>
      ${this.heading(html`<span id="invite">${l.t('seats.invite-title')}</span>`, 1)}
      ${inviteForm(l, {
        ...{ withSeat, wrong: this.wrong, giving: this.decisions.of(GIVING) },
        roles: rolesToGive(this.inviteRoles, this.pages.loaded, this.value('session')?.roles ?? []),
        isBusy: this.writes.isBusy(INVITE),
        outcome: this.renderInviteOutcome(),
        problem:
          problem?.code === 'conflict'
            ? html`<p class="note danger" role="alert">${l.t('seats.known-already')}</p>`
            : this.refused(problem),
        onSeatChange: (checked) => (this.withSeat = checked),
        onSubmit: (event) => void this.invite(event),
      })}
    </div>`;
  }

  private renderInviteOutcome(): unknown {
    const { l } = this;
    if (!this.withSeat) return l.t('seats.invite-without');
    const giving = this.decisions.of(GIVING);
    if (giving?.outcome === 'approval') return l.t('seats.invite-request');
    if (giving?.outcome === 'payment') return l.t('seats.invite-payment');
    return decisionOutcome(l, giving, this.handleAlternative);
  }

  private renderAdd(): TemplateResult | typeof nothing {
    const decision = this.decisions.of(this.adding);
    const isClosed = decision?.reasons.some(({ code }) => code === 'no-policy') ?? false;
    // Who may not change anything is not shown what they may not ask for.
    if (isClosed || (!this.isWritable && (!decision || decision.outcome === 'refused'))) {
      return nothing;
    }
    const { busy, last, problem } = this.requests;
    return html`<div>
      ${this.heading(html`<span id="add">${this.l.t('seats.add-title')}</span>`, 1)}
      ${addSeats(this.l, {
        ...{ count: this.quantity, decision, justification: this.justification },
        isBusy: busy?.request === 'request-seats',
        problem: last?.request === 'request-seats' ? this.refused(problem) : nothing,
        onCount: (count) => (this.quantity = count),
        onJustification: (text) => (this.justification = text),
        onPress: (pressed) =>
          void this.requests.submit(this.adding, pressed, this.justification.trim()),
        onAlternative: this.handleAlternative,
      })}
    </div>`;
  }

  private renderPending(): unknown {
    const { busy } = this.requests;
    const sending = busy?.request === 'request-seats' ? busy : null;
    const requests = waitingRequests(this.value('requests')?.items ?? []);
    if (requests.length === 0 && !sending) return nothing;
    return this.later.view(this.l, ({ pendingRequests }) =>
      pendingRequests(this.l, {
        ...{ requests, sending, members: this.pages.loaded },
        reader: this.value('session')?.user.id ?? '',
        isBusy: (request) => this.writes.isBusy(request),
        problemOf: (request) => this.refused(this.writes.problemOf(request)),
        onWithdraw: (made) => void this.withdraw(made),
        onPay: ({ request, fields }) => this.payFirst({ request, fields }),
      }),
    );
  }

  private renderMembers(asOf: string): TemplateResult {
    const { l, pages } = this;
    const giving = this.decisions.of(GIVING);
    const { busy, last, problem } = this.requests;
    const isGiven = (asked: Asked | null, id: string): boolean =>
      asked?.request === 'assign-seat' && asked.fields?.['person'] === id;
    return memberSection(l, {
      ...{ pages, asOf, giving, isWritable: this.isWritable },
      heading: this.heading(html`<span id="members">${l.t('seats.members')}</span>`, 1),
      problem: this.refused(pages.problem),
      isBusy: (id) => isGiven(busy, id) || this.writes.isBusy(id),
      isOpening: (id) => id === this.removing?.id && this.later.isMissing,
      problemOf: (id) =>
        this.refused(
          (id === this.removing?.id ? this.later.problem : null) ??
            (isGiven(last, id) ? problem : this.writes.problemOf(id)),
        ),
      onSearch: (search) => this.search(search),
      onAlternative: this.handleAlternative,
      onGive: (member) => this.give(member, giving),
      onTake: (member) => void this.take(member),
      onRemove: (member) => void this.confirmRemove(member),
    });
  }

  private refused(problem: ProblemError | null): TemplateResult | typeof nothing {
    return problem && problem.details.status !== 401 ? refusedView(this.l, problem) : nothing;
  }

  private async invite(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const read = readInvitation(form);
    this.wrong = 'wrong' in read ? read.wrong : [];
    if ('wrong' in read) {
      await this.updateComplete;
      form.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      return;
    }
    const button = form.querySelector('#send-invitation');
    if (button?.getAttribute('aria-disabled') === 'true') {
      this.say(form.querySelector('#invite-outcome')?.textContent ?? '');
      return;
    }
    const { invitation } = read;
    const member = await this.writes.run(INVITE, invitation, (options) =>
      this.act('inviteMember', { body: invitation }, options),
    );
    if (!member) return this.sayProblem(INVITE);
    form.reset();
    this.withSeat = true;
    this.say(this.l.t('seats.said-invited', { who: member.name }));
    this.tell('lintel-seat-invited', member);
  }

  private give(member: Member, giving: Decision | null): void {
    const { outcome } = giving ?? {};
    if (giving && (outcome === 'instant' || outcome === 'approval' || outcome === 'payment')) {
      void this.requests.submit({ ...GIVING, fields: { person: member.id } }, giving);
    } else {
      this.say(this.renderRoot.querySelector('#giving')?.textContent ?? '');
    }
  }

  private async take(member: Member): Promise<void> {
    const params = { member: member.id };
    const changed = await this.writes.run(member.id, 'take', (options) =>
      this.act('changeMember', { params, body: { hasSeat: false } }, options),
    );
    if (!changed) return this.sayProblem(member.id);
    this.say(this.l.t('seats.said-taken', { who: changed.name }));
    this.tell('lintel-seat-unassigned', changed);
  }

  private async confirmRemove(member: Member): Promise<void> {
    this.removing = member;
    await this.later.fetch();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLDialogElement>('#confirm')?.showModal();
  }

  private async removeMember(member: Member): Promise<void> {
    const removed = await this.writes.run(member.id, 'remove', (options) =>
      this.act('removeMember', { params: { member: member.id } }, options),
    );
    if (!removed) return this.sayProblem(member.id);
    this.say(this.l.t('seats.said-removed', { who: removed.name }));
    this.tell('lintel-member-removed', removed);
    this.focusOn('#search');
  }

  private async withdraw({ id }: MadeRequest): Promise<void> {
    const withdrawn = await this.writes.run(id, 'withdraw', (options) =>
      this.act('withdrawRequest', { params: { request: id } }, options),
    );
    if (!withdrawn) return this.sayProblem(id);
    this.say(this.l.t('seats.said-withdrawn'));
    this.tell('lintel-request-withdrawn', withdrawn);
    this.focusOn('#quantity, #search');
  }

  private payFirst({ request, fields }: Asked): void {
    this.dispatchEvent(new LintelCheckoutRequestEvent(request, fields));
  }

  private handleMade(made: MadeRequest): void {
    const { status, request, fields } = made;
    if (status === 'needs-payment') return this.payFirst({ request, fields });
    const isOpen = status === 'done' || status === 'waiting';
    this.say(this.l.t('request.answered', { status: isOpen ? status : 'refused' }));
    this.justification = '';
    this.tell('lintel-request-made', made);
    if (request === 'assign-seat' && status === 'done') this.tell('lintel-seat-assigned', made);
  }

  private readonly handleAlternative = (request: string): void => {
    if (request === 'request-seats') this.focusOn('#quantity');
    else if (request === 'assign-seat') this.focusOn('#search');
    else this.navigate('plans', { request });
  };

  private search(search: string): void {
    this.pages.searchFor(search);
    const text = this.l.t('seats.found', { count: this.pages.shown.length });
    announce({ kind: 'news', key: 'seats.found', text });
  }

  private focusOn(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private say(text: string): void {
    announce({ kind: 'result', text: text.replace(/\s+/g, ' ').trim() });
  }

  private sayProblem(key: string): void {
    const problem = this.writes.problemOf(key);
    if (problem) this.say(problemTitle(this.l, problem));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lintel-seat-manager': LintelSeatManager;
  }
}
