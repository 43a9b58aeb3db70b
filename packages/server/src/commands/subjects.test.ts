import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { exampleShop } from '../../test/example-shop.ts';
import type { Shop } from '../../test/example-shop.ts';
import { SYSTEM } from './command-deps.ts';
import { Look } from './look.ts';
import { makeRequest } from './make-request.ts';
import { changeMember, inviteMember, removeMember } from './members.ts';
import { runEvent } from './run-event.ts';
import { setFacts } from './set-facts.ts';
import { subjectsOf } from './subject-rows.ts';
import { type NewSubject, beginSubject, endSubject } from './subjects.ts';

const path = new URL('../../../../test/corpus/constructs/subjects.lintel', import.meta.url);
const seatPolicy = `policy "One seat" version 1 {
  for every seat
  time zone utc
  start state held "Held" {
    access full
    on sell by skipper go to free
  }
  end state free "Free" { access none }
}
`;
const files = [
  {
    path: 'harbour.lintel',
    text: readFileSync(path, 'utf8').replace(
      'meter berths "Berths"',
      'meter berths "Berths"\n  seats "Crew" { count from acceptance }',
    ),
  },
  { path: 'seat.lintel', text: seatPolicy },
];

const doing = { actor: SYSTEM };
const account = 'globex';
let shop: Shop;
beforeEach(async () => {
  shop = await exampleShop('2027-03-01T08:00:00.000Z', undefined, undefined, { files });
  await shop.account(account, { zone: 'UTC' });
  await shop.write((rows) =>
    setFacts(rows, shop.deps, doing, { account, facts: { 'fees-open': false } }),
  );
});

const begin = (id: string, more: Partial<NewSubject> = {}) =>
  shop.write((rows) =>
    beginSubject(rows, shop.deps, doing, { account, kind: 'boat', id, facts: {}, ...more }),
  );
const states = () =>
  shop.read(async (rows) =>
    (await subjectsOf(new Look(rows, shop.deps), account)).map(
      ({ id, instances }) => `${id} ${instances.map(({ snapshot }) => snapshot.state).join()}`,
    ),
  );
const audit = async (action: string) =>
  (await shop.read((rows) => rows.audit.all({ account }))).filter((row) => row.action === action);
const ask = (subject: string, request: string, role: string) =>
  shop.write((rows) =>
    makeRequest(rows, shop.deps, doing, {
      ...{ account, subject, request, fields: {} },
      requester: { person: 'ada', name: 'Ada', roles: [role] },
    }),
  );

