import type { ResourceName } from '@lintel/client';
import type { Notice } from '@lintel/contract';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { LintelElement } from '../internal/lintel-element.ts';
import { refusedView } from '../internal/refused-view.ts';
import { plainName } from '../internal/plain-name.ts';
import { emptyView } from '../internal/status-views.ts';
import { WriteController } from '../internal/write-controller.ts';
import { noticesStyles } from './notices.styles.ts';

/**
 * @summary What the policies told the person's roles, newest first.
 * @tag lintel-notices
 * @slot empty - In place of the sentence when there is none.
 * @event {LintelEvent} lintel-notice-dismissed - It will not be shown again to this person; `detail` is the notice.
 * @csspart notice - One notice.
 */
export class LintelNotices extends LintelElement {
  static override styles: CSSResultGroup = [LintelElement.styles, noticesStyles];
  static override readonly resources: readonly ResourceName[] = ['notices'];
  static override readonly skeletonRows = 4;

  private readonly writes = new WriteController(this, () => this.newIntent());

  protected override renderReady(): unknown {
    const { l } = this;
    const notices = (this.value('notices')?.items ?? []).filter(({ dismissed }) => !dismissed);
    return html`
      ${this.heading(html`<span id="title">${l.t('notices.title')}</span>`)}
      ${
        notices.length === 0
          ? html`<slot name="empty">${emptyView(l.t('notices.empty'))}</slot>`
          : html`<ul aria-labelledby="title">
              ${notices.map((notice) => this.renderNotice(notice))}
            </ul>`
      }
    `;
  }

  private renderNotice(notice: Notice): TemplateResult {
    const { l } = this;
    const problem = this.writes.problemOf(notice.id);
    return html`<li class="card" part="notice">
      <div class="row">
        <strong lang=${notice.lang}><bdi>${notice.title}</bdi></strong>
        <time class="small muted" datetime=${notice.at}>${l.dateTime(notice.at)}</time>
      </div>
      ${notice.body ? html`<p lang=${notice.lang} dir="auto">${notice.body}</p>` : nothing}
      <div class="row">
        <span class="small muted">
          ${l.t('notices.because', { role: plainName(notice.to), policy: notice.policy })}
        </span>
        <button
          class="quiet"
          type="button"
          aria-label=${l.t('notices.dismiss-one', { title: notice.title })}
          @click=${() => void this.dismiss(notice)}
        >
          ${l.t('notices.dismiss')}
        </button>
      </div>
      ${problem ? refusedView(l, problem) : nothing}
    </li>`;
  }

  private async dismiss(notice: Notice): Promise<void> {
    const done = await this.writes.run(notice.id, 'dismiss', (options) =>
      this.act('dismissNotice', { params: { notice: notice.id } }, options),
    );
    if (done) this.tell('lintel-notice-dismissed', done);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lintel-notices': LintelNotices;
  }
}
