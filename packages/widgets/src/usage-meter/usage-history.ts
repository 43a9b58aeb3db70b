import type { LimitEntitlement } from '@lintel/contract';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Localizer } from '../internal/localizer.ts';

/** As exact as is read at a glance: 224, 4.7, 0.094. */
const twoDigits = (value: number): number =>
  value < 10 ? Number(value.toPrecision(2)) : Math.round(value);

/** Use by day as bars, with a finding in words above and the same figures as a table below. */
export function usageHistory(
  l: Localizer,
  { history, title, measure }: LimitEntitlement,
): TemplateResult | typeof nothing {
  if (history.length < 2) return nothing;
  const most = history.reduce((top, day) => (day.used > top.used ? day : top));
  const total = history.reduce((sum, { used }) => sum + used, 0);
  const heights = history.map(({ used }) =>
    most.used > 0 ? (Math.max(0, used) / most.used) * 100 : 0,
  );
  const unit = measure === null ? '' : ` (${l.text(measure)})`;
  return html`<figure class="history" part="history">
    <figcaption class="small muted" id="finding">
      ${
        total > 0
          ? l.t('usage.finding', {
              most: most.used,
              on: most.day,
              average: twoDigits(total / history.length),
            })
          : l.t('usage.finding-none')
      }
    </figcaption>
    <svg
      viewBox="0 0 ${history.length * 4} 100"
      preserveAspectRatio="none"
      role="img"
      aria-labelledby="finding"
    >
      ${heights.map((height, at) => svg`<rect x=${at * 4} y=${100 - height} width="3" height=${height} />`)}
    </svg>
    <details>
      <summary>${l.t('usage.as-table')}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${l.t('usage.by-day', { title })}>
        <table>
          <caption class="hidden">
            ${l.t('usage.by-day', { title })}
          </caption>
          <thead>
            <tr>
              <th scope="col">${l.t('usage.day')}</th>
              <th scope="col" class="number">${l.t('usage.used')}${unit}</th>
            </tr>
          </thead>
          <tbody>
            ${history.map(
              ({ day, used }) =>
                html`<tr>
                  <th scope="row">${l.date(day)}</th>
                  <td class="number">${l.number(used)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </figure>`;
}
