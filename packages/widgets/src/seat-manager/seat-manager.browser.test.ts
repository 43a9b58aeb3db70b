import { ProblemError } from '@lintel/client';
import type { Member, RouteAnswer } from '@lintel/contract';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import './define.ts';
// What a widget fetches later is there at once in these tests; `later-part.test.ts` tells what happens where it is not.
import './later.ts';
import { decision, refusal } from '../../test/entitlement-view.ts';
import { madeRequest, member, memberList, seatSnapshot, session } from '../../test/member-list.ts';
import { drawn, inside, mount, textOf, unmount, violations } from '../../test/mount.ts';
import type { LintelRequestEvent } from '../internal/request-event.ts';
import type { Snapshot } from '../internal/snapshot.ts';
import type { LintelSeatManager } from './seat-manager.ts';

const show = (snapshot: Snapshot, width?: string): Promise<LintelSeatManager> =>
  mount(html`<lintel-seat-manager .snapshot=${snapshot}></lintel-seat-manager>`, width);

type Route = 'inviteMember' | 'makeRequest' | 'changeMember' | 'removeMember' | 'withdrawRequest';

/** Answers one kind of request of the widget and keeps what was asked. */
function answers<N extends Route>(
  element: Element,
  verb: string,
  answer: () => ReturnType<LintelRequestEvent<N>['respondWith']> | Promise<unknown>,
): LintelRequestEvent<N>[] {
  const asked: LintelRequestEvent<N>[] = [];
  element.addEventListener(`lintel-${verb}-request`, (event) => {
    const request = event as LintelRequestEvent<N>;
    asked.push(request);
    request.respondWith(answer() as never);
  });
  return asked;
}

