import type { ResourceName } from '@lintel/client';
import type { Decision, EntitlementView, MadeRequest } from '@lintel/contract';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { announce } from '../internal/announcer.ts';
import { decisionButton } from '../internal/decision-button.ts';
import { decisionButtonStyles } from '../internal/decision-button.styles.ts';
import { DecisionController, type Asked } from '../internal/decision-controller.ts';
import { warningIcon } from '../internal/icons.ts';
import { LintelElement } from '../internal/lintel-element.ts';
import { meterBar, meterText, remainingText, standingBadge } from '../internal/meter.ts';
import { meterStyles } from '../internal/meter.styles.ts';
import { reasonText, whyDetails } from '../internal/reason-text.ts';
import { RequestController } from '../internal/request-controller.ts';
import { LintelCheckoutRequestEvent } from '../internal/request-event.ts';
import { refusedView } from '../internal/refused-view.ts';
import { emptyView } from '../internal/status-views.ts';
import { attentionNote } from './attention-note.ts';
import { comingList } from './coming-list.ts';
import { entitlementDashboardStyles } from './entitlement-dashboard.styles.ts';
import { featureRow } from './feature-row.ts';
import { planSummary } from './plan-summary.ts';

/** What can be asked about a subscription as a whole; one that the policy does not offer now is not drawn. */
const MAIN = ['extend-trial', 'reactivate', 'resume'] as const;
const FURTHER = ['pause', 'cancel'] as const;
type Action = (typeof MAIN | typeof FURTHER)[number];

/** Refusals that only say: not in this state. There is nothing to read in them. */
const OUT_OF_PLACE = ['no-policy', 'unexpected', 'no-rule-applied', 'ended'];

/**
 * @summary What an account has, how much of it is left, and what needs somebody.
 * @tag lintel-entitlement-dashboard
 * @slot empty - In place of the sentence for an account without a plan.
 * @slot entitlement-<feature> - Under the row of one feature.
 * @slot promo - Under the plan.
 * @event {LintelNavigateEvent} lintel-navigate - The reader wants to see the plans, the approvals or a meter.
 * @event {LintelCheckoutRequestEvent} lintel-checkout-request - An action costs money.
 * @event {LintelEvent} lintel-request-made - A request was answered; `detail` is the request.
 * @csspart summary - The card of the plan.
 * @csspart feature - The row of a feature.
 * @csspart value - What a feature is worth: included, a level, not included.
 * @csspart source - Where a feature comes from, if not from the plan.
 * @cssproperty [--lintel-dashboard-columns=2] - Columns of the limits.
 */
export class LintelEntitlementDashboard extends LintelElement {
  static override styles: CSSResultGroup = [
    LintelElement.styles,
    meterStyles,
    decisionButtonStyles,
    entitlementDashboardStyles,
  ];
  static override readonly resources: readonly ResourceName[] = ['entitlements'];
  static override readonly skeletonRows = 12;

  /** Hides the actions on the subscription. */
  @property({ type: Boolean, attribute: 'without-actions' }) withoutActions = false;

  private readonly decisions = new DecisionController(this, {
    asked: () => this.asked,
    revision: () => this.value('entitlements')?.revision ?? 0,
    atHand: () => this.snapshot?.decisions ?? (this.snapshot ? [] : null),
    ask: async (ask) => (await this.ask('decide', { body: { ask: [...ask] } })).decisions,
  });

  private readonly requests = new RequestController(this, {
    send: (input, options) => this.act('makeRequest', input, options),
    newIntent: () => this.newIntent(),
    payFirst: ({ request, fields }) =>
      this.dispatchEvent(new LintelCheckoutRequestEvent(request, fields)),
    made: (made) => this.handleMade(made),
  });

  private get asked(): readonly Asked[] {
    const hasPlan = (this.value('entitlements')?.subscription ?? null) !== null;
    return hasPlan && !this.withoutActions
      ? [...MAIN, ...FURTHER].map((request) => ({ request }))
      : [];
  }

  protected override renderReady(): unknown {
    const view = this.value('entitlements');
    if (!view) return nothing;
    const { l } = this;
    return html`
      <section part="summary" aria-labelledby="title">
        ${this.heading(html`<span id="title">${l.t('dashboard.title')}</span>`)}
        ${this.renderAttention(view)} ${this.renderRestriction(view)}
        ${planSummary(l, view, this.renderActions(MAIN))}
        <slot name="promo"></slot>
      </section>
      ${
        view.subscription === null && view.features.length === 0
          ? html`<slot name="empty"
              >${emptyView(l.t('dashboard.empty'), this.renderChoosePlan())}</slot
            >`
          : nothing
      }
      ${this.renderLimits(view)} ${this.renderFeatures(view)}
      ${comingList(l, view, (title) => this.heading(title, 1))} ${this.renderFurther()}
    `;
  }

  private renderAttention({ attention, asOf }: EntitlementView): TemplateResult | typeof nothing {
    // Where nobody has read the session, the page that is led to says what may not be seen.
    const mayReadInvoices = this.value('session')?.scopes.includes('billing:read') ?? true;
    return attention.length === 0
      ? nothing
      : html`<ul class="attention" part="attention" aria-label=${this.l.t('dashboard.attention')}>
          ${attention.slice(0, 3).map((one) => attentionNote(this.l, one, asOf, this.handleSee, mayReadInvoices))}
        </ul>`;
  }

