import type { Diagnostic } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { StudioActions, StudioState } from '../studio-state.ts';

const MARKS = { error: '✕', warning: '!', information: 'i' } as const;

/** What is wrong in the set: the open file first, each with its place and its help. */
export function problemList(state: StudioState, actions: StudioActions): TemplateResult {
  const all = state.diagnostics ?? [];
  const here = all.filter(({ span }) => span.file === state.open);
  const elsewhere = all.filter(({ span }) => span.file !== state.open);
  const findings = [...here, ...elsewhere];
  return html`<section class="problems" aria-labelledby="problems-title">
    <h2 id="problems-title">
      Findings <span class="count" data-some=${findings.length > 0}>${findings.length}</span>
    </h2>
    <div role="status" class="visually-hidden">
      ${state.diagnostics === null ? '' : summary(findings)}
    </div>
    ${
      findings.length === 0
        ? html`<p class="calm">
            ${
              state.diagnostics === null
                ? 'Reading the policies …'
                : 'The policies compile. Every change is checked as you type.'
            }
          </p>`
        : html`<ul>
            ${findings.map((finding) => problem(finding, state.open, actions))}
          </ul>`
    }
  </section>`;
}

function problem(finding: Diagnostic, open: string, actions: StudioActions): TemplateResult {
  const { code, severity, message, help, span } = finding;
  return html`<li data-severity=${severity}>
    <button type="button" @click=${() => actions.goTo(span)}>
      <span class="mark" aria-hidden="true">${MARKS[severity]}</span>
      <span class="what">
        <span class="visually-hidden">${severity}: </span>${message}
        ${help === '' ? nothing : html`<span class="help">${help}</span>`}
      </span>
      <span class="where"
        >${span.file === open ? '' : `${span.file} `}line ${span.line} · ${code}</span
      >
    </button>
  </li>`;
}

function summary(findings: readonly Diagnostic[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return errors === 0 ? 'No errors.' : `${errors} ${errors === 1 ? 'error' : 'errors'}.`;
}
