import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { defineOnce } from './internal/define-once.ts';

describe('the loader', () => {
  afterEach(() =>
    document
      .querySelectorAll('lintel-usage-meter, lintel-no-such-thing')
      .forEach((element) => element.remove()),
  );

  it('defines what stands on the page or comes later, and nothing else', async () => {
    await import('./loader.ts');
    document.body.append(document.createElement('lintel-no-such-thing'));
    const later = document.createElement('div');
    later.append(document.createElement('lintel-usage-meter'));
    document.body.append(later);
    await customElements.whenDefined('lintel-usage-meter');
    expect(customElements.get('lintel-entitlement-dashboard')).to.equal(undefined);
    expect(customElements.get('lintel-no-such-thing')).to.equal(undefined);
    later.remove();
  });

  it('a name that is taken stays, with a word about another version', () => {
    class Older extends LitElement {
      static readonly version = '9.9.9';
    }
    class Newer extends LitElement {}
    const said: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => said.push(text);
    try {
      defineOnce('lintel-test-twice', Older);
      defineOnce('lintel-test-twice', Newer);
    } finally {
      console.warn = warn;
    }
    expect(customElements.get('lintel-test-twice')).to.equal(Older);
    expect(String(said[0])).to.contain('9.9.9');
  });
});
