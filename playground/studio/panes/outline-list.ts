import type { OutlineEntry } from '@lintel/dsl';
import { html, nothing, type TemplateResult } from 'lit';
import type { StudioActions, StudioState } from '../studio-state.ts';

/** What the open file declares; each entry leads to its line. Empty while nothing is known of it. */
export function outlineList(
  { outline, open }: StudioState,
  actions: StudioActions,
): TemplateResult | typeof nothing {
  if (outline.length === 0) return nothing;
  const go = (event: Event, { word }: OutlineEntry): void => {
    (event.currentTarget as HTMLElement).closest('details')?.removeAttribute('open');
    actions.goTo({ file: open, ...word });
  };
  const list = (entries: readonly OutlineEntry[]): TemplateResult =>
    html`<ul>
      ${entries.map(
        (entry) =>
          html`<li>
            <button type="button" @click=${(event: Event) => go(event, entry)}>
              <span class="kind">${entry.kind}</span> ${entry.name}
              ${entry.label === null ? nothing : html`<span class="label">${entry.label}</span>`}
            </button>
            ${entry.inner.length === 0 ? nothing : list(entry.inner)}
          </li>`,
      )}
    </ul>`;
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    const details = event.currentTarget as HTMLDetailsElement;
    details.open = false;
    details.querySelector('summary')?.focus();
  };
  return html`<details class="outline" @keydown=${close}>
    <summary>Outline</summary>
    <nav aria-label="Outline">${list(outline)}</nav>
  </details>`;
}
