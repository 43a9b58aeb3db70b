import { ProblemError } from '@lintel/client';
import { html, type CSSResult, type ReactiveControllerHost } from 'lit';
import type { Localizer } from './localizer.ts';
import { errorView } from './status-views.ts';

/** What a file that is fetched later exports besides its views. */
export interface Later {
  /** Rules of its views alone. */
  readonly styles: CSSResult;
}

type Host = ReactiveControllerHost &
  EventTarget & { readonly renderRoot: Pick<DocumentOrShadowRoot, 'adoptedStyleSheets'> | object };

/**
 * A part of a widget that nobody needs before a press: fetched ahead as soon as a pointer or the focus comes into the
 * widget, at the latest by the view that needs it. A button that sends a write comes with the code that sends it, or
 * after that code, so that its press waits for no fetch.
 */
export class LaterPart<T extends Later> {
  /** `null` until it is there. */
  value: T | null = null;
  /** Why it is not there: the last fetch failed, and the next one has not begun. */
  problem: ProblemError | null = null;
  private pending: Promise<T | null> | null = null;
  private readonly host: Host;
  private readonly load: () => Promise<T>;

  constructor(host: Host, load: () => Promise<T>) {
    this.host = host;
    this.load = load;
    host.addEventListener('pointerover', this.fetch, { once: true });
    host.addEventListener('focusin', this.fetch, { once: true });
  }

  /** Neither there nor known to have failed. */
  get isMissing(): boolean {
    return !this.value && !this.problem;
  }

  /** Answers `null` where it cannot be fetched, and tries again when asked again. */
  readonly fetch = (): Promise<T | null> => (this.pending ??= this.run());

  /** What it draws; until then that it is coming, or that it could not be fetched, with a way to try again. */
  view(l: Localizer, draw: (part: T) => unknown): unknown {
    if (this.value) return draw(this.value);
    if (this.problem) return errorView(l, this.problem, this.fetch);
    void this.fetch();
    return html`<p class="muted">${l.t('common.loading')}</p>`;
  }

  private async run(): Promise<T | null> {
    if (this.problem) {
      this.problem = null;
      this.host.requestUpdate();
    }
    try {
      const part = await this.load();
      const { renderRoot } = this.host;
      const { styleSheet } = part.styles;
      if (styleSheet && 'adoptedStyleSheets' in renderRoot) {
        renderRoot.adoptedStyleSheets = [...renderRoot.adoptedStyleSheets, styleSheet];
      }
      this.value = part;
    } catch (cause) {
      this.problem = new ProblemError('network', {}, cause);
      this.pending = null;
    }
    this.host.requestUpdate();
    return this.value;
  }
}