  /** Why the account may not use everything, in the policy's words. */
  private renderRestriction({
    accessLevel,
    reasons,
  }: EntitlementView): TemplateResult | typeof nothing {
    const told = reasons.filter(({ message }) => message);
    return accessLevel === 'full' || told.length === 0
      ? nothing
      : html`<div class="note danger">
          ${warningIcon()} ${told.map((reason) => html`<p>${reasonText(this.l, reason)}</p>`)}
          ${whyDetails(this.l, told)}
        </div>`;
  }

  /** The actions of a list that the policy offers in the present state; nothing when it offers none. */
  private renderActions(actions: readonly Action[]): TemplateResult | typeof nothing {
    const offered = actions.flatMap((action): readonly [Action, Decision][] => {
      const decision = this.decisions.of({ request: action });
      return decision && isInPlace(decision) ? [[action, this.inOwnWords(decision)]] : [];
    });
    const { problem, last } = this.requests;
    const failed = problem !== null && actions.some((action) => action === last?.request);
    return offered.length === 0
      ? nothing
      : html`<div class="actions">
          ${offered.map(([action, decision]) =>
            decisionButton(this.l, {
              id: action,
              decision,
              label: this.l.t(`request.${action}`),
              isPlain: actions === FURTHER,
              isBusy: this.requests.busy?.request === action,
              onPress: (pressed) => void this.requests.submit({ request: action }, pressed),
              onAlternative: this.handleAlternative,
            }),
          )}
          ${failed ? refusedView(this.l, problem) : nothing}
        </div>`;
  }

  /** What stands on this page is called as it is here: “Cancel” alone could be meant for a dialog. */
  private inOwnWords(decision: Decision): Decision {
    const alternatives = decision.alternatives.map(({ request, label }) => {
      const own = [...MAIN, ...FURTHER].find((action) => action === request);
      return { request, label: own ? this.l.t(`request.${own}`) : label };
    });
    return { ...decision, alternatives };
  }

  private renderFurther(): TemplateResult | typeof nothing {
    const actions = this.renderActions(FURTHER);
    return actions === nothing
      ? nothing
      : html`<section aria-labelledby="further">
          ${this.heading(html`<span id="further">${this.l.t('dashboard.further')}</span>`, 1)}
          ${actions}
        </section>`;
  }

  private renderLimits({ limits }: EntitlementView): TemplateResult | typeof nothing {
    const { l } = this;
    return limits.length === 0
      ? nothing
      : html`<section aria-labelledby="limits">
          ${this.heading(html`<span id="limits">${l.t('dashboard.limits')}</span>`, 1)}
          <ul class="groups">
            ${limits.map(
              (limit) =>
                html`<li class="card limit" part="card">
                  <div class="row">
                    <strong id="limit-${limit.on}"><bdi>${limit.title}</bdi></strong
                    >${standingBadge(l, limit)}
                  </div>
                  ${meterBar(l, limit, `limit-${limit.on}`)}
                  <div class="row small number">
                    <span>${meterText(l, limit)}</span
                    ><span class="muted">${remainingText(l, limit)}</span>
                  </div>
                </li>`,
            )}
          </ul>
        </section>`;
  }

  private renderFeatures({ features }: EntitlementView): TemplateResult | typeof nothing {
    return features.length === 0
      ? nothing
      : html`<section aria-labelledby="features">
          ${this.heading(html`<span id="features">${this.l.t('dashboard.features')}</span>`, 1)}
          <ul class="card features" part="card">
            ${features.map((feature) => featureRow(this.l, feature, this.handleSeePlans))}
          </ul>
        </section>`;
  }

  private renderChoosePlan(): TemplateResult {
    return html`<button
      class="primary"
      type="button"
      part="action-primary"
      @click=${() => this.navigate('plans')}
    >
      ${this.l.t('dashboard.choose-plan')}
    </button>`;
  }

  /** Another action of this widget is shown where it stands; all else is on other pages. */
  private readonly handleAlternative = (request: string): void => {
    const here = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(request)}`);
    if (here) here.focus();
    else this.navigate(/seat/.test(request) ? 'seats' : 'plans', { request });
  };

  private readonly handleSee = (page: string): void => this.navigate(page);

  private readonly handleSeePlans = (feature: string): void => this.navigate('plans', { feature });

  private handleMade(made: MadeRequest): void {
    const known = /^(done|waiting|refused)$/.exec(made.status)?.[0] ?? 'done';
    announce({ kind: 'result', text: this.l.t('request.answered', { status: known }) });
    this.tell('lintel-request-made', made);
  }
}

const isInPlace = ({ outcome, reasons }: Decision): boolean =>
  outcome !== 'refused' || reasons.some(({ code }) => !OUT_OF_PLACE.includes(code));

declare global {
  interface HTMLElementTagNameMap {
    'lintel-entitlement-dashboard': LintelEntitlementDashboard;
  }
}
