import type { ResourceName } from '@lintel/client';
import type { ApprovalItem } from '@lintel/contract';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { announce } from '../internal/announcer.ts';
import { decisionButtonStyles } from '../internal/decision-button.styles.ts';
import { fieldStyles } from '../internal/field.styles.ts';
import { checkedIcon, infoIcon } from '../internal/icons.ts';
import { LintelElement } from '../internal/lintel-element.ts';
import { refusedView } from '../internal/refused-view.ts';
import { emptyView, errorView, problemTitle } from '../internal/status-views.ts';
import { WriteController } from '../internal/write-controller.ts';
import { approvalDetail } from './approval-detail.ts';
import { approvalList, askText } from './approval-list.ts';
import { approvalsStyles } from './approvals.styles.ts';
import { DecidedPages } from './decided-pages.ts';
import { decisionBar, type Vote } from './decision-bar.ts';

const TABS = ['waiting', 'decided'] as const;
type Tab = (typeof TABS)[number];

/**
 * @summary What waits for a decision, everything one needs to make it, and what was decided.
 * @tag lintel-approvals
 * @slot empty - In place of the sentence when nothing waits.
 * @slot context - In the detail, before the decision: what the vendor's own systems know.
 * @event {LintelEvent} lintel-approval-decided - The reader decided; `detail` is the approval.
 * @event {LintelEvent} lintel-inbox-count - How many wait for the reader, at first and after each change; `detail.count`.
 * @csspart list - The requests.
 * @csspart item - One request of the list.
 * @csspart detail - The request that is shown.
 * @csspart chain - The stages.
 * @csspart diff - What changes.
 * @csspart decision-bar - The comment and the two buttons.
 */
export class LintelApprovals extends LintelElement {
  static override styles: CSSResultGroup = [
    LintelElement.styles,
    decisionButtonStyles,
    fieldStyles,
    approvalsStyles,
  ];
  static override readonly resources: readonly ResourceName[] = ['approvals'];
  static override readonly skeletonRows = 12;

  /** Id of the request that is shown, as a link in a mail names it. Left out: the list, and its first beside it. */
  @property() approval = '';

  @state() private tab: Tab = 'waiting';
  @state() private isCommentMissing = false;
  /** What the reader has just decided, as the server answered. */
  @state() private answered: ApprovalItem | null = null;

  /** Typed comments and the content that was first seen, by approval. */
  private readonly drafts = new Map<string, string>();
  private readonly seen = new Map<string, string>();
  private lastCount = -1;
  private lastWaiting: unknown = null;

  private readonly writes = new WriteController(this, () => this.newIntent());
  private readonly decided = new DecidedPages(this, (cursor) =>
    this.ask('listApprovals', {
      query: { status: 'decided', limit: 50, ...(cursor === null ? {} : { cursor }) },
    }),
  );

  private get items(): readonly ApprovalItem[] {
    const waiting = this.value('approvals')?.items ?? [];
    return this.tab === 'waiting' ? waiting : (this.decided.items ?? []);
  }

  /**
   * The one that was chosen; else the first, which stands beside the list where there is room. Not after a decision: a
   * second press in the same place would decide the next one unread.
   */
  private get shown(): ApprovalItem | null {
    const { items, approval } = this;
    if (!approval && this.answered) return null;
    return (approval ? items.find(({ id }) => id === approval) : items[0]) ?? null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { shown } = this;
    if (shown && !this.seen.has(shown.id)) this.seen.set(shown.id, shown.contentHash);
    const waiting = this.value('approvals');
    if (waiting === this.lastWaiting) return;
    this.lastWaiting = waiting;
    if (this.tab === 'decided') void this.decided.open();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const count = this.value('approvals')?.items.filter(({ mayDecide }) => mayDecide).length ?? -1;
    if (count === this.lastCount) return;
    this.lastCount = count;
    if (count >= 0) this.tell('lintel-inbox-count', { count });
  }

  protected override renderReady(): unknown {
    const { l, shown, approval, tab } = this;
    return html`
      <section aria-labelledby="title">
        ${this.heading(html`<span id="title">${l.t('approvals.title')}</span>`)}
        ${this.renderTabs()} ${this.renderAnswered()}
        <div
          class="inbox"
          id="panel"
          role="tabpanel"
          aria-labelledby="tab-${tab}"
          data-open=${(approval !== '' && shown !== null) || nothing}
        >
          ${this.renderList()}
          ${shown ? html`<article class="card detail" part="detail">${this.renderDetail(shown)}</article>` : nothing}
        </div>
      </section>
    `;
  }

  private renderTabs(): TemplateResult {
    const { l } = this;
    const count = this.value('approvals')?.items.length ?? 0;
    return html`<div
      class="tabs"
      role="tablist"
      aria-labelledby="title"
      @keydown=${this.handleTabKey}
    >
      ${TABS.map(
        (tab) =>
          html`<button
            class="quiet"
            type="button"
            role="tab"
            id="tab-${tab}"
            aria-controls="panel"
            aria-selected=${tab === this.tab ? 'true' : 'false'}
            tabindex=${tab === this.tab ? 0 : -1}
            @click=${() => this.openTab(tab)}
          >
            ${tab === 'waiting' ? l.t('approvals.waiting-count', { count }) : l.t('approvals.decided')}
          </button>`,
      )}
    </div>`;
  }

