import { css } from 'lit';

export const auditLogStyles = css`
  .card {
    gap: 0;
    margin-block-start: var(--_space-4);
    padding: 0;
  }
  li {
    display: grid;
    grid-template-columns: 12em minmax(0, 1fr);
    gap: var(--_space-1) var(--_space-4);
    padding: var(--_space-3) var(--_space-4);
  }
  li + li {
    border-block-start: 1px solid var(--_border-subtle);
  }
  .attempts > summary {
    min-block-size: var(--_target-size-action);
    align-content: center;
    padding-inline: var(--_space-4);
    font-weight: var(--_font-weight-strong);
    cursor: pointer;
  }
  .attempts > p {
    padding: 0 var(--_space-4) var(--_space-2);
  }
  @container (max-width: 36em) {
    li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
