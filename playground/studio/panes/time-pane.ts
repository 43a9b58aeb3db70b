import type { Happening, Plan, Value } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { DAY_MS, HOUR_MS, act, later, nextDeadline, seek, tell } from '../script.ts';
import { planOf, type StudioActions, type StudioState } from '../studio-state.ts';
import type { By, Script, StepOffer, SteppedAnswer } from '../worker/protocol.ts';
import { factFields, fieldInput, readFields } from './field-input.ts';
import { standing } from './standing.ts';
import { fromNow, happened, localMoment } from './words.ts';

/** A life of one customer under the policy: what may happen now, the clock, and what came of it. */
export function timePane(state: StudioState, actions: StudioActions): TemplateResult {
  const plan = planOf(state);
  const { script, stepped } = state;
  if (!plan || !script || !stepped) {
    return html`<p class="calm">
      Open a file that holds a policy without errors to step through it.
    </p>`;
  }
  return html`<div class="time-pane">
    ${clock(script, stepped, actions)} ${standing(stepped, script)}
    <section aria-labelledby="offers-title">
      <h2 id="offers-title">What may happen now</h2>
      <p role="status" class="answer">${answerInWords(state)}</p>
      ${
        stepped.offers.length === 0
          ? html`<p class="calm">Nothing is asked or reported in this state.</p>`
          : stepped.offers.map((offer) => offerForm(offer, plan, state, actions))
      }
      ${factFields(plan, stepped, (facts) => actions.stepScript((now) => tell(now, facts)))}
    </section>
    ${history(script, stepped, actions)}
  </div>`;
}

function clock(script: Script, stepped: SteppedAnswer, actions: StudioActions): TemplateResult {
  const next = nextDeadline(stepped.view);
  // Until the answer to the last step comes, the deadline that was next is not the next one any more.
  const goesOn = next !== null && next > script.now;
  const move = (change: (script: Script) => Script) => () => actions.stepScript(change);
  return html`<section class="clock" aria-label="Time">
    <p>
      <time datetime=${script.now}>${localMoment(script.now, script.zone)}</time>
      <span class="zone">${script.zone}</span>
    </p>
    <div class="buttons">
      <button type="button" @click=${move((now) => later(now, HOUR_MS))}>+1 hour</button>
      <button type="button" @click=${move((now) => later(now, DAY_MS))}>+1 day</button>
      <button
        type="button"
        class="main-action"
        aria-disabled=${!goesOn}
        @click=${move((now) => (goesOn ? seek(now, next) : now))}
      >
        ${next === null ? 'No deadline ahead' : `To the next deadline, ${fromNow(next, script.now)}`}
      </button>
      <button type="button" class="quiet" @click=${() => actions.startAgain()}>Start again</button>
    </div>
  </section>`;
}

function offerForm(
  offer: StepOffer,
  plan: Plan,
  state: StudioState,
  actions: StudioActions,
): TemplateResult {
  const fields =
    [...plan.requests, ...plan.events].find(({ name }) => name === offer.event)?.fields ?? [];
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const role = new FormData(form).get('by');
    const by: By = typeof role === 'string' && role !== '' ? { role } : null;
    const values: Readonly<Record<string, Value>> = readFields(form, fields);
    actions.stepScript((script) => act(script, offer.event, by, values));
  };
  return html`<form class="offer" @submit=${send}>
    <span class="offer-name">${offer.label}</span>
    ${fields.map((field) => fieldInput(field, offer.event, state))} ${roleChoice(offer, state)}
    <button type="submit">
      ${offer.isRequest ? 'Ask' : 'Report'}<span class="visually-hidden"> ${offer.label}</span>
    </button>
  </form>`;
}

/** The roles that the state names come first; the others are there to see how they are refused. */
function roleChoice(offer: StepOffer, { catalogue }: StudioState): TemplateResult | typeof nothing {
  if (!offer.isRequest || offer.roles?.length === 0) return nothing;
  const named = offer.roles ?? [];
  const others = (catalogue?.roles ?? []).map(({ name }) => name);
  const roles = [...new Set([...named, ...others])];
  return html`<label>
    <span>by</span>
    <select name="by">
      ${roles.map((role) => html`<option value=${role}>${role}</option>`)}
    </select>
  </label>`;
}

function answerInWords({ stepped, problem }: StudioState): string {
  if (problem !== null) return problem;
  const answer = stepped?.lastAnswer;
  switch (answer?.kind) {
    case 'accepted':
      return 'Accepted.';
    case 'refused':
      return `Refused: ${answer.reasons.map(({ message, code }) => message || code).join(' ')}`;
    case 'ignored':
      return `Nothing came of it (${answer.reason.code}).`;
    case 'failed':
      return `Not possible: ${answer.message}.`;
    case undefined:
      return '';
  }
}

/** Everything so far; the slider and the list go to any moment of it and back. */
function history(script: Script, stepped: SteppedAnswer, actions: StudioActions): TemplateResult {
  const { happenings, reached } = stepped;
  const here = Math.max(reached - 1, 0);
  const text = (happening: Happening | undefined): string =>
    happening
      ? `${localMoment(happening.at, script.zone)}: ${happened(happening, script.zone)}`
      : 'nothing yet';
  const goTo = (index: number): void => {
    const at = happenings[index]?.at;
    if (at !== undefined) actions.stepScript((now) => seek(now, at));
  };
  return html`<section aria-labelledby="history-title">
    <h2 id="history-title">What happened</h2>
    <label class="slider">
      <span class="visually-hidden">Moment</span>
      <input
        type="range"
        min="0"
        max=${Math.max(happenings.length - 1, 0)}
        .value=${live(String(here))}
        aria-valuetext=${text(happenings[here])}
        @input=${(event: Event) => goTo(Number((event.target as HTMLInputElement).value))}
      />
    </label>
    <ol class="history" reversed>
      ${happenings
        .map((happening, index) => moment(happening, index >= reached, script, actions))
        .reverse()}
    </ol>
  </section>`;
}

function moment(
  happening: Happening,
  isAhead: boolean,
  { zone }: Script,
  actions: StudioActions,
): TemplateResult {
  const { at, kind, source } = happening;
  const words = happened(happening, zone);
  return html`<li data-kind=${kind} data-ahead=${isAhead}>
    <button
      type="button"
      class="quiet"
      @click=${() => actions.stepScript((script) => seek(script, at))}
    >
      <time datetime=${at}>${localMoment(at, zone)}</time>
    </button>
    ${
      source === null
        ? html`<span>${words}</span>`
        : html`<button type="button" class="link" @click=${() => actions.goTo(source.span)}>
            ${words}
          </button>`
    }
  </li>`;
}
