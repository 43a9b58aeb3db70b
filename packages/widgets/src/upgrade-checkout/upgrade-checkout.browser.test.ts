import { ProblemError } from '@lintel/client';
import type { Checkout, Quote } from '@lintel/contract';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import './define.ts';
// What a widget fetches later is there at once in these tests; `later-part.test.ts` tells what happens where it is not.
import './later.ts';
import { decision, entitlementView } from '../../test/entitlement-view.ts';
import { drawn, inside, mount, textOf, unmount, violations } from '../../test/mount.ts';
import { euros, planOffers, quote } from '../../test/plan-offers.ts';
import type { LintelBeforeEvent, LintelRequestEvent } from '../internal/request-event.ts';
import type { LintelUpgradeCheckout } from './upgrade-checkout.ts';

const checkout = (over: Partial<Checkout> = {}): Checkout => ({
  ...{ id: 'ord_1', quoteId: 'quo_1', status: 'paid', total: euros(49_348), failure: null },
  invoice: 'inv_1',
  ...{ startedAt: '2026-05-04T10:01:00.000Z', finishedAt: '2026-05-04T10:01:01.000Z' },
  ...over,
});
const declined = checkout({
  status: 'failed',
  failure: { code: 'card-declined', message: 'The card was declined.' },
});
const methods = {
  ...{ provider: 'ledger', development: true },
  items: [
    { id: 'card-1', title: 'Card one', behaviour: 'succeeds', isDefault: true },
    { id: 'card-2', title: 'Card two', behaviour: 'fails', isDefault: false },
  ],
} as const;

type Answer = (input: Readonly<Record<string, unknown>>, key: string) => unknown;

/** A page that answers by itself, without a provider; it keeps the names of what was asked. */
async function show(answers: Readonly<Record<string, Answer>> = {}, width?: string) {
  const asked: string[] = [];
  const keys: string[] = [];
  const all: Readonly<Record<string, Answer>> = {
    'make-quote': () => quote(),
    'list-payment-methods': () => methods,
    'start-checkout': () => checkout(),
    ...answers,
  };
  const snapshot = { entitlements: entitlementView(), plans: planOffers() };
  const element = await mount<LintelUpgradeCheckout>(
    html`<lintel-upgrade-checkout .snapshot=${snapshot}></lintel-upgrade-checkout>`,
    width,
  );
  for (const [verb, answer] of Object.entries(all)) {
    element.addEventListener(`lintel-${verb}-request`, (event) => {
      const request = event as LintelRequestEvent;
      asked.push(verb);
      const key = request.options.idempotencyKey ?? '';
      keys.push(key);
      const said = new Promise((resolve) => resolve(answer(request.input, key)));
      request.respondWith(said as NonNullable<typeof request.answer>);
    });
  }
  return { element, asked, keys };
}

async function press(element: Element, selector: string): Promise<void> {
  inside(element, selector).click();
  await drawn(element.parentElement ?? element);
}

async function toPayment(element: Element): Promise<void> {
  for (const selector of ['#plan-scale', '#continue', '#next']) await press(element, selector);
}

const refuse = (code: 'quote-expired' | 'network' | 'internal'): never => {
  throw new ProblemError(code, { status: code === 'network' ? 0 : 409 });
};

