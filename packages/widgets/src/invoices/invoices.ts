import { ProblemError, type ResourceName } from '@lintel/client';
import type { Invoice, RouteAnswer } from '@lintel/contract';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { announce } from '../internal/announcer.ts';
import { fieldStyles } from '../internal/field.styles.ts';
import { infoIcon } from '../internal/icons.ts';
import { LintelElement } from '../internal/lintel-element.ts';
import { refusedView } from '../internal/refused-view.ts';
import { emptyView } from '../internal/status-views.ts';
import { WriteController } from '../internal/write-controller.ts';
import { invoiceCard } from './invoice-card.ts';
import { invoicesStyles } from './invoices.styles.ts';

type Methods = RouteAnswer<'listPaymentMethods'>;
type InvoicePage = RouteAnswer<'listInvoices'>;

/** Key of reading older invoices among the writes; invoices have ids of their own. */
const OLDER = 'older';

/**
 * @summary The invoices of the account, those that are open first, and their payment.
 * @tag lintel-invoices
 * @slot empty - In place of the sentence when there is none.
 * @event {LintelEvent} lintel-invoice-paid - An invoice was paid; `detail` is the invoice.
 * @event {LintelEvent} lintel-invoice-failed - A payment failed and nothing was charged; `detail` is the invoice.
 * @csspart readonly - That this role may read invoices and not pay them.
 */
export class LintelInvoices extends LintelElement {
  static override styles: CSSResultGroup = [LintelElement.styles, fieldStyles, invoicesStyles];
  static override readonly resources: readonly ResourceName[] = [
    'session',
    'entitlements',
    'invoices',
  ];
  static override readonly skeletonRows = 8;

  @state() private readMethods: Methods | null = null;
  @state() private methodsProblem: ProblemError | null = null;
  /** What the reader has chosen; empty: the account's usual one. */
  @state() private chosen = '';
  @state() private older: InvoicePage | null = null;

  private isAskedForMethods = false;
  /** What the server answered to a payment; the list says it only when it is read again. */
  private readonly answered = new Map<string, Invoice>();
  /** The method that was tried last, by invoice. */
  private readonly tried = new Map<string, string>();
  private readonly writes = new WriteController(this, () => this.newIntent());

  private get invoices(): readonly Invoice[] {
    const first = this.value('invoices')?.items ?? [];
    const known = new Set(first.map(({ id }) => id));
    const all = [...first, ...(this.older?.items ?? []).filter(({ id }) => !known.has(id))];
    return all.map((one) => (one.status === 'open' ? (this.answered.get(one.id) ?? one) : one));
  }

  private get mayPay(): boolean {
    return this.value('session')?.scopes.includes('checkout') ?? false;
  }

  private get methods(): Methods | null {
    return this.readMethods ?? this.snapshot?.paymentMethods ?? null;
  }

  private get method(): string {
    const { items = [] } = this.methods ?? {};
    const usual = items.find(({ isDefault }) => isDefault) ?? items[0];
    return this.chosen || (usual?.id ?? '');
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const isWanted = this.mayPay && this.invoices.some(({ status }) => status === 'open');
    if (isWanted && !this.methods && !this.isAskedForMethods) void this.askForMethods();
  }

  protected override renderReady(): unknown {
    const { l, invoices } = this;
    const open = invoices.filter(({ status }) => status === 'open');
    const closed = invoices.filter(({ status }) => status !== 'open');
    return html`<section aria-labelledby="title">
      ${this.heading(html`<span id="title" tabindex="-1">${l.t('invoices.title')}</span>`)}
      ${
        invoices.length === 0
          ? html`<slot name="empty">${emptyView(l.t('invoices.empty'))}</slot>`
          : html`${this.renderOpen(open)} ${this.renderClosed(closed)} ${this.renderOlder()}`
      }
    </section>`;
  }

  private renderOpen(open: readonly Invoice[]): TemplateResult {
    const { l } = this;
    if (open.length === 0) return html`<p class="muted">${l.t('invoices.none-open')}</p>`;
    return html`<section>
      ${this.heading(html`<span id="open">${l.t('invoices.open')}</span>`, 1)}
      ${this.mayPay ? this.renderMethods() : this.renderReadOnly()}
      <ul aria-labelledby="open">
        ${open.map((invoice) => this.renderInvoice(invoice))}
      </ul>
    </section>`;
  }

  private renderClosed(closed: readonly Invoice[]): TemplateResult | typeof nothing {
    if (closed.length === 0) return nothing;
    return html`<section>
      ${this.heading(html`<span id="closed">${this.l.t('invoices.earlier')}</span>`, 1)}
      <ul aria-labelledby="closed">
        ${closed.map((invoice) => this.renderInvoice(invoice))}
      </ul>
    </section>`;
  }

