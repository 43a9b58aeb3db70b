import type { ResourceName } from '@lintel/client';
import type { EntitlementView, WhoAmI } from '@lintel/contract';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { loadElement } from '../elements.ts';
import type { Asked } from '../internal/decision-controller.ts';
import { infoIcon } from '../internal/icons.ts';
import { LintelElement } from '../internal/lintel-element.ts';
import type { LintelCheckoutRequestEvent, LintelNavigateEvent } from '../internal/request-event.ts';
import { emptyView } from '../internal/status-views.ts';
import { EXPORT_PARTS } from './inner-parts.ts';
import { pagesFor, isPage, unknownPages, type Page } from './portal-pages.ts';
import { portalStyles } from './portal.styles.ts';

/** What each page fetches when it is first opened. */
const ELEMENT_OF: Readonly<Record<Page, string>> = {
  overview: 'lintel-entitlement-dashboard',
  seats: 'lintel-seat-manager',
  usage: 'lintel-usage-meter',
  plans: 'lintel-upgrade-checkout',
  billing: 'lintel-invoices',
  approvals: 'lintel-approvals',
  notices: 'lintel-notices',
  audit: 'lintel-audit-log',
};
const HASH = '#lintel-';

/**
 * @summary The whole portal of an account: the pages that a person's role may see, with what waits for them.
 * @tag lintel-portal
 * @slot page-<name> - In place of a page of ours, such as `page-usage`.
 * @slot help - Behind the pages' names, always last.
 * @event {LintelNavigateEvent} lintel-navigate - Another page is to be shown; cancelable for routers.
 * @csspart tabs - The names of the pages.
 * @csspart tab - One of them.
 * @csspart page - What is shown. The parts of the widgets inside can be styled through the portal too.
 */
export class LintelPortal extends LintelElement {
  static override styles: CSSResultGroup = [LintelElement.styles, portalStyles];
  static override readonly resources: readonly ResourceName[] = ['session', 'entitlements'];
  static override readonly skeletonRows = 12;

  /** Pages to show and their order, such as `overview seats`; all that the role may see when empty. */
  @property() layout = '';

  /** Pages to leave out. */
  @property() hide = '';

  /** The page to begin with. */
  @property() start = '';

  /** `tabs`, or `none` when the page around has a navigation of its own and sets `start`. */
  @property() nav: 'tabs' | 'none' = 'tabs';

  /** `hash` keeps the open page in the address, so that it can be linked to; `none` leaves the address alone. */
  @property() routing: 'hash' | 'none' = 'hash';

  @state() private opened: Page | null = null;
  @state() private toPay: Asked | null = null;