describe('lintel-upgrade-checkout', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
  });
  afterEach(unmount);

  it('shows each plan with its outcome, and the reason of a refusal in the policy’s words', async () => {
    const { element } = await show();
    expect(inside(element, '[data-plan=growth]').textContent).to.contain('Current plan');
    expect(inside(element, '[data-plan=scale]').textContent).to.contain('Paid today');
    expect(inside(element, '[data-plan=enterprise]').textContent).to.contain('Needs approval');
    expect(inside(element, '[data-plan=solo]').textContent)
      .to.contain('Not available')
      .and.contain('Please settle the open invoices first.');
  });

  it('lets nobody go on with a plan that is refused, and everybody reach the button', async () => {
    const { element, asked } = await show();
    await press(element, '#plan-solo');
    const button = inside(element, '#continue');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(button.tabIndex).to.equal(0);
    await press(element, '#continue');
    expect(asked).to.deep.equal([]);
  });

  it('shows the lines, what is due, the last day that is charged, and what comes next', async () => {
    const { element } = await show();
    await press(element, '#plan-scale');
    await press(element, '#continue');
    const text = textOf(element);
    expect(text).to.contain('Due today').and.contain('€493.48');
    expect(text).to.contain('May 4, 2026 to Feb 28, 2027').and.contain('301 of 365 days');
    expect(text)
      .to.contain('Then per year')
      .and.contain('€1,990.00')
      .and.contain('before: €990.00');
    expect(text).to.contain('Taxes are not included.').and.not.contain('€0.00');
  });

  it('shows no price where none was worked out, and offers no payment', async () => {
    const { element } = await show({ 'make-quote': () => refuse('network') });
    await press(element, '#plan-scale');
    await press(element, '#continue');
    expect(textOf(element)).to.contain('We cannot tell the price now. Nothing was charged.');
    expect(textOf(element)).to.not.match(/€/);
    expect(element.shadowRoot?.querySelector('#next')).to.equal(null);
  });

  it('drops the quote of a plan that is not wanted any more', async () => {
    const slow: ((quote: Quote) => void)[] = [];
    const { element } = await show({
      'make-quote': ({ body }) =>
        JSON.stringify(body).includes('scale')
          ? new Promise((resolve) => slow.push(resolve))
          : quote({ id: 'quo_2', total: euros(777) }),
    });
    await press(element, '#plan-scale');
    await press(element, '#continue');
    await press(element, '.steps button');
    await press(element, '#plan-enterprise');
    await press(element, '#continue');
    slow[0]?.(quote());
    await drawn(element.parentElement ?? element);
    expect(inside(element, '.total').textContent).to.contain('€7.77');
  });

  it('pays the quote that was shown, says so to the page, and shows what is active', async () => {
    const { element, asked } = await show();
    const told: unknown[] = [];
    element.addEventListener('lintel-checkout-completed', (event) =>
      told.push((event as Event & { detail: unknown }).detail),
    );
    await toPayment(element);
    await press(element, '#pay');
    expect(asked).to.deep.equal(['make-quote', 'list-payment-methods', 'start-checkout']);
    expect(told).to.deep.equal([checkout()]);
    expect(textOf(element)).to.contain('Paid €493.48');
    expect(inside(element, '.active').textContent).to.contain('Growth');
  });

  it('keeps the chosen method after a payment that failed, and pays anew under a key of its own', async () => {
    const answers = [declined, checkout()];
    const { element, asked, keys } = await show({ 'start-checkout': () => answers.shift() });
    await toPayment(element);
    await press(element, '#method-card-2');
    await press(element, '#pay');
    expect(textOf(element)).to.contain('The card was declined. Nothing was charged.');
    expect(inside<HTMLInputElement>(element, '#method-card-2').checked).to.equal(true);
    await press(element, '#pay');
    const [first, second] = keys.filter((_, at) => asked[at] === 'start-checkout');
    expect(first).to.not.equal(second);
    expect(textOf(element)).to.contain('Paid');
  });

  it('repeats the same intent when the answer never came', async () => {
    let calls = 0;
    const { element, asked, keys } = await show({
      'start-checkout': () => ((calls += 1) === 1 ? refuse('network') : checkout()),
    });
    await toPayment(element);
    await press(element, '#pay');
    expect(textOf(element)).to.contain('Trying again does not charge twice.');
    await press(element, '#pay');
    const [first, second] = keys.filter((_, at) => asked[at] === 'start-checkout');
    expect(first).to.equal(second);
    expect(textOf(element)).to.contain('Paid');
  });

  it('reads a new price out before anything is paid when the old one holds no more', async () => {
    let quotes = 0;
    const { element, asked } = await show({
      'make-quote': () => quote((quotes += 1) === 1 ? {} : { id: 'quo_2', total: euros(50_000) }),
      'start-checkout': () => refuse('quote-expired'),
    });
    await toPayment(element);
    await press(element, '#pay');
    expect(textOf(element)).to.contain('it was €493.48, now it is €500.00. Nothing was charged.');
    expect(inside(element, '#next').textContent).to.contain('Continue to payment');
    expect(asked.filter((verb) => verb === 'start-checkout')).to.have.length(1);
  });

  it('does not pay by Enter in a field, and confirms the second step by a press', async () => {
    const { element, asked } = await show({
      'start-checkout': () => checkout({ status: 'needs-confirmation', finishedAt: null }),
      'confirm-checkout': () => checkout(),
    });
    await toPayment(element);
    await press(element, '#pay');
    const code = inside<HTMLInputElement>(element, '#code');
    code.value = '123456';
    code.dispatchEvent(new Event('input'));
    code.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(code.form).to.equal(null);
    expect(asked).to.not.include('confirm-checkout');
    await press(element, '#pay');
    expect(asked).to.include('confirm-checkout');
    expect(textOf(element)).to.contain('Paid');
  });

  it('lets the page prevent a payment', async () => {
    const { element, asked } = await show();
    element.addEventListener('lintel-before-start-checkout', (event) =>
      (event as LintelBeforeEvent).preventDefault(),
    );
    await toPayment(element);
    await press(element, '#pay');
    expect(asked).to.not.include('start-checkout');
    expect(inside(element, '#pay').getAttribute('aria-disabled')).to.equal(null);
  });

  it('asks others where they have to agree, with the reason that was typed', async () => {
    const bodies: unknown[] = [];
    const made = {
      ...{ id: 'req_1', account: 'acc_1', request: 'request-upgrade', label: 'Upgrade' },
      ...{ fields: {}, justification: null, requester: { person: 'ana', name: 'Ana' } },
      ...{ status: 'waiting', madeAt: '2026-05-04T10:00:00.000Z', decidedAt: null },
      ...{ approval: 'apr_1', reasons: [] },
      waitingFor: [{ role: 'budget-owner', people: [] }],
    };
    const { element } = await show({
      'make-quote': () =>
        quote({ decision: decision({ id: 'dec_7', outcome: 'approval' }) as Quote['decision'] }),
      submit: ({ body }) => {
        bodies.push(body);
        return { request: made, decision: decision() };
      },
    });
    await press(element, '#plan-enterprise');
    await press(element, '#continue');
    expect(textOf(element)).to.contain('Step 2 of 3');
    const why = inside<HTMLTextAreaElement>(element, '#justification');
    why.value = 'Two more teams';
    why.dispatchEvent(new Event('input'));
    await press(element, '#next');
    expect(bodies[0]).to.include({ decisionId: 'dec_7', justification: 'Two more teams' });
    expect(textOf(element)).to.contain('It waits for budget owner.');
    expect(element.shadowRoot?.querySelector('.active')).to.equal(null);
  });

  it('begins with the price when another widget asks for a payment', async () => {
    const bodies: unknown[] = [];
    const { element } = await show({
      'make-quote': ({ body }) => {
        bodies.push(body);
        return quote();
      },
    });
    element.asked = { request: 'request-seats', fields: { requested: 2 } };
    await drawn(element.parentElement ?? element);
    expect(bodies).to.deep.equal([{ request: 'request-seats', fields: { requested: 2 } }]);
    expect(textOf(element)).to.contain('Step 1 of 3');
  });

  it('moves the focus to the heading of each step, and marks the step', async () => {
    const { element } = await show();
    await press(element, '#plan-scale');
    await press(element, '#continue');
    expect(element.shadowRoot?.activeElement?.id).to.equal('step');
    expect(inside(element, '[aria-current=step]').textContent.trim()).to.equal('Review');
  });

  it('offers no part by which a page could hide what is due', async () => {
    const { element } = await show();
    await toPayment(element);
    expect(inside(element, '.due').closest('[part]:not([part=base])')).to.equal(null);
    expect(inside(element, '#pay').closest('[part]:not([part=base])')).to.equal(null);
  });

  for (const lang of ['en', 'ar', 'en-XA']) {
    it(`can be used by everybody at each step, in ${lang}`, async () => {
      document.documentElement.lang = lang;
      const { element } = await show({ 'start-checkout': () => declined });
      for (const selector of ['#plan-scale', '#continue', '#next', '#pay']) {
        expect(await violations(element)).to.deep.equal([]);
        await press(element, selector);
      }
      expect(await violations(element)).to.deep.equal([]);
    });
  }

  for (const width of ['280px', '720px']) {
    it(`fits into ${width} at each step`, async () => {
      const { element } = await show({}, width);
      for (const selector of ['#plan-scale', '#continue', '#next', '#pay']) {
        expect(element.scrollWidth).to.be.at.most(element.clientWidth);
        await press(element, selector);
      }
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    });
  }
});
