import { ProblemError } from '@lintel/client';
import type { Invoice, RouteAnswer, WhoAmI } from '@lintel/contract';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import './define.ts';
import { entitlementView } from '../../test/entitlement-view.ts';
import { drawn, inside, mount, textOf, unmount, violations } from '../../test/mount.ts';
import type { LintelRequestEvent } from '../internal/request-event.ts';
import type { Snapshot } from '../internal/snapshot.ts';
import type { LintelInvoices } from './invoices.ts';

const eur = (minor: string) => ({ minor, exponent: 2, currency: 'EUR' });

/** Issued two weeks before the present of `entitlementView`. */
const invoice = (over: Partial<Invoice> = {}): Invoice => ({
  ...{ id: 'inv_2', number: '2026-0002', account: 'acc_1', status: 'open', quoteId: null },
  lines: [
    {
      ...{ kind: 'plan', what: 'growth', title: 'Growth', quantity: 25, unit: eur('1960') },
      amount: eur('49000'),
      period: {
        from: '2026-04-19T22:00:00.000Z',
        until: '2026-05-19T22:00:00.000Z',
        shareOf: '30/30',
      },
    },
  ],
  ...{ total: eur('49000'), issuedOn: '2026-04-20', paidAt: null },
  ...over,
});
const paid = (over: Partial<Invoice> = {}): Invoice =>
  invoice({
    ...{ id: 'inv_1', number: '2026-0001', status: 'paid' },
    ...{ issuedOn: '2026-03-20', paidAt: '2026-03-20T10:00:00.000Z' },
    ...over,
  });

const methods: RouteAnswer<'listPaymentMethods'> = {
  ...{ provider: 'test', development: true },
  items: [
    { id: 'ok', title: 'Test card that succeeds', behaviour: 'succeeds', isDefault: false },
    { id: 'no', title: 'Test card that fails', behaviour: 'fails', isDefault: true },
    {
      id: 'two',
      title: 'Test card with a code',
      behaviour: 'needs-confirmation',
      isDefault: false,
    },
  ],
};

const session = (scopes: WhoAmI['scopes']): WhoAmI => ({
  account: entitlementView().account,
  ...{ user: { id: 'u1', name: 'Ada' }, roles: ['account-owner'], scopes },
  ...{ actingFor: false, expiresAt: '2026-05-04T10:10:00.000Z' },
});

const snapshotOf = (items: readonly Invoice[], over: Snapshot = {}): Snapshot => ({
  session: session(['view', 'billing:read', 'checkout']),
  entitlements: entitlementView(),
  invoices: { items: [...items], nextCursor: null },
  paymentMethods: methods,
  ...over,
});
const show = (
  items: readonly Invoice[],
  over: Snapshot = {},
  width?: string,
): Promise<LintelInvoices> =>
  mount(html`<lintel-invoices .snapshot=${snapshotOf(items, over)}></lintel-invoices>`, width);

/** Answers payments, and says with which method each was asked for. */
function answerPayments(element: Element, answer: () => Promise<Invoice>): readonly string[] {
  const asked: string[] = [];
  element.addEventListener('lintel-pay-invoice-request', (event) => {
    const request = event as LintelRequestEvent<'payInvoice'>;
    asked.push(`${request.input.params.invoice} ${request.input.body.method}`);
    request.respondWith(answer());
  });
  return asked;
}
async function pressPay(element: Element): Promise<void> {
  inside(element, 'button.pay').click();
  await drawn(element.parentElement ?? element);
}
async function choose(element: Element, method: string): Promise<void> {
  const select = inside<HTMLSelectElement>(element, '#method');
  select.value = method;
  select.dispatchEvent(new Event('change'));
  await drawn(element.parentElement ?? element);
}
const declined = (): Promise<never> =>
  Promise.reject(
    new ProblemError('payment-failed', { status: 402, detail: 'The card was declined.' }),
  );

