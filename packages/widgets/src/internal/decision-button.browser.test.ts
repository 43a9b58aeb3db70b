import { expect } from '@open-wc/testing';
import { LitElement, css, html } from 'lit';
import { decision, refusal } from '../../test/entitlement-view.ts';
import { inside, mount, textOf, unmount, violations } from '../../test/mount.ts';
import { decisionButton, type DecisionButton } from './decision-button.ts';
import { createLocalizer, type Localizer } from './localizer.ts';

class Bench extends LitElement {
  static override styles = css``;
  l: Localizer | null = null;
  options: DecisionButton | null = null;
  override render(): unknown {
    return this.l && this.options ? decisionButton(this.l, this.options) : null;
  }
}
customElements.define('test-decision-bench', Bench);

async function show(options: Partial<DecisionButton>): Promise<Bench> {
  const element = await mount<Bench>(html`<test-decision-bench></test-decision-bench>`);
  element.l = await createLocalizer('en', 'UTC');
  element.options = {
    id: 'buy',
    decision: decision(),
    label: 'Add 2 seats',
    requestLabel: 'Request 2 seats',
    onPress: () => undefined,
    ...options,
  };
  element.requestUpdate();
  await element.updateComplete;
  return element;
}
const button = (element: Bench): HTMLElement => inside(element, '#buy');
const outcome = (element: Bench): string =>
  (inside(element, '#buy-outcome').textContent ?? '').replace(/\s+/g, ' ').trim();
const euro = (minor: string): { minor: string; exponent: number; currency: string } => ({
  minor,
  exponent: 2,
  currency: 'EUR',
});

describe('a decision button', () => {
  afterEach(unmount);

  it('says that it takes effect now', async () => {
    const element = await show({});
    expect(button(element).textContent).to.contain('Add 2 seats');
    expect(outcome(element)).to.equal('Takes effect now.');
    expect(button(element).hasAttribute('aria-disabled')).to.equal(false);
  });

  it('says who has to agree, in which order and until when, and is called a request', async () => {
    const element = await show({
      decision: decision({
        outcome: 'approval',
        approvers: {
          approval: 'seat-change',
          stages: [
            { title: 'Manager', roles: ['manager'], people: ['Dana', 'Ben'], quorum: 2 },
            { title: '', roles: ['finance-director'], people: [], quorum: 1 },
          ],
          answerBy: '2026-05-08T15:00:00.000Z',
        },
      }),
    });
    expect(button(element).textContent).to.contain('Request 2 seats');
    expect(outcome(element)).to.match(
      /^Goes to 2 of Dana and Ben \(Manager\), then finance director\. An answer is due by May 8, 2026/,
    );
  });

  it('says what is paid today and after', async () => {
    const element = await show({
      decision: decision({
        outcome: 'payment',
        price: {
          quoteId: 'q',
          today: euro('1452'),
          recurring: { amount: euro('3600'), per: 'month' },
        },
      }),
    });
    expect(button(element).textContent).to.contain('Add 2 seats: €14.52 today');
    expect(outcome(element)).to.equal('Then €36.00 per month.');
  });

  it('that is refused stays focusable, gives the policy’s words, its line, and another way', async () => {
    const pressed: string[] = [];
    const element = await show({
      decision: decision({
        outcome: 'refused',
        reasons: [refusal('An invoice is open.')],
        alternatives: [{ request: 'pay', label: 'Pay the invoice' }],
      }),
      onPress: () => pressed.push('it'),
      onAlternative: (request) => pressed.push(request),
    });
    button(element).focus();
    expect(element.shadowRoot?.activeElement).to.equal(button(element));
    button(element).click();
    inside(element, '.alternatives button').click();
    expect(pressed).to.deep.equal(['pay']);
    expect(button(element).getAttribute('aria-disabled')).to.equal('true');
    expect(outcome(element)).to.equal('An invoice is open.');
    expect(inside(element, 'pre').textContent).to.contain('refuse request-seats');
  });

  it('gives words of its own to a refusal that has none', async () => {
    const element = await show({
      decision: decision({ outcome: 'refused', reasons: [refusal('', 'role-refused')] }),
    });
    expect(outcome(element)).to.contain('Your role does not allow this.');
  });

  for (const [name, options] of [
    ['not decided yet', { decision: null }],
    ['not known', { decision: decision({ outcome: 'unknown' }) }],
    ['on its way', { isBusy: true }],
  ] as const) {
    it(`does nothing while it is ${name}, and keeps its label`, async () => {
      let presses = 0;
      const element = await show({ ...options, onPress: () => (presses += 1) });
      button(element).click();
      expect(presses).to.equal(0);
      expect(button(element).textContent).to.contain('Add 2 seats');
      expect(button(element).getAttribute('aria-disabled')).to.equal('true');
    });
  }

  it('is not drawn for what no policy knows', async () => {
    const element = await show({
      decision: decision({ outcome: 'refused', reasons: [refusal('', 'no-policy')] }),
    });
    expect(element.shadowRoot?.querySelector('button')).to.equal(null);
  });

  it('shows markup of a policy as text', async () => {
    const element = await show({
      decision: decision({
        outcome: 'refused',
        reasons: [refusal('<img src=x onerror=alert(1)>')],
      }),
    });
    expect(textOf(element)).to.contain('<img src=x');
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('has no barrier that axe can find', async () => {
    expect(
      await violations(
        await show({ decision: decision({ outcome: 'refused', reasons: [refusal('No.')] }) }),
      ),
    ).to.deep.equal([]);
  });
});
