import { html, type TemplateResult } from 'lit';
import { minusIcon, plusIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';

/** More than a page asks for at once; the policy decides about the rest. */
export const MOST_SEATS = 100_000;

/** A number between 1 and `MOST_SEATS`, by buttons, by arrow keys or by typing. */
export function quantityStepper(
  l: Localizer,
  count: number,
  onChange: (count: number) => void,
): TemplateResult {
  const step = (by: number): void => onChange(clamp(count + by));
  const typed = (event: Event): void => {
    const { value } = event.currentTarget as HTMLInputElement;
    // Half a number is typed: the last whole one holds until there is another.
    if (/^\d+$/.test(value)) onChange(clamp(Number(value)));
  };
  const settle = (event: Event): void => {
    (event.currentTarget as HTMLInputElement).value = String(count);
  };
  return html`<div class="field">
    <label for="quantity">${l.t('seats.quantity')}</label>
    <div class="stepper" part="stepper">
      <button
        type="button"
        aria-label=${l.t('seats.fewer')}
        aria-disabled=${count <= 1 ? 'true' : 'false'}
        @click=${() => step(-1)}
      >
        ${minusIcon()}
      </button>
      <input
        id="quantity"
        class="number"
        type="number"
        inputmode="numeric"
        min="1"
        max=${MOST_SEATS}
        step="1"
        .value=${String(count)}
        @input=${typed}
        @change=${settle}
      />
      <button type="button" aria-label=${l.t('seats.one-more')} @click=${() => step(1)}>
        ${plusIcon()}
      </button>
    </div>
  </div>`;
}

const clamp = (count: number): number => Math.min(MOST_SEATS, Math.max(1, count));
