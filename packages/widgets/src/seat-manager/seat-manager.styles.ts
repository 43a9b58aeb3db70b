import { css } from 'lit';

export const seatManagerStyles = css`
  .base > section {
    display: grid;
    gap: var(--_gap-between);
    align-content: start;
  }
  .base > section + section {
    margin-block-start: var(--_space-6);
  }
  .free {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
    font-size: var(--_text-size-xl);
    font-weight: var(--_font-weight-strong);
    line-height: var(--_line-height-heading);
    letter-spacing: -0.02em;
  }
  .figures dl {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-6);
  }
  .figures dd {
    font-weight: var(--_font-weight-strong);
  }
  .forms {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(20em, 100%), 1fr));
    gap: var(--_gap-group);
    align-items: start;
  }
  .forms > div {
    display: grid;
    gap: var(--_space-3);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: var(--_gap-between);
  }
  .stepper {
    display: flex;
    gap: var(--_gap-inside);
    max-inline-size: 14em;
  }
  .stepper > input {
    text-align: center;
  }
  .stepper > button {
    flex: none;
    inline-size: var(--_target-size-action);
    padding: 0;
  }
  .row-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
  }
  .toolbar {
    position: relative;
    max-inline-size: 28em;
  }
  .toolbar > .icon {
    position: absolute;
    inset-block-start: calc(50% - var(--_icon-size) / 2);
    inset-inline-start: var(--_space-3);
    color: var(--_text-muted);
    pointer-events: none;
  }
  .toolbar > input {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: var(--_target-size-action);
    margin: 0;
    padding-block: var(--_space-1);
    padding-inline: calc(var(--_icon-size) + var(--_space-5)) var(--_space-3);
    border: 1px solid var(--_field-border);
    border-radius: var(--_field-radius);
    background: var(--_field-bg);
    color: var(--_text-default);
    font: inherit;
  }
  .giving {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_space-1) var(--_space-2);
  }
  .members {
    inline-size: 100%;
    border-collapse: collapse;
    text-align: start;
  }
  .members th,
  .members td {
    padding-block: var(--_space-2);
    padding-inline: 0 var(--_space-4);
    border-block-end: 1px solid var(--_border-subtle);
    text-align: start;
    vertical-align: baseline;
    font-weight: var(--_font-weight-regular);
  }
  .members thead th {
    color: var(--_text-muted);
    font-size: var(--_text-size-xs);
    font-weight: var(--_font-weight-strong);
  }
  .members tbody th > p:not(.small) {
    font-weight: var(--_font-weight-strong);
  }
  .members .row-actions > button {
    min-block-size: var(--_target-size-small);
    padding-block: 0;
  }
  .members .row-actions {
    gap: 0 var(--_space-3);
    margin-inline-start: calc(-1 * var(--_space-2));
  }
  .members :is(.number, .seat) {
    white-space: nowrap;
  }
  .seat {
    display: inline-flex;
    align-items: baseline;
    gap: var(--_space-1);
  }
  .seat > .icon {
    align-self: center;
  }
  .members td > .small {
    display: block;
  }
  .ghost {
    color: var(--_text-muted);
  }
  @container (min-width: 50em) {
    .members .row-actions {
      flex-wrap: nowrap;
      justify-content: space-between;
      white-space: nowrap;
    }
  }
  @container (max-width: 30em) {
    .members,
    .members tbody,
    .members tr,
    .members th,
    .members td {
      display: block;
    }
    .members thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .members tr {
      margin-block-end: var(--_space-3);
      padding: var(--_space-3) var(--_space-4);
      border: 1px solid var(--_card-border);
      border-radius: var(--_card-radius);
      background: var(--_card-bg);
    }
    .members tbody th,
    .members tbody td {
      padding: var(--_space-1) 0;
      border: 0;
      overflow-wrap: anywhere;
    }
    .members td[data-label]::before {
      content: attr(data-label) ': ';
      color: var(--_text-muted);
      font-size: var(--_text-size-xs);
    }
  }
`;
