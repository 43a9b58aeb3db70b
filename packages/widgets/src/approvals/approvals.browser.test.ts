import { ProblemError } from '@lintel/client';
import type { ApprovalItem } from '@lintel/contract';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import './define.ts';
import { approvalItem } from '../../test/approval-item.ts';
import { refusal } from '../../test/entitlement-view.ts';
import { drawn, inside, mount, textOf, unmount, violations } from '../../test/mount.ts';
import type { LintelEvent, LintelRequestEvent } from '../internal/request-event.ts';
import type { LintelApprovals } from './approvals.ts';

const show = (items: readonly ApprovalItem[], width = '60rem'): Promise<LintelApprovals> =>
  mount(
    html`<lintel-approvals
      .snapshot=${{ approvals: { items: [...items], nextCursor: null } }}
    ></lintel-approvals>`,
    width,
  );

const settle = async (element: LintelApprovals): Promise<void> => {
  const place = element.parentElement;
  if (place) await drawn(place);
};
const all = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const write = (element: Element, text: string): void => {
  const field = inside<HTMLTextAreaElement>(element, '#comment');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
type Answer = (decided: LintelRequestEvent<'decideApproval'>) => Promise<ApprovalItem>;
function deciding(element: Element, answer: Answer): LintelRequestEvent<'decideApproval'>[] {
  const asked: LintelRequestEvent<'decideApproval'>[] = [];
  element.addEventListener('lintel-decide-approval-request', (event) => {
    const request = event as LintelRequestEvent<'decideApproval'>;
    asked.push(request);
    request.respondWith(answer(request));
  });
  return asked;
}

const other = approvalItem({
  id: 'apr_2',
  label: 'Upgrade',
  request: 'request-upgrade',
  fields: { target: 'enterprise' },
  requester: { person: 'kim', name: 'Hannah Kim' },
  contentHash: 'sha256-bbbb',
});

describe('lintel-approvals', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
  });
  afterEach(unmount);

  it('shows what is asked, by whom and why', async () => {
    const text = textOf(await show([approvalItem()]));
    expect(text)
      .to.contain('Add seats: 10')
      .and.contain('Ana Ruiz for Nordwind GmbH')
      .and.contain('Four people start in June.');
  });

  it('shows what changes, before and after, and what it costs', async () => {
    const element = await show([approvalItem()]);
    expect(inside(element, '.changes tbody').textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Seats 25 35',
    );
    expect(inside(element, '[part=price]').textContent)
      .to.contain('€45.12 when approved')
      .and.contain('€289.00 per month');
  });

  it('shows the chain of stages and which is asked now', async () => {
    const element = await show([
      approvalItem({
        stage: { title: 'Finance', index: 1, of: 3, quorum: 2, approvedSoFar: 1 },
        chain: [
          { title: 'Manager', roles: ['manager'], state: 'done', decidedBy: ['Max Sørensen'] },
          { title: 'Finance', roles: ['finance-director'], state: 'now', decidedBy: [] },
          { title: 'Owner', roles: ['account-owner'], state: 'later', decidedBy: [] },
        ],
      }),
    ]);
    const [manager, finance, owner] = all(element, '.chain > li');
    expect(manager?.textContent).to.contain('Agreed').and.contain('By Max Sørensen');
    expect(finance?.getAttribute('aria-current')).to.equal('step');
    expect(finance?.textContent).to.contain('1 of 2 have agreed');
    expect(owner?.textContent).to.contain('Later').and.contain('Asks account owner');
  });

  it('says what the clock does, and when', async () => {
    const element = await show([approvalItem()]);
    const steps = all(element, '.clock > li').map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(steps[1]).to.match(/^Escalates to account owner Jul 7, 2026/);
    expect(steps[2]).to.match(/^Denied by the clock No answer in five business days\. Jul 1/);
  });

  it('says what follows an agreement', async () => {
    const element = await show([approvalItem()]);
    expect(inside(element, '#vote-outcome').textContent).to.contain('it goes on to Finance.');
    const chain = approvalItem().chain.slice(0, 1);
    const last = await show([approvalItem({ chain })]);
    expect(inside(last, '#vote-outcome').textContent).to.contain('it is done at once.');
  });

  it('approves exactly what was shown', async () => {
    const element = await show([approvalItem()]);
    const asked = deciding(element, () => Promise.resolve(approvalItem({ status: 'approved' })));
    const told: unknown[] = [];
    element.addEventListener('lintel-approval-decided', (event) =>
      told.push((event as unknown as LintelEvent<ApprovalItem>).detail.status),
    );
    inside(element, '#approve').click();
    await settle(element);
    expect(asked[0]?.input).to.deep.equal({
      params: { approval: 'apr_1' },
      body: { vote: 'approve', contentHash: 'sha256-aaaa' },
    });
    expect(told).to.deep.equal(['approved']);
    expect(inside(element, '#answered').textContent).to.contain('Approved. It is done.');
    expect(element.shadowRoot?.activeElement?.id).to.equal('answered');
  });

  it('does not open the next one under the hand of who has just decided', async () => {
    const element = await show([approvalItem(), other]);
    deciding(element, () => Promise.resolve(approvalItem({ status: 'approved' })));
    inside(element, '#approve').click();
    await settle(element);
    expect(element.shadowRoot?.querySelector('.detail')).to.equal(null);
    inside(element, '#item-apr_2').click();
    await settle(element);
    expect(inside(element, '#detail-title').textContent).to.contain('Upgrade');
    expect(element.shadowRoot?.querySelector('#answered')).to.equal(null);
  });

  it('says that others still have to agree when they have', async () => {
    const element = await show([approvalItem()]);
    deciding(element, () => Promise.resolve(approvalItem({ mayDecide: false })));
    inside(element, '#approve').click();
    await settle(element);
    expect(inside(element, '#answered').textContent).to.contain('Others still have to agree.');
  });

  it('needs a reason to deny, and says so at its field', async () => {
    const element = await show([approvalItem()]);
    const asked = deciding(element, () => Promise.resolve(approvalItem({ status: 'denied' })));
    inside(element, '#deny').click();
    await settle(element);
    expect(asked).to.have.length(0);
    expect(element.shadowRoot?.activeElement?.id).to.equal('comment');
    expect(inside(element, '#comment-missing').textContent).to.contain('why you deny');
    write(element, 'Not before August.');
    await settle(element);
    inside(element, '#deny').click();
    await settle(element);
    expect(asked[0]?.input.body).to.deep.equal({
      vote: 'deny',
      contentHash: 'sha256-aaaa',
      comment: 'Not before August.',
    });
  });

  it('sends one decision however often it is pressed', async () => {
    const element = await show([approvalItem()]);
    const asked = deciding(element, () => new Promise(() => undefined));
    inside(element, '#approve').click();
    await settle(element);
    inside(element, '#approve').click();
    inside(element, '#deny').click();
    await settle(element);
    expect(asked).to.have.length(1);
    expect(inside(element, '#approve').getAttribute('aria-busy')).to.equal('true');
    expect(inside(element, '#approve').textContent).to.contain('Approve');
  });

  it('repeats a decision whose answer never came with the same key', async () => {
    const element = await show([approvalItem()]);
    const asked = deciding(element, () => Promise.reject(new ProblemError('network')));
    inside(element, '#approve').click();
    await settle(element);
    expect(inside(element, '.bar [role=alert]').textContent).to.contain('could not reach');
    inside(element, '#approve').click();
    await settle(element);
    expect(asked).to.have.length(2);
    expect(asked[0]?.options.idempotencyKey).to.equal(asked[1]?.options.idempotencyKey);
  });

  it('who asked cannot decide and reads why', async () => {
    const element = await show([
      approvalItem({ mayDecide: false, reasons: [refusal('', 'requester-cannot-approve')] }),
    ]);
    const asked = deciding(element, () => Promise.resolve(approvalItem()));
    const approve = inside(element, '#approve');
    approve.focus();
    expect(element.shadowRoot?.activeElement).to.equal(approve);
    approve.click();
    await settle(element);
    expect(asked).to.have.length(0);
    expect(approve.getAttribute('aria-disabled')).to.equal('true');
    expect(inside(element, '#why-not').textContent).to.contain('You made this request');
    expect(element.shadowRoot?.querySelector('#comment')).to.equal(null);
  });

  it('warns when it was changed while it was read, and decides what is shown now', async () => {
    const element = await show([approvalItem()]);
    expect(element.shadowRoot?.querySelector('.note.warning')).to.equal(null);
    element.snapshot = {
      approvals: {
        items: [approvalItem({ fields: { requested: 90 }, contentHash: 'sha256-cccc' })],
        nextCursor: null,
      },
    };
    await settle(element);
    expect(inside(element, '.note.warning').textContent).to.contain('was changed while');
    const asked = deciding(element, () => Promise.resolve(approvalItem()));
    inside(element, '#approve').click();
    await settle(element);
    expect(asked[0]?.input.body.contentHash).to.equal('sha256-cccc');
  });

  it('keeps each typed comment with its request', async () => {
    const element = await show([approvalItem(), other]);
    write(element, 'Not before August.');
    await settle(element);
    inside(element, '#item-apr_2').click();
    await settle(element);
    expect(inside<HTMLTextAreaElement>(element, '#comment').value).to.equal('');
    inside(element, '#item-apr_1').click();
    await settle(element);
    expect(inside<HTMLTextAreaElement>(element, '#comment').value).to.equal('Not before August.');
  });

  it('keeps the typed comment when the session ends', async () => {
    const element = await show([approvalItem()]);
    write(element, 'Not before August.');
    Object.defineProperty(element, 'state', {
      value: (name: string) => ({
        status: 'expired',
        value: name === 'approvals' ? { items: [approvalItem()], nextCursor: null } : null,
      }),
    });
    element.requestUpdate();
    await settle(element);
    expect(element.dataset['state']).to.equal('expired');
    expect(inside(element, '[part=expired]').textContent).to.contain('Your session has ended.');
    expect(inside<HTMLTextAreaElement>(element, '#comment').value).to.equal('Not before August.');
  });

  it('leads to the heading of what was chosen', async () => {
    const element = await show([approvalItem(), other]);
    inside(element, '#item-apr_2').click();
    await settle(element);
    expect(element.shadowRoot?.activeElement?.id).to.equal('detail-title');
    expect(inside(element, '#detail-title').textContent).to.contain('Upgrade: enterprise');
    expect(inside(element, '#item-apr_2').getAttribute('aria-current')).to.equal('true');
  });

  it('opens the one that a link names, and says when that waits no more', async () => {
    const element = await show([approvalItem(), other]);
    element.approval = 'apr_2';
    await settle(element);
    expect(inside(element, '#detail-title').textContent).to.contain('Upgrade');
    element.approval = 'apr_9';
    await settle(element);
    expect(textOf(element)).to.contain('does not wait any more');
  });

  it('on a narrow screen shows the list, then one request, and leads back', async () => {
    const element = await show([approvalItem(), other], '22rem');
    const isSeen = (selector: string): boolean => inside(element, selector).offsetParent !== null;
    expect([isSeen('.list'), isSeen('.detail')]).to.deep.equal([true, false]);
    inside(element, '#item-apr_2').click();
    await settle(element);
    expect([isSeen('.list'), isSeen('.detail')]).to.deep.equal([false, true]);
    inside(element, '.back').click();
    await settle(element);
    expect([isSeen('.list'), isSeen('.detail')]).to.deep.equal([true, false]);
    expect(element.shadowRoot?.activeElement?.id).to.equal('item-apr_2');
  });

  it('moves between the tabs by arrows and opens with Enter', async () => {
    const element = await show([approvalItem()]);
    element.addEventListener('lintel-list-approvals-request', (event) => {
      const request = event as LintelRequestEvent<'listApprovals'>;
      const items = [
        approvalItem({
          id: 'apr_7',
          status: 'denied',
          stage: null,
          chain: [{ title: 'Manager', roles: ['manager'], state: 'done', decidedBy: ['Max'] }],
          next: [],
          mayDecide: false,
          decidedAt: '2026-06-01T09:00:00.000Z',
          reason: 'Not this year.',
        }),
      ];
      request.respondWith(
        request.input.query?.status === 'decided'
          ? Promise.resolve({ items, nextCursor: null })
          : Promise.reject(new ProblemError('not-found')),
      );
    });
    inside(element, '#tab-waiting').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(element.shadowRoot?.activeElement?.id).to.equal('tab-decided');
    expect(inside(element, '#tab-waiting').getAttribute('aria-selected')).to.equal('true');
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(inside(element, '#tab-decided').getAttribute('aria-selected')).to.equal('true');
    expect(inside(element, '.detail').textContent)
      .to.contain('Denied')
      .and.contain('Not this year.')
      .and.contain('Ended here');
    expect(element.shadowRoot?.querySelector('.bar')).to.equal(null);
  });

  it('says when the decided ones could not be read, and tries again', async () => {
    const element = await show([approvalItem()]);
    let asked = 0;
    element.addEventListener('lintel-list-approvals-request', (event) => {
      asked += 1;
      (event as LintelRequestEvent<'listApprovals'>).respondWith(
        asked === 1
          ? Promise.reject(new ProblemError('network'))
          : Promise.resolve({ items: [], nextCursor: null }),
      );
    });
    inside(element, '#tab-decided').click();
    await settle(element);
    expect(inside(element, '[part=error]').textContent).to.contain('could not reach');
    inside(element, '[part=error] button').click();
    await settle(element);
    expect(textOf(element)).to.contain('Nothing was decided yet.');
  });

  it('says that nothing waits', async () => {
    expect(textOf(await show([]))).to.contain('Nothing waits for your decision.');
  });

  it('tells how many wait for the reader', async () => {
    const counts: unknown[] = [];
    const listen = (event: Event): unknown =>
      counts.push((event as LintelEvent<{ count: number }>).detail.count);
    document.addEventListener('lintel-inbox-count', listen);
    const element = await show([approvalItem(), approvalItem({ id: 'apr_3', mayDecide: false })]);
    element.snapshot = { approvals: { items: [], nextCursor: null } };
    await settle(element);
    document.removeEventListener('lintel-inbox-count', listen);
    expect(counts).to.deep.equal([1, 0]);
  });

  it('shows markup in a reason as text', async () => {
    const element = await show([approvalItem({ justification: '<img src=x onerror=alert(1)>' })]);
    expect(textOf(element)).to.contain('<img src=x');
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  for (const width of ['17.5rem', '25rem', '45rem', '68rem']) {
    it(`fits ${width}`, async () => {
      const element = await show([approvalItem(), other], width);
      element.approval = 'apr_1';
      await settle(element);
      const base = inside(element, '.base');
      expect(base.scrollWidth).to.be.at.most(base.clientWidth + 1);
    });
  }

  for (const [lang, width] of [
    ['en', '60rem'],
    ['ar', '60rem'],
    ['en-XA', '20rem'],
  ] as const) {
    it(`has no barrier that axe can find (${lang}, ${width})`, async () => {
      document.documentElement.lang = lang;
      const element = await show([approvalItem(), other], width);
      element.approval = 'apr_1';
      await settle(element);
      expect(inside(element, '.base').getAttribute('dir')).to.equal(lang === 'ar' ? 'rtl' : 'ltr');
      expect(await violations(element)).to.deep.equal([]);
    });
  }
});
