import { expectationInWords, happeningInWords } from '@lintel/dsl';
import type { Plan, ScenarioStep } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { planOf, type StudioActions, type StudioState } from '../studio-state.ts';
import type { ScenarioAnswer } from '../worker/protocol.ts';
import { localMoment } from './words.ts';

type StepOutcome = ScenarioAnswer['result']['steps'][number];

/** The scenarios of all policies, the shown policy first; each opens to its time line. */
export function scenariosPane(state: StudioState, actions: StudioActions): TemplateResult {
  const { scenarios, policy } = state;
  const mine = (scenarios ?? []).filter(({ result }) => result.policy === policy);
  const others = (scenarios ?? []).filter(({ result }) => result.policy !== policy);
  const failed = (scenarios ?? []).filter(({ result }) => !result.passed).length;
  return html`<div class="pane-bar">
      <p role="status">
        ${
          scenarios === null
            ? 'Not run on this text yet.'
            : failed === 0
              ? `All ${scenarios.length} scenarios pass.`
              : `${failed} of ${scenarios.length} scenarios fail.`
        }
      </p>
      <button type="button" class="main-action" @click=${() => actions.runScenarios()}>
        Run all scenarios
      </button>
    </div>
    ${mine.length > 0 ? group(policy ?? '', mine, state, actions) : nothing}
    ${[...new Set(others.map(({ result }) => result.policy))].map((name) =>
      group(
        name,
        others.filter(({ result }) => result.policy === name),
        state,
        actions,
      ),
    )}
    ${
      scenarios?.length === 0
        ? html`<p class="calm">
            No policy has a scenario yet. Write one as the last block of a policy.
          </p>`
        : nothing
    }`;
}

function group(
  policy: string,
  answers: readonly ScenarioAnswer[],
  state: StudioState,
  actions: StudioActions,
): TemplateResult {
  return html`<section class="scenario-group">
    <h2>${policy}</h2>
    <ul>
      ${answers.map((answer) => scenario(answer, state, actions))}
    </ul>
  </section>`;
}

function scenario(
  answer: ScenarioAnswer,
  state: StudioState,
  actions: StudioActions,
): TemplateResult {
  const { policy, name, passed, span } = answer.result;
  const key = `${policy}/${name}`;
  const isOpen = state.openScenario === key;
  return html`<li class="scenario" data-passed=${passed}>
    <div class="scenario-head">
      <button
        type="button"
        aria-expanded=${isOpen}
        @click=${() => actions.openScenario(isOpen ? null : key)}
      >
        <span class="verdict">${passed ? 'Passes' : 'Fails'}</span>
        <span>${name}</span>
      </button>
      <button type="button" class="quiet" @click=${() => actions.goTo(span)}>
        Line ${span.line}<span class="visually-hidden"> of ${name}</span>
      </button>
    </div>
    ${isOpen ? timeLine(answer, planOf({ ...state, policy })) : nothing}
  </li>`;
}

/** What was asked and expected beside what happened, moment by moment. */
function timeLine({ result, zone }: ScenarioAnswer, plan: Plan | undefined): TemplateResult {
  const written = plan?.scenarios.find(({ name }) => name === result.name)?.steps ?? [];
  let shown = '';
  return html`<ol class="time-line">
    ${result.steps.map((step, index) => {
      const at = step.at === null ? '' : localMoment(step.at, zone);
      const isNew = at !== shown;
      shown = at;
      return html`<li data-passed=${step.passed}>
        ${isNew ? html`<time>${at}</time>` : nothing}
        <p class="step">${stepInWords(written[index])}${verdict(step, written[index])}</p>
        ${
          step.happenings.length === 0
            ? nothing
            : html`<ul class="happened">
                ${step.happenings.map(
                  (happening) => html`<li>${happeningInWords(happening, zone)}</li>`,
                )}
              </ul>`
        }
      </li>`;
    })}
  </ol>`;
}

function stepInWords(step: ScenarioStep | undefined): string {
  switch (step?.kind) {
    case 'do': {
      const by = step.by === null ? '' : ` by ${'role' in step.by ? step.by.role : step.by.person}`;
      return `do ${step.event}${by}`;
    }
    case 'set':
      return `set ${step.fact}`;
    case 'turn':
      return `turn ${step.switch} ${step.on ? 'on' : 'off'}`;
    case 'expect':
      return `expect ${expectationInWords(step.expectation)}`;
    case 'wait':
    case undefined:
      return 'wait';
  }
}

function verdict(
  step: StepOutcome,
  written: ScenarioStep | undefined,
): TemplateResult | typeof nothing {
  if (step.failure) {
    return html`<strong class="missed"> but it is: ${step.failure.actual}</strong>`;
  }
  return written?.kind === 'expect' ? html`<span class="met"> as expected</span>` : nothing;
}
