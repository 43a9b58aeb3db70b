import type { ProblemError } from '@lintel/client';
import type { RouteAnswer } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';
import { problemTitle } from '../internal/status-views.ts';

export interface MethodChoice {
  readonly methods: RouteAnswer<'listPaymentMethods'> | null;
  readonly methodsProblem: ProblemError | null;
  /** Id of the method that is to be charged; empty: none is chosen. */
  readonly method: string;
  readonly onMethod: (method: string) => void;
  readonly onRetry: () => void;
}

/** The payment methods that the provider offers. */
export function methodChoice(l: Localizer, view: MethodChoice): TemplateResult {
  const { methods, methodsProblem, method, onMethod } = view;
  if (methodsProblem) {
    return html`<div class="note danger" part="error" role="alert">
      ${warningIcon()}
      <p>${problemTitle(l, methodsProblem)}</p>
      <p>
        <button type="button" @click=${view.onRetry}>${l.t('common.retry')}</button>
      </p>
    </div>`;
  }
  if (!methods) return html`<p class="muted" aria-busy="true">${l.t('common.loading')}</p>`;
  return html`<fieldset>
    <legend>${l.t('checkout.method')}</legend>
    ${methods.development ? html`<p class="small muted">${l.t('checkout.test-methods')}</p>` : nothing}
    <ul class="methods">
      ${methods.items.map(
        ({ id, title }) =>
          html`<li class="method">
            <input
              type="radio"
              name="method"
              id="method-${id}"
              value=${id}
              .checked=${id === method}
              @change=${() => onMethod(id)}
            /><label for="method-${id}"><bdi>${title}</bdi></label>
          </li>`,
      )}
    </ul>
  </fieldset>`;
}
