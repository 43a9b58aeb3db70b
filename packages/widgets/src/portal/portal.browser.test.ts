import type { WhoAmI } from '@lintel/contract';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import './define.ts';
import { entitlementView } from '../../test/entitlement-view.ts';
import { planOffers } from '../../test/plan-offers.ts';
import { drawn, inside, mount, textOf, unmount, violations } from '../../test/mount.ts';
import { LintelCheckoutRequestEvent } from '../internal/request-event.ts';
import type { Snapshot } from '../internal/snapshot.ts';
import type { LintelUpgradeCheckout } from '../upgrade-checkout/upgrade-checkout.ts';
import type { LintelPortal } from './portal.ts';

const session = (over: Partial<WhoAmI> = {}): WhoAmI => ({
  account: {
    id: 'acc_1',
    name: 'Nordwind GmbH',
    kind: 'customer',
    zone: 'Europe/Berlin',
    currency: 'EUR',
  },
  user: { id: 'u1', name: 'Ada' },
  roles: ['account-owner'],
  scopes: [
    'view',
    'usage:read',
    'members:write',
    'requests:write',
    'approvals:decide',
    'checkout',
    'billing:read',
    'audit:read',
  ],
  actingFor: false,
  expiresAt: '2026-05-04T10:10:00.000Z',
  ...over,
});
const everything = (who: WhoAmI = session()): Snapshot => ({
  session: who,
  entitlements: entitlementView({ waiting: { requests: 0, approvals: 2 } }),
  plans: planOffers(),
  invoices: { items: [], nextCursor: null },
  notices: { items: [], nextCursor: null },
  audit: { items: [], nextCursor: null },
  securityEvents: { items: [], nextCursor: null },
});
const show = (snapshot: Snapshot, width?: string): Promise<LintelPortal> =>
  mount(html`<lintel-portal routing="none" .snapshot=${snapshot}></lintel-portal>`, width);
const tabsOf = (portal: Element): readonly HTMLElement[] => [
  ...(portal.shadowRoot?.querySelectorAll<HTMLElement>('[role=tab]') ?? []),
];
const nameOf = (tab: HTMLElement | undefined): string =>
  (tab?.firstChild?.nextSibling?.textContent ?? tab?.textContent ?? '').trim();

