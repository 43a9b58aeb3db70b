import { css } from 'lit';

/** Fields of forms: their label above, a hint and what is wrong with them below. */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: var(--_space-1);
    align-content: start;
  }
  .field > label,
  .check {
    font-weight: var(--_font-weight-strong);
  }
  .field > input,
  .field > select,
  .field > textarea,
  .stepper > input {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: var(--_target-size-action);
    margin: 0;
    padding: var(--_space-1) var(--_space-3);
    border: 1px solid var(--_field-border);
    border-radius: var(--_field-radius);
    background: var(--_field-bg);
    color: var(--_text-default);
    font: inherit;
    letter-spacing: inherit;
  }
  .field > textarea {
    min-block-size: 5em;
    resize: vertical;
  }
  [aria-invalid='true'] {
    border-color: var(--_danger-border);
    border-width: 2px;
  }
  .wrong {
    color: var(--_danger-text);
  }
  .check {
    display: flex;
    align-items: center;
    gap: var(--_gap-inside);
    min-block-size: var(--_target-size-action);
  }
  .check > input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent-fill);
  }
`;
