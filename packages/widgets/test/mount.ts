import 'axe-core/axe.min.js';
import type { AxeResults } from 'axe-core';
import { render, type TemplateResult } from 'lit';
import { LintelElement } from '../src/internal/lintel-element.ts';

declare const axe: { run(root: Element, options: object): Promise<AxeResults> };

const places: HTMLElement[] = [];

/** Puts a template on the page and answers its first element, once it and all widgets in it are drawn. */
export async function mount<E extends HTMLElement>(
  template: TemplateResult,
  width = '48rem',
): Promise<E> {
  const place = document.createElement('div');
  place.style.inlineSize = width;
  document.body.append(place);
  places.push(place);
  render(template, place);
  const element = place.firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error('nothing was mounted');
  await drawn(place);
  return element as E;
}

/** Waits until every widget below has drawn what it knows. */
export async function drawn(place: Element): Promise<void> {
  for (let i = 0; i < 4; i += 1) {
    for (const element of place.querySelectorAll('*')) {
      if (element instanceof LintelElement) await element.updateComplete;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Takes everything off the page. */
export function unmount(): void {
  for (const place of places.splice(0)) place.remove();
  document.documentElement.lang = 'en';
}

/** What is written inside a widget, spaces made one. */
export const textOf = (element: Element): string =>
  (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** One element inside a widget. */
export function inside<E extends Element = HTMLElement>(element: Element, selector: string): E {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} in <${element.localName}>`);
  return found;
}

/** Violations of WCAG 2.2 A and AA, each as `rule: target`. */
export async function violations(element: Element): Promise<readonly string[]> {
  const { violations: found } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`),
  );
}
