import type { ProblemError } from '@lintel/client';
import { html, type TemplateResult } from 'lit';
import { warningIcon } from './icons.ts';
import type { Localizer } from './localizer.ts';
import { reasonText } from './reason-text.ts';
import { problemTitle } from './status-views.ts';

/** Why a write was not done, beside the button that was pressed: the policy's words where it has any. */
export const refusedView = (l: Localizer, problem: ProblemError): TemplateResult => html`
  <div class="note danger" part="error" role="alert">
    ${warningIcon()}
    ${
      problem.details.reasons.length > 0
        ? problem.details.reasons.map((reason) => html`<p>${reasonText(l, reason)}</p>`)
        : html`<p>${problemTitle(l, problem)}</p>`
    }
  </div>
`;
