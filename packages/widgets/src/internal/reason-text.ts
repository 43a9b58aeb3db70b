import type { Reason } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from './localizer.ts';
import { plainName } from './plain-name.ts';

/** Why, in the policy's own words where it has any; they may be in another language than the page. */
export const reasonText = (l: Localizer, reason: Reason): TemplateResult =>
  reason.message
    ? html`<bdi lang=${reason.lang ?? nothing}>${reason.message}</bdi>`
    : html`${wordless(l, reason)}`;

function wordless(l: Localizer, { code, data }: Reason): string {
  const { roles } = data;
  if (code !== 'role-refused' || typeof roles !== 'string' || roles === '')
    return l.t(`reason.${code}`);
  return l.t('reason.up-to', {
    roles: roles.split(', ').map((role) => l.text(plainName(role))),
  });
}

/** The line of the policy that decided, to be opened by those who want to know. */
export const whyDetails = (
  l: Localizer,
  reasons: readonly Reason[],
): TemplateResult | typeof nothing => {
  const sources = reasons.flatMap(({ source }) => (source ? [source] : []));
  return sources.length === 0
    ? nothing
    : html`<details class="why" part="why">
        <summary>${l.t('decision.why')}</summary>
        ${sources.map(
          ({ policy, version, text }) => html`
            <p class="small muted">${l.t('decision.rule-of', { policy, version })}</p>
            <pre dir="ltr" translate="no" tabindex="0">${text}</pre>
          `,
        )}
      </details>`;
};
