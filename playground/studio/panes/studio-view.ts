import { html, nothing, type TemplateResult } from 'lit';
import { PANES, planOf, type Pane, type StudioActions, type StudioState } from '../studio-state.ts';
import { machinePane } from './machine-pane.ts';
import { outlineList } from './outline-list.ts';
import { problemList } from './problems.ts';
import { scenariosPane } from './scenarios-pane.ts';
import { timePane } from './time-pane.ts';

const TITLES: Readonly<Record<Pane, string>> = {
  policy: 'Policy',
  machine: 'States',
  scenarios: 'Scenarios',
  time: 'Time',
};

/** The whole page. The editor and the live widget are put into their places by the studio itself. */
export function studioView(state: StudioState, actions: StudioActions): TemplateResult {
  return html`<header class="top">
      <h1 class="wordmark">Lintel <span>studio</span></h1>
      ${policyChoice(state, actions)}
      ${
        state.isBehind
          ? html`<p class="behind" role="status">The panes show the last text without errors.</p>`
          : nothing
      }
    </header>
    <main data-pane=${state.pane}>
      <div class="policy-side" id="panel-policy" role="region" aria-label="Policy">
        ${fileList(state, actions)}
        <div class="editor-side">
          <div class="editor-bar">
            <h2>${state.open}</h2>
            ${outlineList(state, actions)}
            <button type="button" class="quiet" @click=${() => actions.restore()}>
              Back to the example
            </button>
            <button type="button" @click=${() => actions.format()}>Format</button>
          </div>
          <div class="editor-place"></div>
          ${problemList(state, actions)}
        </div>
      </div>
      <div class="pane-side">
        ${tabs(state, actions)}
        <div
          class="pane"
          id="panel-${state.pane}-pane"
          role="tabpanel"
          tabindex="0"
          aria-labelledby="tab-${state.pane}"
        >
          ${paneOf(state, actions)}
        </div>
        <section class="live-side" aria-labelledby="live-title" ?hidden=${state.pane !== 'time'}>
          <h2 id="live-title">What the customer sees</h2>
          ${
            state.live?.kind === 'not-shown'
              ? html`<p class="calm">${state.live.because}</p>`
              : nothing
          }
          ${
            state.live?.kind === 'ready' && state.live.note !== null
              ? html`<p class="calm">${state.live.note}</p>`
              : nothing
          }
          <div class="live-place" ?hidden=${state.live?.kind === 'not-shown'}></div>
        </section>
      </div>
    </main>`;
}

function paneOf(state: StudioState, actions: StudioActions): TemplateResult {
  switch (state.pane) {
    // On a phone the text itself is shown; beside the text, on a wide screen, the picture.
    case 'policy':
    case 'machine':
      return machinePane(state, actions);
    case 'scenarios':
      return scenariosPane(state, actions);
    case 'time':
      return timePane(state, actions);
  }
}

function policyChoice(state: StudioState, actions: StudioActions): TemplateResult | typeof nothing {
  if (state.plans.length === 0) return nothing;
  return html`<label class="policy-choice">
    <span>Policy</span>
    <select
      @change=${(event: Event) => actions.choosePolicy((event.target as HTMLSelectElement).value)}
    >
      ${state.plans.map(
        ({ policy }) =>
          html`<option value=${policy} ?selected=${policy === state.policy}>${policy}</option>`,
      )}
    </select>
    <span class="version">version ${planOf(state)?.version ?? ''}</span>
  </label>`;
}

function fileList(
  { files, open, diagnostics }: StudioState,
  actions: StudioActions,
): TemplateResult {
  return html`<nav class="files" aria-label="Files">
    <ul>
      ${files.map(({ path }) => {
        const isBroken = diagnostics?.some(
          ({ severity, span }) => severity === 'error' && span.file === path,
        );
        return html`<li>
          <button
            type="button"
            aria-current=${path === open ? 'true' : 'false'}
            @click=${() => actions.openFile(path)}
          >
            ${path.replace('.lintel', '')}
            ${
              isBroken
                ? html`<span class="dot" aria-hidden="true"></span
                    ><span class="visually-hidden"> (has errors)</span>`
                : nothing
            }
          </button>
        </li>`;
      })}
    </ul>
  </nav>`;
}

/** Arrow keys move the focus, Enter or Space shows the pane: nothing is drawn that was not asked for. */
function tabs(state: StudioState, actions: StudioActions): TemplateResult {
  const failed = (state.scenarios ?? []).filter(({ result }) => !result.passed).length;
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const list = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
    const here = list.indexOf(event.target as HTMLButtonElement);
    if (step === undefined || here < 0) return;
    event.preventDefault();
    list.at((here + step) % list.length)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label="Panes" @keydown=${move}>
    ${PANES.map(
      (pane) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${pane}"
          data-tab=${pane}
          aria-selected=${pane === state.pane}
          tabindex=${pane === state.pane ? 0 : -1}
          @click=${() => actions.showPane(pane)}
        >
          ${TITLES[pane]}
          ${
            pane === 'scenarios' && failed > 0
              ? html`<span class="count" data-some="true"
                  >${failed}<span class="visually-hidden"> failing</span></span
                >`
              : nothing
          }
        </button>`,
    )}
  </div>`;
}
