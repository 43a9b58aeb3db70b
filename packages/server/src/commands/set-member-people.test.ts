import { beforeEach, describe, expect, test } from 'vitest';
import { exampleShop, type Shop } from '../../test/example-shop.ts';
import { SYSTEM } from './command-deps.ts';
import { mayVote } from './may-vote.ts';
import { Look } from './look.ts';
import { type MemberPeople, setMemberPeople } from './set-member-people.ts';

const files = [
  {
    path: 'office.lintel',
    text: `catalogue "Office" version 1 {
  currencies EUR
  role clerk "Clerk"
  role manager "Manager"
  request buy "Buy" by clerk
  request leave "Leave"
  event sign-up
  feature desk "Desk"
  plan basic "Basic" { include desk price 10 EUR per month }
}

approval purchase {
  requester cannot approve
  approvers cannot be of one reporting line
  delegation at most 14 days
  unused approval lapses after 30 days
  stage "Manager" {
    ask any 1 of manager of requester
    one denial denies
    after 5 days deny "Nobody decided."
  }
}

policy "Office" version 1 {
  for plan basic
  time zone utc
  each day ends at the same hour
  begin on sign-up
  start state open "Open" {
    access full
    on buy by clerk ask approval purchase { when approved record "Bought" }
    on leave go to closed
  }
  end state closed "Closed" { access none }
}
`,
  },
];

let shop: Shop;
beforeEach(async () => {
  shop = await exampleShop('2026-05-20T08:00:00.000Z', undefined, undefined, { files });
  await shop.account('ana-ltd');
  await shop.subscription('ana-ltd', { plan: 'basic', event: 'sign-up' });
  for (const person of ['ana', 'max', 'eva'])
    await shop.member('ana-ltd', person, ['clerk', 'manager'], false);
});

async function tell(person: string, given: Omit<MemberPeople, 'member'>) {
  const [member] = await shop.read((rows) => rows.members.all({ account: 'ana-ltd', person }));
  return shop.write((rows) =>
    setMemberPeople(rows, shop.deps, { actor: SYSTEM }, { member: member?.id ?? '', ...given }),
  );
}

/** Who may decide about what waits. */
async function deciders() {
  return shop.read(async (rows) => {
    const look = new Look(rows, shop.deps);
    const row = (await look.instances('ana-ltd')).find(
      ({ kind, status }) => kind === 'approval' && status === 'running',
    );
    if (!row) return null;
    const plan = await look.plan(row.hash);
    const all = [];
    for (const person of ['ana', 'max', 'eva'])
      if ((await mayVote(look, row, plan, person)).mayDecide) all.push(person);
    return all;
  });
}

const managerOf = (person: string) => ({ relations: [{ role: 'manager', person }], away: null });

describe('rules 62 and 65 on the server', () => {
  test('the manager of whoever asks decides, and nobody else', async () => {
    await tell('ana', managerOf('max'));
    await shop.request('ana-ltd', 'ana', ['clerk'], 'buy');
    expect(await deciders()).toEqual(['max']);
    await shop.approve('max');
    expect(await deciders()).toBeNull();
  });

  test('whoever stands in decides while the manager is away', async () => {
    await tell('ana', managerOf('max'));
    await tell('max', {
      relations: [],
      away: {
        from: '2026-05-20T00:00:00.000Z',
        to: '2026-05-22T00:00:00.000Z',
        standIn: 'eva',
      },
    });
    await shop.request('ana-ltd', 'ana', ['clerk'], 'buy');
    expect(await deciders()).toEqual(['max', 'eva']);
    await shop.goTo('2026-05-22T00:00:00.000Z');
    expect(await deciders()).toEqual(['max']);
  });

  test('rule 66: who works for the requester decides nothing', async () => {
    await tell('ana', managerOf('max'));
    await tell('max', managerOf('ana'));
    await shop.request('ana-ltd', 'ana', ['clerk'], 'buy');
    expect(await deciders()).toEqual([]);
  });

  test('it is in the audit, and a role that does not exist is refused', async () => {
    await tell('ana', managerOf('max'));
    const entries = await shop.read((rows) => rows.audit.all({ account: 'ana-ltd' }));
    expect(entries.at(-1)).toMatchObject({
      action: 'member people',
      text: expect.stringContaining('max is their manager'),
    });
    expect(await tell('ana', { relations: [{ role: 'boss', person: 'max' }], away: null })).toEqual(
      {
        kind: 'not-found',
        what: 'role',
      },
    );
  });
});
