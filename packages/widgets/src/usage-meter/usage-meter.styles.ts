import { css } from 'lit';

export const usageMeterStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-3);
  }
  .figure {
    font-size: var(--_text-size-xl);
    font-weight: var(--_font-weight-strong);
    line-height: var(--_line-height-heading);
    letter-spacing: -0.02em;
  }
  .compact .figure {
    font-size: var(--_text-size-md);
  }
  .compact.card {
    padding: 0;
    gap: var(--_gap-inside);
    border: 0;
    background: none;
  }
  .history {
    display: grid;
    gap: var(--_gap-inside);
  }
  .history svg {
    inline-size: 100%;
    block-size: var(--_space-7);
    overflow: visible;
    border-block-end: 1px solid var(--_border-control);
  }
  [dir='rtl'] .history svg {
    transform: scaleX(-1);
  }
  .history rect {
    fill: var(--_meter-ok);
  }
  summary {
    min-block-size: var(--_target-size-small);
    inline-size: fit-content;
    cursor: pointer;
    color: var(--_accent-text);
  }
  .scroll {
    max-block-size: 16em;
    overflow: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: var(--_space-1) 0;
    border-block-end: 1px solid var(--_border-subtle);
    font-weight: var(--_font-weight-regular);
    text-align: start;
  }
  th.number,
  td.number {
    text-align: end;
  }
  thead th {
    color: var(--_text-muted);
  }
`;
