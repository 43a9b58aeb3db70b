import type { Decision } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { decisionButton } from '../internal/decision-button.ts';
import type { Localizer } from '../internal/localizer.ts';
import { quantityStepper } from './quantity-stepper.ts';

export interface AddSeats {
  readonly count: number;
  /** What asking for so many leads to; `null` while it is asked. */
  readonly decision: Decision | null;
  readonly justification: string;
  readonly isBusy: boolean;
  readonly problem: unknown;
  readonly onCount: (count: number) => void;
  readonly onJustification: (text: string) => void;
  readonly onPress: (decision: Decision) => void;
  readonly onAlternative: (request: string) => void;
}

/** More seats: how many, who has to agree or what they cost, and room for a reason where somebody decides. */
export function addSeats(l: Localizer, add: AddSeats): TemplateResult {
  const { count, decision, isBusy, onPress, onAlternative } = add;
  return html`<div class="card" part="card" role="group" aria-labelledby="add">
    ${quantityStepper(l, count, add.onCount)}
    ${decision?.outcome === 'approval' ? reasonField(l, add) : nothing}
    ${decisionButton(l, {
      ...{ id: 'add-seats', decision, isBusy, onPress, onAlternative },
      label: l.t('seats.add', { count }),
      requestLabel: l.t('seats.request', { count }),
    })}
    ${add.problem}
  </div>`;
}

const reasonField = (l: Localizer, { justification, onJustification }: AddSeats): TemplateResult =>
  html`<div class="field">
    <label for="reason">${l.t('seats.reason')}</label>
    <textarea
      id="reason"
      maxlength="500"
      dir="auto"
      aria-describedby="reason-hint"
      .value=${justification}
      @input=${(event: Event) => onJustification((event.currentTarget as HTMLTextAreaElement).value)}
    ></textarea>
    <p class="small muted" id="reason-hint">${l.t('seats.reason-hint')}</p>
  </div>`;
