import type { EntitlementView } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { checkedIcon, clockIcon, warningIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';

/** The plan, how it stands, and its dates: each with a word, and the days in the account's zone. */
export function planSummary(
  l: Localizer,
  view: EntitlementView,
  actions: TemplateResult | typeof nothing,
): TemplateResult {
  const { subscription, asOf } = view;
  const dates: readonly (readonly [label: string, at: string | null])[] = subscription
    ? [
        [l.t('dashboard.trial-ends'), subscription.trialEndsAt],
        [l.t('dashboard.renews'), subscription.renewsAt],
        [
          l.t('dashboard.paid-through'),
          subscription.renewsAt === null ? subscription.paidThrough : null,
        ],
        [l.t('dashboard.ends'), subscription.endsAt],
      ]
    : [];
  return html`
    <div class="card" part="card">
      <div class="plan">
        <p class="plan-title" part="title">
          ${subscription?.bundle ? html`<bdi>${subscription.bundle.title}</bdi> · ` : nothing}<bdi>${subscription?.title ?? l.t('dashboard.no-plan')}</bdi>${accessBadge(l, view)}
        </p>
      </div>
      ${
        subscription
          ? html`<dl class="terms number">
              ${term(l.t('dashboard.term'), l.t('dashboard.interval', { per: subscription.interval }))}
              ${dates.map(([label, at]) =>
                at === null
                  ? nothing
                  : term(
                      label,
                      html`<time datetime=${at}>${l.date(at)}</time>`,
                      l.inDays(l.daysBetween(asOf, at)),
                    ),
              )}
              ${subscription.addOns.map(({ title, count }) => term(title, l.number(count)))}
            </dl>`
          : nothing
      }
      ${actions}
    </div>
  `;
}

const term = (label: string, value: unknown, note: string | null = null): TemplateResult =>
  html`<div>
    <dt class="small muted"><bdi>${label}</bdi></dt>
    <dd>${value}</dd>
    ${note === null ? nothing : html`<dd class="small muted">${note}</dd>`}
  </div>`;

function accessBadge(
  l: Localizer,
  { access, accessLevel, subscription, asOf }: EntitlementView,
): TemplateResult {
  if (access === 'unknown')
    return html`<span class="badge">${clockIcon()}${l.t('dashboard.not-known')}</span>`;
  if (access === 'denied' || accessLevel === 'none') {
    return html`<span class="badge danger">${warningIcon()}${l.t('dashboard.access-none')}</span>`;
  }
  if (accessLevel === 'read-only') {
    return html`<span class="badge warning">${warningIcon()}${l.t('dashboard.read-only')}</span>`;
  }
  const trialEndsAt = subscription?.trialEndsAt ?? null;
  return trialEndsAt !== null && trialEndsAt > asOf
    ? html`<span class="badge info">${clockIcon()}${l.t('dashboard.trial')}</span>`
    : html`<span class="badge success">${checkedIcon()}${l.t('dashboard.active')}</span>`;
}