  private renderAnswered(): TemplateResult | typeof nothing {
    const { answered } = this;
    return answered
      ? html`<div class="note success" id="answered" tabindex="-1">
          ${checkedIcon()}
          <p>
            <strong>${askText(this.l, answered)}</strong>
            ${this.l.t('approvals.said', { status: answered.status })}
          </p>
        </div>`
      : nothing;
  }

  private renderList(): TemplateResult {
    const { l, items, tab, decided } = this;
    if (tab === 'decided' && decided.items === null) {
      return decided.problem
        ? errorView(l, decided.problem, this.handleReadDecided)
        : html`<p class="muted">${l.t('common.loading')}</p>`;
    }
    const isGone = this.approval !== '' && tab === 'waiting' && !this.shown && !this.answered;
    return html`<div class="lists">
      ${
        isGone
          ? html`<div class="note info">
              ${infoIcon()}
              <p>${l.t('approvals.gone')}</p>
            </div>`
          : nothing
      }
      ${
        items.length > 0
          ? approvalList(l, items, this.shown?.id ?? null, this.handleSelect)
          : tab === 'waiting'
            ? html`<slot name="empty">${emptyView(l.t('approvals.empty'))}</slot>`
            : emptyView(l.t('approvals.empty-decided'))
      }
      ${
        tab === 'decided' && decided.hasMore
          ? html`<button
              type="button"
              aria-busy=${decided.isLoading || nothing}
              @click=${this.handleMore}
            >
              ${l.t('approvals.more')}
            </button>`
          : nothing
      }
      ${tab === 'decided' && decided.problem ? refusedView(l, decided.problem) : nothing}
    </div>`;
  }

  private renderDetail(item: ApprovalItem): TemplateResult {
    const heading = (content: unknown, below: number): TemplateResult =>
      this.heading(content, below);
    const isWaiting = item.status === 'waiting';
    return approvalDetail(this.l, {
      ...{ item, heading, onBack: this.handleBack },
      isChanged: isWaiting && this.seen.get(item.id) !== item.contentHash,
      decisionBar: isWaiting ? this.renderBar(item, heading) : nothing,
    });
  }

  private renderBar(
    item: ApprovalItem,
    heading: (content: unknown, below: number) => TemplateResult,
  ): TemplateResult {
    const problem = this.writes.problemOf(item.id);
    return decisionBar(this.l, {
      ...{ item, heading, isCommentMissing: this.isCommentMissing },
      comment: this.drafts.get(item.id) ?? '',
      isBusy: this.writes.isBusy(item.id),
      problem: problem ? refusedView(this.l, problem) : nothing,
      onComment: (comment) => this.handleComment(item.id, comment),
      onVote: (vote) => void this.decide(item, vote),
    });
  }

  /** Sends the decision about exactly what stands on the screen. */
  private async decide({ id, contentHash }: ApprovalItem, vote: Vote): Promise<void> {
    const comment = (this.drafts.get(id) ?? '').trim();
    this.isCommentMissing = vote === 'deny' && comment === '';
    if (this.isCommentMissing) return this.focusOn('#comment');
    const body = { vote, contentHash, ...(comment === '' ? {} : { comment }) };
    const answered = await this.writes.run(id, body, (options) =>
      this.act('decideApproval', { params: { approval: id }, body }, options),
    );
    if (!answered) {
      const problem = this.writes.problemOf(id);
      if (problem) announce({ kind: 'result', text: problemTitle(this.l, problem) });
      return;
    }
    this.drafts.delete(id);
    this.seen.delete(id);
    this.answered = answered;
    this.approval = '';
    announce({ kind: 'result', text: this.l.t('approvals.said', { status: answered.status }) });
    this.tell('lintel-approval-decided', answered);
    await this.focusOn('#answered');
  }

  private openTab(tab: Tab): void {
    this.tab = tab;
    this.approval = '';
    this.answered = null;
    if (tab === 'decided') void this.decided.open();
  }

  /** Arrows move the focus and Enter opens, since a panel fetches; with two tabs every arrow leads to the other. */
  private readonly handleTabKey = (event: KeyboardEvent): void => {
    if (!/^Arrow(Left|Right)$|^Home$|^End$/.test(event.key)) return;
    event.preventDefault();
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = tabs.findIndex((tab) => tab.matches(':focus'));
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : at === 0 ? 1 : 0;
    tabs[to]?.focus();
  };

  private readonly handleSelect = ({ id }: ApprovalItem): void => {
    this.approval = id;
    this.answered = null;
    this.isCommentMissing = false;
    void this.focusOn('#detail-title');
  };

  private readonly handleBack = (): void => {
    const { approval } = this;
    this.approval = '';
    void this.focusOn(`#item-${CSS.escape(approval)}`);
  };

  private handleComment(id: string, comment: string): void {
    this.drafts.set(id, comment);
    if (comment.trim()) this.isCommentMissing = false;
    this.requestUpdate();
  }

  private readonly handleReadDecided = (): void => void this.decided.open();
  private readonly handleMore = (): void => void this.decided.more();

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lintel-approvals': LintelApprovals;
  }
}
