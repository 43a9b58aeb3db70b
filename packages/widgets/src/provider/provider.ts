import {
  PORTAL_ROUTES,
  ProblemError,
  createPortalStore,
  sessionFromUrl,
  type ClientPorts,
  type GetSession,
  type PortalRoute,
  type PortalStore,
} from '@lintel/client';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { prepareAnnouncer } from '../internal/announcer.ts';
import { PROVIDER_CHANGED, type PortalHost } from '../internal/portal-host.ts';
import { LintelEvent, LintelRequestEvent, verbOf } from '../internal/request-event.ts';
import { VERSION } from '../internal/version.ts';
import { browserPorts } from './browser-ports.ts';

/**
 * Holds the session and the data of one account for the widgets inside it, and answers what they ask for. Widgets
 * elsewhere on the page name it by id.
 *
 * @summary Joins the widgets of a page to one account.
 * @tag lintel-provider
 * @slot - The widgets, and anything else.
 * @event {LintelEvent} lintel-session-expired - The vendor's back end gave no session: the person is signed out there.
 */
export class LintelProvider extends LitElement implements PortalHost {
  static readonly version = VERSION;

  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    /* A scheme of its own needs a ground of its own: the page's may be of the other one. */
    :host([theme='light']),
    :host([theme='dark']),
    :host([theme='auto']) {
      background: var(--lintel-color-surface-base, light-dark(#fff, #101318));
    }
    :host([theme='light']),
    :host([data-theme='light']) {
      color-scheme: light;
    }
    :host([theme='dark']),
    :host([data-theme='dark']) {
      color-scheme: dark;
    }
    :host([theme='auto']) {
      color-scheme: light dark;
    }
  `;

  /** Address of the vendor's own back end that mints sessions; it is sent a POST with the cookies of the page. */
  @property({ attribute: 'session-url' }) sessionUrl = '';

  /** In place of an address: a function that answers a fresh session each time. */
  @property({ attribute: false }) getSession: GetSession | null = null;

  /** `light`, `dark` or `auto` (as the reader's system). Left out: as the page around it. */
  @property({ reflect: true }) theme = '';

  /** The vendor's brand colour, `#rrggbb`; made into an accent that can be read in every scheme. */
  @property() brand = '';

  /** In place of the network, for previews: answers the API's requests. */
  @property({ attribute: false }) transport: ClientPorts['fetch'] | null = null;

  private current: PortalStore | null = null;
  private brandStyles: CSSStyleSheet | null = null;
  private readonly language = new MutationObserver(() => this.tellWidgets());

  constructor() {
    super();
    for (const route of Object.keys(PORTAL_ROUTES) as PortalRoute[]) {
      this.addEventListener(`lintel-${verbOf(route)}-request`, this.answer);
    }
  }

  /** The data of the account; `null` without a way to get a session. */
  get store(): PortalStore | null {
    return this.current;
  }

  respond(event: LintelRequestEvent): void {
    const { current } = this;
    if (current) event.respondWith(current.send(event.route, event.input, event.options));
  }

  newId(): string {
    return browserPorts.newId();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer();
    for (const element of [this, document.documentElement]) {
      this.language.observe(element, { attributeFilter: ['lang'] });
    }
    // After a move in the page the store was closed.
    if (this.hasUpdated) this.openStore();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.language.disconnect();
    this.current?.close();
    this.current = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sessionUrl') || changed.has('getSession') || changed.has('transport'))
      this.openStore();
    if (changed.has('brand') && (this.brand || this.brandStyles)) void this.paintBrand(this.brand);
  }

  override render(): unknown {
    return html`<slot></slot>`;
  }

  private readonly answer = (event: Event): void => {
    if (event instanceof LintelRequestEvent) this.respond(event);
  };

  private openStore(): void {
    this.current?.close();
    const ports = this.transport ? { ...browserPorts, fetch: this.transport } : browserPorts;
    const getSession =
      this.getSession ?? (this.sessionUrl ? sessionFromUrl(this.sessionUrl, ports.fetch) : null);
    this.current = getSession ? createPortalStore(this.watched(getSession), ports) : null;
    this.tellWidgets();
  }

  private watched(getSession: GetSession): GetSession {
    return () =>
      getSession().catch((problem: unknown) => {
        if (problem instanceof ProblemError && problem.code === 'session-expired') {
          this.dispatchEvent(new LintelEvent('lintel-session-expired', null));
        }
        throw problem;
      });
  }

  private tellWidgets(): void {
    this.dispatchEvent(new Event(PROVIDER_CHANGED));
  }

  private async paintBrand(brand: string): Promise<void> {
    const { brandSheet } = await import('@lintel/tokens/brand-sheet');
    const css = brandSheet(brand, ':host');
    if (css === null && brand)
      console.warn(`Lintel: brand="${brand}" is not a colour; write it as #rrggbb.`);
    this.brandStyles ??= new CSSStyleSheet();
    this.brandStyles.replaceSync(css ?? '');
    const root = this.shadowRoot;
    if (root && !root.adoptedStyleSheets.includes(this.brandStyles))
      root.adoptedStyleSheets.push(this.brandStyles);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lintel-provider': LintelProvider;
  }
}