  private renderInvoice(invoice: Invoice): TemplateResult {
    const { id } = invoice;
    const tried = this.methods?.items.find((one) => one.id === this.tried.get(id));
    return invoiceCard(this.l, {
      invoice,
      asOf: this.value('entitlements')?.asOf ?? invoice.issuedOn,
      onPay: this.mayPay && this.method ? () => void this.pay(invoice) : null,
      isBusy: this.writes.isBusy(id),
      problem: this.writes.problemOf(id),
      wantsSecondStep: tried?.behaviour === 'needs-confirmation',
    });
  }

  private renderReadOnly(): TemplateResult {
    return html`<div class="note" part="readonly">
      ${infoIcon()}
      <p>${this.l.t('invoices.read-only')}</p>
    </div>`;
  }

  /** With one method there is nothing to choose, but it is named. */
  private renderMethods(): TemplateResult {
    const { l, methods, methodsProblem } = this;
    if (methodsProblem) {
      return html`${refusedView(l, methodsProblem)}
        <p>
          <button type="button" @click=${() => void this.askForMethods()}>
            ${l.t('common.retry')}
          </button>
        </p>`;
    }
    if (!methods) return html`<p class="muted" aria-busy="true">${l.t('common.loading')}</p>`;
    const [only] = methods.items.length === 1 ? methods.items : [];
    return html`<div class="field">
      ${
        only
          ? html`<p>${l.t('checkout.method')}: <bdi>${only.title}</bdi></p>`
          : html`<label for="method">${l.t('checkout.method')}</label>
              <select id="method" @change=${this.handleMethod}>
                ${methods.items.map(
                  ({ id, title }) =>
                    html`<option value=${id} ?selected=${id === this.method}>${title}</option>`,
                )}
              </select>`
      }
      ${methods.development ? html`<p class="small muted">${l.t('checkout.test-methods')}</p>` : nothing}
    </div>`;
  }

  private renderOlder(): TemplateResult | typeof nothing {
    const { l } = this;
    const problem = this.writes.problemOf(OLDER);
    if (this.cursor === null) return nothing;
    return html`${problem ? refusedView(l, problem) : nothing}
      <p>
        <button
          type="button"
          id="older"
          aria-busy=${this.writes.isBusy(OLDER) || nothing}
          @click=${() => void this.readOlder()}
        >
          ${l.t('invoices.older')}
        </button>
      </p>`;
  }

  private get cursor(): string | null {
    return (this.older ?? this.value('invoices'))?.nextCursor ?? null;
  }

  private async readOlder(): Promise<void> {
    const { cursor } = this;
    if (cursor === null) return;
    const page = await this.writes.run(OLDER, cursor, () =>
      this.ask('listInvoices', { query: { cursor, limit: 200 } }),
    );
    if (!page) return;
    this.older = { ...page, items: [...(this.older?.items ?? []), ...page.items] };
  }

  private async askForMethods(): Promise<void> {
    this.isAskedForMethods = true;
    this.methodsProblem = null;
    try {
      this.readMethods = await this.ask('listPaymentMethods', {});
    } catch (cause) {
      this.methodsProblem =
        cause instanceof ProblemError ? cause : new ProblemError('not-understood', {}, cause);
    }
  }

  private readonly handleMethod = (event: Event): void => {
    this.chosen = (event.currentTarget as HTMLSelectElement).value;
  };

  private async pay(invoice: Invoice): Promise<void> {
    const { id } = invoice;
    const { method } = this;
    if (this.writes.isBusy(id)) return;
    this.tried.set(id, method);
    const paid = await this.writes.run(id, { method }, (options) =>
      this.act('payInvoice', { params: { invoice: id }, body: { method } }, options),
    );
    if (!paid) {
      const problem = this.writes.problemOf(id);
      if (problem?.code === 'payment-failed') this.tell('lintel-invoice-failed', invoice);
      // Somebody else paid or closed it: the list is not what is true any more.
      if (problem?.code === 'conflict') this.refresh();
      return;
    }
    this.answered.set(id, paid);
    const { number, total } = paid;
    announce({ kind: 'result', text: this.l.t('invoices.paid-now', { number, total }) });
    this.tell('lintel-invoice-paid', paid);
    this.requestUpdate();
    await this.updateComplete;
    // The button that was pressed is gone; the reader goes on where the list begins.
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lintel-invoices': LintelInvoices;
  }
}