describe('lintel-invoices', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
  });
  afterEach(() => {
    Reflect.deleteProperty(document, 'ariaNotify');
    unmount();
  });

  it('shows what is open before what is paid, and since when it is owed', async () => {
    const element = await show([paid(), invoice()]);
    const cards = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.card') ?? [])];
    expect(cards.map(({ dataset }) => dataset['invoice'])).to.deep.equal(['inv_2', 'inv_1']);
    expect(cards[0]?.textContent).to.contain('Overdue since Apr 20, 2026').and.contain('€490.00');
    expect(cards[1]?.textContent).to.contain('Paid on Mar 20, 2026');
    expect(cards[1]?.querySelector('button')).to.equal(null);
  });

  it('an invoice of today is due and not overdue', async () => {
    const text = textOf(await show([invoice({ issuedOn: '2026-05-04' })]));
    expect(text).to.contain('Due today').and.not.to.contain('Overdue');
  });

  it('lists what is charged, with the last day of its period', async () => {
    const element = await show([invoice()]);
    expect(inside<HTMLDetailsElement>(element, 'details').open).to.equal(false);
    const lines = inside(element, '.lines').textContent;
    expect(lines).to.contain('Growth').and.contain('25 × €19.60');
    expect(lines).to.contain('Apr 20, 2026 to May 19, 2026');
  });

  it('says of closed invoices how they were closed', async () => {
    const text = textOf(
      await show([paid({ status: 'void' }), paid({ id: 'inv_0', status: 'written-off' })]),
    );
    expect(text).to.contain('Cancelled').and.contain('Written off');
    expect(text).to.contain('No invoice is open.');
  });

  it('pays with the usual method of the account, and says that it is done', async () => {
    const spoken: string[] = [];
    Object.defineProperty(document, 'ariaNotify', {
      configurable: true,
      value: (text: string) => spoken.push(text),
    });
    const element = await show([invoice()]);
    const asked = answerPayments(element, () =>
      Promise.resolve(invoice({ status: 'paid', paidAt: '2026-05-04T10:00:00.000Z' })),
    );
    const told: string[] = [];
    element.addEventListener('lintel-invoice-paid', ({ type }) => told.push(type));
    await pressPay(element);
    expect(asked).to.deep.equal(['inv_2 no']);
    expect(textOf(element)).to.contain('Paid on May 4, 2026').and.not.to.contain('Overdue');
    expect(told).to.have.length(1);
    expect(spoken).to.deep.equal(['Invoice 2026-0002 is paid: €490.00.']);
    expect(element.shadowRoot?.activeElement?.id).to.equal('title');
  });

  it('pays with the method that was chosen, once', async () => {
    const element = await show([invoice()]);
    const asked = answerPayments(element, () => new Promise(() => undefined));
    await choose(element, 'ok');
    await pressPay(element);
    await pressPay(element);
    expect(asked).to.deep.equal(['inv_2 ok']);
    expect(inside(element, 'button.pay').getAttribute('aria-disabled')).to.equal('true');
  });

  it('a payment that fails says why and that nothing was charged, and loses nothing', async () => {
    const element = await show([invoice()]);
    const asked = answerPayments(element, declined);
    await choose(element, 'ok');
    await pressPay(element);
    const alert = inside(element, '[role=alert]').textContent;
    expect(alert).to.contain('did not go through').and.contain('The card was declined.');
    expect(alert).to.contain('Nothing was charged.');
    expect(inside<HTMLSelectElement>(element, '#method').value).to.equal('ok');
    await pressPay(element);
    expect(asked).to.have.length(2);
  });

  it('says of a method with a second step to choose another one', async () => {
    const element = await show([invoice()]);
    answerPayments(element, declined);
    await choose(element, 'two');
    await pressPay(element);
    expect(inside(element, '[role=alert]').textContent).to.contain('Choose another one.');
  });

  it('an answer that never came leaves open whether it was paid', async () => {
    const element = await show([invoice()]);
    answerPayments(element, () => Promise.reject(new ProblemError('network')));
    await pressPay(element);
    const alert = inside(element, '[role=alert]').textContent;
    expect(alert).to.contain('does not charge twice').and.not.to.contain('Nothing was charged');
  });

  it('only reads where the role may not pay', async () => {
    const element = await show([invoice()], { session: session(['view', 'billing:read']) });
    expect(element.shadowRoot?.querySelector('button.pay, #method')).to.equal(null);
    expect(inside(element, '[part=readonly]').textContent).to.contain('not pay them');
  });

  it('names the only method instead of a choice', async () => {
    const paymentMethods = { ...methods, items: methods.items.slice(0, 1) };
    const element = await show([invoice()], { paymentMethods });
    expect(element.shadowRoot?.querySelector('select')).to.equal(null);
    expect(textOf(element)).to.contain('Payment method: Test card that succeeds');
  });

  it('says that the methods could not be read, and reads them again', async () => {
    const { paymentMethods: _, ...snapshot } = snapshotOf([invoice()]);
    let isDown = true;
    const element = await mount<LintelInvoices>(
      html`<lintel-invoices
        .snapshot=${snapshot}
        @lintel-list-payment-methods-request=${(event: LintelRequestEvent) =>
          event.respondWith(
            isDown ? Promise.reject(new ProblemError('network')) : Promise.resolve(methods),
          )}
      ></lintel-invoices>`,
    );
    expect(inside(element, '[role=alert]').textContent).to.contain('could not reach');
    expect(element.shadowRoot?.querySelector('button.pay')).to.equal(null);
    isDown = false;
    inside(element, 'section section > p > button').click();
    await drawn(element.parentElement ?? element);
    expect(inside<HTMLSelectElement>(element, '#method').value).to.equal('no');
    expect(inside(element, 'button.pay').textContent).to.contain('Pay €490.00');
  });

  it('reads older invoices when they are asked for', async () => {
    const element = await show([], { invoices: { items: [invoice()], nextCursor: 'next' } });
    element.addEventListener('lintel-list-invoices-request', (event) => {
      const request = event as LintelRequestEvent<'listInvoices'>;
      expect(request.input.query?.cursor).to.equal('next');
      request.respondWith(Promise.resolve({ items: [paid()], nextCursor: null }));
    });
    inside(element, '#older').click();
    await drawn(element.parentElement ?? element);
    expect(textOf(element)).to.contain('2026-0001').and.not.to.contain('Show older');
  });

  it('says when there is none', async () => {
    expect(textOf(await show([]))).to.contain('No invoices yet.');
  });

  it('shows markup of a vendor as text', async () => {
    const [line] = invoice().lines;
    const title = '<img src=x onerror=alert(1)>';
    const element = await show([invoice({ lines: line ? [{ ...line, title }] : [] })]);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
    expect(textOf(element)).to.contain(title);
  });

  for (const lang of ['en', 'ar']) {
    it(`passes axe in ${lang} and fits 280 px, with a payment that failed`, async () => {
      document.documentElement.lang = lang;
      const element = await show([invoice(), paid()], {}, '280px');
      answerPayments(element, declined);
      await pressPay(element);
      inside<HTMLDetailsElement>(element, 'details').open = true;
      expect(await violations(element)).to.deep.equal([]);
      expect(element.scrollWidth).to.be.at.most(280);
    });
  }
});
