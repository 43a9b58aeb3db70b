import type { Decision, Outcome, PlanOffer } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { decisionButton } from '../internal/decision-button.ts';
import type { Asked } from '../internal/decision-controller.ts';
import {
  arrowIcon,
  cardIcon,
  checkIcon,
  clockIcon,
  infoIcon,
  minusIcon,
  plusIcon,
} from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';
import { reasonText } from '../internal/reason-text.ts';
import { planDifference } from './plan-difference.ts';

/** A plan, and the request that leads there with its decision; `null` where nothing does. */
export interface Choice {
  readonly offer: PlanOffer;
  readonly asked: Asked | null;
  readonly decision: Decision | null;
}

export interface ChooseStep {
  readonly choices: readonly Choice[];
  readonly interval: PlanOffer['prices'][number]['per'];
  /** Name of the plan that is chosen. */
  readonly chosen: string;
  readonly onChoose: (plan: string) => void;
  readonly onContinue: (asked: Asked) => void;
  readonly onAlternative: (request: string) => void;
  /** What can be done about a refusal; stands above it. */
  readonly remedy: unknown;
}

/** The plans beside each other, each with what it costs, how it differs from today's and what a change would need. */
export function chooseStep(l: Localizer, view: ChooseStep): TemplateResult {
  const today = view.choices.find(({ offer }) => offer.current)?.offer ?? null;
  const chosen = view.choices.find(({ offer }) => offer.plan === view.chosen);
  return html`
    <fieldset>
      <legend class="hidden">${l.t('checkout.plans')}</legend>
      <ul class="plans">
        ${view.choices.map((choice) => planCard(l, choice, today, view))}
      </ul>
    </fieldset>
    ${view.remedy}
    <div class="next">
      ${
        chosen?.asked
          ? decisionButton(l, {
              id: 'continue',
              decision: chosen.decision,
              label: l.t('checkout.continue-with', { plan: l.text(chosen.offer.title) }),
              onPress: () => chosen.asked && view.onContinue(chosen.asked),
              onAlternative: view.onAlternative,
            })
          : html`<p class="muted">${l.t('checkout.choose-hint')}</p>`
      }
    </div>
  `;
}

function planCard(
  l: Localizer,
  { offer, asked, decision }: Choice,
  today: PlanOffer | null,
  { chosen, interval, onChoose }: ChooseStep,
): TemplateResult {
  const { plan, title, current, retiresOn } = offer;
  return html`<li class="card plan" part="card" data-plan=${plan}>
    <div class="name">
      ${
        asked
          ? html`<input
                type="radio"
                name="plan"
                id="plan-${plan}"
                value=${plan}
                aria-describedby="about-${plan}"
                .checked=${plan === chosen}
                @change=${() => onChoose(plan)}
              /><label for="plan-${plan}"><bdi>${title}</bdi></label>`
          : html`<strong><bdi>${title}</bdi></strong>`
      }
      ${current ? html`<span class="badge info">${checkIcon()}${l.t('checkout.current')}</span>` : nothing}
    </div>
    <div class="about" id="about-${plan}">
      ${prices(l, offer, interval)} ${decision ? outcomeBadge(l, decision) : nothing}
      ${retiresOn === null ? nothing : html`<p class="small muted">${l.t('checkout.sold-until', { at: retiresOn })}</p>`}
    </div>
    ${current ? nothing : differences(l, today, offer)}
  </li>`;
}

function prices(
  l: Localizer,
  { prices: all }: PlanOffer,
  interval: ChooseStep['interval'],
): TemplateResult {
  const main = all.find(({ per }) => per === interval) ?? all[0];
  if (!main) return html`<p class="price">${l.t('checkout.on-request')}</p>`;
  const others = all.filter((price) => price !== main);
  return html`<p class="number">
    <span class="price">${l.money(main.amount)}</span>
    <span class="muted">${l.t('checkout.per', { per: main.per })}</span>
    ${others.map(({ amount, per }) => html`<span class="small muted block">${l.t('checkout.or', { amount, per })}</span>`)}
  </p>`;
}

const OUTCOME_ICON: Readonly<Record<Outcome, () => TemplateResult>> = {
  instant: checkIcon,
  approval: clockIcon,
  payment: cardIcon,
  refused: infoIcon,
  prerequisite: infoIcon,
  unknown: infoIcon,
};

/** The outcome in a word; what is refused, with its reason, so that nobody has to try. */
const outcomeBadge = (l: Localizer, { outcome, reasons }: Decision): TemplateResult => html`
  <p>
    <span class="badge">${OUTCOME_ICON[outcome]()}${l.t('checkout.outcome', { outcome })}</span>
  </p>
  ${outcome === 'refused' ? reasons.map((reason) => html`<p class="small muted">${reasonText(l, reason)}</p>`) : nothing}
`;

function differences(l: Localizer, today: PlanOffer | null, offer: PlanOffer): TemplateResult {
  const { gained, changed, lost } = planDifference(l, today, offer);
  const lines = (icon: () => TemplateResult, word: string, all: readonly string[]) =>
    all.map(
      (line) => html`<li>${icon()}<span class="hidden">${word}</span><span>${line}</span></li>`,
    );
  return html`<ul class="differences small">
    ${lines(plusIcon, l.t('checkout.gained'), gained)}
    ${lines(arrowIcon, l.t('checkout.changed'), changed)}
    ${lines(minusIcon, l.t('checkout.lost'), lost)}
  </ul>`;
}
