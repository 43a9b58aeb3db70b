import type { LimitEntitlement, SeatCount } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';
import { meterBar, standingBadge } from '../internal/meter.ts';

/**
 * The published formula with its figures: used = members + invitations, available = limit - used.
 *
 * @param limit - The seats of the entitlement view, for their name, marks and standing; the figures are the count's.
 */
export function seatFigures(
  l: Localizer,
  seats: SeatCount,
  limit: LimitEntitlement | null,
): TemplateResult {
  const { known, active, held, used, available } = seats;
  const isOver = available !== null && available < 0;
  const shown = limit && {
    ...limit,
    used,
    limit: seats.limit,
    remaining: available,
    standing: isOver ? ('over' as const) : limit.standing,
  };
  return html`
    <div class="card figures" part="card">
      <p class="free" id="free" part="figure">
        ${headline(l, seats)}${shown && known ? standingBadge(l, shown) : nothing}
      </p>
      ${shown && known ? meterBar(l, shown, 'free') : nothing}
      <dl class="number">
        ${figure(l, l.t('seats.active'), active)} ${figure(l, l.t('seats.held'), held)}
        ${figure(l, l.t('seats.used'), used)}
        ${
          known
            ? html`${figure(l, l.t('seats.limit'), seats.limit)}
              ${available === null ? nothing : figure(l, l.t('seats.available'), available)}`
            : nothing
        }
      </dl>
      <p class="small muted">${l.t('seats.formula')}</p>
    </div>
    ${
      isOver
        ? html`<div class="note danger">
            ${warningIcon()}
            <p>${l.t('seats.over-note')}</p>
          </div>`
        : nothing
    }
  `;
}

function headline(l: Localizer, { known, available }: SeatCount): string {
  if (!known) return l.t('seats.unknown');
  if (available === null) return l.t('seats.unlimited');
  return available < 0
    ? l.t('seats.over', { count: -available })
    : l.t('seats.free', { count: available });
}

const figure = (l: Localizer, label: string, value: number | null): TemplateResult =>
  html`<div>
    <dt class="small muted">${label}</dt>
    <dd>${value === null ? l.t('common.unlimited') : l.number(value)}</dd>
  </div>`;
