import { ProblemError } from '@lintel/client';
import type { RouteAnswer } from '@lintel/contract';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import './define.ts';
import { drawn, inside, mount, textOf, unmount, violations } from '../../test/mount.ts';
import type { LintelRequestEvent } from '../internal/request-event.ts';
import type { LintelNotices } from './notices.ts';

type Notice = RouteAnswer<'listNotices'>['items'][number];
const notice = (over: Partial<Notice> = {}): Notice => ({
  ...{ id: 'not_1', account: 'acc_1', template: 'seats-added', to: 'billing-contact' },
  ...{ title: 'Seats were added', body: 'Two seats more.', lang: 'en' },
  ...{ at: '2026-05-04T10:00:00.000Z', dismissed: false, policy: 'Seats', source: null },
  ...over,
});

const show = (items: readonly Notice[], width?: string): Promise<LintelNotices> => {
  const snapshot = { notices: { items: [...items], nextCursor: null } };
  return mount(html`<lintel-notices .snapshot=${snapshot}></lintel-notices>`, width);
};

describe('lintel-notices', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
  });
  afterEach(unmount);

  it('says what happened, and why this person is told', async () => {
    const text = textOf(await show([notice()]));
    expect(text).to.contain('Seats were added').and.contain('Two seats more.');
    expect(text).to.contain('For the billing contact · Seats');
  });

  it('leaves out what was dismissed, and says when nothing is left', async () => {
    const element = await show([notice({ dismissed: true })]);
    expect(element.shadowRoot?.querySelector('[part=notice]')).to.equal(null);
    expect(textOf(element)).to.contain('No notices.');
  });

  it('keeps the direction of a notice in another language', async () => {
    const element = await show([notice({ lang: 'ar', title: 'تمت إضافة المقاعد' })]);
    expect(inside(element, 'strong').lang).to.equal('ar');
  });

  it('names the notice on its button, and asks to dismiss that one', async () => {
    const element = await show([notice(), notice({ id: 'not_2', title: 'A payment failed' })]);
    const asked: unknown[] = [];
    element.addEventListener('lintel-dismiss-notice-request', (event) => {
      const request = event as LintelRequestEvent<'dismissNotice'>;
      asked.push(request.input.params.notice);
      request.respondWith(Promise.resolve(notice({ id: 'not_2', dismissed: true })));
    });
    const button = inside(element, '[aria-label="Dismiss: A payment failed"]');
    button.click();
    await drawn(element.parentElement ?? element);
    expect(asked).to.deep.equal(['not_2']);
  });

  it('keeps a notice that could not be dismissed, and says so', async () => {
    const element = await show([notice()]);
    element.addEventListener('lintel-dismiss-notice-request', (event) =>
      (event as LintelRequestEvent).respondWith(Promise.reject(new ProblemError('network'))),
    );
    inside(element, '[part=notice] button').click();
    await drawn(element.parentElement ?? element);
    expect(inside(element, '[role=alert]').textContent).to.contain('could not reach');
  });

  it('shows markup of a vendor as text', async () => {
    const element = await show([notice({ body: '<img src=x onerror=alert(1)>' })]);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  for (const lang of ['en', 'ar']) {
    it(`can be used by everybody, in ${lang}, and fits into 320 px`, async () => {
      document.documentElement.lang = lang;
      const element = await show([notice(), notice({ id: 'not_2' })], '320px');
      expect(await violations(element)).to.deep.equal([]);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    });
  }
});
