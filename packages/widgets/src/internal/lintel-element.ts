import type {
  CallInput,
  CallOptions,
  PortalRoute,
  PortalState,
  PortalStore,
  ResourceName,
  Resources,
} from '@lintel/client';
import { LOADING } from '@lintel/client';
import type { RouteAnswer } from '@lintel/contract';
import {
  LitElement,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { announce } from './announcer.ts';
import { followContrast } from './contrast-sheet.ts';
import { hostStyles } from './host-styles.ts';
import { createLocalizer, languageOf, readersLanguage, type Localizer } from './localizer.ts';
import { PROVIDER_CHANGED, findPortalHost, type PortalHost } from './portal-host.ts';
import {
  LintelBeforeEvent,
  LintelEvent,
  LintelNavigateEvent,
  LintelRequestEvent,
  verbOf,
} from './request-event.ts';
import { standingOf, type Snapshot, type Standing } from './snapshot.ts';
import { statusStyles } from './status.styles.ts';
import { errorView, expiredView, loadingView, problemTitle } from './status-views.ts';
import { toneStyles } from './tone.styles.ts';
import { VERSION } from './version.ts';

/**
 * What all widgets are: it finds the provider, watches the resources it names, speaks the language in force, and draws
 * the states that every widget has. A widget itself draws what is ready.
 *
 * @slot header - Before everything else.
 * @slot footer - After everything else.
 * @slot loading - In place of the skeleton.
 * @slot error - In place of the message about a failure.
 * @csspart base - The box around everything.
 * @event {LintelEvent} lintel-ready - Everything is there for the first time, or again after a failure.
 * @event {LintelEvent} lintel-error - Reading failed; `detail` is `{code, isRetryable, reference}`. It bubbles: look at `target`.
 * @event {LintelBeforeEvent} lintel-before-<verb> - About to act; cancelable, `waitUntil`.
 * @event {LintelRequestEvent} lintel-<verb>-request - Asks; answered by the provider or with `respondWith`.
 */
export abstract class LintelElement extends LitElement {
  static override styles: CSSResultGroup = [...hostStyles, toneStyles, statusStyles];

  static readonly version = VERSION;

  /** What the widget shows; watched while it is on the page. */
  static readonly resources: readonly ResourceName[] = [];

  /** Lines of the skeleton. */
  static readonly skeletonRows: number = 4;

  /** What to show without a provider. With it, no provider is asked. */
  @property({ attribute: false }) snapshot: Snapshot | null = null;

  /** Level of the widget's heading, 1 to 6, so that it fits the outline of the page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Id of a `<lintel-provider>` elsewhere on the page; without it the nearest around the widget. */
  @property() provider = '';

  /** Words and formats; there before the first `renderReady`. */
  protected l!: Localizer;

  private portal: PortalHost | null = null;
  private watched: PortalStore | null = null;
  private stopWatching: (() => void)[] = [];
  private readonly internals = this.attachInternals();
  private spoken = '';
  private speaking: Promise<void> = Promise.resolve();
  private shownStatus = '';

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(
    name: string,
    before: string | null,
    after: string | null,
  ): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'lang') this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    followContrast();
    void this.join();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leave();
  }

  /** How one resource stands: of the snapshot if there is one, else of the provider. */
  protected state<K extends ResourceName>(name: K): PortalState<Resources[K]> {
    if (this.snapshot) {
      const value = this.snapshot[name];
      return value === undefined
        ? LOADING
        : { status: 'ready', value: value as Resources[K], isRefreshing: false };
    }
    return this.portal?.store?.state(name) ?? LOADING;
  }

  /** The value of one resource, old or new; `null` before the first. */
  protected value<K extends ResourceName>(name: K): Resources[K] | null {
    return this.state(name).value;
  }

  /** Asks a question, or for something that was announced already. Rejects with a `ProblemError`. */
  protected ask<N extends PortalRoute>(
    route: N,
    input: CallInput<N>,
    options?: CallOptions,
  ): Promise<RouteAnswer<N>> {
    const event = new LintelRequestEvent(route, input, options);
    this.dispatchEvent(event);
    if (!event.answer) this.portal?.respond(event as unknown as LintelRequestEvent);
    return event.answer ?? Promise.reject(new Error(`nobody answers ${event.type}`));
  }

  /** Announces a write, then asks for it; `null` when the page prevented it. */
  protected async act<N extends PortalRoute>(
    route: N,
    input: CallInput<N>,
    options?: CallOptions,
  ): Promise<RouteAnswer<N> | null> {
    const before = new LintelBeforeEvent(verbOf(route), input);
    this.dispatchEvent(before);
    return (await before.isAllowed()) ? this.ask(route, input, options) : null;
  }

  /** Tells the page what has happened. */
  protected tell(type: `lintel-${string}`, detail: unknown = null): void {
    this.dispatchEvent(new LintelEvent(type, detail));
  }

  /** Asks the page to show something else: the portal changes its page, a router of the vendor may prevent that. */
  protected navigate(to: string, detail: Readonly<Record<string, unknown>> = {}): void {
    this.dispatchEvent(new LintelNavigateEvent(to, detail));
  }

  /** A key for one intent: the same for its retries, so that it is done once. */
  protected newIntent(): string {
    return this.portal?.newId() ?? crypto.randomUUID();
  }

  /** Reads everything again; after the end of a session this asks for a new one. */
  protected readonly refresh = (): void => this.portal?.store?.refresh();

  /** A heading at the widget's level, or some levels below it. */
  protected heading(content: unknown, below = 0): TemplateResult {
    const level = Math.min(6, Math.max(1, this.headingLevel + below));
    return html`<div
      class=${below ? 'heading minor' : 'heading'}
      part="header"
      role="heading"
      aria-level=${level}
    >
      ${content}
    </div>`;
  }

  /** What is drawn when every resource has a value, be it the last one before a failure. */
  protected abstract renderReady(): unknown;

  /** Zone of the account, for dates. */
  protected get zone(): string | null {
    return this.value('entitlements')?.account.zone ?? this.portal?.store?.zone ?? null;
  }

  protected get standing(): Standing {
    const { resources } = this.constructor as typeof LintelElement;
    return standingOf(resources.map((name) => this.state(name)));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.speaking;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('provider') && this.hasUpdated) void this.join();
    if (changed.has('snapshot') && this.hasUpdated) this.watchAll();
    const wanted = languageOf(this) ?? this.portal?.store?.locale ?? readersLanguage();
    const key = `${wanted} ${this.zone ?? ''}`;
    if (key === this.spoken) return;
    this.spoken = key;
    this.speaking = createLocalizer(wanted, this.zone).then((localizer) => {
      if (this.spoken !== key) return;
      this.l = localizer;
      this.requestUpdate();
    });
  }

  protected override updated(_changed: PropertyValues): void {
    const { status, isRefreshing, problem } = this.standing;
    const state = isRefreshing ? 'refreshing' : status;
    this.dataset['state'] = state;
    this.internals.states.clear();
    this.internals.states.add(state);
    if (!this.l || status === this.shownStatus) return;
    this.shownStatus = status;
    if (status === 'ready') this.tell('lintel-ready');
    if (status === 'expired') announce({ kind: 'result', text: this.l.t('common.expired') });
    if (status !== 'failed' || !problem) return;
    announce({ kind: 'news', text: problemTitle(this.l, problem) });
    const { code, isRetryable, details } = problem;
    this.tell('lintel-error', { code, isRetryable, reference: details.instance });
  }

  override render(): unknown {
    if (!this.l) return nothing;
    const { status, hasAll, problem, isRefreshing } = this.standing;
    const banner =
      status === 'expired'
        ? expiredView(this.l, this.refresh)
        : status === 'failed'
          ? html`<slot name="error">${errorView(this.l, problem, this.refresh)}</slot>`
          : nothing;
    return html`
      <div
        class="base"
        part="base"
        lang=${this.l.locale}
        dir=${this.l.dir}
        aria-busy=${status === 'loading' || isRefreshing}
      >
        <slot name="header"></slot>
        ${banner}
        ${
          hasAll
            ? this.renderReady()
            : status === 'loading'
              ? html`<slot name="loading"
                  >${loadingView(this.l, (this.constructor as typeof LintelElement).skeletonRows, this.refresh)}</slot
                >`
              : nothing
        }
        <slot name="footer"></slot>
      </div>
    `;
  }

  private async join(): Promise<void> {
    this.leave();
    const portal = await findPortalHost(this, this.provider);
    if (!portal && !this.snapshot) {
      console.warn(`Lintel: <${this.localName}> has neither a <lintel-provider> nor a snapshot.`);
    }
    if (!portal || !this.isConnected) return;
    this.portal = portal;
    portal.addEventListener(PROVIDER_CHANGED, this.watchAll);
    this.watchAll();
  }

  private readonly watchAll = (): void => {
    const store = this.snapshot ? null : (this.portal?.store ?? null);
    if (store !== this.watched) {
      this.unwatch();
      const { resources } = this.constructor as typeof LintelElement;
      this.watched = store;
      this.stopWatching = store
        ? resources.map((name) => store.watch(name, () => this.requestUpdate()))
        : [];
    }
    this.requestUpdate();
  };

  private unwatch(): void {
    for (const stop of this.stopWatching) stop();
    this.stopWatching = [];
    this.watched = null;
  }

  private leave(): void {
    this.unwatch();
    this.portal?.removeEventListener(PROVIDER_CHANGED, this.watchAll);
    this.portal = null;
  }
}
