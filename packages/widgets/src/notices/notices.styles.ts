import { css } from 'lit';

export const noticesStyles = css`
  ul {
    display: grid;
    gap: var(--_gap-between);
    margin-block-start: var(--_space-4);
  }
  .card {
    gap: var(--_space-2);
    padding: var(--_space-4);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-3);
  }
  .card p {
    max-inline-size: 65ch;
  }
`;
