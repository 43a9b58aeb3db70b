import type { ClientPorts, GetSession } from '@lintel/client';
import type { LiveAnswer } from './worker/protocol.ts';

/** The live widget beside the clock. */
export interface LiveView {
  /** Shows the account as of the last answer; a new generation is another account, and a new widget. */
  show(place: Element | null, answer: LiveAnswer): void;
}

/** A widget over the worker's own app: its `fetch` is a port, so nothing leaves the page. */
export function liveView(transport: ClientPorts['fetch'], getSession: GetSession): LiveView {
  let generation = -1;
  return {
    show(place, answer) {
      if (!place || answer.kind === 'not-shown') return;
      if (answer.generation === generation && place.firstElementChild) return;
      generation = answer.generation;
      const provider = document.createElement('lintel-provider');
      Object.assign(provider, { transport, getSession });
      provider.append(
        document.createElement('lintel-entitlement-dashboard'),
        document.createElement('lintel-notices'),
      );
      place.replaceChildren(provider);
    },
  };
}
