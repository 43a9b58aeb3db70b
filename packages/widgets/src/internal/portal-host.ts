import type { PortalStore } from '@lintel/client';
import { parentAcrossRoots } from './localizer.ts';
import type { LintelRequestEvent } from './request-event.ts';

/** What a widget needs of `<lintel-provider>`. It tells of a new store or language with `_lintel-provider-changed`. */
export interface PortalHost extends HTMLElement {
  readonly store: PortalStore | null;
  /** Asks for what the event asks for, in the name of the session. */
  respond(event: LintelRequestEvent): void;
  /** A fresh key for one intent. */
  newId(): string;
}

export const PROVIDER_CHANGED = '_lintel-provider-changed';
const TAG = 'lintel-provider';

/**
 * The provider of a widget: the one with that id, else the nearest around it, out of shadow roots. It may stand in the
 * page before its class is there, so this waits for the class.
 */
export async function findPortalHost(element: Element, id: string): Promise<PortalHost | null> {
  const found = id ? byId(element, id) : nearest(element);
  if (!found) return null;
  await customElements.whenDefined(TAG);
  return found as PortalHost;
}

function byId(element: Element, id: string): Element | null {
  const root = element.getRootNode();
  return (
    (root instanceof ShadowRoot ? root.getElementById(id) : null) ?? document.getElementById(id)
  );
}

function nearest(element: Element): Element | null {
  for (let node: Element | null = element; node; node = parentAcrossRoots(node)) {
    if (node.localName === TAG) return node;
  }
  return null;
}
