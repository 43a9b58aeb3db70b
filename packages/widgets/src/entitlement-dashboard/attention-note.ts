import type { Attention, Money } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { infoIcon, warningIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';

type Code = Attention['code'];

/** The page of the portal where something can be done about it. */
const PAGES: { readonly [C in Code]?: 'plans' | 'approvals' | 'seats' | 'billing' } = {
  'near-limit': 'plans',
  'over-limit': 'plans',
  'trial-ends': 'plans',
  'trial-ended': 'plans',
  'approval-waiting': 'approvals',
  overdue: 'billing',
  'payment-failed': 'billing',
};

/** One thing that the account should look at: what, and when, both in words, and the way there. */
export function attentionNote(
  l: Localizer,
  { code, tone, at, data }: Attention,
  asOf: string,
  onSee: (page: string) => void,
  mayReadInvoices: boolean,
): TemplateResult {
  const page = data['on'] === 'seats' ? 'seats' : PAGES[code];
  return html`<li class="note ${tone}" part="attention-note">
    ${tone === 'info' ? infoIcon() : warningIcon()}
    <p>
      <strong>${title(l, code, data)}</strong> ${at === null ? nothing : when(l, code, at, asOf)}
    </p>
    ${
      page && (page !== 'billing' || mayReadInvoices)
        ? html`<button class="quiet" type="button" @click=${() => onSee(page)}>
            ${l.t(`attention.see-${page}`)}
          </button>`
        : nothing
    }
  </li>`;
}

function when(l: Localizer, code: Code, at: string, asOf: string): TemplateResult {
  const days = l.inDays(l.daysBetween(asOf, at));
  const isLimit = code === 'near-limit' || code === 'over-limit';
  return html`<time datetime=${at}>
    ${isLimit ? l.t('usage.resets', { at, days }) : l.t('attention.when', { at, days })}
  </time>`;
}

function title(l: Localizer, code: Code, data: Attention['data']): string {
  switch (code) {
    case 'near-limit':
    case 'over-limit':
      return l.t(data['percent'] === 100 ? 'attention.limit-reached' : `attention.${code}`, {
        what: String(data['title'] ?? data['on'] ?? ''),
      });
    case 'scheduled-change':
      return l.t('attention.scheduled-change', { what: change(data) });
    case 'approval-waiting':
    case 'request-waiting':
      return l.t(`attention.${code}`, { count: Number(data['count'] ?? 1) });
    case 'overdue':
    case 'payment-failed': {
      const amount = moneyOf(data);
      const sentence = l.t(`attention.${code}`);
      return amount ? `${sentence}: ${l.money(amount)}` : sentence;
    }
    default:
      return l.t(`attention.${code}`);
  }
}

/** `plan: growth`, `seats: +5`. */
function change({ what, to, by }: Attention['data']): string {
  const amount = typeof by === 'number' ? (by > 0 ? `+${by}` : String(by)) : (to ?? '');
  return [what, amount].filter((part) => part !== undefined && part !== '').join(': ');
}

/** Attention carries its figures flat; money that is not whole is not shown. */
function moneyOf({ minor, exponent, currency }: Attention['data']): Money | null {
  return typeof exponent === 'number' && typeof currency === 'string' && minor !== undefined
    ? { minor: String(minor), exponent, currency }
    : null;
}
