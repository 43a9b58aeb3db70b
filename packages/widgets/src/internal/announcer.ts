/** `result`: somebody waits for it, and it is always spoken; `news`: it may be replaced by newer news of the same key. */
export interface Announcement {
  readonly text: string;
  readonly kind: 'result' | 'news';
  readonly key?: string;
}

/** News within this time is spoken together, the last of each key. */
const GATHER_MS = 1_000;

let region: HTMLElement | null = null;
let timer = 0;
const waiting = new Map<string, string>();

/**
 * Speaks to readers of the screen through one region that all widgets of a page share: regions of their own would be
 * silent when they come and go with their text.
 */
export function announce({ text, kind, key = text }: Announcement): void {
  if (kind === 'result') {
    waiting.delete(key);
    speak(text);
    return;
  }
  waiting.delete(key);
  waiting.set(key, text);
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    speak([...waiting.values()].join('. '));
    waiting.clear();
  }, GATHER_MS);
}

function speak(text: string): void {
  const page: Document & { ariaNotify?: (text: string) => void } = document;
  if (page.ariaNotify) {
    page.ariaNotify(text);
    return;
  }
  const line = document.createElement('p');
  line.textContent = text;
  prepareAnnouncer().append(line);
  window.setTimeout(() => line.remove(), 10_000);
}

/** Puts the region into the page while it is still empty; a region that arrives with its text is not read. */
export function prepareAnnouncer(): HTMLElement {
  if (region?.isConnected) return region;
  region = document.createElement('div');
  region.setAttribute('aria-live', 'polite');
  // Through the CSSOM: a strict CSP allows it, and no stylesheet of the page is needed.
  Object.assign(region.style, {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  document.body.append(region);
  return region;
}
