import { css } from 'lit';

export const invoicesStyles = css`
  section,
  ul {
    display: grid;
    gap: var(--_space-4);
  }
  section > section,
  .card {
    gap: var(--_space-2);
  }
  .card {
    padding: var(--_space-4);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-3);
  }
  .field {
    max-inline-size: 24rem;
  }
  summary {
    min-block-size: var(--_target-size-action);
    align-content: center;
    cursor: pointer;
    color: var(--_accent-text);
  }
  .lines {
    gap: var(--_space-2);
  }
  .pay {
    justify-self: start;
  }
`;
