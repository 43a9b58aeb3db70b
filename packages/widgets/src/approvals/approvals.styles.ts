import { css } from 'lit';

export const approvalsStyles = css`
  .base > section {
    display: grid;
    gap: var(--_gap-between);
  }
  .tabs {
    display: flex;
    gap: var(--_space-2);
    border-block-end: 1px solid var(--_border-subtle);
  }
  .tabs > button {
    border-radius: 0;
    border-block-end: 2px solid transparent;
    color: var(--_text-muted);
  }
  .tabs > [aria-selected='true'] {
    border-block-end-color: var(--_accent-border);
    color: var(--_accent-text);
  }
  .inbox {
    display: grid;
    grid-template-columns: minmax(14em, 1fr) minmax(0, 2fr);
    gap: var(--_gap-group);
    align-items: start;
  }
  .lists {
    display: grid;
    gap: var(--_gap-between);
  }
  .inbox > .lists:only-child {
    grid-column: 1 / -1;
  }
  .list {
    display: grid;
    gap: var(--_gap-inside);
  }
  .item {
    display: grid;
    gap: var(--_space-1);
    justify-content: stretch;
    inline-size: 100%;
    padding: var(--_space-3) var(--_space-4);
    border-color: var(--_card-border);
    border-radius: var(--_card-radius);
    font-weight: var(--_font-weight-regular);
    text-align: start;
    overflow-wrap: anywhere;
  }
  .item > strong {
    font-weight: var(--_font-weight-strong);
  }
  .item[aria-current] {
    border-color: var(--_accent-border);
    border-inline-start-width: 4px;
    background: var(--_accent-subtle);
  }
  .detail #detail-title:focus {
    outline: none;
  }
  .detail #detail-title:focus-visible {
    outline: var(--_focus-width) solid var(--_border-focus);
    outline-offset: 2px;
  }
  button.back {
    display: none;
  }
  .part,
  .ending,
  .bar {
    display: grid;
    gap: var(--_gap-inside);
    justify-items: start;
  }
  .part > *,
  .bar > .field,
  .bar > .note {
    justify-self: stretch;
  }
  .bar {
    padding-block-start: var(--_gap-between);
    border-block-start: 1px solid var(--_border-subtle);
  }
  .votes {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap-inside);
  }
  figure,
  blockquote {
    margin: 0;
  }
  blockquote {
    padding-inline-start: var(--_space-3);
    border-inline-start: 3px solid var(--_border-control);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .changes {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .changes caption {
    padding-block-end: var(--_space-1);
    font-size: var(--_text-size-md);
    font-weight: var(--_font-weight-strong);
    text-align: start;
  }
  .changes th,
  .changes td {
    padding: var(--_space-1) var(--_space-2);
    border-block-end: 1px solid var(--_border-subtle);
    font-weight: var(--_font-weight-regular);
    text-align: start;
    overflow-wrap: anywhere;
  }
  .changes thead th {
    color: var(--_text-muted);
    font-size: var(--_text-size-xs);
  }
  .changes :is(td, th):first-child {
    padding-inline-start: 0;
  }
  .changes :is(td, th):not(:first-child) {
    text-align: end;
  }
  .chain {
    display: grid;
    gap: var(--_gap-inside);
  }
  .chain > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space-3);
    align-items: start;
  }
  .chain > .done > .icon {
    color: var(--_success-text);
  }
  .chain > .now > .icon {
    color: var(--_info-text);
  }
  .chain > .later > .icon,
  .chain > .skipped > .icon {
    color: var(--_text-muted);
  }
  .clock {
    display: grid;
    gap: var(--_space-1);
  }
  .clock > li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space-3);
  }
  @container (max-width: 44em) {
    .inbox {
      grid-template-columns: minmax(0, 1fr);
    }
    .inbox:not([data-open]) > .detail,
    .inbox[data-open] > .lists {
      display: none;
    }
    button.back {
      display: inline-flex;
      justify-self: start;
      padding-inline: 0;
    }
    .votes > button {
      flex: 1;
    }
  }
`;
