import type { Quote, QuoteLine } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../internal/localizer.ts';

/** What is charged, line by line, what that comes to, and what comes next. Every figure is the server's. */
export function quoteLines(l: Localizer, quote: Quote, renewsAt: string | null): TemplateResult {
  const { lines, tax, total, decision } = quote;
  return html`<table class="number">
    <caption class="hidden">
      ${l.t('checkout.lines')}
    </caption>
    <thead class="small muted">
      <tr>
        <th scope="col">${l.t('checkout.what')}</th>
        <th scope="col" class="amount">${l.t('checkout.amount')}</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        (line) =>
          html`<tr>
            <th scope="row">${titleOf(l, line)} ${details(l, line)}</th>
            <td class="amount">${l.money(line.amount)}</td>
          </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        ${
          tax.amount.minor === '0'
            ? html`<td colspan="2" class="small muted"><bdi lang="en">${tax.note}</bdi></td>`
            : html`<th scope="row">${l.t('checkout.tax')}</th>
                <td class="amount">${l.money(tax.amount)}</td>`
        }
      </tr>
      <tr class="total">
        <th scope="row">
          ${decision.outcome === 'approval' ? l.t('checkout.due-if-agreed') : l.t('checkout.due-today')}
        </th>
        <td class="amount">${l.money(total)}</td>
      </tr>
      ${recurring(l, quote, renewsAt)}
    </tfoot>
  </table>`;
}

const titleOf = (l: Localizer, { kind, title, what }: QuoteLine): string =>
  l.t('checkout.line', { kind, title: l.text(title || what) });

/** Quantity and unit, and for a part of a term its days: the last of them is charged, so it is the one shown. */
function details(l: Localizer, { quantity, unit, period }: QuoteLine): unknown {
  const [days, of] = (period?.shareOf ?? '').split('/').map(Number);
  return [
    quantity !== 1 && unit ? l.t('checkout.units', { count: quantity, unit }) : '',
    period ? l.t('checkout.period', { from: period.from, until: justBefore(period.until) }) : '',
    days && of && days !== of ? l.t('checkout.share', { days, of }) : '',
  ]
    .filter(Boolean)
    .map((text) => html`<span class="small muted block">${text}</span>`);
}

const justBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();

function recurring(
  l: Localizer,
  { recurring: { before, after, per } }: Quote,
  renewsAt: string | null,
): TemplateResult | typeof nothing {
  if (after === null) return nothing;
  const isChanged = before !== null && before.minor !== after.minor;
  return html`<tr>
    <th scope="row">
      ${l.t('checkout.then', { per })}
      ${renewsAt === null ? nothing : html`<span class="small muted block">${l.t('checkout.from', { at: renewsAt })}</span>`}
    </th>
    <td class="amount">
      ${l.money(after)}
      ${isChanged ? html`<span class="small muted block">${l.t('checkout.before', { amount: before })}</span>` : nothing}
    </td>
  </tr>`;
}
