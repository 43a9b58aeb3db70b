import type { ApprovalItem } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { checkedIcon, clockIcon, crossedIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';

/** What is asked, in a few words: `Add seats: 10`. */
export function askText(l: Localizer, { label, fields }: ApprovalItem): string {
  const values = Object.values(fields).flatMap((value) =>
    typeof value === 'number'
      ? [l.number(value)]
      : typeof value === 'string' && value
        ? [l.text(value)]
        : [],
  );
  return values.length === 0
    ? l.text(label)
    : l.t('approvals.what-of', { what: label, of: l.list(values) });
}

/** One line per request: what, who, and for which account. */
export function approvalList(
  l: Localizer,
  items: readonly ApprovalItem[],
  shown: string | null,
  onSelect: (item: ApprovalItem) => void,
): TemplateResult {
  return html`<ul class="list" part="list">
    ${items.map(
      (item) =>
        html`<li>
          <button
            class="item"
            part="item"
            type="button"
            id="item-${item.id}"
            aria-current=${item.id === shown ? 'true' : nothing}
            @click=${() => onSelect(item)}
          >
            <strong>${askText(l, item)}</strong>
            <span class="small"
              >${l.t('approvals.for', { who: item.requester.name, account: item.account.name })}</span
            >
            <span class="small muted">
              ${item.status === 'waiting' ? firstClock(l, item) : statusBadge(l, item)}
            </span>
          </button>
        </li>`,
    )}
  </ul>`;
}

/** Whether it waits for the reader, or when it was asked. */
function firstClock(l: Localizer, { mayDecide, askedAt }: ApprovalItem): string {
  return mayDecide ? l.t('approvals.asked', { at: askedAt }) : l.t('approvals.not-mine');
}

/** How it ended, as a word with an icon. */
export function statusBadge(l: Localizer, { status }: ApprovalItem): TemplateResult {
  const [tone, icon] =
    status === 'approved'
      ? ['success', checkedIcon()]
      : status === 'denied'
        ? ['danger', crossedIcon()]
        : ['', clockIcon()];
  return html`<span class="badge ${tone}" part="badge"
    >${icon}${l.t('approvals.status', { status })}</span
  >`;
}
