import type { Decision, Outcome } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { announce } from './announcer.ts';
import { cardIcon, clockIcon, infoIcon } from './icons.ts';
import { decisionSentence } from './decision-sentence.ts';
import type { Localizer } from './localizer.ts';
import { reasonText, whyDetails } from './reason-text.ts';

export interface DecisionButton {
  /** Unique in the root it stands in. */
  readonly id: string;
  /** `null` while it is being asked. */
  readonly decision: Decision | null;
  /** Verb and object: `Add 2 seats`. */
  readonly label: string;
  /** The same where others have to agree: `Request 2 seats`. */
  readonly requestLabel?: string;
  /** Beside a more important action: never the filled one. */
  readonly isPlain?: boolean;
  /** Sent and not answered yet; the label stays. */
  readonly isBusy?: boolean;
  readonly onPress: (decision: Decision) => void;
  /** Pressed for another request that would not be refused. */
  readonly onAlternative?: (request: string) => void;
}

/** The best other ways; a list of all of them would be a menu. */
const MOST_ALTERNATIVES = 2;

const ALLOWED: readonly Outcome[] = ['instant', 'approval', 'payment', 'prerequisite'];

/**
 * A button that says what will follow before it is pressed. What is not allowed stays focusable, with the reason in
 * the policy's words and the best other way; nothing is drawn for what no policy knows.
 */
export function decisionButton(
  l: Localizer,
  options: DecisionButton,
): TemplateResult | typeof nothing {
  const { id, decision, isBusy = false, isPlain = false, onPress, onAlternative } = options;
  if (decision?.reasons.some(({ code }) => code === 'no-policy')) return nothing;
  const outcome = decision?.outcome ?? null;
  const isAllowed = outcome !== null && ALLOWED.includes(outcome) && !isBusy;
  const needsAgreement = outcome === 'approval' || outcome === 'prerequisite';
  const label = (needsAgreement ? options.requestLabel : undefined) ?? options.label;
  const press = (event: Event): void => {
    // Inside a form the button submits nothing by itself: the decision does.
    event.preventDefault();
    if (decision && isAllowed) onPress(decision);
    else announce({ kind: 'result', text: describedText(event) });
  };
  return html`
    <div class="decision" part="decision" data-outcome=${outcome ?? 'asking'}>
      <button
        type="button"
        id=${id}
        part=${needsAgreement || isPlain ? 'action-secondary' : 'action-primary'}
        class=${needsAgreement ? 'agree' : isPlain ? 'plain' : 'primary'}
        aria-disabled=${isAllowed ? nothing : 'true'}
        aria-busy=${isBusy ? 'true' : nothing}
        aria-describedby="${id}-outcome"
        @click=${press}
      >
        ${outcomeIcon(outcome)}${
          outcome === 'payment' && decision?.price
            ? l.t('decision.with-price', { label, today: decision.price.today })
            : label
        }
      </button>
      <div class="outcome small muted" id="${id}-outcome">${outcomeLine(l, decision)}</div>
      ${decision ? alternatives(l, decision, onAlternative) : nothing}
      ${decision && outcome === 'refused' ? whyDetails(l, decision.reasons) : nothing}
    </div>
  `;
}

/** The outcome alone, in words, for buttons that share it or submit a form. */
export const decisionOutcome = (
  l: Localizer,
  decision: Decision | null,
  onAlternative?: (request: string) => void,
): TemplateResult => html`
  ${outcomeLine(l, decision)} ${decision ? alternatives(l, decision, onAlternative) : nothing}
  ${decision?.outcome === 'refused' ? whyDetails(l, decision.reasons) : nothing}
`;

function outcomeIcon(outcome: Outcome | null): TemplateResult | typeof nothing {
  switch (outcome) {
    case 'approval':
      return clockIcon();
    case 'payment':
      return cardIcon();
    case 'refused':
    case 'unknown':
      return infoIcon();
    default:
      return nothing;
  }
}

function outcomeLine(l: Localizer, decision: Decision | null): unknown {
  if (!decision) return l.t('decision.asking');
  if (decision.outcome === 'unknown') return l.t('decision.unknown');
  if (decision.outcome === 'refused' || decision.outcome === 'prerequisite') {
    return decision.reasons.map((reason) => html`<p>${reasonText(l, reason)}</p>`);
  }
  return decisionSentence(l, decision);
}

function alternatives(
  l: Localizer,
  { outcome, alternatives: others }: Decision,
  onAlternative: ((request: string) => void) | undefined,
): TemplateResult | typeof nothing {
  if (outcome !== 'refused' || others.length === 0 || !onAlternative) return nothing;
  return html`<div class="alternatives" role="group" aria-label=${l.t('decision.instead')}>
    ${others.slice(0, MOST_ALTERNATIVES).map(
      ({ request, label }) =>
        html`<button type="button" part="action-secondary" @click=${() => onAlternative(request)}>
          <bdi>${label}</bdi>
        </button>`,
    )}
  </div>`;
}

/** The reason that stands under the button, as a reader of the screen is to hear it. */
function describedText(event: Event): string {
  const button = event.currentTarget;
  if (!(button instanceof Element)) return '';
  const line = button.parentElement?.querySelector('.outcome');
  return line?.textContent.trim().replace(/\s+/g, ' ') ?? '';
}
