import type { CallInput, CallOptions, PortalRoute } from '@lintel/client';
import type { RouteAnswer, Values } from '@lintel/contract';

/** `inviteMember` -> `invite-member`; `makeRequest` is called `submit`, or its event would be a request's request. */
export const verbOf = (route: PortalRoute): string =>
  route === 'makeRequest'
    ? 'submit'
    : route.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * A widget asks for something: `lintel-<verb>-request`. The provider answers it; a page that has none answers with
 * `respondWith`. The first answer holds.
 */
export class LintelRequestEvent<N extends PortalRoute = PortalRoute> extends Event {
  readonly route: N;
  readonly input: CallInput<N>;
  readonly options: CallOptions;
  /** `null` until somebody answers. */
  answer: Promise<RouteAnswer<N>> | null = null;

  constructor(route: N, input: CallInput<N>, options: CallOptions = {}) {
    super(`lintel-${verbOf(route)}-request`, { bubbles: true, composed: true });
    this.route = route;
    this.input = input;
    this.options = options;
  }

  respondWith(answer: Promise<RouteAnswer<N>>): void {
    this.answer ??= answer;
  }
}

/**
 * A widget is about to act: `lintel-before-<verb>`. A page may prevent it, or hold it until a promise is kept; a
 * promise that is broken prevents it too.
 */
export class LintelBeforeEvent<D = unknown> extends Event {
  readonly detail: D;
  private readonly waits: Promise<unknown>[] = [];

  constructor(verb: string, detail: D) {
    super(`lintel-before-${verb}`, { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }

  waitUntil(promise: Promise<unknown>): void {
    this.waits.push(promise);
  }

  /** Whether the page lets it happen. */
  async isAllowed(): Promise<boolean> {
    if (this.defaultPrevented) return false;
    const kept = await Promise.allSettled(this.waits);
    return !this.defaultPrevented && kept.every(({ status }) => status === 'fulfilled');
  }
}

/** A widget tells what has happened: `lintel-<noun>-<past-verb>`. */
export class LintelEvent<D = unknown> extends Event {
  readonly detail: D;

  constructor(type: `lintel-${string}`, detail: D) {
    super(type, { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** The reader wants to see another page of the portal. Cancelable, so that a router of the vendor may take over. */
export class LintelNavigateEvent extends Event {
  /** `overview`, `seats`, `usage`, `plans`, `approvals`, or another name that the portal knows. */
  readonly to: string;
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(to: string, detail: Readonly<Record<string, unknown>> = {}) {
    super('lintel-navigate', { bubbles: true, composed: true, cancelable: true });
    this.to = to;
    this.detail = detail;
  }
}

/** A request that costs money is to be quoted and paid: the checkout or the portal listens. */
export class LintelCheckoutRequestEvent extends Event {
  readonly request: string;
  readonly fields: Values;

  constructor(request: string, fields: Values = {}) {
    super('lintel-checkout-request', { bubbles: true, composed: true, cancelable: true });
    this.request = request;
    this.fields = fields;
  }
}

declare global {
  interface HTMLElementEventMap {
    'lintel-navigate': LintelNavigateEvent;
    'lintel-checkout-request': LintelCheckoutRequestEvent;
  }
}