  /** Pages stay in place once they were open, so that what was typed there stays too. */
  private readonly visited = new Set<Page>();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.handleHash);
    this.handleHash();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.handleHash);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('start') && isPage(this.start)) this.opened = this.start;
    if (!changed.has('layout') && !changed.has('hide')) return;
    for (const name of unknownPages(this.layout, this.hide)) {
      console.warn(`Lintel: <lintel-portal> has no page "${name}".`);
    }
  }

  protected override renderReady(): unknown {
    const session = this.value('session');
    const view = this.value('entitlements');
    if (!session || !view) return nothing;
    const pages = pagesFor(session, this.layout, this.hide);
    const page = pages.find((one) => one === this.opened) ?? pages[0];
    if (!page) return emptyView(this.l.t('portal.empty'));
    this.visited.add(page);
    void loadElement(ELEMENT_OF[page]);
    return html`
      ${this.renderActing(session)}
      ${this.nav === 'none' ? nothing : this.renderTabs(pages, page, view)}
      ${pages.map((one) =>
        this.visited.has(one)
          ? html`<div
              part="page"
              id="page-${one}"
              role=${this.nav === 'none' ? nothing : 'tabpanel'}
              aria-labelledby=${this.nav === 'none' ? nothing : `tab-${one}`}
              ?hidden=${one !== page}
              @lintel-navigate=${this.handleNavigate}
              @lintel-checkout-request=${this.handlePay}
            >
              <slot name="page-${one}">${this.renderPage(one, view)}</slot>
            </div>`
          : nothing,
      )}
    `;
  }

  /** Vendor staff must not forget in whose name they act. */
  private renderActing({ actingFor, account, user }: WhoAmI): TemplateResult | typeof nothing {
    return actingFor
      ? html`<div class="note warning acting" part="acting">
          ${infoIcon()}
          <p>${this.l.t('portal.acting', { user: user.name, account: account.name })}</p>
        </div>`
      : nothing;
  }

  private renderTabs(pages: readonly Page[], open: Page, view: EntitlementView): TemplateResult {
    return html`<div class="bar">
        <strong><bdi>${view.account.name}</bdi></strong>
        <slot name="help"></slot>
      </div>
      <div
        role="tablist"
        part="tabs"
        aria-label=${this.l.t('portal.pages')}
        @keydown=${this.handleKey}
      >
        ${pages.map((page) => {
          const waiting = page === 'approvals' ? view.waiting.approvals : 0;
          return html`<button
            type="button"
            role="tab"
            part="tab"
            id="tab-${page}"
            aria-selected=${page === open}
            aria-controls=${this.visited.has(page) ? `page-${page}` : nothing}
            tabindex=${page === open ? 0 : -1}
            @click=${() => this.show(page)}
          >
            ${this.l.t(`portal.${page}`)}
            ${
              waiting > 0
                ? html`<span class="count number" aria-hidden="true">${this.l.number(waiting)}</span
                    ><span class="hidden">${this.l.t('portal.waiting', { count: waiting })}</span>`
                : nothing
            }
          </button>`;
        })}
      </div>`;
  }

  private renderPage(page: Page, view: EntitlementView): TemplateResult {
    const level = this.headingLevel;
    switch (page) {
      case 'overview':
        return html`<lintel-entitlement-dashboard
          heading-level=${level}
          exportparts=${EXPORT_PARTS}
          .provider=${this.provider}
          .snapshot=${this.snapshot}
        ></lintel-entitlement-dashboard>`;
      case 'seats':
        return html`<lintel-seat-manager
          heading-level=${level}
          exportparts=${EXPORT_PARTS}
          .provider=${this.provider}
          .snapshot=${this.snapshot}
        ></lintel-seat-manager>`;
      case 'usage':
        return this.renderMeters(view);
      case 'plans':
        return html`<lintel-upgrade-checkout
          heading-level=${level}
          exportparts=${EXPORT_PARTS}
          .provider=${this.provider}
          .snapshot=${this.snapshot}
          .asked=${this.toPay}
        ></lintel-upgrade-checkout>`;
      case 'billing':
        return html`<lintel-invoices
          heading-level=${level}
          exportparts=${EXPORT_PARTS}
          .provider=${this.provider}
          .snapshot=${this.snapshot}
        ></lintel-invoices>`;
      case 'approvals':
        return html`<lintel-approvals
          heading-level=${level}
          exportparts=${EXPORT_PARTS}
          .provider=${this.provider}
          .snapshot=${this.snapshot}
        ></lintel-approvals>`;
      case 'notices':
        return html`<lintel-notices
          heading-level=${level}
          exportparts=${EXPORT_PARTS}
          .provider=${this.provider}
          .snapshot=${this.snapshot}
        ></lintel-notices>`;
      case 'audit':
        return html`<lintel-audit-log
          heading-level=${level}
          exportparts=${EXPORT_PARTS}
          .provider=${this.provider}
          .snapshot=${this.snapshot}
        ></lintel-audit-log>`;
    }
  }

  private renderMeters({ limits }: EntitlementView): TemplateResult {
    return limits.length === 0
      ? html`${emptyView(this.l.t('usage.empty'))}`
      : html`${this.heading(this.l.t('portal.usage'))}
          <div class="meters">
            ${limits.map(
              ({ on }) =>
                html`<lintel-usage-meter
                  heading-level=${this.headingLevel}
                  exportparts=${EXPORT_PARTS}
                  .provider=${this.provider}
                  .snapshot=${this.snapshot}
                  feature=${on}
                ></lintel-usage-meter>`,
            )}
          </div>`;
  }

  private show(page: Page): void {
    this.opened = page;
    if (this.routing === 'hash') history.replaceState(history.state, '', `${HASH}${page}`);
  }

  private readonly handleHash = (): void => {
    const page = location.hash.startsWith(HASH) ? location.hash.slice(HASH.length) : '';
    if (this.routing === 'hash' && isPage(page)) this.opened = page;
  };

  private readonly handleNavigate = (event: LintelNavigateEvent): void => {
    if (event.defaultPrevented || !isPage(event.to)) return;
    this.show(event.to);
    void this.updateComplete.then(() => this.focusPage(event.to));
  };

  private readonly handlePay = (event: LintelCheckoutRequestEvent): void => {
    if (event.defaultPrevented) return;
    this.toPay = { request: event.request, fields: event.fields };
    this.show('plans');
    void this.updateComplete.then(() => this.focusPage('plans'));
  };

  /** Arrow keys move along the names; Enter or a click opens, since opening fetches. */
  private readonly handleKey = (event: KeyboardEvent): void => {
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role="tab"]')];
    const at = tabs.findIndex((tab) => tab.matches(':focus'));
    const forward = this.l.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = this.l.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const to =
      event.key === forward
        ? (at + 1) % tabs.length
        : event.key === backward
          ? (at - 1 + tabs.length) % tabs.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? tabs.length - 1
              : -1;
    if (at < 0 || to < 0) return;
    event.preventDefault();
    tabs[to]?.focus();
  };

  /** After a jump the reader goes on where the page begins. */
  private focusPage(page: string): void {
    const panel = this.renderRoot.querySelector<HTMLElement>(`#page-${page}`);
    if (!panel) return;
    panel.tabIndex = -1;
    panel.focus({ preventScroll: false });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lintel-portal': LintelPortal;
  }
}
