import type { ResourceName } from '@lintel/client';
import type { EntitlementView, PlanOffer, Quote } from '@lintel/contract';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { announce } from '../internal/announcer.ts';
import { decisionButtonStyles } from '../internal/decision-button.styles.ts';
import { DecisionController, type Asked } from '../internal/decision-controller.ts';
import { fieldStyles } from '../internal/field.styles.ts';
import { LaterPart } from '../internal/later-part.ts';
import { LintelElement } from '../internal/lintel-element.ts';
import { refusedView } from '../internal/refused-view.ts';
import { emptyView } from '../internal/status-views.ts';
import { CheckoutController, type Step } from './checkout-controller.ts';
import { chooseStep, type Choice } from './choose-step.ts';
import type * as laterSteps from './later.ts';
import type { MethodChoice } from './method-choice.ts';
import { stepList } from './step-list.ts';
import { upgradeCheckoutStyles } from './upgrade-checkout.styles.ts';

type LaterSteps = typeof laterSteps;

/** Buys the plan of today: after a trial, say. Every other plan comes with its own request. */
const SUBSCRIBE: Asked = { request: 'subscribe' };

/**
 * @summary The plans on offer, what a change costs and needs, and its payment.
 * @tag lintel-upgrade-checkout
 * @slot empty - In place of the sentence for a catalogue without plans.
 * @slot payment - In place of our payment methods: a provider's own fields. Say with `payment-method` what is charged.
 * @slot terms - Under the price: terms and notes on renewal.
 * @event {LintelEvent} lintel-quote-updated - A price was worked out; `detail` is the quote.
 * @event {LintelEvent} lintel-checkout-completed - It is paid and done; `detail` is the checkout.
 * @event {LintelEvent} lintel-checkout-failed - The payment failed and nothing was charged; `detail` is the checkout.
 * @event {LintelEvent} lintel-request-made - What costs nothing now was asked for; `detail` is the request.
 * @event {LintelNavigateEvent} lintel-navigate - The reader wants to see what the account has now.
 * @csspart stepper - The list of steps.
 * @csspart step - One of them.
 */
export class LintelUpgradeCheckout extends LintelElement {
  static override styles: CSSResultGroup = [
    LintelElement.styles,
    decisionButtonStyles,
    fieldStyles,
    upgradeCheckoutStyles,
  ];
  static override readonly resources: readonly ResourceName[] = ['entitlements', 'plans'];
  static override readonly skeletonRows = 14;

  /** A request to quote and pay at once: what `lintel-checkout-request` of another widget asks for. */
  @property({ attribute: false }) asked: Asked | null = null;

  /** Id of the method to charge, for pages that fill the slot `payment`. */
  @property({ attribute: 'payment-method' }) paymentMethod = '';

  @state() private chosen = '';
  @state() private method = '';
  @state() private code = '';
  @state() private justification = '';

  private shownStep: Step = 'choose';
  /** Revision of the account when it was paid. */
  private paidAt = -1;

  private readonly checkout = new CheckoutController(this, {
    ask: (route, input) => this.ask(route, input),
    act: (route, input, options) => this.act(route, input, options),
    newIntent: () => this.newIntent(),
    tell: (type, detail) => this.tell(type, detail),
  });

  private readonly decisions = new DecisionController(this, {
    asked: () => (this.offers.some(({ current }) => current) ? [SUBSCRIBE] : []),
    revision: () => this.value('entitlements')?.revision ?? 0,
    atHand: () => this.snapshot?.decisions ?? (this.snapshot ? [] : null),
    ask: async (ask) => (await this.ask('decide', { body: { ask: [...ask] } })).decisions,
  });

  private readonly later = new LaterPart(this, () => import('./later.ts'));

  private get offers(): readonly PlanOffer[] {
    return this.value('plans')?.items ?? [];
  }

  private get choices(): readonly Choice[] {
    const toKeep = this.decisions.of(SUBSCRIBE);
    const mayKeep = toKeep?.reasons.every(({ code }) => code.includes('refused')) ?? false;
    return this.offers.map((offer) => {
      if (offer.current) {
        return mayKeep
          ? { offer, asked: SUBSCRIBE, decision: toKeep }
          : { offer, asked: null, decision: null };
      }
      const { decision, fields } = offer;
      return {
        ...{ offer, decision },
        asked: decision ? { request: decision.request, fields: fields ?? {} } : null,
      };
    });
  }

