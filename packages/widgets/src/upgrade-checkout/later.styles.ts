import { css } from 'lit';

export const laterStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: var(--_space-2) 0;
    border-block-end: 1px solid var(--_border-subtle);
    text-align: start;
    vertical-align: baseline;
    font-weight: inherit;
  }
  tbody th {
    font-weight: var(--_font-weight-strong);
  }
  .amount {
    padding-inline-start: var(--_space-4);
    text-align: end;
  }
  td.amount {
    white-space: nowrap;
  }
  td.amount > * {
    white-space: normal;
  }
  .total > * {
    border-block-end-color: var(--_border-control);
    font-size: var(--_text-size-md);
    font-weight: var(--_font-weight-strong);
  }
  .due strong {
    font-size: var(--_text-size-xl);
    font-weight: var(--_font-weight-strong);
    line-height: var(--_line-height-heading);
    letter-spacing: -0.02em;
  }
  .due {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_space-2);
  }
  .methods,
  .field,
  .buttons.pay {
    margin-block-start: var(--_space-2);
  }
  .method {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-block-size: var(--_target-size-action);
  }
  .method label {
    flex: 1;
    padding-block: var(--_space-2);
    cursor: pointer;
  }
  .active .differences {
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
  }
`;
