import { waitFor } from 'storybook/test';

/** One element inside a widget of the story, once it is there. */
export function findInside<E extends HTMLElement = HTMLElement>(
  canvas: HTMLElement,
  widget: keyof HTMLElementTagNameMap,
  selector: string,
): Promise<E> {
  return waitFor(
    () => {
      const found = canvas.querySelector(widget)?.shadowRoot?.querySelector<E>(selector);
      if (!found) throw new Error(`no ${selector} in <${widget}>`);
      return found;
    },
    { timeout: 5_000 },
  );
}

/** Writes into a field of a widget as a person would. */
export async function writeInto(
  field: HTMLInputElement | HTMLTextAreaElement,
  text: string,
): Promise<void> {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await Promise.resolve();
}
