import { ProblemError, type CallInput, type CallOptions, type PortalRoute } from '@lintel/client';
import type { Checkout, MadeRequest, Money, Quote, RouteAnswer } from '@lintel/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Asked } from '../internal/decision-controller.ts';
import { WriteController } from '../internal/write-controller.ts';

export const STEPS = ['choose', 'review', 'pay', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** What the widget hands in. */
export interface CheckoutSource {
  ask<N extends PortalRoute>(route: N, input: CallInput<N>): Promise<RouteAnswer<N>>;
  act<N extends PortalRoute>(
    route: N,
    input: CallInput<N>,
    options: CallOptions,
  ): Promise<RouteAnswer<N> | null>;
  newIntent(): string;
  tell(type: `lintel-${string}`, detail: unknown): void;
}

/**
 * How far a purchase is, from the choice to the receipt, with what was read for it. What is sent for it is in
 * `purchase.ts`, fetched with the steps that send it.
 */
export class CheckoutController implements ReactiveController {
  step: Step = 'choose';
  asked: Asked | null = null;
  /** Opened from elsewhere: there was nothing to choose. */
  isDirect = false;
  quote: Quote | null = null;
  /** Why there is no price. Never a price of 0 instead. */
  quoteProblem: ProblemError | null = null;
  /** What the quote before this one came to, when that one did not hold. */
  formerTotal: Money | null = null;
  methods: RouteAnswer<'listPaymentMethods'> | null = null;
  methodsProblem: ProblemError | null = null;
  checkout: Checkout | null = null;
  made: MadeRequest | null = null;
  readonly writes: WriteController;
  readonly host: ReactiveControllerHost;
  readonly source: CheckoutSource;
  private latest = 0;

  constructor(host: ReactiveControllerHost, source: CheckoutSource) {
    this.host = host;
    this.source = source;
    this.writes = new WriteController(host, () => source.newIntent());
    host.addController(this);
  }

  /** An answer to a question of before is dropped. */
  hostDisconnected(): void {
    this.latest += 1;
  }

  hostConnected(): void {
    if (this.step === 'review' && !this.quote) void this.price();
  }

  /** Whether there is something to pay; until the quote says otherwise there is. */
  get isPaid(): boolean {
    return this.quote === null || this.quote.decision.outcome === 'payment';
  }

  get steps(): readonly Step[] {
    return STEPS.filter(
      (step) => (step !== 'choose' || !this.isDirect) && (step !== 'pay' || this.isPaid),
    );
  }

  /** The second step of a payment is waited for. */
  get needsCode(): boolean {
    return this.checkout?.status === 'needs-confirmation';
  }

  goTo(step: Step): void {
    this.step = step;
    if (step === 'choose') this.isDirect = false;
    if (step !== 'done' && !this.needsCode) this.checkout = null;
    this.host.requestUpdate();
    if (step === 'pay' && !this.methods) void this.readMethods();
  }

  async review(asked: Asked, isDirect: boolean): Promise<void> {
    this.asked = asked;
    this.isDirect = isDirect;
    this.checkout = null;
    this.made = null;
    this.formerTotal = null;
    this.goTo('review');
    await this.price();
  }

  /** Shows another quote in place of this one, and that it is another. */
  async priceAnew({ total }: Quote): Promise<void> {
    this.formerTotal = total;
    this.goTo('review');
    await this.price();
  }

  /** Asks for a quote; an answer that a newer question has overtaken is dropped. */
  async price(): Promise<void> {
    if (!this.asked) return;
    const { request, fields = {} } = this.asked;
    const run = (this.latest += 1);
    this.quote = null;
    this.quoteProblem = null;
    this.host.requestUpdate();
    try {
      const quote = await this.source.ask('makeQuote', { body: { request, fields } });
      if (run !== this.latest) return;
      this.quote = quote;
      this.source.tell('lintel-quote-updated', quote);
    } catch (cause) {
      if (run !== this.latest) return;
      this.quoteProblem = asProblem(cause);
    }
    this.host.requestUpdate();
  }

  readonly readMethods = async (): Promise<void> => {
    this.methodsProblem = null;
    try {
      this.methods = await this.source.ask('listPaymentMethods', {});
    } catch (cause) {
      this.methodsProblem = asProblem(cause);
    }
    this.host.requestUpdate();
  };
}

const asProblem = (cause: unknown): ProblemError =>
  cause instanceof ProblemError ? cause : new ProblemError('not-understood', {}, cause);
