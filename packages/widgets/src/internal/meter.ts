import type { LimitEntitlement } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { cssVars } from './css-vars.ts';
import { infoIcon, warningIcon } from './icons.ts';
import type { Localizer } from './localizer.ts';

/** How a limit is drawn. All figures are finite; `over` is beyond the limit and only then above 0. */
export interface MeterShape {
  /** Shares of the bar, in percent. */
  readonly fill: number;
  readonly over: number;
  /** Where the limit stands when it has been passed. */
  readonly limitAt: number | null;
  readonly standing: LimitEntitlement['standing'];
}

/**
 * The shape of a meter from its figures, for every figure there can be: past the limit the bar is the whole use and the
 * limit a mark in it; a limit of 0 is full when anything is used and empty when nothing is; unlimited has no bar.
 */
export function meterShape({
  limit,
  used,
  standing,
}: Pick<LimitEntitlement, 'limit' | 'used' | 'standing'>): MeterShape | null {
  if (limit === null || standing === 'unlimited' || standing === 'unknown') return null;
  const real = Math.max(0, used);
  if (limit > 0 && real <= limit)
    return { fill: (real / limit) * 100, over: 0, limitAt: null, standing };
  if (real === 0) return { fill: 0, over: 0, limitAt: null, standing: 'ok' };
  const limitAt = (Math.max(0, limit) / real) * 100;
  return { fill: limitAt, over: 100 - limitAt, limitAt, standing: 'over' };
}

/** The sentence of figures: `2,400 of 10,000 used`. */
export function meterText(
  l: Localizer,
  { limit, used, measure, standing }: LimitEntitlement,
): string {
  if (standing === 'unknown') return l.t('meter.unknown');
  const amount = withMeasure(l, used, measure);
  if (limit === null) return l.t('meter.used-unlimited', { amount });
  if (limit === 0 && used === 0) return l.t('meter.none-included');
  return l.t('meter.used-of', { amount, limit: withMeasure(l, limit, measure) });
}

/** What is left, or how far beyond; empty where there is no limit. */
export function remainingText(
  l: Localizer,
  { remaining, limit, used, measure, standing }: LimitEntitlement,
): string {
  if (limit === null || standing === 'unknown' || (limit === 0 && used === 0)) return '';
  const left = remaining ?? limit - used;
  return left < 0
    ? l.t('meter.over-by', { amount: withMeasure(l, -left, measure) })
    : l.t('meter.left', { amount: withMeasure(l, left, measure) });
}

const withMeasure = (l: Localizer, value: number, measure: string | null): string =>
  measure === null ? l.number(value) : `${l.number(value)}\u00a0${l.text(measure)}`;

/** A word and an icon for a limit that is near, reached or passed; nothing while all is well. */
export function standingBadge(
  l: Localizer,
  { standing, limit, used }: Pick<LimitEntitlement, 'standing' | 'limit' | 'used'>,
): TemplateResult | typeof nothing {
  if (standing === 'over') {
    return html`<span class="badge danger" part="badge"
      >${warningIcon()}${l.t('meter.over')}</span
    >`;
  }
  if (standing !== 'near') return nothing;
  const isReached = limit !== null && used >= limit;
  return html`<span class="badge warning" part="badge"
    >${infoIcon()}${l.t(isReached ? 'meter.reached' : 'meter.near')}</span
  >`;
}

/** The bar alone. Its figures stand in text beside it; `aria-valuenow` is held within the limit. */
export function meterBar(
  l: Localizer,
  limit: LimitEntitlement,
  labelledBy: string,
): TemplateResult | typeof nothing {
  const shape = meterShape(limit);
  if (!shape) return nothing;
  const most = Math.max(limit.limit ?? 0, 1);
  return html`<div
    class="meter ${shape.standing}"
    part="meter"
    role="meter"
    aria-labelledby=${labelledBy}
    aria-valuemin="0"
    aria-valuemax=${most}
    aria-valuenow=${Math.min(most, Math.max(0, limit.used))}
    aria-valuetext=${meterText(l, limit)}
    ${cssVars({ '--_fill': `${shape.fill}%`, '--_over': `${shape.over}%` })}
  >
    <span class="fill" part="fill"></span>
    ${shape.over > 0 ? html`<span class="beyond" part="limit"></span>` : nothing}
    ${shape.over > 0 ? nothing : limit.thresholds.filter((at) => at > 0 && at < 100).map((at) => html`<span class="tick" ${cssVars({ '--_at': `${at}%` })}></span>`)}
  </div>`;
}
