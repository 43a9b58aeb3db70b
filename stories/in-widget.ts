import { expect, userEvent, waitFor } from 'storybook/test';

/** Only bounds how long a failure takes; without the whole page in the message. */
const PATIENCE = { timeout: 30_000, onTimeout: (error: Error) => error };

/** The widget of a story; where a portal holds widgets, name the one that is meant. */
export function widgetIn(canvas: HTMLElement, tag = ''): HTMLElement {
  for (const root of rootsOf(canvas)) {
    const found = root.querySelector<HTMLElement>(tag || 'lintel-provider > *');
    if (found) return found;
  }
  throw new Error(`no <${tag}> in the story`);
}

/** Waits until the widget shows what was asked for. */
export async function settled(canvas: HTMLElement, state = 'ready', tag = ''): Promise<void> {
  await waitFor(() => expect(widgetIn(canvas, tag)).toHaveAttribute('data-state', state), PATIENCE);
}

/** Waits for an element inside the widget. */
export function findIn(canvas: HTMLElement, selector: string, tag = ''): Promise<HTMLElement> {
  return waitFor(() => {
    const found = widgetIn(canvas, tag).shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector} in the widget`);
    return found;
  }, PATIENCE);
}

/** Presses a button once it may be pressed. */
export async function press(canvas: HTMLElement, selector: string, tag = ''): Promise<void> {
  await findIn(canvas, `${selector}:not([aria-disabled='true'])`, tag);
  await userEvent.click(await findIn(canvas, selector, tag));
}

export async function typeInto(
  canvas: HTMLElement,
  selector: string,
  text: string,
  tag = '',
): Promise<void> {
  await userEvent.type(await findIn(canvas, selector, tag), text);
}

/** Waits until the widget says this, spaces made one. */
export async function says(canvas: HTMLElement, text: string | RegExp, tag = ''): Promise<void> {
  await waitFor(() => {
    const said = widgetIn(canvas, tag).shadowRoot?.textContent ?? '';
    expect(said.replace(/\s+/g, ' ')).toMatch(text);
  }, PATIENCE);
}

/** Waits until colours have stopped changing: half way, their contrast says nothing. */
export async function atRest(): Promise<void> {
  for (;;) {
    // Two frames: one may still draw what an answer has just changed.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    // A document does not know of what moves inside the roots below it.
    const moving = [...rootsOf(document)]
      .flatMap((root) => (root instanceof ShadowRoot ? root.getAnimations() : []))
      .filter((one) => one instanceof CSSTransition);
    if (moving.length === 0) return;
    await Promise.allSettled(moving.map(({ finished }) => finished));
  }
}

function* rootsOf(root: ParentNode): Generator<ParentNode> {
  yield root;
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) yield* rootsOf(element.shadowRoot);
  }
}
