import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/* Shapes from Lucide, https://lucide.dev, ISC License, Copyright (c) Lucide Icons and Contributors. */

const CIRCLE = 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20';

/** An outline on a 24 grid. It repeats what a word beside it says, so it is hidden from readers of the screen. */
const icon = (shape: string, isDirected = false): TemplateResult =>
  html`<svg
    class=${isDirected ? 'icon directed' : 'icon'}
    part="icon"
    viewBox="0 0 24 24"
    aria-hidden="true"
  >
    ${path(shape)}
  </svg>`;

const path = (shape: string): SVGTemplateResult => svg`<path d=${shape} />`;

export const arrowIcon = (): TemplateResult => icon('M5 12h14M12 5l7 7-7 7', true);
export const cardIcon = (): TemplateResult =>
  icon('M4 5h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM2 10h20M6 14h2');
export const checkIcon = (): TemplateResult => icon('M20 6 9 17l-5-5');
export const checkedIcon = (): TemplateResult => icon(`${CIRCLE}M16 9l-5.5 5.5L8 12`);
export const clockIcon = (): TemplateResult => icon(`${CIRCLE}M12 6v6l4 2`);
export const crossedIcon = (): TemplateResult => icon(`${CIRCLE}M15 9l-6 6M9 9l6 6`);
export const infoIcon = (): TemplateResult => icon(`${CIRCLE}M12 16v-4M12 8h.01`);
export const lockIcon = (): TemplateResult =>
  icon(
    'M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM7 11V7a5 5 0 0 1 10 0v4',
  );
export const minusIcon = (): TemplateResult => icon('M5 12h14');
export const plusIcon = (): TemplateResult => icon('M5 12h14M12 5v14');
export const searchIcon = (): TemplateResult =>
  icon('M21 21l-4.34-4.34M11 3a8 8 0 1 0 0 16 8 8 0 0 0 0-16');
export const warningIcon = (): TemplateResult =>
  icon('m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01');