describe('rule 85: a subject of the vendor’s own', () => {
  test('begins the policies for its kind, with its own facts, and that is on record', async () => {
    expect((await begin('Anna')).kind).toBe('accepted');
    expect((await begin('Bella', { facts: { 'in-repair': true } })).kind).toBe('accepted');
    expect(await states()).toEqual(['Anna moored', 'Bella dry']);
    expect(await audit('begin created')).toContainEqual(
      expect.objectContaining({ subject: { kind: 'boat', id: 'Bella' }, policy: 'Mooring' }),
    );
  });

  test('is refused when its id is taken, its kind is none, nothing watches it, or a fact is ill-typed', async () => {
    await begin('Anna');
    expect(await begin('Anna')).toEqual({ kind: 'conflict' });
    expect(await begin('x', { kind: 'pier' })).toMatchObject({ kind: 'unfit', field: 'kind' });
    expect(await begin('x', { kind: 'account' })).toMatchObject({ kind: 'unfit', field: 'kind' });
    expect(await begin('x', { kind: 'device' })).toMatchObject({ kind: 'unfit', field: 'kind' });
    expect(await begin('x', { facts: { 'in-repair': 7 } })).toMatchObject({
      kind: 'invalid',
      of: 'facts',
    });
    expect(await begin('x', { account: 'nobody' })).toMatchObject({ kind: 'not-found' });
    expect(await states()).toEqual(['Anna moored']);
  });

  test('rule 81: hears what a policy of its account tells every boat, at the same instant', async () => {
    await begin('Anna');
    await begin('Bella', { facts: { 'in-repair': true } });
    await shop.write((rows) =>
      setFacts(rows, shop.deps, doing, { account, facts: { 'fees-open': true } }),
    );
    await shop.goTo('2027-03-12T00:00:00.000Z');
    expect((await shop.instance(account, 'Harbour fees')).snapshot.state).toBe('stopped');
    expect(await states()).toEqual(['Anna chained', 'Bella dry']);
    expect((await audit('event stop-sailing')).map(({ subject, at }) => [subject?.id, at])).toEqual(
      expect.arrayContaining([
        ['Anna', '2027-03-12T00:00:00.000Z'],
        ['Bella', '2027-03-12T00:00:00.000Z'],
      ]),
    );
  });

  test('is asked alone, and so is told an event alone', async () => {
    await begin('Anna');
    await begin('Bella');
    expect(await ask('Anna', 'sell', 'skipper')).toMatchObject({ kind: 'accepted' });
    expect(await states()).toEqual(['Anna sold', 'Bella moored']);
    expect(await ask('Bella', 'sell', 'harbour-master')).toMatchObject({ kind: 'refused' });
    expect(await audit('request sell')).toContainEqual(
      expect.objectContaining({ outcome: 'refused', subject: { kind: 'boat', id: 'Bella' } }),
    );
    expect(await ask('nothing', 'sell', 'skipper')).toMatchObject({
      kind: 'not-found',
      what: 'subject',
    });
    const event = { name: 'stop-sailing', fields: {} };
    expect(
      await shop.write((rows) =>
        runEvent(rows, shop.deps, doing, { account, subject: 'Bella', event }),
      ),
    ).toMatchObject({ kind: 'accepted', heardBy: [{ policy: 'Mooring', state: 'chained' }] });
    expect(
      await shop.write((rows) => runEvent(rows, shop.deps, doing, { account, event })),
    ).toMatchObject({ kind: 'accepted', heardBy: [] });
  });

  test('ends with its policies where they are, and hears nothing afterwards', async () => {
    await begin('Anna');
    const end = () =>
      shop.write((rows) => endSubject(rows, shop.deps, doing, { account, subject: 'Anna' }));
    expect(await end()).toMatchObject({
      kind: 'accepted',
      subject: { instances: [{ status: 'ended', snapshot: { state: 'moored' } }] },
    });
    expect(await audit('boat ended')).toHaveLength(1);
    expect(await end()).toEqual({ kind: 'not-found', what: 'subject' });
    expect((await begin('Anna')).kind).toBe('accepted');
  });
});

describe('rule 85: a policy for every seat', () => {
  const admin = { person: 'ada', name: 'Ada', roles: ['harbour-master'] };
  const seats = async () =>
    (await shop.read((rows) => rows.instances.all({ account }))).flatMap((row) =>
      row.subjectKind === 'seat' ? [`${row.subjectId} ${row.status}`] : [],
    );

  test('begins when somebody has a seat, and ends when it is taken or the member is removed', async () => {
    await shop.subscription(account, { plan: 'small', event: 'reminder-sent', seats: 5 });
    await shop.member(account, 'ada', ['harbour-master'], true);
    await shop.member(account, 'ben', ['skipper'], true);
    await shop.member(account, 'cleo', ['skipper'], false);
    const [ada, ben] = await shop.read((rows) => rows.members.all({ account, hasSeat: true }));
    const [one, two] = [ada?.id ?? '', ben?.id ?? ''];
    expect(await seats()).toEqual([`${one} running`, `${two} running`]);
    await shop.write((rows) =>
      changeMember(rows, shop.deps, doing, { account, member: one, hasSeat: false, by: admin }),
    );
    await shop.write((rows) => removeMember(rows, shop.deps, doing, { account, member: two }));
    expect(await seats()).toEqual([`${one} ended`, `${two} ended`]);
    expect(await audit('seat ended')).toHaveLength(2);
  });

  test('waits for the acceptance of an invitation where the catalogue counts from there', async () => {
    await shop.subscription(account, { plan: 'small', event: 'reminder-sent', seats: 5 });
    await shop.write((rows) =>
      inviteMember(rows, shop.deps, doing, {
        ...{ account, email: 'd@globex.test', name: 'D', roles: ['skipper'], withSeat: false },
        inviter: admin,
      }),
    );
    expect(await seats()).toEqual([]);
  });
});
