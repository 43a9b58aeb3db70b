/**
 * The parts of the widgets inside the portal that a page may style through it: `exportparts` of
 * each page. Portal and pages share one list, so a new part is one word here.
 */
export const INNER_PARTS = [
  ...[
    'action-primary',
    'action-secondary',
    'attempt',
    'attention',
    'attention-note',
    'badge',
    'base',
  ],
  ...['card', 'cell', 'chain', 'clock', 'coming', 'decision', 'decision-bar', 'detail', 'dialog'],
  ...[
    'diff',
    'empty',
    'entry',
    'error',
    'expired',
    'feature',
    'figure',
    'fill',
    'header',
    'history',
  ],
  ...['icon', 'item', 'limit', 'list', 'loading', 'meter', 'notice', 'pending', 'readonly', 'row'],
  ...['source', 'stage', 'step', 'stepper', 'summary', 'table', 'title', 'toolbar', 'value', 'why'],
] as const;

export const EXPORT_PARTS = INNER_PARTS.join(',');
