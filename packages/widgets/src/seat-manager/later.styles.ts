import { css } from 'lit';

export const laterStyles = css`
  .pending {
    display: grid;
    gap: var(--_gap-inside);
  }
  .pending > li {
    display: grid;
    gap: var(--_space-1);
    padding: var(--_space-3) var(--_space-4);
    border: 1px dashed var(--_border-control);
    border-radius: var(--_card-radius);
  }
  dialog {
    max-inline-size: min(32em, calc(100vw - 2 * var(--_space-4)));
    padding: var(--_space-5);
    border: 1px solid var(--_card-border);
    border-radius: var(--_card-radius);
    background: var(--_surface-overlay);
    color: inherit;
    font: inherit;
  }
  dialog[open] {
    display: grid;
    gap: var(--_gap-between);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  dialog > .row-actions {
    justify-content: end;
  }
  button.destroy {
    background: var(--_danger-fill);
    border-color: var(--_danger-border);
    color: var(--_danger-on-fill);
  }
  button.destroy:hover {
    background: var(--_danger-fill-hover);
  }
  @media (forced-colors: active) {
    button.destroy {
      border-width: 2px;
    }
  }
`;