describe('lintel-portal', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
  });
  afterEach(unmount);

  it('shows the pages that the role may see, the overview first', async () => {
    const owner = await show(everything());
    expect(tabsOf(owner).length).to.equal(8);
    expect(inside(owner, '#page-overview').hidden).to.equal(false);
    const member = await show(everything(session({ scopes: ['view'] })));
    expect(tabsOf(member).map(({ id }) => id)).to.deep.equal([
      'tab-overview',
      'tab-seats',
      'tab-plans',
      'tab-notices',
    ]);
  });

  it('says how much waits beside the approvals', async () => {
    const portal = await show(everything());
    expect(inside(portal, '#tab-approvals').textContent.replace(/\s+/g, ' ')).to.contain(
      '2 wait for you',
    );
  });

  it('moves along the names by arrow keys and opens only by a press', async () => {
    const portal = await show(everything());
    const [first, second] = tabsOf(portal);
    first?.focus();
    first?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }),
    );
    expect(portal.shadowRoot?.activeElement).to.equal(second);
    expect(portal.shadowRoot?.querySelector('#page-seats')).to.equal(null);
    second?.click();
    await drawn(portal);
    expect(inside(portal, '#page-seats').hidden).to.equal(false);
    expect(inside(portal, '#page-overview').hidden).to.equal(true);
  });

  it('puts the meters under the name of their page, so that no level of heading is left out', async () => {
    const portal = await show(everything());
    inside(portal, '#tab-usage').click();
    await drawn(portal);
    const heading = inside(portal, '#page-usage .heading');
    expect(heading.textContent.trim()).to.equal('Usage');
    expect(heading.ariaLevel).to.equal('2');
  });

  it('turns the arrow keys around where the text runs from right to left', async () => {
    document.documentElement.lang = 'ar';
    const portal = await show(everything());
    const [first, second] = tabsOf(portal);
    first?.focus();
    first?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, composed: true }),
    );
    expect(portal.shadowRoot?.activeElement).to.equal(second);
  });

  it('leads to the plans when a page asks for it, unless a router prevents it', async () => {
    const portal = await show(everything());
    const dashboard = inside(portal, 'lintel-entitlement-dashboard');
    const ask = (): void => {
      dashboard.dispatchEvent(
        Object.assign(
          new Event('lintel-navigate', { bubbles: true, composed: true, cancelable: true }),
          { to: 'notices', detail: {} },
        ),
      );
    };
    dashboard.addEventListener('lintel-navigate', (event) => event.preventDefault(), {
      once: true,
    });
    ask();
    await drawn(portal);
    expect(portal.shadowRoot?.querySelector('#page-notices')).to.equal(null);
    ask();
    await drawn(portal);
    expect(inside(portal, '#page-notices').hidden).to.equal(false);
  });

  it('has a page of invoices for those who may read them', async () => {
    const portal = await show(everything());
    inside(portal, '#tab-billing').click();
    await customElements.whenDefined('lintel-invoices');
    await drawn(portal);
    expect(textOf(inside(portal, 'lintel-invoices'))).to.contain('No invoices yet');
    const reader = await show(everything(session({ scopes: ['view'] })));
    expect(reader.shadowRoot?.querySelector('#tab-billing')).to.equal(null);
  });

  it('reminds vendor staff in whose name they act', async () => {
    const portal = await show(everything(session({ actingFor: true })));
    expect(textOf(portal)).to.contain('you act for').and.contain('Nordwind GmbH');
  });

  it('lets a page style the widgets inside it', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('lintel-portal::part(summary) { outline: 7px solid red }');
    document.adoptedStyleSheets = [sheet];
    const portal = await show(everything());
    await customElements.whenDefined('lintel-entitlement-dashboard');
    await drawn(portal);
    const dashboard = inside(portal, 'lintel-entitlement-dashboard');
    await drawn(dashboard.parentElement ?? dashboard);
    expect(getComputedStyle(inside(dashboard, '[part=summary]')).outlineWidth).to.equal('7px');
    document.adoptedStyleSheets = [];
  });

  it('opens the plans with what is to be paid when a widget asks for a payment', async () => {
    const portal = await show(everything());
    inside(portal, 'lintel-entitlement-dashboard').dispatchEvent(
      new LintelCheckoutRequestEvent('request-seats', { requested: 2 }),
    );
    await drawn(portal);
    expect(inside(portal, '#tab-plans').ariaSelected).to.equal('true');
    expect(inside<LintelUpgradeCheckout>(portal, 'lintel-upgrade-checkout').asked).to.deep.equal({
      request: 'request-seats',
      fields: { requested: 2 },
    });
  });

  it('keeps what was typed while another page is open', async () => {
    const portal = await show(everything());
    inside(portal, '#tab-plans').click();
    await customElements.whenDefined('lintel-upgrade-checkout');
    const checkout = inside<LintelUpgradeCheckout>(portal, 'lintel-upgrade-checkout');
    await drawn(portal);
    inside<HTMLInputElement>(checkout, '#plan-scale').click();
    inside(portal, '#tab-overview').click();
    await drawn(portal);
    inside(portal, '#tab-plans').click();
    await drawn(portal);
    expect(inside<HTMLInputElement>(checkout, '#plan-scale').checked).to.equal(true);
  });

  it('keeps a page in place once it was open', async () => {
    const portal = await show(everything());
    const dashboard = inside(portal, 'lintel-entitlement-dashboard');
    inside(portal, '#tab-notices').click();
    await drawn(portal);
    inside(portal, '#tab-overview').click();
    await drawn(portal);
    expect(inside(portal, 'lintel-entitlement-dashboard')).to.equal(dashboard);
  });

  for (const lang of ['en', 'ar']) {
    it(`passes axe in ${lang} and fits 280 px`, async () => {
      document.documentElement.lang = lang;
      const portal = await show(everything(), '280px');
      expect(nameOf(tabsOf(portal)[0])).not.to.equal('');
      expect(await violations(portal)).to.deep.equal([]);
      expect(portal.scrollWidth).to.be.at.most(280);
    });
  }
});
