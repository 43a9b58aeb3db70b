import type { Attention } from '@lintel/contract';
import { html, type TemplateResult } from 'lit';
import { infoIcon, warningIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';

/** One thing that the account should look at: what, and when, both in words. */
export function attentionNote(
  l: Localizer,
  { code, tone, at, data }: Attention,
  asOf: string,
): TemplateResult {
  const what = String(data['title'] ?? data['what'] ?? data['on'] ?? '');
  const count = Number(data['count'] ?? 1);
  return html`<li class="note ${tone}">
    ${tone === 'info' ? infoIcon() : warningIcon()}
    <p>
      <strong>${title(l, code, what, count)}</strong>
      ${
        at === null
          ? null
          : html`<time datetime=${at}
              >${l.t('attention.when', { at, days: l.inDays(l.daysBetween(asOf, at)) })}</time
            >`
      }
    </p>
  </li>`;
}

function title(l: Localizer, code: Attention['code'], what: string, count: number): string {
  switch (code) {
    case 'near-limit':
    case 'over-limit':
    case 'scheduled-change':
      return l.t(`attention.${code}`, { what });
    case 'approval-waiting':
    case 'request-waiting':
      return l.t(`attention.${code}`, { count });
    default:
      return l.t(`attention.${code}`);
  }
}
