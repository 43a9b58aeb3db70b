import type { ProblemError } from '@lintel/client';
import type { Invoice, QuoteLine } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { cardIcon, checkIcon, clockIcon, warningIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';
import { paymentTrouble } from './payment-trouble.ts';

export interface InvoiceCard {
  readonly invoice: Invoice;
  /** The instant of the account, ISO UTC: an invoice is due on the day of its issue. */
  readonly asOf: string;
  /** `null` where this person may not pay, or there is nothing to pay with yet. */
  readonly onPay: (() => void) | null;
  readonly isBusy: boolean;
  readonly problem: ProblemError | null;
  /** The method that was tried last asks for a second step. */
  readonly wantsSecondStep: boolean;
}

/** One invoice: what it is for stays folded, what is owed does not. */
export function invoiceCard(l: Localizer, card: InvoiceCard): TemplateResult {
  const { invoice, problem } = card;
  const number = l.t('invoices.number', { number: invoice.number });
  return html`<li class="card" data-invoice=${invoice.id}>
    <div class="row">
      <strong>${number}</strong>
      <strong class="number">${l.money(invoice.total)}</strong>
    </div>
    <div class="row small">
      <span class="muted">${l.t('invoices.issued', { on: invoice.issuedOn })}</span>
      ${standing(l, card)}
    </div>
    <details>
      <summary>${l.t('checkout.lines')}<span class="hidden"> ${number}</span></summary>
      <ul class="lines">
        ${invoice.lines.map((line) => invoiceLine(l, line))}
      </ul>
    </details>
    ${problem ? paymentTrouble(l, problem, card.wantsSecondStep) : nothing} ${payButton(l, card)}
  </li>`;
}

function standing(l: Localizer, { invoice, asOf }: InvoiceCard): TemplateResult {
  const { status, issuedOn, paidAt } = invoice;
  switch (status) {
    case 'open':
      return l.daysBetween(asOf, issuedOn) < 0
        ? html`<span class="badge danger">
            ${warningIcon()}${l.t('invoices.overdue', { on: issuedOn })}
          </span>`
        : html`<span class="badge warning">${clockIcon()}${l.t('invoices.due')}</span>`;
    case 'paid':
      return html`<span class="badge success">
        ${checkIcon()}${
          paidAt === null ? l.t('invoices.paid') : l.t('invoices.paid-on', { at: paidAt })
        }
      </span>`;
    default:
      return html`<span class="badge">${l.t('invoices.closed', { status })}</span>`;
  }
}

function invoiceLine(l: Localizer, line: QuoteLine): TemplateResult {
  const { kind, title, what, quantity, unit, amount, period } = line;
  return html`<li>
    <div class="row">
      <span>${l.t('checkout.line', { kind, title: l.text(title || what) })}</span>
      <span class="number">${l.money(amount)}</span>
    </div>
    ${
      quantity !== 1 && unit
        ? html`<p class="small muted">${l.t('checkout.units', { count: quantity, unit })}</p>`
        : nothing
    }
    ${
      period
        ? html`<p class="small muted">
            ${l.t('checkout.period', { from: period.from, until: justBefore(period.until) })}
          </p>`
        : nothing
    }
  </li>`;
}

/** The end of a period is not charged; the day that is shown is the last one that is. */
const justBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();

function payButton(
  l: Localizer,
  { invoice, onPay, isBusy }: InvoiceCard,
): TemplateResult | typeof nothing {
  if (!onPay || invoice.status !== 'open') return nothing;
  const { number, total } = invoice;
  return html`<button
      class="primary pay"
      type="button"
      aria-busy=${isBusy || nothing}
      aria-disabled=${isBusy || nothing}
      @click=${onPay}
    >
      ${cardIcon()}${l.t('checkout.pay', { total })}<span class="hidden">
        ${l.t('invoices.number', { number })}</span
      >
    </button>
    ${isBusy ? html`<span class="small muted" role="status">${l.t('checkout.paying')}</span>` : nothing}`;
}
