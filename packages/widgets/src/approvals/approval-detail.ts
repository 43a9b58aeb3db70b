import type { ApprovalItem } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';
import { plainName } from '../internal/plain-name.ts';
import { approvalChain } from './approval-chain.ts';
import { askText, statusBadge } from './approval-list.ts';
import { clockSteps } from './clock-steps.ts';

export interface ApprovalDetail {
  readonly item: ApprovalItem;
  /** It is not what it was when the reader opened it. */
  readonly isChanged: boolean;
  readonly heading: (content: unknown, below: number) => TemplateResult;
  /** Approve and deny; nothing for what was decided. */
  readonly decisionBar: unknown;
  readonly onBack: () => void;
}

/** Everything that one needs to decide: what changes, what it costs, who agrees, what the clock does. */
export function approvalDetail(
  l: Localizer,
  { item, isChanged, heading, decisionBar, onBack }: ApprovalDetail,
): TemplateResult {
  const { account, requester, askedAt, justification, chain, next, status } = item;
  const isWaiting = status === 'waiting';
  return html`
    <button class="quiet back" type="button" @click=${onBack}>${l.t('approvals.back')}</button>
    <div id="detail-title" tabindex="-1">${heading(askText(l, item), 1)}</div>
    <p>
      ${l.t('approvals.for', { who: requester.name, account: account.name })}.
      <span class="muted">
        <time datetime=${askedAt}>${l.t('approvals.asked', { at: askedAt })}</time>
      </span>
    </p>
    ${isWaiting ? nothing : ending(l, item)}
    ${
      isChanged
        ? html`<div class="note warning">
            ${warningIcon()}
            <p>${l.t('approvals.changed')}</p>
          </div>`
        : nothing
    }
    ${
      justification
        ? html`<figure class="quoted">
            <figcaption class="small muted">${l.t('approvals.reason')}</figcaption>
            <blockquote dir="auto">${justification}</blockquote>
          </figure>`
        : nothing
    }
    ${changesTable(l, item)} ${cost(l, item, heading)}
    ${
      chain.length > 0
        ? html`<div class="part">
            ${heading(l.t('approvals.chain'), 2)} ${approvalChain(l, item)}
          </div>`
        : nothing
    }
    ${
      isWaiting && next.length > 0
        ? html`<div class="part">${heading(l.t('approvals.clock'), 2)} ${clockSteps(l, next)}</div>`
        : nothing
    }
    <slot name="context"></slot>
    ${rule(l, item)} ${decisionBar}
  `;
}

/** How it ended, when, and in whose words. */
function ending(l: Localizer, item: ApprovalItem): TemplateResult {
  const { decidedAt, reason } = item;
  return html`<div class="ending">
    ${statusBadge(l, item)}
    ${decidedAt === null ? nothing : html`<span class="small muted">${l.t('approvals.decided-at', { at: decidedAt })}</span>`}
    ${reason ? html`<blockquote dir="auto">${reason}</blockquote>` : nothing}
  </div>`;
}

function changesTable(l: Localizer, { changes }: ApprovalItem): TemplateResult | typeof nothing {
  return changes.length === 0
    ? nothing
    : html`<table class="changes" part="diff">
        <caption>
          ${l.t('approvals.changes')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${l.t('approvals.what')}</th>
            <th scope="col">${l.t('approvals.before')}</th>
            <th scope="col">${l.t('approvals.after')}</th>
          </tr>
        </thead>
        <tbody>
          ${changes.map(
            ({ what, before, after }) =>
              html`<tr>
                <th scope="row"><bdi>${subject(l, what)}</bdi></th>
                <td class="number">
                  <bdi
                    >${before === null ? l.t('approvals.nothing-before') : figure(l, before)}</bdi
                  >
                </td>
                <td class="number">
                  <strong><bdi>${figure(l, after)}</bdi></strong>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>`;
}

const subject = (l: Localizer, what: string): string =>
  what === 'plan' || what === 'seats' ? l.t(`approvals.${what}`) : plainName(what);

/** Quantities come as text; they are written as the reader writes numbers. */
const figure = (l: Localizer, value: string): string =>
  /^\d{1,15}$/.test(value) ? l.number(Number(value)) : value;

function cost(
  l: Localizer,
  { price: { today, recurring } }: ApprovalItem,
  heading: ApprovalDetail['heading'],
): TemplateResult | typeof nothing {
  return today === null && recurring === null
    ? nothing
    : html`<div class="part">
        ${heading(l.t('approvals.price'), 2)}
        <p class="number" part="price">
          ${today === null ? nothing : html`<strong>${l.t('approvals.today', { amount: today })}</strong><br />`}
          ${recurring === null ? nothing : l.t('approvals.recurring', recurring)}
        </p>
      </div>`;
}

/** The line that asks these people. */
const rule = (l: Localizer, { rule: source }: ApprovalItem): TemplateResult | typeof nothing =>
  source === null
    ? nothing
    : html`<details class="why" part="why">
        <summary>${l.t('decision.why')}</summary>
        <p class="small muted"><bdi>${source.policy}</bdi></p>
        <pre dir="ltr" translate="no" tabindex="0">${source.text}</pre>
      </details>`;
