import { html, nothing, type TemplateResult } from 'lit';
import type { Script, SteppedAnswer } from '../worker/protocol.ts';
import { fromNow, localMoment } from './words.ts';

const ACCESS = { full: 'Full access', 'read-only': 'Read only', none: 'No access' } as const;

/** How things stand now: the state, what one may do in it, who is waited for, and what comes next. */
export function standing({ view, title }: SteppedAnswer, { now, zone }: Script): TemplateResult {
  const deadlines = view.deadlines.filter(({ key }) => !key.startsWith('notice:'));
  const notices = view.deadlines.length - deadlines.length;
  return html`<section class="standing" aria-label="Now" aria-live="polite">
    <p class="state-name">
      ${title}${view.ended ? html`<span class="ended"> ended</span>` : nothing}
    </p>
    <p class="badges">
      <span class="badge" data-access=${view.access}>${ACCESS[view.access]}</span>
      ${view.limits.map(
        ({ on, to, kind }) =>
          html`<span class="badge">${on} up to ${to ?? 'unknown'}, ${kind}</span>`,
      )}
    </p>
    ${view.approvals.map(
      ({ name, stage, waitingFor }) =>
        html`<p class="waits">Approval ${name}, ${stage}: waits for ${waitingFor.join(', ')}</p>`,
    )}
    ${view.reasons.map(({ message }) => html`<p class="waits">${message}</p>`)}
    <dl>
      ${deadlines.slice(0, 4).map(
        ({ name, key, at }) =>
          html`<div>
            <dt>${name ?? key.replace(/^data:/, 'delete ')}</dt>
            <dd>
              <time datetime=${at}>${localMoment(at, zone)}</time>
              <span class="away">${fromNow(at, now)}</span>
            </dd>
          </div>`,
      )}
      ${
        notices === 0
          ? nothing
          : html`<div>
              <dt>notices ahead</dt>
              <dd>${notices}</dd>
            </div>`
      }
    </dl>
  </section>`;
}
