import { css } from 'lit';

export const entitlementDashboardStyles = css`
  .base > section {
    display: grid;
    gap: var(--_space-3);
  }
  .base > section + section {
    margin-block-start: var(--_space-6);
  }
  .plan {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--_gap-between);
  }
  .plan-title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
    font-size: var(--_text-size-xl);
    font-weight: var(--_font-weight-strong);
    line-height: var(--_line-height-heading);
    letter-spacing: -0.02em;
  }
  .terms {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-6);
  }
  .terms dd:not(.muted) {
    font-weight: var(--_font-weight-strong);
  }
  .actions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
    gap: var(--_gap-between) var(--_gap-group);
    align-items: start;
  }
  .attention {
    display: grid;
    gap: var(--_gap-inside);
  }
  .groups {
    display: grid;
    grid-template-columns: repeat(var(--lintel-dashboard-columns, 2), minmax(0, 1fr));
    gap: var(--_gap-between);
  }
  .limit {
    gap: var(--_gap-inside);
    padding: var(--_space-4);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-3);
  }
  .features {
    padding: 0;
    gap: 0;
  }
  .feature {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
    min-block-size: var(--_target-size-action);
    padding: var(--_space-2) var(--_space-4);
  }
  .feature + .feature {
    border-block-start: 1px solid var(--_border-subtle);
  }
  .coming {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-3);
    padding: var(--_space-2) var(--_space-4);
  }
  .coming + .coming {
    border-block-start: 1px solid var(--_border-subtle);
  }
  .granted > .icon {
    color: var(--_success-text);
  }
  .denied > .icon,
  .unknown > .icon {
    color: var(--_text-muted);
  }
  .value {
    text-align: end;
  }
  .feature > .why-not {
    grid-column: 2 / -1;
    justify-self: start;
  }
  .feature > button,
  .note > button {
    min-block-size: var(--_target-size-small);
    padding: 0;
    justify-self: start;
    text-align: start;
  }
  @container (max-width: 40em) {
    .groups {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (max-width: 18em) {
    .feature {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .value {
      grid-column: 2;
      text-align: start;
    }
  }
`;
