import type { ApprovalItem } from '@lintel/contract';
import { html, type TemplateResult } from 'lit';
import type { Localizer } from '../internal/localizer.ts';
import { plainName } from '../internal/plain-name.ts';

type Step = ApprovalItem['next'][number];

/** What the clock does while nobody answers, soonest first, each at its own instant. */
export const clockSteps = (l: Localizer, steps: readonly Step[]): TemplateResult =>
  html`<ol class="clock" part="clock">
    ${steps.map(
      (step) =>
        html`<li>
          <span>${stepText(l, step)}</span>
          <time class="muted number" datetime=${step.at}>${l.dateTime(step.at)}</time>
        </li>`,
    )}
  </ol>`;

/** Roles are named as the clock will ask them; a denial and an agreement say the policy's own words. */
function stepText(l: Localizer, { what, text }: Step): unknown {
  switch (what) {
    case 'escalate':
    case 'also-ask':
      return l.t(`approvals.${what}`, { who: l.list(text.split(', ').map(plainName)) });
    case 'deny':
    case 'approve':
      return html`${l.t(`approvals.clock-${what}`)} <bdi class="muted">${text}</bdi>`;
    default:
      return l.t('approvals.remind');
  }
}
