import { css } from 'lit';

/** Badges and notes: a tone never stands alone, an icon and a word come with it. */
export const toneStyles = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    padding: 0 var(--_space-2);
    border: 1px solid var(--_border-control);
    border-radius: var(--_radius-badge);
    font-size: var(--_text-size-xs);
    font-weight: var(--_font-weight-strong);
    line-height: 1.6;
    white-space: nowrap;
  }
  .badge .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
  }
  .note {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--_space-1) var(--_space-3);
    align-items: start;
    padding: var(--_space-3) var(--_space-4);
    border: 1px solid var(--_border-subtle);
    border-inline-start-width: 3px;
    border-radius: var(--_radius-control);
    background: var(--_surface-sunken);
  }
  .note > * {
    grid-column: 2;
  }
  .note > .icon {
    grid-column: 1;
    grid-row: 1;
  }
  .info,
  .success,
  .warning,
  .danger {
    background: var(--_tint);
    border-color: var(--_line);
  }
  .info > .icon,
  .success > .icon,
  .warning > .icon,
  .danger > .icon,
  .badge.info,
  .badge.success,
  .badge.warning,
  .badge.danger {
    color: var(--_ink);
  }
  .info {
    --_tint: var(--_info-subtle);
    --_line: var(--_info-border);
    --_ink: var(--_info-text);
  }
  .success {
    --_tint: var(--_success-subtle);
    --_line: var(--_success-border);
    --_ink: var(--_success-text);
  }
  .warning {
    --_tint: var(--_warning-subtle);
    --_line: var(--_warning-border);
    --_ink: var(--_warning-text);
  }
  .danger {
    --_tint: var(--_danger-subtle);
    --_line: var(--_danger-border);
    --_ink: var(--_danger-text);
  }
`;
