import { css } from 'lit';

export const decisionButtonStyles = css`
  .decision {
    display: grid;
    gap: var(--_space-2);
    justify-items: start;
    max-inline-size: 65ch;
  }
  .decision > button,
  .alternatives > button {
    max-inline-size: 100%;
  }
  .agree {
    border-color: var(--_accent-border);
    color: var(--_accent-text);
  }
  .outcome:empty {
    display: none;
  }
  .alternatives {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap-inside);
  }
  .why {
    font-size: var(--_text-size-xs);
  }
  .why > summary {
    min-block-size: var(--_target-size-small);
    cursor: pointer;
    color: var(--_accent-text);
  }
  .why pre {
    margin: 0;
    padding: var(--_space-3);
    overflow-x: auto;
    border-radius: var(--_radius-control);
    background: var(--_surface-sunken);
    font-family: var(--_font-family-mono);
    font-size: var(--_text-size-xs);
  }
  @container (max-width: 30em) {
    .decision > button {
      inline-size: 100%;
    }
    .decision {
      justify-items: stretch;
    }
  }
`;
