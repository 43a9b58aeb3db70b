import type { RouteAnswer } from '@lintel/contract';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import './define.ts';
import { refusal } from '../../test/entitlement-view.ts';
import { inside, mount, textOf, unmount, violations } from '../../test/mount.ts';
import type { LintelAuditLog } from './audit-log.ts';

type Entry = RouteAnswer<'listAudit'>['items'][number];
type Attempt = RouteAnswer<'listSecurityEvents'>['items'][number];

const person = { kind: 'person', id: 'ana', name: 'Ana Ruiz', actingFor: false } as const;
const entry = (over: Partial<Entry> = {}): Entry => ({
  ...{ id: 'aud_1', at: '2026-05-04T10:00:00.000Z', writtenAt: '2026-05-04T10:00:00.000Z' },
  ...{ account: 'acc_1', actor: person, action: 'request request-seats', outcome: 'accepted' },
  ...{ text: 'Small purchase: approved by rule', subject: { kind: 'account', id: 'acc_1' } },
  ...{ policy: 'Seats', version: 2, rule: null, used: {}, before: null, after: null },
  reasons: [],
  ...over,
});
const attempt: Attempt = {
  ...{ id: 'sec_1', at: '2026-05-04T10:00:00.000Z', account: 'acc_1' },
  ...{ actor: { id: 'max', name: 'Max Berg' }, code: 'forbidden', method: 'POST' },
  ...{ route: '/v1/members', detail: 'this needs `members:write`' },
};

const show = (
  entries: readonly Entry[],
  attempts: readonly Attempt[] = [],
  width?: string,
): Promise<LintelAuditLog> => {
  const snapshot = {
    audit: { items: [...entries], nextCursor: null },
    securityEvents: { items: [...attempts], nextCursor: null },
  };
  return mount(html`<lintel-audit-log .snapshot=${snapshot}></lintel-audit-log>`, width);
};

describe('lintel-audit-log', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
  });
  afterEach(unmount);

  it('says who did what, and what the policy recorded', async () => {
    const text = textOf(await show([entry()]));
    expect(text).to.contain('Ana Ruiz').and.contain('asked for').and.contain('request seats');
    expect(text).to.contain('Small purchase: approved by rule');
  });

  it('says where the clock acted, and between which states', async () => {
    const actor = { kind: 'clock', id: '', name: '', actingFor: false } as const;
    const text = textOf(await show([entry({ actor, before: 'On trial', after: 'Trial ended' })]));
    expect(text).to.contain('The clock').and.contain('from “On trial” to “Trial ended”');
  });

  it('marks what was refused with a word, the reason and the line of the policy', async () => {
    const reasons = [refusal('An invoice is open.')];
    const element = await show([entry({ outcome: 'refused', reasons })]);
    expect(inside(element, '.badge').textContent.trim()).to.equal('Refused');
    expect(textOf(element)).to.contain('An invoice is open.');
    expect(inside(element, 'pre').textContent).to.contain('refuse request-seats');
  });

  it('says that the vendor acted, and not by which key', async () => {
    const actor = { kind: 'vendor', id: 'key_1', name: 'Secret key', actingFor: false } as const;
    const text = textOf(await show([entry({ actor, action: 'member added' })]));
    expect(text).to.contain('The vendor added a member').and.not.contain('Secret key');
  });

  it('says in whose name vendor staff acted', async () => {
    const text = textOf(await show([entry({ actor: { ...person, actingFor: true } })]));
    expect(text).to.contain('Ana Ruiz (acting for the account)');
  });

  it('shows the attempts that were stopped, and nothing about them when there were none', async () => {
    const element = await show([entry()], [attempt]);
    expect(inside(element, 'summary').textContent).to.contain('1 refused attempt');
    expect(inside(element, '.attempts').textContent).to.contain('Max Berg');
    const calm = await show([entry()]);
    expect(calm.shadowRoot?.querySelector('.attempts')).to.equal(null);
  });

  it('says when nothing has happened yet', async () => {
    expect(textOf(await show([]))).to.contain('Nothing has happened yet.');
  });

  for (const lang of ['en', 'ar']) {
    it(`can be used by everybody, in ${lang}, and fits into 320 px`, async () => {
      document.documentElement.lang = lang;
      const long = entry({ outcome: 'refused', reasons: [refusal('An invoice is open.')] });
      const element = await show([long], [attempt], '320px');
      inside<HTMLDetailsElement>(element, '.attempts').open = true;
      expect(await violations(element)).to.deep.equal([]);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    });
  }
});
