import type { FeatureEntitlement } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon, clockIcon, lockIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';
import { reasonText } from '../internal/reason-text.ts';

/**
 * One feature: whether it may be used, in words, where it comes from, and for one that is not included, which plan has
 * it. A lock is drawn for a known no alone.
 */
export function featureRow(
  l: Localizer,
  entitlement: FeatureEntitlement,
  onSeePlans: (feature: string) => void,
): TemplateResult {
  const { feature, title, access, source, expiresAt, reasons, availableIn } = entitlement;
  const others = availableIn.map((one) => l.text(one.title));
  return html`<li class="feature ${access}" part="feature" data-access=${access}>
    ${access === 'granted' ? checkIcon() : access === 'denied' ? lockIcon() : clockIcon()}
    <span>
      <bdi>${title}</bdi>
      ${
        source && source.kind !== 'plan'
          ? html`<span class="badge" part="source"
              >${l.t('dashboard.source', { kind: source.kind })}</span
            >`
          : nothing
      }
      ${expiresAt === null ? nothing : html`<span class="small muted">${l.t('dashboard.until', { at: expiresAt })}</span>`}
    </span>
    <span class="value" part="value">${valueOf(l, entitlement)}</span>
    ${
      access === 'denied' && reasons.some(({ message }) => message)
        ? html`<p class="why-not small muted">
            ${reasons.filter(({ message }) => message).map((reason) => reasonText(l, reason))}
          </p>`
        : nothing
    }
    ${
      access === 'denied' && others.length > 0
        ? html`<button
            class="quiet why-not"
            type="button"
            part="action-secondary"
            @click=${() => onSeePlans(feature)}
          >
            ${l.t('dashboard.available-in', { plans: others })}
          </button>`
        : nothing
    }
    <slot name="entitlement-${feature}"></slot>
  </li>`;
}

/** What is part of the plan and may not be used now is not the same as what the plan lacks. */
function valueOf(l: Localizer, { access, level, readOnly, source }: FeatureEntitlement): string {
  if (access === 'unknown') return l.t('dashboard.not-known');
  if (access === 'denied') {
    return l.t(source === null ? 'dashboard.not-included' : 'dashboard.access-none');
  }
  if (readOnly) return l.t('dashboard.read-only');
  return level === null ? l.t('dashboard.included') : l.text(level);
}
