import { css } from 'lit';

export const upgradeCheckoutStyles = css`
  section {
    display: grid;
    gap: var(--_space-4);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: var(--_font-weight-strong);
  }
  .block {
    display: block;
    font-weight: var(--_font-weight-regular);
  }
  .steps,
  .steps li > *,
  .name,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
  }
  .buttons {
    align-items: start;
    gap: var(--_space-3);
  }
  .steps {
    gap: var(--_space-1) var(--_space-4);
    min-block-size: var(--_target-size-action);
  }
  .steps button {
    padding-inline: 0;
  }
  .steps [aria-current] {
    font-weight: var(--_font-weight-strong);
  }
  #step {
    outline-offset: var(--_space-1);
  }
  .plans {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: var(--_gap-between);
  }
  .plan {
    position: relative;
    grid-template: auto auto 1fr / minmax(0, 1fr);
  }
  .plan:has(:checked) {
    border-color: var(--_accent-border);
    box-shadow: inset 0 0 0 1px var(--_accent-border);
  }
  .plan:has(:focus-visible) {
    outline: var(--_focus-width) solid var(--_border-focus);
    outline-offset: 2px;
  }
  .name {
    min-block-size: var(--_target-size-small);
    font-size: var(--_text-size-md);
    font-weight: var(--_font-weight-strong);
  }
  [type='radio'] {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent-fill);
  }
  .plan [type='radio']:focus-visible {
    outline: none;
  }
  /* The whole card is its label. */
  .plan label::after {
    content: '';
    position: absolute;
    inset: 0;
    cursor: pointer;
  }
  .about,
  .differences {
    display: grid;
    gap: var(--_gap-inside);
    align-content: start;
  }
  .price {
    font-size: var(--_text-size-xl);
    font-weight: var(--_font-weight-strong);
    line-height: var(--_line-height-heading);
    letter-spacing: -0.02em;
  }
  .plan .price {
    display: block;
    font-size: var(--_text-size-lg);
  }
  .differences li {
    display: flex;
    gap: var(--_space-2);
  }
  .differences .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    color: var(--_text-muted);
  }
  .field,
  .note {
    max-inline-size: 65ch;
  }
  @container (max-width: 30em) {
    .buttons > *,
    .buttons > button {
      inline-size: 100%;
    }
    .next,
    .pay {
      position: sticky;
      inset-block-end: 0;
      padding-block: var(--_space-3) max(var(--_space-3), env(safe-area-inset-bottom));
      background: var(--_surface-base);
    }
  }
  @media (forced-colors: active) {
    .plan:has(:checked) {
      border: 3px solid Highlight;
    }
  }
`;
