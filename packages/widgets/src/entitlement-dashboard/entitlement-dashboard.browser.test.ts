import type { EntitlementView, WhoAmI } from '@lintel/contract';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import './define.ts';
import { decision, entitlementView, feature, limit, refusal } from '../../test/entitlement-view.ts';
import { inside, mount, textOf, unmount, violations } from '../../test/mount.ts';
import type { LintelRequestEvent } from '../internal/request-event.ts';
import type { Snapshot } from '../internal/snapshot.ts';
import type { LintelEntitlementDashboard } from './entitlement-dashboard.ts';

const show = (snapshot: Snapshot, width?: string): Promise<LintelEntitlementDashboard> =>
  mount(
    html`<lintel-entitlement-dashboard .snapshot=${snapshot}></lintel-entitlement-dashboard>`,
    width,
  );

describe('lintel-entitlement-dashboard', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
  });
  afterEach(unmount);

  it('shows the plan, its dates in the zone of the account, and what is left', async () => {
    const text = textOf(await show({ entitlements: entitlementView() }));
    expect(text).to.contain('Growth');
    // 23:00 UTC is already the first of March in Berlin.
    expect(text).to.contain('Mar 1, 2027');
    expect(text).to.contain('18 of 25 used');
    expect(text).to.contain('Near the limit');
  });

  it('is a skeleton while nothing is known, and draws no lock then', async () => {
    const element = await show({});
    expect(element.dataset['state']).to.equal('loading');
    expect(inside(element, '.base').getAttribute('aria-busy')).to.equal('true');
    expect(element.shadowRoot?.querySelector('.denied')).to.equal(null);
  });

  it('an access that is not known is not a refusal', async () => {
    const element = await show({
      entitlements: entitlementView({ features: [feature({ access: 'unknown' })] }),
    });
    expect(inside(element, '.feature').dataset['access']).to.equal('unknown');
    expect(textOf(element)).to.contain('Not known yet').and.not.contain('Not included');
  });

  it('a feature of the plan that may not be used now is not called missing', async () => {
    const source = { kind: 'trial', name: 'starter', title: 'Starter' } as const;
    const element = await show({
      entitlements: entitlementView({ features: [feature({ access: 'denied', source })] }),
    });
    expect(inside(element, '[part=value]').textContent).to.equal('No access');
  });

  it('keeps the order of a sentence whose first word is of another direction', async () => {
    document.documentElement.lang = 'ar';
    const element = await show({
      entitlements: entitlementView({
        policies: [
          {
            policy: 'Annual subscription',
            version: 7,
            state: { name: 'active', title: 'Active' },
            ended: false,
            access: 'full',
            since: '2026-03-01T09:00:00.000Z',
            because: null,
            deadlines: [{ name: 'term-end', at: '2027-03-01T00:00:00.000Z', then: 'Renewing' }],
          },
        ],
      }),
    });
    const sentence = inside(element, '.coming > span');
    expect(sentence.textContent).to.contain('\u2068Term end\u2069');
    // An element of automatic direction would take the one of that first word.
    expect(sentence.firstElementChild?.textContent.trim()).to.equal('Annual subscription');
  });

  it('says which plan has a feature that is not included, and leads there', async () => {
    const element = await show({ entitlements: entitlementView() });
    let to = '';
    element.addEventListener('lintel-navigate', (event) => {
      to = event.to;
    });
    inside(element, '.feature button').click();
    expect(inside(element, '.feature button').textContent).to.contain('In Enterprise');
    expect(to).to.equal('plans');
  });

  it('an account without a plan is offered one', async () => {
    const element = await show({
      entitlements: entitlementView({ subscription: null, features: [], limits: [] }),
    });
    expect(textOf(element)).to.contain('has no plan yet').and.contain('Choose a plan');
  });

  it('shows the most urgent three of what needs attention', async () => {
    const codes = ['overdue', 'payment-failed', 'trial-ends', 'paused'] as const;
    const attention = codes.map((code) => ({ code, tone: 'warning' as const, at: null, data: {} }));
    const element = await show({ entitlements: entitlementView({ attention }) });
    expect(element.shadowRoot?.querySelectorAll('.attention > li')).to.have.length(3);
  });

  it('leads from a trial that ended to the plans', async () => {
    const note = { tone: 'danger', at: '2026-05-03T22:00:00.000Z', data: {} } as const;
    const element = await show({
      entitlements: entitlementView({ attention: [{ code: 'trial-ended', ...note }] }),
    });
    let to = '';
    element.addEventListener('lintel-navigate', (event) => {
      to = event.to;
    });
    inside(element, '.attention button').click();
    expect(to).to.equal('plans');
  });

  it('says what is owed, when a limit starts anew, and leads to where something can be done', async () => {
    const element = await show({
      entitlements: entitlementView({
        attention: [
          {
            code: 'overdue',
            tone: 'danger',
            at: '2026-04-20T22:00:00.000Z',
            data: { minor: '49000', exponent: 2, currency: 'EUR' },
          },
          {
            code: 'near-limit',
            tone: 'warning',
            at: '2026-05-31T22:00:00.000Z',
            data: { title: 'API calls' },
          },
          { code: 'scheduled-change', tone: 'info', at: null, data: { what: 'seats', by: 5 } },
        ],
      }),
    });
    const text = textOf(element);
    expect(text)
      .to.contain('An invoice is overdue: €490.00')
      .and.contain('Starts anew on Jun 1, 2026, in 28 days.')
      .and.contain('seats: +5');
    const to: string[] = [];
    element.addEventListener('lintel-navigate', (event) => to.push(event.to));
    for (const button of element.shadowRoot?.querySelectorAll<HTMLElement>('.attention button') ??
      [])
      button.click();
    expect(to).to.deep.equal(['billing', 'plans']);
  });

  it('leads to the invoices only those who may read them', async () => {
    const attention = (['overdue', 'payment-failed'] as const).map((code) => ({
      ...{ code, tone: 'danger' as const, at: null, data: {} },
    }));
    const entitlements = entitlementView({ attention });
    const links = async (scopes: WhoAmI['scopes']): Promise<readonly string[]> => {
      const { account } = entitlements;
      const session: WhoAmI = {
        ...{ account, user: { id: 'u1', name: 'Ada' }, roles: ['member'], scopes },
        ...{ actingFor: false, expiresAt: '2026-05-04T10:10:00.000Z' },
      };
      const element = await show({ entitlements, session });
      const buttons = element.shadowRoot?.querySelectorAll('.attention button') ?? [];
      return [...buttons].map(({ textContent }) => (textContent ?? '').trim());
    };
    expect(await links(['view', 'billing:read'])).to.deep.equal(['See invoices', 'See invoices']);
    expect(await links(['view'])).to.deep.equal([]);
  });

  it('says what the clock will do, soonest first', async () => {
    const standing = (
      policy: string,
      name: string,
      at: string,
    ): EntitlementView['policies'][number] => ({
      policy,
      version: 1,
      state: { name: 'on', title: 'On' },
      ended: false,
      access: 'full',
      since: '2026-05-01T00:00:00.000Z',
      because: null,
      deadlines: [{ name, at, then: null }],
    });
    const element = await show({
      entitlements: entitlementView({
        policies: [
          standing('Renewal', 'term-end', '2027-02-28T23:00:00.000Z'),
          standing('Trial', 'trial-end', '2026-05-06T22:00:00.000Z'),
        ],
      }),
    });
    const rows = [...(element.shadowRoot?.querySelectorAll('.coming') ?? [])].map(
      ({ textContent }) => textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(rows[0]).to.match(/^Trial end Trial May 7, 2026.*in 3 days$/);
    expect(rows).to.have.length(2);
  });

  it('says why an account may only read, in the words of the policy', async () => {
    const view = entitlementView({
      accessLevel: 'read-only',
      reasons: [refusal('An invoice is 20 days overdue.')],
    });
    expect(textOf(await show({ entitlements: view })))
      .to.contain('An invoice is 20 days overdue.')
      .and.contain('Read only');
  });

  it('draws an action that the policy refuses with its words, and none that is out of place', async () => {
    const element = await show({
      entitlements: entitlementView(),
      decisions: [
        decision({
          request: 'pause',
          outcome: 'refused',
          reasons: [refusal('Not in the first month.')],
        }),
        decision({ request: 'resume', outcome: 'refused', reasons: [refusal('', 'unexpected')] }),
        decision({
          request: 'extend-trial',
          outcome: 'refused',
          reasons: [refusal('', 'no-policy')],
        }),
      ],
    });
    const buttons = [...(element.shadowRoot?.querySelectorAll('.decision > button') ?? [])];
    expect(buttons.map(({ id }) => id)).to.deep.equal(['pause']);
    expect(buttons[0]?.getAttribute('aria-disabled')).to.equal('true');
    expect(inside(element, '#pause-outcome').textContent).to.contain('Not in the first month.');
  });

  it('has no heading over actions that no policy knows', async () => {
    const reasons = [refusal('', 'no-policy')];
    const element = await show({
      entitlements: entitlementView(),
      decisions: ['pause', 'cancel'].map((request) =>
        decision({ request, outcome: 'refused', reasons }),
      ),
    });
    expect(textOf(element)).not.to.contain('Pause or end');
  });

  it('leads to another action where it stands, and to other pages for all else', async () => {
    const element = await show({
      entitlements: entitlementView(),
      decisions: [
        decision({ request: 'cancel' }),
        decision({
          request: 'pause',
          outcome: 'refused',
          reasons: [
            { ...refusal('', 'role-refused'), data: { roles: 'account-owner, account-manager' } },
          ],
          alternatives: [
            { request: 'cancel', label: 'Cancel' },
            { request: 'assign-seat', label: 'Give a seat' },
          ],
        }),
      ],
    });
    let to = '';
    element.addEventListener('lintel-navigate', (event) => {
      to = event.to;
    });
    expect(textOf(element)).to.contain('This is up to account owner and account manager.');
    const [cancel, seat] =
      element.shadowRoot?.querySelectorAll<HTMLElement>('.alternatives button') ?? [];
    expect(cancel?.textContent.trim()).to.equal('Cancel the subscription');
    cancel?.click();
    expect(element.shadowRoot?.activeElement?.id).to.equal('cancel');
    seat?.click();
    expect(to).to.equal('seats');
  });

  it('asks for an action once, with the decision that was shown', async () => {
    const element = await show({
      entitlements: entitlementView(),
      decisions: [decision({ id: 'dec_7', request: 'cancel' })],
    });
    const asked: unknown[] = [];
    element.addEventListener('lintel-submit-request', (event) => {
      asked.push((event as LintelRequestEvent<'makeRequest'>).input.body);
      (event as LintelRequestEvent<'makeRequest'>).respondWith(new Promise(() => undefined));
    });
    inside(element, '#cancel').click();
    await element.updateComplete;
    inside(element, '#cancel').click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).to.deep.equal([{ request: 'cancel', fields: {}, decisionId: 'dec_7' }]);
  });

  it('lets the page prevent an action', async () => {
    const element = await show({ entitlements: entitlementView(), decisions: [decision()] });
    let asked = 0;
    element.addEventListener('lintel-before-submit', (event) => event.preventDefault());
    element.addEventListener('lintel-submit-request', () => (asked += 1));
    inside(element, '#cancel').click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).to.equal(0);
  });

  for (const width of ['17.5rem', '25rem', '45rem', '68rem']) {
    it(`fits ${width}`, async () => {
      const element = await show(
        { entitlements: entitlementView(), decisions: [decision()] },
        width,
      );
      const base = inside(element, '.base');
      expect(base.scrollWidth).to.be.at.most(base.clientWidth + 1);
    });
  }

  for (const lang of ['en', 'ar', 'en-XA']) {
    it(`has no barrier that axe can find (${lang})`, async () => {
      document.documentElement.lang = lang;
      const element = await show({
        entitlements: entitlementView({
          limits: [
            limit(),
            limit({
              on: 'storage',
              title: 'Storage',
              measure: 'GB',
              limit: 200,
              used: 260,
              remaining: -60,
              standing: 'over',
            }),
          ],
          attention: [
            { code: 'trial-ends', tone: 'warning', at: '2026-05-06T22:00:00.000Z', data: {} },
          ],
        }),
        decisions: [
          decision(),
          decision({ request: 'pause', outcome: 'refused', reasons: [refusal('Not now.')] }),
        ],
      });
      expect(inside(element, '.base').getAttribute('dir')).to.equal(lang === 'ar' ? 'rtl' : 'ltr');
      expect(await violations(element)).to.deep.equal([]);
    });
  }
});
