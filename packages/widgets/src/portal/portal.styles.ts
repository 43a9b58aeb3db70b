import { css } from 'lit';

export const portalStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-4);
    margin-block-end: var(--_space-3);
  }
  [role='tablist'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
    margin-block-end: var(--_space-6);
    border-block-end: 1px solid var(--_border-subtle);
  }
  [role='tab'] {
    margin-block-end: -1px;
    padding-inline: var(--_space-3);
    border-color: transparent;
    border-block-end: 2px solid transparent;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    color: var(--_text-muted);
  }
  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--_accent-text);
    color: var(--_text-default);
  }
  .count {
    flex: none;
    min-inline-size: 1.6em;
    padding-inline: var(--_space-1);
    border: 1px solid var(--_accent-border);
    border-radius: var(--_radius-badge);
    color: var(--_accent-text);
    font-size: var(--_text-size-xs);
    line-height: 1.5;
  }
  .acting {
    margin-block-end: var(--_space-4);
  }
  .meters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(22em, 100%), 1fr));
    gap: var(--_space-4);
    align-items: start;
  }
  [role='tabpanel']:focus-visible {
    outline-offset: var(--_space-2);
  }
  @container (max-width: 30em) {
    [role='tablist'] {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(8em, 1fr));
      border-block-end: 0;
    }
    [role='tab'] {
      justify-content: start;
      padding-inline: var(--_space-2);
      text-align: start;
      border: 1px solid var(--_border-subtle);
      border-radius: var(--_button-radius);
    }
    [role='tab'][aria-selected='true'] {
      border-color: var(--_accent-text);
    }
  }
  @media (forced-colors: active) {
    [role='tab'][aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
