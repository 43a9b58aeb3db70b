import type { MadeRequest, Member } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Asked } from '../internal/decision-controller.ts';
import { cardIcon, clockIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';
import { plainName } from '../internal/plain-name.ts';

export interface PendingRequests {
  readonly requests: readonly MadeRequest[];
  readonly members: readonly Member[];
  /** Who looks: only who made a request takes it back. */
  readonly reader: string;
  /** Sent and not answered: a row of its own until the server has said something. */
  readonly sending: Asked | null;
  readonly isBusy: (request: string) => boolean;
  readonly problemOf: (request: string) => unknown;
  readonly onWithdraw: (request: MadeRequest) => void;
  readonly onPay: (request: MadeRequest) => void;
}

/** Ghost rows of what is asked and not done yet: who holds it, and a way to take it back. */
export function pendingRequests(
  l: Localizer,
  { requests, sending, ...rest }: PendingRequests,
): TemplateResult {
  return html`<ul class="pending" part="pending" aria-label=${l.t('seats.waiting')}>
    ${
      sending
        ? html`<li class="ghost" aria-busy="true">
            <p>${clockIcon()} ${l.t('seats.sending')}</p>
          </li>`
        : nothing
    }
    ${requests.map((request) => pendingRow(l, request, rest))}
  </ul>`;
}

function pendingRow(
  l: Localizer,
  request: MadeRequest,
  pending: Omit<PendingRequests, 'requests' | 'sending'>,
): TemplateResult {
  const { id, label, requester, madeAt, status, waitingFor } = request;
  const isMine = requester.person === pending.reader;
  const isBusy = pending.isBusy(id);
  const what = subject(l, request, pending.members);
  const needsPayment = status === 'needs-payment';
  return html`<li class="ghost" part="row">
    <p id="what-${id}">
      <span class="badge info"
        >${needsPayment ? cardIcon() : clockIcon()}${l.t('seats.pending')}</span
      >
      <strong
        >${what === null ? l.text(label) : l.t('seats.what-of', { what: label, of: what })}</strong
      >
    </p>
    <p class="small muted">
      ${l.t('seats.asked', { who: requester.name, at: madeAt })}
      ${needsPayment ? l.t('seats.waiting-payment') : waitingFor.length > 0 ? l.t('seats.waiting-for', { who: holders(l, waitingFor) }) : nothing}
    </p>
    ${
      isMine
        ? html`<p class="row-actions">
            ${
              needsPayment
                ? html`<button
                    type="button"
                    id="pay-${id}"
                    aria-labelledby="pay-${id} what-${id}"
                    @click=${() => pending.onPay(request)}
                  >
                    ${l.t('seats.pay')}
                  </button>`
                : nothing
            }
            <button
              class="quiet"
              type="button"
              id="withdraw-${id}"
              aria-labelledby="withdraw-${id} what-${id}"
              aria-busy=${isBusy || nothing}
              aria-disabled=${isBusy || nothing}
              @click=${() => pending.onWithdraw(request)}
            >
              ${l.t('seats.withdraw')}
            </button>
          </p>`
        : nothing
    }
    ${pending.problemOf(id)}
  </li>`;
}

/** How many seats, or whose. */
function subject(l: Localizer, { fields }: MadeRequest, members: readonly Member[]): string | null {
  const count = fields['requested'] ?? fields['removed'];
  if (typeof count === 'number') return l.number(count);
  return members.find(({ id }) => id === fields['person'])?.name ?? null;
}

const holders = (l: Localizer, waitingFor: MadeRequest['waitingFor']): string =>
  l.list(
    waitingFor.map(({ role, people }) =>
      people.length > 0
        ? `${l.list(people.map((name) => l.text(name)))} (${l.text(plainName(role))})`
        : l.text(plainName(role)),
    ),
  );
