import type { ResourceName } from '@lintel/client';
import type { LimitEntitlement } from '@lintel/contract';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { announce } from '../internal/announcer.ts';
import { LintelElement } from '../internal/lintel-element.ts';
import { meterBar, meterText, remainingText, standingBadge } from '../internal/meter.ts';
import { meterStyles } from '../internal/meter.styles.ts';
import { emptyView } from '../internal/status-views.ts';
import { usageHistory } from './usage-history.ts';
import { usageMeterStyles } from './usage-meter.styles.ts';

/**
 * @summary How much of one limit is used, when it starts anew, and when it will be reached at this pace.
 * @tag lintel-usage-meter
 * @slot note - Extra text under the figures.
 * @event {LintelEvent} lintel-threshold-crossed - The limit came near or was passed while the page was open; `detail.level`.
 * @event {LintelNavigateEvent} lintel-navigate - The reader wants to see the plans.
 * @csspart card - The box.
 * @csspart meter - The bar.
 * @csspart fill - The used part of the bar.
 * @csspart limit - What is beyond the limit.
 * @csspart history - The bars by day.
 * @cssproperty [--lintel-meter-block-size=0.5rem] - Height of the bar.
 */
export class LintelUsageMeter extends LintelElement {
  static override styles: CSSResultGroup = [LintelElement.styles, meterStyles, usageMeterStyles];
  static override readonly resources: readonly ResourceName[] = ['entitlements'];
  static override readonly skeletonRows = 3;

  /** Which limit: `seats`, or the name of a meter. Left out: the first limit that is not seats. */
  @property() feature = '';

  /** `card`, or `compact` for one line and a bar. */
  @property({ reflect: true }) variant: 'card' | 'compact' = 'card';

  /** Hides the bars by day. */
  @property({ type: Boolean, attribute: 'without-history' }) withoutHistory = false;

  private lastStanding: LimitEntitlement['standing'] | null = null;

  /** The limit that is shown; `null` when the account has none of that name. */
  private get limit(): LimitEntitlement | null {
    const limits = this.value('entitlements')?.limits ?? [];
    const wanted = this.feature
      ? limits.find(({ on }) => on === this.feature)
      : limits.find(({ on }) => on !== 'seats');
    return wanted ?? null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { limit } = this;
    if (!limit || !this.l) return;
    const crossed =
      this.lastStanding !== null &&
      this.lastStanding !== limit.standing &&
      /near|over/.test(limit.standing);
    this.lastStanding = limit.standing;
    if (!crossed) return;
    this.tell('lintel-threshold-crossed', { feature: limit.on, level: limit.standing });
    announce({ kind: 'news', key: limit.on, text: `${limit.title}: ${meterText(this.l, limit)}` });
  }

  protected override renderReady(): unknown {
    const { l, limit } = this;
    if (!limit) return html`<slot name="empty">${emptyView(l.t('usage.empty'))}</slot>`;
    const isCompact = this.variant === 'compact';
    return html`
      <section class="card ${this.variant}" part="card" aria-labelledby="title">
        <div class="row">
          ${this.heading(html`<span id="title"><bdi>${limit.title}</bdi></span>`, 1)}
          ${standingBadge(l, limit)}
        </div>
        ${isCompact ? nothing : this.renderFigure(limit)} ${meterBar(l, limit, 'title')}
        <div class="row small number">
          <span>${meterText(l, limit)}</span>
          <span class="muted">${remainingText(l, limit)}</span>
        </div>
        ${isCompact ? nothing : this.renderDates(limit)}
        ${isCompact || this.withoutHistory ? nothing : usageHistory(l, limit)}
        <slot name="note"></slot>
        ${
          limit.standing === 'near' || limit.standing === 'over'
            ? html`<button type="button" part="action-secondary" @click=${this.handleSeePlans}>
                ${l.t('usage.see-plans')}
              </button>`
            : nothing
        }
      </section>
    `;
  }

  /** The share that is used, or the amount where there is no limit to share. The exact figures stand below it. */
  private renderFigure({
    used,
    limit,
    standing,
  }: LimitEntitlement): TemplateResult | typeof nothing {
    if (standing === 'unknown') return nothing;
    const figure =
      limit !== null && limit > 0 ? this.l.percent(used / limit) : this.l.compact(used);
    return html`<p class="figure number" part="figure" aria-hidden="true">${figure}</p>`;
  }

  private renderDates({
    resetsAt,
    forecastReachedAt,
    measuredAt,
    standing,
  }: LimitEntitlement): TemplateResult {
    const { l } = this;
    const asOf = this.value('entitlements')?.asOf ?? null;
    const isForecast = forecastReachedAt !== null && standing !== 'over';
    return html`<ul class="small muted">
      ${isForecast ? html`<li>${l.t('usage.forecast', { at: forecastReachedAt })}</li>` : nothing}
      ${
        resetsAt === null || asOf === null
          ? nothing
          : html`<li>
              ${l.t('usage.resets', { at: resetsAt, days: l.inDays(l.daysBetween(asOf, resetsAt)) })}
            </li>`
      }
      ${measuredAt === null ? nothing : html`<li>${l.t('usage.measured', { at: measuredAt })}</li>`}
    </ul>`;
  }

  private readonly handleSeePlans = (): void => this.navigate('plans');
}

declare global {
  interface HTMLElementTagNameMap {
    'lintel-usage-meter': LintelUsageMeter;
  }
}
