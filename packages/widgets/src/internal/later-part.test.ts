import type { CSSResult, TemplateResult } from 'lit';
import { describe, expect, test } from 'vitest';
import { LaterPart, type Later } from './later-part.ts';
import type { Localizer } from './localizer.ts';

/** A widget that counts how often it is asked to draw. */
class Host extends EventTarget {
  updates = 0;
  readonly renderRoot = { adoptedStyleSheets: [] as CSSStyleSheet[] };
  readonly updateComplete = Promise.resolve(true);
  addController(): void {}
  removeController(): void {}
  requestUpdate(): void {
    this.updates += 1;
  }
}

/** Each message is its id. */
const WORDS = { t: (id: string) => id } as unknown as Localizer;

const SHEET = { cssRules: [] } as unknown as CSSStyleSheet;
const PART: Later = { styles: { styleSheet: SHEET } as CSSResult };

function part(...answers: (Later | Error)[]): {
  host: Host;
  later: LaterPart<Later>;
  asked: () => number;
} {
  const host = new Host();
  let asked = 0;
  const later = new LaterPart(host, () => {
    const answer = answers[asked++] ?? new Error('asked too often');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  return { host, later, asked: () => asked };
}

describe('a part that is fetched later', () => {
  for (const type of ['pointerover', 'focusin']) {
    test(`is fetched ahead at the first ${type}, with its styles`, async () => {
      const { host, later, asked } = part(PART);
      expect(asked()).toBe(0);
      host.dispatchEvent(new Event(type));
      host.dispatchEvent(new Event(type));
      expect(await later.fetch()).toBe(PART);
      expect(asked()).toBe(1);
      expect(host.renderRoot.adoptedStyleSheets).toEqual([SHEET]);
      expect(host.updates).toBe(1);
    });
  }

  test('that cannot be fetched says so, and is tried again by the next who asks', async () => {
    const { host, later, asked } = part(new Error('offline'), PART);
    expect(await later.fetch()).toBe(null);
    expect(later.problem?.code).toBe('network');
    const again = later.fetch();
    expect(later.problem).toBe(null);
    expect(await again).toBe(PART);
    expect(asked()).toBe(2);
    expect(host.updates).toBe(3);
  });

  test('is fetched by the view that needs it, which says meanwhile that it comes', async () => {
    const { later, asked } = part(PART);
    expect((later.view(WORDS, () => 'drawn') as TemplateResult).values).toEqual(['common.loading']);
    await later.fetch();
    expect(later.view(WORDS, (it) => it)).toBe(PART);
    expect(asked()).toBe(1);
  });

  test('that could not be fetched is not asked for again by drawing, but by the press offered there', async () => {
    const { later, asked } = part(new Error('offline'), PART);
    await later.fetch();
    const message = later.view(WORDS, () => 'drawn') as TemplateResult;
    expect(message.values).toContain(later.fetch);
    expect(asked()).toBe(1);
    await later.fetch();
    expect(later.view(WORDS, () => 'drawn')).toBe('drawn');
  });
});