const settle = async (element: LintelSeatManager): Promise<void> => {
  const place = element.parentElement;
  if (place) await drawn(place);
};
const all = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const type = (element: Element, selector: string, value: string): void => {
  const field = inside<HTMLInputElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const names = (element: Element): string[] =>
  all(element, '.members tbody th [id^=name-]').map(({ textContent }) => textContent);

describe('lintel-seat-manager', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
  });
  afterEach(unmount);

  it('shows the formula of seats with its figures', async () => {
    const element = await show(seatSnapshot());
    expect(inside(element, '.free').textContent).to.contain('3 seats free');
    const figures = all(element, '.figures dl > div').map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(figures).to.deep.equal([
      'Members 21',
      'Invitations 1',
      'Used 22',
      'In the plan 25',
      'Available 3',
    ]);
  });

  for (const [name, seats, headline] of [
    [
      'three over after a downgrade',
      { limit: 5, known: true, active: 8, held: 0, used: 8, available: -3 },
      '3 seats over the limit',
    ],
    [
      'unlimited',
      { limit: null, known: true, active: 8, held: 0, used: 8, available: null },
      'Unlimited seats',
    ],
    [
      'not known',
      { limit: null, known: false, active: 8, held: 0, used: 8, available: null },
      'not known yet',
    ],
    [
      'all used',
      { limit: 8, known: true, active: 8, held: 0, used: 8, available: 0 },
      '0 seats free',
    ],
  ] as const) {
    it(`is honest when seats are ${name}`, async () => {
      const element = await show(seatSnapshot({ members: memberList({ seats }) }));
      expect(inside(element, '.free').textContent).to.contain(headline);
    });
  }

  it('says what to do when more seats are used than there are', async () => {
    const seats = { limit: 5, known: true, active: 8, held: 0, used: 8, available: -3 };
    const element = await show(seatSnapshot({ members: memberList({ seats }) }));
    expect(inside(element, '.note.danger').textContent).to.contain('Take seats back');
    expect(inside(element, '[role=meter]').getAttribute('aria-valuenow')).to.equal('5');
  });

  it('is a skeleton while nothing is known', async () => {
    const element = await show({});
    expect(element.dataset['state']).to.equal('loading');
  });

  it('lists members, and until when an invitation holds its seat', async () => {
    const element = await show(seatSnapshot());
    expect(names(element)).to.deep.equal([
      'Ana Ruiz',
      'Max Sørensen',
      'ليلى حداد',
      'Sofía Castillo',
    ]);
    expect(textOf(element)).to.contain('Held until May 9, 2026');
  });

  it('does not say that a lapsed invitation holds a seat', async () => {
    const element = await show(
      seatSnapshot({
        members: memberList({
          items: [member({ status: 'invited', invitationHoldsUntil: '2026-05-01T09:00:00.000Z' })],
        }),
      }),
    );
    expect(textOf(element)).to.contain('Not held any more').and.not.contain('Held until');
  });

  it('finds people whatever the case and the accents', async () => {
    const element = await show(seatSnapshot());
    type(element, '#search', 'SORENSEN');
    await settle(element);
    expect(names(element)).to.deep.equal([]);
    type(element, '#search', 'sofia');
    await settle(element);
    expect(names(element)).to.deep.equal(['Sofía Castillo']);
    type(element, '#search', 'nobody at all');
    await settle(element);
    expect(textOf(element)).to.contain('Nobody here has this name');
  });

  it('loads the next page by its cursor, and keeps what was there', async () => {
    const element = await show(seatSnapshot({ members: memberList({ nextCursor: 'next' }) }));
    const cursors: unknown[] = [];
    element.addEventListener('lintel-list-members-request', (event) => {
      const request = event as LintelRequestEvent<'listMembers'>;
      cursors.push(request.input.query?.cursor);
      request.respondWith(
        Promise.resolve(memberList({ items: [member({ id: 'mem_9', name: 'Yuki Tanabe' })] })),
      );
    });
    inside(element, '#more').click();
    await settle(element);
    expect(cursors).to.deep.equal(['next']);
    expect(names(element).at(-1)).to.equal('Yuki Tanabe');
    expect(names(element)).to.have.length(5);
  });

  it('searches on the server while not everybody is here', async () => {
    const element = await show(seatSnapshot({ members: memberList({ nextCursor: 'next' }) }));
    const searched = new Promise((resolve) => {
      element.addEventListener('lintel-list-members-request', (event) => {
        const request = event as LintelRequestEvent<'listMembers'>;
        request.respondWith(
          Promise.resolve(memberList({ items: [member({ id: 'mem_9', name: 'Yuki Tanabe' })] })),
        );
        resolve(request.input.query?.search);
      });
    });
    type(element, '#search', 'yuki');
    expect(await searched).to.equal('yuki');
    await settle(element);
    expect(names(element)).to.deep.equal(['Yuki Tanabe']);
  });

  describe('inviting', () => {
    it('sends who, which role and whether with a seat, and empties the form', async () => {
      const element = await show(seatSnapshot());
      const asked = answers<'inviteMember'>(element, 'invite-member', () =>
        Promise.resolve(member({ name: 'Yuki Tanabe' })),
      );
      const told: Member[] = [];
      element.addEventListener('lintel-seat-invited', (event) =>
        told.push((event as unknown as CustomEvent<Member>).detail),
      );
      type(element, '#name', ' Yuki Tanabe ');
      type(element, '#email', 'yuki@nordwind.example');
      inside(element, '#send-invitation').click();
      await settle(element);
      expect(asked[0]?.input.body).to.deep.equal({
        name: 'Yuki Tanabe',
        email: 'yuki@nordwind.example',
        roles: ['member'],
        withSeat: true,
      });
      expect(told.map(({ name }) => name)).to.deep.equal(['Yuki Tanabe']);
      expect(inside<HTMLInputElement>(element, '#name').value).to.equal('');
      expect(inside<HTMLInputElement>(element, '[name=with-seat]').checked).to.equal(true);
    });

    it('names the fields that are wrong and leads to the first', async () => {
      const element = await show(seatSnapshot());
      const asked = answers<'inviteMember'>(element, 'invite-member', () =>
        Promise.resolve(member()),
      );
      type(element, '#email', 'yuki');
      inside(element, '#send-invitation').click();
      await settle(element);
      expect(asked).to.have.length(0);
      expect(element.shadowRoot?.activeElement?.id).to.equal('name');
      expect(inside(element, '#email-wrong').textContent).to.contain('an address such as');
    });

    it('keeps what was typed when the server refuses, in the policy’s words', async () => {
      const element = await show(seatSnapshot());
      answers<'inviteMember'>(element, 'invite-member', () =>
        Promise.reject(
          new ProblemError('refused', { status: 409, reasons: [refusal('No seat is free.')] }),
        ),
      );
      type(element, '#name', 'Yuki');
      type(element, '#email', 'yuki@nordwind.example');
      inside(element, '#send-invitation').click();
      await settle(element);
      expect(inside(element, '.invite .note').textContent).to.contain('No seat is free.');
      expect(inside<HTMLInputElement>(element, '#name').value).to.equal('Yuki');
    });

    it('keeps what was typed when the session ends', async () => {
      const element = await show(seatSnapshot());
      type(element, '#name', 'Yuki Tanabe');
      const data = seatSnapshot();
      Object.defineProperty(element, 'state', {
        value: (name: 'members') => ({ status: 'expired', value: data[name] }),
      });
      element.requestUpdate();
      await settle(element);
      expect(element.dataset['state']).to.equal('expired');
      expect(inside<HTMLInputElement>(element, '#name').value).to.equal('Yuki Tanabe');
    });

    it('is refused before the press when no seat is free, and still goes without a seat', async () => {
      const element = await show(
        seatSnapshot({
          decisions: [
            decision({
              request: 'assign-seat',
              outcome: 'refused',
              reasons: [refusal('No seat is free. Add seats first.')],
              alternatives: [{ request: 'request-seats', label: 'Add seats' }],
            }),
            decision({ request: 'request-seats' }),
          ],
        }),
      );
      const button = inside(element, '#send-invitation');
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      expect(inside(element, '#invite-outcome').textContent).to.contain('No seat is free');
      inside(element, '#invite-outcome .alternatives button').click();
      expect(element.shadowRoot?.activeElement?.id).to.equal('quantity');
      inside(element, '[name=with-seat]').click();
      await settle(element);
      expect(button.hasAttribute('aria-disabled')).to.equal(false);
      expect(inside(element, '#invite-outcome').textContent).to.contain('without a seat');
    });
  });

  describe('adding seats', () => {
    const approval = decision({
      id: 'dec_ask',
      request: 'request-seats',
      outcome: 'approval',
      approvers: {
        approval: 'seat-change',
        stages: [{ title: 'Manager', roles: ['manager'], people: ['Max'], quorum: 1 }],
        answerBy: '2026-05-08T15:00:00.000Z',
      },
    });

    it('steps the quantity by buttons and by keys, never below one', async () => {
      const element = await show(seatSnapshot());
      const [fewer, more] = all(element, '.stepper > button');
      fewer?.click();
      more?.click();
      await settle(element);
      expect(inside(element, '#add-seats').textContent).to.contain('Add 2 seats');
      inside(element, '#quantity').focus();
      await sendKeys({ press: 'ArrowUp' });
      await settle(element);
      expect(inside(element, '#add-seats').textContent).to.contain('Add 3 seats');
      type(element, '#quantity', '');
      await settle(element);
      expect(inside(element, '#add-seats').textContent).to.contain('Add 3 seats');
    });

    it('says who has to agree before the press, and sends the reason with it', async () => {
      const element = await show(seatSnapshot({ decisions: [approval] }));
      const asked = answers<'makeRequest'>(element, 'submit', () =>
        Promise.resolve({ request: madeRequest(), decision: approval }),
      );
      expect(inside(element, '#add-seats').textContent).to.contain('Request 1 seat');
      expect(inside(element, '#add-seats-outcome').textContent).to.contain(
        'Goes to Max (Manager).',
      );
      type(element, '#reason', 'Four people start in June.');
      inside(element, '#add-seats').click();
      await settle(element);
      expect(asked[0]?.input.body).to.deep.equal({
        request: 'request-seats',
        fields: { requested: 1 },
        decisionId: 'dec_ask',
        justification: 'Four people start in June.',
      });
      expect(inside<HTMLTextAreaElement>(element, '#reason').value).to.equal('');
    });

    it('is a ghost row while it is sent and not answered', async () => {
      const element = await show(seatSnapshot({ decisions: [approval] }));
      answers<'makeRequest'>(element, 'submit', () => new Promise(() => undefined));
      inside(element, '#add-seats').click();
      await settle(element);
      expect(inside(element, '.pending .ghost').textContent).to.contain('Sending…');
    });

    it('asks anew, once, after the quantity has come to rest', async () => {
      const element = await mount<LintelSeatManager>(
        html`<lintel-seat-manager></lintel-seat-manager>`,
      );
      const asked: unknown[] = [];
      element.addEventListener('lintel-decide-request', (event) => {
        const request = event as LintelRequestEvent<'decide'>;
        asked.push(request.input.body);
        request.respondWith(
          Promise.resolve({
            decisions: [
              decision({ request: 'assign-seat' }),
              decision({ request: 'request-seats' }),
            ],
          } as RouteAnswer<'decide'>),
        );
      });
      const { decisions: _made, ...data } = seatSnapshot();
      Object.defineProperty(element, 'state', {
        value: (name: keyof typeof data) => ({
          status: 'ready',
          value: data[name],
          isRefreshing: false,
        }),
      });
      element.requestUpdate();
      await settle(element);
      for (let presses = 0; presses < 4; presses += 1) {
        all(element, '.stepper > button')[1]?.click();
        await element.updateComplete;
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      await settle(element);
      expect(asked.at(-1)).to.deep.equal({
        ask: [
          { request: 'assign-seat', fields: { person: 'new-member' } },
          { request: 'request-seats', fields: { requested: 5 } },
        ],
      });
      expect(asked).to.have.length(1);
      expect(inside(element, '#add-seats').textContent).to.contain('Add 5 seats');
    });

    it('hands what costs money to the checkout', async () => {
      const payment = decision({
        request: 'request-seats',
        outcome: 'payment',
        price: {
          quoteId: 'q',
          today: { minor: '1452', exponent: 2, currency: 'EUR' },
          recurring: null,
        },
      });
      const element = await show(seatSnapshot({ decisions: [payment] }));
      let asked: unknown = null;
      element.addEventListener('lintel-checkout-request', ({ request, fields }) => {
        asked = { request, fields };
      });
      expect(inside(element, '#add-seats').textContent).to.contain('€14.52 today');
      inside(element, '#add-seats').click();
      expect(asked).to.deep.equal({ request: 'request-seats', fields: { requested: 1 } });
    });

    it('is not drawn where no policy knows it', async () => {
      const element = await show(
        seatSnapshot({
          decisions: [
            decision({
              request: 'request-seats',
              outcome: 'refused',
              reasons: [refusal('', 'no-policy')],
            }),
          ],
        }),
      );
      expect(element.shadowRoot?.querySelector('#quantity')).to.equal(null);
    });
  });

  describe('a waiting request', () => {
    it('says who holds it, and is taken back by who made it', async () => {
      const element = await show(
        seatSnapshot({ requests: { items: [madeRequest()], nextCursor: null } }),
      );
      const asked = answers<'withdrawRequest'>(element, 'withdraw-request', () =>
        Promise.resolve(madeRequest({ status: 'withdrawn' })),
      );
      const row = inside(element, '.pending > li');
      expect(row.textContent)
        .to.contain('Add seats: 10')
        .and.contain('Waiting for Max Sørensen (manager).');
      inside(element, '#withdraw-req_1').click();
      await settle(element);
      expect(asked[0]?.input.params).to.deep.equal({ request: 'req_1' });
    });

    it('of somebody else is not taken back', async () => {
      const requester = { person: 'max', name: 'Max' };
      const element = await show(
        seatSnapshot({ requests: { items: [madeRequest({ requester })], nextCursor: null } }),
      );
      expect(inside(element, '.pending > li').textContent).to.contain('Asked by Max');
      expect(element.shadowRoot?.querySelector('#withdraw-req_1')).to.equal(null);
    });

    it('is not shown once it is done, or when it is not about seats', async () => {
      const element = await show(
        seatSnapshot({
          requests: {
            items: [madeRequest({ status: 'done' }), madeRequest({ request: 'change-plan' })],
            nextCursor: null,
          },
        }),
      );
      expect(element.shadowRoot?.querySelector('.pending')).to.equal(null);
    });
  });

  describe('a member', () => {
    it('is given a seat by the request that was decided', async () => {
      const element = await show(seatSnapshot());
      const asked = answers<'makeRequest'>(element, 'submit', () =>
        Promise.resolve({
          request: madeRequest({ request: 'assign-seat', status: 'done' }),
          decision: decision(),
        }),
      );
      let given = 0;
      element.addEventListener('lintel-seat-assigned', () => (given += 1));
      expect(inside(element, '#giving').textContent).to.contain('Takes effect now.');
      inside(element, '#seat-mem_3').click();
      await settle(element);
      expect(asked[0]?.input.body).to.deep.equal({
        request: 'assign-seat',
        fields: { person: 'mem_3' },
        decisionId: 'dec_give',
      });
      expect(given).to.equal(1);
    });

    it('is not given one that the policy refuses; the reason stands over the table', async () => {
      const element = await show(
        seatSnapshot({
          decisions: [
            decision({
              request: 'assign-seat',
              outcome: 'refused',
              reasons: [refusal('No seat is free.')],
            }),
          ],
        }),
      );
      const asked = answers<'makeRequest'>(element, 'submit', () => new Promise(() => undefined));
      const button = inside(element, '#seat-mem_3');
      button.click();
      await settle(element);
      expect(asked).to.have.length(0);
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      expect(inside(element, '#giving').textContent).to.contain('No seat is free.');
    });

    it('loses a seat at a press, and shows meanwhile that it is sent', async () => {
      const element = await show(seatSnapshot());
      let finish: (changed: Member) => void = () => undefined;
      const asked = answers<'changeMember'>(
        element,
        'change-member',
        () => new Promise((resolve) => (finish = resolve)),
      );
      inside(element, '#seat-mem_2').click();
      await settle(element);
      expect(asked[0]?.input).to.deep.equal({
        params: { member: 'mem_2' },
        body: { hasSeat: false },
      });
      expect(inside(element, 'tr.ghost').textContent).to.contain('Sending…');
      finish(member({ id: 'mem_2', hasSeat: false }));
      await settle(element);
      expect(element.shadowRoot?.querySelector('tr.ghost')).to.equal(null);
    });

    it('is removed after a question, and not when that is cancelled', async () => {
      const element = await show(seatSnapshot());
      const asked = answers<'removeMember'>(element, 'remove-member', () =>
        Promise.resolve(member({ id: 'mem_2', status: 'removed' })),
      );
      inside(element, '#remove-mem_2').focus();
      await sendKeys({ press: 'Enter' });
      await settle(element);
      const dialog = inside<HTMLDialogElement>(element, 'dialog');
      expect(dialog.open).to.equal(true);
      expect(dialog.textContent).to.contain('Remove Max Sørensen?');
      await sendKeys({ press: 'Escape' });
      await settle(element);
      expect(dialog.open).to.equal(false);
      expect(asked).to.have.length(0);
      expect(element.shadowRoot?.activeElement?.id).to.equal('remove-mem_2');
      inside(element, '#remove-mem_2').click();
      await settle(element);
      inside(element, '#confirm-remove').click();
      await settle(element);
      expect(asked[0]?.input.params).to.deep.equal({ member: 'mem_2' });
      expect(element.shadowRoot?.activeElement?.id).to.equal('search');
    });

    it('that could not be changed says why in its row', async () => {
      const element = await show(seatSnapshot());
      answers<'changeMember'>(element, 'change-member', () =>
        Promise.reject(new ProblemError('network')),
      );
      inside(element, '#seat-mem_2').click();
      await settle(element);
      expect(inside(element, '.members .note').textContent).to.contain('could not reach');
    });
  });

  it('without the right to change members shows who can, and no form', async () => {
    const element = await show(
      seatSnapshot({
        session: session({ scopes: ['view', 'requests:write'], roles: ['member'] }),
        decisions: [
          decision({
            request: 'request-seats',
            outcome: 'refused',
            reasons: [
              { ...refusal('', 'role-refused'), data: { roles: 'customer-admin, manager' } },
            ],
          }),
        ],
      }),
    );
    expect(inside(element, '[part=readonly]').textContent).to.contain(
      'Ana Ruiz and Max Sørensen can.',
    );
    expect(all(element, 'form, .row-actions > [id^=seat-], #quantity')).to.deep.equal([]);
  });

  it('shows markup in a name as text', async () => {
    const items = [member({ name: '<img src=x onerror=alert(1)>' })];
    const element = await show(seatSnapshot({ members: memberList({ items }) }));
    expect(textOf(element)).to.contain('<img src=x');
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('says that nobody is a member yet', async () => {
    const element = await show(seatSnapshot({ members: memberList({ items: [] }) }));
    expect(textOf(element)).to.contain('Invite the first person.');
  });

  for (const width of ['17.5rem', '20rem', '45rem', '68rem']) {
    it(`fits ${width}`, async () => {
      const element = await show(
        seatSnapshot({ requests: { items: [madeRequest()], nextCursor: null } }),
        width,
      );
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
      const element = await show(
        seatSnapshot({ requests: { items: [madeRequest()], nextCursor: null } }),
        width,
      );
      expect(inside(element, '.base').getAttribute('dir')).to.equal(lang === 'ar' ? 'rtl' : 'ltr');
      expect(await violations(element)).to.deep.equal([]);
    });
  }

  it('the open question has no barrier that axe can find', async () => {
    const element = await show(seatSnapshot());
    inside(element, '#remove-mem_2').click();
    await settle(element);
    expect(await violations(element)).to.deep.equal([]);
    inside<HTMLDialogElement>(element, 'dialog').close();
  });
});
