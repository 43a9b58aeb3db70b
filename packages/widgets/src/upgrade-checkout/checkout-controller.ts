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
 * One purchase from the choice to the receipt. What is paid is always a quote that was shown: one that holds no more is
 * made anew and read again before anything is charged.
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
  private readonly host: ReactiveControllerHost;
  private readonly source: CheckoutSource;
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

  /** Keeps a method for later: some policies ask for one before anything is bought. */
  async keepMethod(method: string): Promise<void> {
    const body = { method };
    const answer = await this.writes.run('method', body, (options) =>
      this.source.act('setPaymentMethod', { body }, options),
    );
    if (answer) this.methods = answer;
    this.host.requestUpdate();
  }

  async pay(method: string): Promise<void> {
    const { quote } = this;
    if (!quote) return;
    const body = { quoteId: quote.id, method };
    const answer = await this.writes.run('pay', body, (options) =>
      this.source.act('startCheckout', { body }, options),
    );
    if (answer) await this.follow(answer, quote);
    else if (this.writes.problemOf('pay')?.code === 'quote-expired') await this.priceAnew(quote);
  }

  async confirm(confirmation: string): Promise<void> {
    const { quote, checkout } = this;
    if (!quote || !checkout) return;
    const input = { params: { checkout: checkout.id }, body: { confirmation } };
    const answer = await this.writes.run('pay', input, (options) =>
      this.source.act('confirmCheckout', input, options),
    );
    if (answer) await this.follow(answer, quote);
  }

  /** How a payment stands whose outcome is not known yet. */
  readonly look = async (): Promise<void> => {
    const { quote, checkout } = this;
    if (!quote || !checkout) return;
    const answer = await this.writes.run('pay', checkout.id, () =>
      this.source.ask('readCheckout', { params: { checkout: checkout.id } }),
    );
    if (answer) await this.follow(answer, quote);
  };

  /** For what is not paid now: it is done at once, or others are asked. */
  async submit(justification: string): Promise<void> {
    const { quote } = this;
    if (!quote) return;
    const { request, fields, decision } = quote;
    const body = {
      ...{ request, fields, decisionId: decision.id },
      ...(justification ? { justification } : {}),
    };
    const answer = await this.writes.run('submit', body, (options) =>
      this.source.act('makeRequest', { body }, options),
    );
    if (!answer) return;
    if (answer.request.status === 'needs-payment') {
      await this.priceAnew(quote);
      return;
    }
    this.made = answer.request;
    this.source.tell('lintel-request-made', this.made);
    this.goTo('done');
  }

  private async follow(checkout: Checkout, quote: Quote): Promise<void> {
    this.checkout = checkout;
    this.host.requestUpdate();
    if (checkout.status === 'paid') {
      this.source.tell('lintel-checkout-completed', checkout);
      this.goTo('done');
    } else if (checkout.failure) {
      this.source.tell('lintel-checkout-failed', checkout);
      if (checkout.status === 'void') await this.priceAnew(quote);
    }
  }

  private async priceAnew({ total }: Quote): Promise<void> {
    this.formerTotal = total;
    this.goTo('review');
    await this.price();
  }
}

const asProblem = (cause: unknown): ProblemError =>
  cause instanceof ProblemError ? cause : new ProblemError('not-understood', {}, cause);
