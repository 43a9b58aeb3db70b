import { css, unsafeCSS, type CSSResult } from 'lit';
import { hostCss } from '@lintel/tokens/host-css';

/**
 * What every widget's root begins with: the tokens under private names, a wall against what a page's own styles let
 * through by inheritance, and the parts that all widgets share. Box and text styles stand on `.base`: on the host a
 * page's `*` rule would win.
 */
const tokens: CSSResult = unsafeCSS(hostCss);

export const hostStyles: readonly CSSResult[] = [
  tokens,
  css`
    :host {
      display: block;
      container-type: inline-size;
    }
    :host([hidden]) {
      display: none;
    }
    *,
    ::before,
    ::after {
      box-sizing: border-box;
    }
    .base {
      display: flow-root;
      max-inline-size: 72rem;
      overflow-wrap: break-word;
      font-family: var(--lintel-font-family, inherit);
      font-size: var(--_text-size-sm);
      font-style: normal;
      font-weight: var(--_font-weight-regular);
      line-height: var(--_line-height-text);
      letter-spacing: normal;
      word-spacing: normal;
      text-transform: none;
      text-indent: 0;
      text-align: start;
      white-space: normal;
      color: var(--_text-default);
    }
    p,
    ul,
    ol,
    dl,
    dd,
    figure {
      margin: 0;
      padding: 0;
    }
    ul,
    ol {
      list-style: none;
    }
    .heading {
      font-size: var(--_text-size-lg);
      font-weight: var(--_font-weight-strong);
      line-height: var(--_line-height-heading);
      letter-spacing: -0.01em;
      text-wrap: balance;
    }
    .heading.minor {
      font-size: var(--_text-size-md);
    }
    .muted {
      color: var(--_text-muted);
    }
    .small {
      font-size: var(--_text-size-xs);
    }
    .number {
      font-variant-numeric: tabular-nums;
    }
    .hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .icon {
      inline-size: var(--_icon-size);
      block-size: var(--_icon-size);
      flex: none;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    [dir='rtl'] .directed {
      transform: scaleX(-1);
    }
    .card {
      display: grid;
      gap: var(--_gap-between);
      align-content: start;
      padding: var(--_space-5);
      background: var(--_card-bg);
      border: 1px solid var(--_card-border);
      border-radius: var(--_card-radius);
    }
    :focus-visible {
      outline: var(--_focus-width) solid var(--_border-focus);
      outline-offset: 2px;
      scroll-margin-block: var(--lintel-sticky-offset, 0);
    }
    button {
      all: unset;
      box-sizing: border-box;
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: var(--_gap-inside);
      min-block-size: var(--_target-size-action);
      padding: var(--_space-1) var(--_space-4);
      border: 1px solid var(--_border-control);
      border-radius: var(--_button-radius);
      color: var(--_text-default);
      font-weight: var(--_font-weight-strong);
      line-height: 1.3;
      text-align: center;
      cursor: pointer;
      transition: background-color var(--_duration-fast) var(--_easing-out);
    }
    button:hover {
      background: var(--_surface-sunken);
    }
    button:focus-visible {
      outline: var(--_focus-width) solid var(--_border-focus);
      outline-offset: 2px;
    }
    button.primary {
      background: var(--_button-bg);
      border-color: var(--_accent-border);
      color: var(--_button-text);
    }
    button.primary:hover {
      background: var(--_button-bg-hover);
    }
    button.primary:active {
      background: var(--_button-bg-active);
    }
    button.quiet {
      border-color: transparent;
      padding-inline: var(--_space-2);
      color: var(--_accent-text);
    }
    button[aria-disabled='true'],
    button[aria-disabled='true']:is(:hover, :active) {
      background: var(--_surface-sunken);
      border-style: dashed;
      border-color: var(--_border-control);
      color: var(--_text-muted);
      cursor: not-allowed;
    }
    @media (pointer: coarse) {
      button {
        min-block-size: calc(var(--_target-size-action) * 1.1);
      }
    }
    @media (forced-colors: active) {
      button.primary:not([aria-disabled='true']) {
        forced-color-adjust: none;
        background: Highlight;
        border: 2px solid Highlight;
        color: HighlightText;
      }
      button[aria-disabled='true'] {
        color: GrayText;
      }
    }
  `,
];
