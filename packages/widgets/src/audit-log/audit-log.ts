import type { ResourceName } from '@lintel/client';
import type { AuditEntry, SecurityEvent } from '@lintel/contract';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { LintelElement } from '../internal/lintel-element.ts';
import { plainName } from '../internal/plain-name.ts';
import { reasonText, whyDetails } from '../internal/reason-text.ts';
import { emptyView } from '../internal/status-views.ts';
import { auditAction } from './audit-action.ts';
import { auditLogStyles } from './audit-log.styles.ts';

/**
 * @summary Who did what, when, under which rule; and which attempts were refused at the door.
 * @tag lintel-audit-log
 * @slot empty - In place of the sentence when nothing has happened yet.
 * @csspart entry - One thing that happened.
 * @csspart attempt - One attempt that was refused.
 */
export class LintelAuditLog extends LintelElement {
  static override styles: CSSResultGroup = [LintelElement.styles, auditLogStyles];
  static override readonly resources: readonly ResourceName[] = ['audit', 'securityEvents'];
  static override readonly skeletonRows = 8;

  protected override renderReady(): unknown {
    const { l } = this;
    const entries = this.value('audit')?.items ?? [];
    const attempts = this.value('securityEvents')?.items ?? [];
    return html`
      ${this.heading(html`<span id="title">${l.t('audit.title')}</span>`)}
      ${attempts.length === 0 ? nothing : this.renderAttempts(attempts)}
      ${
        entries.length === 0
          ? html`<slot name="empty">${emptyView(l.t('audit.empty'))}</slot>`
          : html`<ol class="card" aria-labelledby="title">
              ${entries.map((entry) => this.renderEntry(entry))}
            </ol>`
      }
    `;
  }

  private renderEntry(entry: AuditEntry): TemplateResult {
    const { l } = this;
    const told = entry.reasons.filter(({ message, code }) => message || code);
    const sources = entry.rule
      ? [
          {
            code: 'refused-by-policy',
            message: '',
            lang: null,
            source: entry.rule,
            data: {},
          } as const,
        ]
      : told;
    const isMove = entry.before !== null && entry.after !== null && entry.before !== entry.after;
    return html`<li part="entry">
      <time class="small muted number" datetime=${entry.at}>${l.dateTime(entry.at)}</time>
      <div>
        <p>
          <strong><bdi>${this.actor(entry)}</bdi></strong>
          <span>${auditAction(l, entry)}</span>
          ${
            entry.outcome === 'accepted' || entry.outcome === 'recorded'
              ? nothing
              : html`<span class="badge ${entry.outcome === 'refused' ? 'warning' : 'info'}">
                  ${l.t('audit.outcome', { outcome: entry.outcome })}
                </span>`
          }
        </p>
        ${entry.text ? html`<p><bdi>${entry.text}</bdi></p>` : nothing}
        ${isMove ? html`<p class="small muted">${l.t('audit.moved', { before: plainName(entry.before ?? ''), after: plainName(entry.after ?? '') })}</p>` : nothing}
        ${entry.outcome === 'refused' ? told.map((reason) => html`<p class="small">${reasonText(l, reason)}</p>`) : nothing}
        ${whyDetails(l, sources)}
      </div>
    </li>`;
  }

  private actor({ actor }: AuditEntry): string {
    if (actor.kind === 'clock') return this.l.t('audit.clock');
    if (actor.kind === 'system') return this.l.t('audit.system');
    if (actor.kind === 'vendor' && !actor.actingFor) return this.l.t('audit.vendor');
    return actor.actingFor ? this.l.t('audit.acting', { name: actor.name }) : actor.name;
  }

  private renderAttempts(attempts: readonly SecurityEvent[]): TemplateResult {
    const { l } = this;
    return html`<details class="card attempts">
      <summary>${l.t('audit.attempts', { count: attempts.length })}</summary>
      <p class="small muted">${l.t('audit.attempts-note')}</p>
      <ol>
        ${attempts.map(
          (attempt) =>
            html`<li part="attempt">
              <time class="small muted number" datetime=${attempt.at}
                >${l.dateTime(attempt.at)}</time
              >
              <div>
                <p>
                  <strong><bdi>${attempt.actor.name}</bdi></strong>
                  ${l.t('audit.attempt', { code: attempt.code })}
                </p>
                <p class="small muted">
                  <code dir="ltr" translate="no">${attempt.method} ${attempt.route}</code>
                </p>
              </div>
            </li>`,
        )}
      </ol>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lintel-audit-log': LintelAuditLog;
  }
}
