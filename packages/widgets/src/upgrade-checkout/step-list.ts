import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';
import type { Step } from './checkout-controller.ts';

/** Where one is. Steps behind can be gone back to until it is done. */
export function stepList(
  l: Localizer,
  steps: readonly Step[],
  now: Step,
  onGo: (step: Step) => void,
): TemplateResult {
  const at = steps.indexOf(now);
  return html`<ol class="steps small" part="stepper" aria-label=${l.t('checkout.steps')}>
    ${steps.map((step, index) => {
      const word = l.t('checkout.step', { step });
      return html`<li part="step" aria-current=${index === at ? 'step' : nothing}>
        ${
          index < at && now !== 'done'
            ? html`<button class="quiet" type="button" @click=${() => onGo(step)}>
                ${checkIcon()}${word}
              </button>`
            : html`<span class=${index === at ? '' : 'muted'}
                >${index < at ? checkIcon() : nothing}${word}</span
              >`
        }
      </li>`;
    })}
  </ol>`;
}