  private get methodToCharge(): string {
    const { items = [] } = this.checkout.methods ?? {};
    const usual = items.find(({ isDefault }) => isDefault) ?? items[0];
    return this.paymentMethod || this.method || (usual?.id ?? '');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('asked') && this.asked) this.begin(this.asked, true);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { step } = this.checkout;
    const title = this.renderRoot.querySelector<HTMLElement>('#step');
    if (step === this.shownStep || !title) return;
    this.shownStep = step;
    title.focus();
  }

  protected override renderReady(): unknown {
    const view = this.value('entitlements');
    const { l, checkout, offers } = this;
    const { step, steps } = checkout;
    if (!view) return nothing;
    if (offers.length === 0 && step === 'choose') {
      return html`<slot name="empty">${emptyView(l.t('checkout.empty'))}</slot>`;
    }
    const [at, of] = [steps.indexOf(step) + 1, steps.length];
    return html`<section aria-labelledby="title">
      ${this.heading(html`<span id="title">${l.t('checkout.title')}</span>`)}
      ${stepList(l, steps, step, (to) => checkout.goTo(to))}
      ${this.heading(
        html`<span id="step" tabindex="-1"
          ><span class="muted">${l.t('checkout.step-of', { at, of })}</span>
          ${l.t('checkout.step-title', { step })}</span
        >`,
        1,
      )}
      ${this.renderStep(view)}
    </section>`;
  }

  private renderStep(view: EntitlementView): unknown {
    const { step, quote } = this.checkout;
    if (step === 'choose') return this.renderChoose();
    return this.later.view(this.l, (later) => {
      if (step === 'done') return this.renderDone(later, view);
      return step === 'pay' && quote
        ? this.renderPay(later, quote)
        : this.renderReview(later, view);
    });
  }

  private renderChoose(): TemplateResult {
    return chooseStep(this.l, {
      choices: this.choices,
      interval: this.value('plans')?.interval ?? 'month',
      chosen: this.chosen,
      onChoose: (plan) => this.choose(plan),
      onContinue: (asked) => this.begin(asked, false),
      onAlternative: (request) => this.handleAlternative(request),
      remedy: this.renderRemedy(),
    });
  }

  /** A policy may want a payment method to be there before it lets anybody subscribe. */
  private renderRemedy(): TemplateResult | typeof nothing {
    const { l, checkout } = this;
    const isRefused = this.decisions.of(SUBSCRIBE)?.outcome === 'refused';
    const isCurrent = this.offers.some(({ plan, current }) => current && plan === this.chosen);
    const isMissing = checkout.methods?.items.every(({ isDefault }) => !isDefault) ?? false;
    if (!isRefused || !isCurrent || !isMissing) return nothing;
    const problem = checkout.writes.problemOf('method');
    return html`<div class="card">
      ${this.later.view(
        l,
        ({ methodChoice, keepMethod }) => html`
          ${methodChoice(l, this.methodChoice)} ${problem ? refusedView(l, problem) : nothing}
          <div class="buttons">
            <button
              type="button"
              id="keep-method"
              aria-busy=${checkout.writes.isBusy('method') || nothing}
              @click=${() => void keepMethod(checkout, this.methodToCharge)}
            >
              ${l.t('checkout.keep-method')}
            </button>
          </div>
        `,
      )}
    </div>`;
  }

  private get methodChoice(): MethodChoice {
    const { methods, methodsProblem, readMethods } = this.checkout;
    return {
      ...{ methods, methodsProblem, method: this.methodToCharge },
      onMethod: (method) => (this.method = method),
      onRetry: () => void readMethods(),
    };
  }

  private choose(plan: string): void {
    this.chosen = plan;
    const isCurrent = this.offers.some((offer) => offer.current && offer.plan === plan);
    if (isCurrent && !this.checkout.methods) void this.checkout.readMethods();
  }

  private renderReview(
    { reviewStep, submit }: LaterSteps,
    { subscription }: EntitlementView,
  ): TemplateResult {
    const { checkout } = this;
    return reviewStep(this.l, {
      quote: checkout.quote,
      quoteProblem: checkout.quoteProblem,
      formerTotal: checkout.formerTotal,
      renewsAt: subscription?.renewsAt ?? null,
      justification: this.justification,
      isBusy: checkout.writes.isBusy('submit'),
      problem: checkout.writes.problemOf('submit'),
      onJustification: (text) => (this.justification = text),
      onPay: () => checkout.goTo('pay'),
      onSubmit: () => void submit(checkout, this.justification.trim()),
      onRetry: () => void checkout.price(),
      onBack: () => checkout.goTo('choose'),
    });
  }

  private renderPay(later: LaterSteps, quote: Quote): TemplateResult {
    const { checkout } = this;
    return later.payStep(this.l, {
      ...this.methodChoice,
      quote,
      checkout: checkout.checkout,
      code: this.code,
      isBusy: checkout.writes.isBusy('pay'),
      problem: checkout.writes.problemOf('pay'),
      onCode: (code) => (this.code = code),
      onPay: () => this.handlePay(later),
      onConfirm: () => this.handleConfirm(later),
      onLook: () => void later.look(checkout),
    });
  }

  private renderDone({ doneStep }: LaterSteps, view: EntitlementView): TemplateResult {
    const { checkout, made } = this.checkout;
    return doneStep(this.l, {
      ...{ view, checkout, made },
      isBehind: this.snapshot === null && view.revision <= this.paidAt,
      onSee: () => this.navigate('overview'),
      onBack: () => this.checkout.goTo('choose'),
    });
  }

  private begin(asked: Asked, isDirect: boolean): void {
    this.code = '';
    this.justification = '';
    this.paidAt = this.value('entitlements')?.revision ?? -1;
    void this.checkout.review(asked, isDirect);
  }

  private handlePay({ pay }: LaterSteps): void {
    if (this.methodToCharge) void pay(this.checkout, this.methodToCharge);
    else announce({ kind: 'result', text: this.l.t('checkout.method') });
  }

  private handleConfirm({ confirm }: LaterSteps): void {
    const code = this.code.trim();
    if (code) void confirm(this.checkout, code).then(() => (this.code = ''));
    else this.renderRoot.querySelector<HTMLElement>('#code')?.focus();
  }

  /** Another way that leads to a plan is chosen here; all else is on other pages. */
  private handleAlternative(request: string): void {
    const here = this.choices.find(({ asked }) => asked?.request === request);
    if (here) this.choose(here.offer.plan);
    else this.navigate(/seat/.test(request) ? 'seats' : 'overview', { request });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lintel-upgrade-checkout': LintelUpgradeCheckout;
  }
}
