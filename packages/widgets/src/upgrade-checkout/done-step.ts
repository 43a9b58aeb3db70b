import type { Checkout, EntitlementView, MadeRequest } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { checkedIcon, clockIcon, infoIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';
import { reasonText } from '../internal/reason-text.ts';
import { plainName } from '../internal/plain-name.ts';

export interface DoneStep {
  readonly view: EntitlementView;
  readonly checkout: Checkout | null;
  readonly made: MadeRequest | null;
  /** The account has not been read since: what it has now is not known yet. */
  readonly isBehind: boolean;
  readonly onSee: () => void;
  readonly onBack: () => void;
}

/** What came of it, and what is active now, as the server says it. */
export function doneStep(l: Localizer, done: DoneStep): TemplateResult {
  const isWaiting = done.made?.status === 'waiting';
  return html`
    ${outcome(l, done)} ${isWaiting || done.made?.status === 'refused' ? nothing : active(l, done)}
    <div class="buttons">
      <button class="primary" type="button" id="see" @click=${done.onSee}>
        ${l.t('checkout.see')}
      </button>
      <button type="button" part="action-secondary" @click=${done.onBack}>
        ${l.t('checkout.all-plans')}
      </button>
    </div>
  `;
}

function outcome(l: Localizer, { checkout, made }: DoneStep): TemplateResult {
  if (made?.status === 'waiting') {
    const who = made.waitingFor.flatMap(({ role, people }) =>
      people.length > 0 ? people : [plainName(role)],
    );
    return html`<div class="note info">
      ${clockIcon()}
      <p>${l.t('checkout.sent', { who: who.map((one) => l.text(one)) })}</p>
      <p class="small muted">${l.t('checkout.sent-note')}</p>
    </div>`;
  }
  if (made?.status === 'refused') {
    return html`<div class="note danger" part="error">
      ${infoIcon()} ${made.reasons.map((reason) => html`<p>${reasonText(l, reason)}</p>`)}
    </div>`;
  }
  return html`<div class="note success">
    ${checkedIcon()}
    <p>
      ${
        checkout
          ? l.t('checkout.paid', {
              total: checkout.total,
              at: checkout.finishedAt ?? checkout.startedAt,
            })
          : l.t('checkout.changed-now')
      }
    </p>
  </div>`;
}

function active(l: Localizer, { view, isBehind }: DoneStep): TemplateResult {
  if (isBehind) return html`<p class="muted" role="status">${l.t('checkout.preparing')}</p>`;
  const { subscription, features, limits } = view;
  const granted = features.filter(({ access }) => access === 'granted');
  return html`<div class="card active">
    <p class="price"><bdi>${subscription?.title ?? ''}</bdi></p>
    <ul class="differences small">
      ${granted.map(({ title, level }) => html`<li>${checkedIcon()}<bdi>${level ? l.t('checkout.of-level', { title, level }) : title}</bdi></li>`)}
      ${limits.map(
        ({ title, limit, measure, per }) =>
          html`<li>
            ${checkedIcon()}<span
              >${l.t('checkout.counted', {
                title: l.text(title),
                amount:
                  limit === null
                    ? l.t('common.unlimited')
                    : `${l.number(limit)}${measure === null ? '' : `\u00a0${l.text(measure)}`}`,
                per: per ?? '',
              })}</span
            >
          </li>`,
      )}
    </ul>
  </div>`;
}
