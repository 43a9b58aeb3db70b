import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '@lintel/dsl';
import type { Values } from '@lintel/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Shop, exampleShop } from '../../test/example-shop.ts';
import { beginForSubject } from '../commands/begin-instances.ts';
import { SYSTEM } from '../commands/command-deps.ts';
import { Look } from '../commands/look.ts';
import { finish } from '../commands/finish.ts';
import { fireDue } from '../commands/fire-due.ts';
import { addMember, removeMember } from '../commands/members.ts';
import { plansFor } from '../commands/plans-for.ts';
import { publishSet } from '../commands/publish-set.ts';
import { runEvent } from '../commands/run-event.ts';
import { setFacts } from '../commands/set-facts.ts';
import { subjectsOf } from '../commands/subject-rows.ts';
import { beginSubject, endSubject } from '../commands/subjects.ts';
import { Work } from '../commands/work.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import { answerReview } from './answer-review.ts';

const cookbook = new URL('../../../../dsl/cookbook/', import.meta.url);
const recipe = (name: string) => ({
  path: name,
  text: readFileSync(new URL(name, cookbook), 'utf8'),
});
const files = [recipe('catalogue.lintel'), recipe('29-who-still-needs-a-key.lintel')];
const edited = (...edits: readonly (readonly [string, string])[]) =>
  files.map(({ path, text }) => ({
    path,
    text: edits.reduce((now, [from, to]) => now.replace(from, to), text),
  }));

const doing = { actor: SYSTEM };
const OPENS = '2027-03-01T07:00:00.000Z';
const CLOSES = '2027-03-15T07:00:00.000Z';
let shop: Shop;

async function openShop(set = files): Promise<void> {
  shop = await exampleShop('2027-01-04T08:00:00.000Z', undefined, undefined, { files: set });
  await shop.account('globex');
  await shop.member('globex', 'ana', ['manager']);
  await shop.member('globex', 'ben', ['manager']);
  await shop.member('globex', 'olga', ['owner']);
}

const key = (id: string, facts: Values, account = 'globex') =>
  shop.write((rows) => beginSubject(rows, shop.deps, doing, { account, kind: 'key', id, facts }));
const publish = (set: typeof files) => {
  const { set: compiled, diagnostics } = compile(set);
  if (!compiled?.catalogue) throw new Error(diagnostics.map(({ message }) => message).join());
  const { catalogue, plans, reviews = [] } = compiled;
  return shop.write((rows) =>
    publishSet(rows, shop.deps, doing, {
      ...{ catalogue, plans, reviews, files: set, catalogueFile: 'catalogue.lintel' },
    }),
  );
};
const windows = () => shop.read((rows) => rows.reviewWindows.all());
const onlyWindow = async () => {
  const [row, ...more] = await windows();
  if (row === undefined || more.length > 0) throw new Error('not one window');
  return row;
};
const say = async (person: string, member: string, answer: string) => {
  const { id: window } = await onlyWindow();
  const actor = { kind: 'person' as const, id: person, name: person, actingFor: false };
  return shop.write((rows) =>
    answerReview(rows, shop.deps, { actor }, { window, member, answer, person }),
  );
};
const audit = async (action: string) =>
  (await shop.read((rows) => rows.audit.all())).filter((row) => row.action === action);
const notices = async (template: string) =>
  (await shop.read((rows) => rows.notices.all())).filter((row) => row.template === template);
const states = () =>
  shop.read(async (rows) =>
    (await subjectsOf(new Look(rows, shop.deps), 'globex')).map(
      ({ id, instances }) => `${id} ${instances.map(({ snapshot }) => snapshot.state).join()}`,
    ),
  );

describe('rule 90: a window', () => {
  beforeEach(() => openShop());

  test('opens on its day by the calendar, tells those who are asked, and closes', async () => {
    await key('Gate 4', { 'handed-out': true, 'last-used': '2027-02-20' });
    await shop.goTo('2027-03-01T06:59:59.999Z');
    expect(await windows()).toEqual([]);
    await shop.goTo(OPENS);
    expect((await onlyWindow()).window).toMatchObject({
      ...{ status: 'open', opened: OPENS, closes: CLOSES },
      members: [{ id: 'Gate 4', asked: [{ person: 'ana' }, { person: 'ben' }] }],
    });
    expect(await notices('review-asked')).toMatchObject([{ persons: ['ana', 'ben'], at: OPENS }]);
    await shop.goTo(CLOSES);
    expect(await onlyWindow()).toMatchObject({ status: 'closed', closedAt: CLOSES });
    expect(shop.failures).toEqual([]);
  });

  test('opens again a year later, whatever came of the one before', async () => {
    await key('Gate 4', { 'handed-out': true, 'last-used': null });
    await shop.goTo('2028-03-02T00:00:00.000Z');
    expect((await windows()).map(({ window }) => window.opened)).toEqual([
      OPENS,
      '2028-03-01T07:00:00.000Z',
    ]);
  });

  test('opens once, whoever looks and however often', async () => {
    await key('Gate 4', { 'handed-out': true });
    shop.wallClock.pass(60 * 86_400_000);
    await Promise.all([
      shop.worker.drain(),
      shop.write((rows) => fireDue(rows, shop.deps, 'globex')),
      publish(files),
      shop.write((rows) => fireDue(rows, shop.deps, 'globex')),
    ]);
    expect(await publish(files)).toMatchObject({ kind: 'accepted', published: [] });
    await shop.worker.drain();
    expect((await onlyWindow()).window.opened).toBe(OPENS);
    expect(await notices('review-asked')).toHaveLength(1);
  });

  test('each account has its own, in its own zone, and one without a key has none', async () => {
    await shop.account('tokyo', { zone: 'Asia/Tokyo' });
    await shop.account('empty');
    await key('Gate 4', { 'handed-out': true });
    await key('Gate 4', { 'handed-out': true }, 'tokyo');
    await shop.goTo('2027-03-02T00:00:00.000Z');
    expect((await windows()).map(({ account, window }) => [account, window.opened])).toEqual([
      ['tokyo', '2027-02-28T23:00:00.000Z'],
      ['globex', OPENS],
    ]);
  });

  test('opens for nobody once no review in force says so, and what is open goes on', async () => {
    await key('Gate 4', { 'handed-out': true });
    await shop.goTo(OPENS);
    const without = edited([
      /review who-needs-a-key[^]*?\n}\n/.exec(files[1]?.text ?? '')?.[0] ?? '',
      '',
    ]);
    expect((await publish(without)).kind).toBe('accepted');
    await shop.goTo('2029-01-01T00:00:00.000Z');
    expect(await onlyWindow()).toMatchObject({ status: 'closed' });
  });

  test('goes by the version in force, and stays with its own', async () => {
    await key('Gate 4', { 'handed-out': true });
    const later = edited(
      ['"Who still needs a key" version 1', '"Who still needs a key" version 2'],
      ['1 March at 08:00', '1 May at 08:00'],
    );
    expect((await publish(later)).kind).toBe('accepted');
    await shop.goTo('2027-05-02T00:00:00.000Z');
    expect((await onlyWindow()).window).toMatchObject({
      ...{ version: 2, opened: '2027-05-01T06:00:00.000Z' },
    });
    expect(await publish(files)).toMatchObject({ kind: 'conflict', what: 'who-needs-a-key' });
  });

  test('a version cannot be published with another content', async () => {
    const other = edited(['open for 10 business days', 'open for 9 business days']);
    expect(await publish(other)).toMatchObject({
      ...{ kind: 'conflict', what: 'who-needs-a-key', because: 'other-content' },
    });
  });
});

describe('rule 91: who is in it', () => {
  beforeEach(() => openShop());

  test('is fixed at the opening; what cannot be told is in, and that is on record', async () => {
    await key('Gate 4', { 'handed-out': true });
    await key('Old shed', { 'handed-out': false });
    await key('Roof', {});
    await shop.goTo(OPENS);
    await key('Late', { 'handed-out': true });
    await shop.write((rows) =>
      addMember(rows, shop.deps, doing, {
        ...{ account: 'globex', person: 'cleo', name: 'Cleo', email: 'cleo@globex.test' },
        ...{ roles: ['manager'], withSeat: false },
      }),
    );
    expect((await onlyWindow()).window.members).toMatchObject([
      { id: 'Gate 4', asked: [{ person: 'ana' }, { person: 'ben' }] },
      { id: 'Roof', unclear: true },
    ]);
    expect(await audit('review unclear')).toMatchObject([{ subject: { kind: 'key', id: 'Roof' } }]);
    expect(await say('cleo', 'Gate 4', 'keep')).toMatchObject({
      ...{ kind: 'refused', reasons: [{ code: 'not-asked' }] },
    });
  });

  test('where nobody holds the role, those of `if nobody` are asked', async () => {
    await shop.account('tiny');
    await shop.member('tiny', 'otto', ['owner']);
    await key('Door', { 'handed-out': true }, 'tiny');
    await shop.goTo(OPENS);
    expect((await onlyWindow()).window.members).toMatchObject([
      { asked: [{ person: 'otto', role: 'owner' }] },
    ]);
  });

  test('a key that is no more leaves, and nothing is done about it', async () => {
    await key('Gate 4', { 'handed-out': true, 'last-used': '2026-05-02' });
    await key('Roof', { 'handed-out': true, 'last-used': '2026-05-02' });
    await shop.goTo('2027-03-04T08:00:00.000Z');
    await shop.write((rows) =>
      endSubject(rows, shop.deps, doing, { account: 'globex', subject: 'Gate 4' }),
    );
    expect(await audit('review left')).toMatchObject([{ subject: { id: 'Gate 4' } }]);
    await shop.goTo(CLOSES);
    expect(await states()).toEqual(['Gate 4 handed-out', 'Roof asked-back']);
    expect(await audit('review closed')).toMatchObject([{ used: { members: 1, answered: 0 } }]);
  });
});

describe('rule 92: an answer', () => {
  beforeEach(async () => {
    await openShop();
    await key('Gate 4', { 'handed-out': true, 'last-used': null });
    await shop.goTo(OPENS);
  });

  test('is on record with who gave it, and the last one holds', async () => {
    expect((await say('ana', 'Gate 4', 'remove')).kind).toBe('accepted');
    expect((await say('ana', 'Gate 4', 'keep')).kind).toBe('accepted');
    expect(await audit('review answered')).toMatchObject([
      { actor: { id: 'ana' }, before: null, after: 'remove', subject: { id: 'Gate 4' } },
      { actor: { id: 'ana' }, before: 'remove', after: 'keep' },
    ]);
    await shop.goTo(CLOSES);
    expect(await states()).toEqual(['Gate 4 handed-out']);
    expect(await audit('review decided keep')).toMatchObject([
      {
        text: 'The key is still needed',
        used: { 'decided-by': 'ana' },
        actor: { kind: 'clock' },
        at: CLOSES,
      },
    ]);
  });

  test('that was given already changes nothing', async () => {
    await say('ana', 'Gate 4', 'keep');
    const { step } = await onlyWindow();
    expect((await say('ana', 'Gate 4', 'keep')).kind).toBe('accepted');
    expect((await onlyWindow()).step).toBe(step);
    expect(await audit('review answered')).toHaveLength(1);
  });

  test('is refused to whoever is not asked, after the close, and where there is no such answer', async () => {
    const code = async (...said: Parameters<typeof say>) => {
      const answer = await say(...said);
      return answer.kind === 'refused' ? answer.reasons.map((each) => each.code) : answer.kind;
    };
    expect(await code('olga', 'Gate 4', 'keep')).toEqual(['not-asked']);
    expect(await code('ana', 'No such key', 'keep')).toEqual(['not-asked']);
    expect(await code('ana', 'Gate 4', 'perhaps')).toEqual(['invalid-field']);
    // Nobody has looked since: what fell due comes first, so the window is closed.
    shop.wallClock.pass(15 * 86_400_000);
    expect(await code('ana', 'Gate 4', 'keep')).toEqual(['ended']);
    expect((await onlyWindow()).closedAt).toBe(CLOSES);
    expect(await audit('review answered')).toMatchObject(
      ['not-asked', 'not-asked', 'invalid-field', 'ended'].map((each) => ({
        ...{ outcome: 'refused', reasons: [{ code: each }] },
      })),
    );
  });

  test('rule 93: reminders go to those who have not answered', async () => {
    await key('Roof', { 'handed-out': true });
    await shop.goTo(CLOSES);
    expect(await notices('review-reminder')).toMatchObject([{ persons: ['ana', 'ben'] }]);
    expect(await audit('review reminded')).toMatchObject([{ used: { people: 2 } }]);
  });

  test('rule 93: nobody is reminded who would not be needed any more', async () => {
    await say('ana', 'Gate 4', 'keep');
    await shop.goTo(CLOSES);
    expect(await notices('review-reminder')).toEqual([]);
  });
});

describe('rule 94: what counts takes effect', () => {
  test('at the close, on what is known then, by the policy of the key itself', async () => {
    await openShop();
    await key('Gate 4', { 'handed-out': true, 'last-used': '2027-02-20' });
    await key('Roof', { 'handed-out': true, 'last-used': '2026-05-02' });
    await key('Shed', { 'handed-out': true });
    await shop.goTo(CLOSES);
    expect(await states()).toEqual(['Gate 4 handed-out', 'Roof asked-back', 'Shed handed-out']);
    expect(await audit('event hand-back-key')).toMatchObject([
      { subject: { kind: 'key', id: 'Roof' }, policy: 'Keys', at: CLOSES, after: 'asked-back' },
    ]);
    expect(await audit('review decided remove')).toMatchObject([
      {
        subject: { id: 'Roof' },
        used: { 'decided-by': 'recommendation', 'last-used': '2026-05-02' },
      },
    ]);
    expect(await audit('review undecided')).toMatchObject([{ subject: { id: 'Shed' } }]);
  });

  test('on all of them, however many there are', async () => {
    await openShop();
    const ids = Array.from({ length: 600 }, (_, index) => `k${String(index)}`);
    await shop.write(async (rows) => {
      for (const subject of ids)
        await rows.subjects.put({
          ...{ id: `globex/key/${subject}`, account: 'globex', kind: 'key', subject },
          facts: { 'handed-out': true, 'last-used': '2026-05-02' },
          ...{ status: 'running', beganAt: shop.businessClock.now() },
        });
    });
    await shop.write(async (rows) => {
      const work = new Work(rows, shop.deps, doing);
      const plans = await plansFor(work, 'globex');
      for (const id of ids)
        await beginForSubject(work, {
          ...{ plans, account: 'globex', subject: { kind: 'key', id }, facts: {} },
          event: { name: 'created', fields: {} },
        });
      await finish(work);
    });
    await shop.goTo(CLOSES);
    expect(shop.failures).toEqual([]);
    const now = await states();
    expect(now.filter((each) => each.endsWith('asked-back'))).toHaveLength(600);
  });

  test('tells those with a role', async () => {
    await openShop();
    await key('Gate 4', { 'handed-out': true });
    await shop.goTo(OPENS);
    await say('ana', 'Gate 4', 'not-sure');
    await shop.goTo(CLOSES);
    expect(await notices('review-due')).toMatchObject([{ to: 'owner', persons: ['olga'] }]);
  });

  test('at once, where the review says so, and what is decided stays', async () => {
    await openShop(
      edited(
        ['effect at close', 'effect at once'],
        ['  answers may change until close\n', ''],
        ['with several answers last counts', 'with several answers first counts'],
        [
          / {2}scenario "The manager decides[^]*?\n {2}}\n/.exec(files[1]?.text ?? '')?.[0] ?? '',
          '',
        ],
      ),
    );
    await key('Gate 4', { 'handed-out': true });
    await shop.goTo('2027-03-03T09:00:00.000Z');
    await say('ben', 'Gate 4', 'remove');
    expect(await states()).toEqual(['Gate 4 asked-back']);
    expect(await audit('review decided remove')).toMatchObject([
      { used: { 'decided-by': 'ben' }, at: '2027-03-03T09:00:00.000Z' },
    ]);
    expect(await say('ana', 'Gate 4', 'keep')).toMatchObject({
      reasons: [{ code: 'already-decided' }],
    });
  });
});

describe('a review of every seat', () => {
  test('is about those who have one, by when they were last there, as the server or the vendor knows', async () => {
    const text = `review seat-check "Seats" version 1 {
  for every seat
  time zone of account
  each day ends at the same hour
  fact last-active is date or nothing
  starts every year on 1 March at 08:00
  open for 14 days
  ask any 1 of manager
  if nobody ask owner
  answers keep, remove
  with several answers last counts
  effect at close
  if no answer follow recommendation
  recommend keep when last-active within 8 weeks before close
  recommend remove otherwise
  on keep record "Kept"
  on remove notify owner with "review-due"
}
`;
    await openShop([recipe('catalogue.lintel'), { path: 'seat.lintel', text }]);
    await shop.write(async (rows) => {
      const [ana] = await rows.members.all({ person: 'ana' });
      if (ana) await rows.members.put({ ...ana, lastActiveAt: '2027-02-26T10:00:00.000Z' });
    });
    await shop.goTo(OPENS);
    const { members } = (await onlyWindow()).window;
    expect(members.map(({ facts }) => facts)).toEqual(
      expect.arrayContaining([{ 'last-active': '2027-02-26' }, { 'last-active': null }]),
    );
    const ben = (await shop.read((rows) => rows.members.all({ person: 'ben' })))[0]?.id ?? '';
    const [olga] = await shop.read((rows) => rows.members.all({ person: 'olga' }));
    const facts = { 'last-active': '2027-03-10' };
    const told = { account: 'globex', subject: olga?.id ?? '', facts };
    expect((await shop.write((rows) => setFacts(rows, shop.deps, doing, told))).kind).toBe(
      'accepted',
    );
    expect(await states()).toEqual([]);
    await shop.write((rows) =>
      removeMember(rows, shop.deps, doing, { account: 'globex', member: ben }),
    );
    expect(await audit('review left')).toMatchObject([{ subject: { kind: 'seat', id: ben } }]);
    await shop.goTo(CLOSES);
    const kept = (await audit('review decided keep')).map(({ used }) => used['last-active']);
    expect(kept.sort()).toEqual(['2027-02-26', '2027-03-10']);
  });
});

describe('a review of what the server knows itself', () => {
  const about = (kind: string, event: string) => `review check "Check" version 1 {
  for every ${kind}
  time zone of account
  each day ends at the same hour
  fact standing is one of good, bad
  starts when ${event}
  open for 14 days
  ask any 1 of manager
  if nobody ask owner
  answers keep, remove
  with several answers first counts
  effect at once
  if no answer follow recommendation
  recommend keep when standing is good
  recommend remove otherwise
  on keep record "Kept"
  on remove tell ${kind} to left-company
}

policy "Standing" version 1 {
  ${kind === 'account' ? 'for every account' : 'for plan team\n  begin on sign-up'}
  time zone of account
  each day ends at the same hour
  start state good "Good" {
    access full
    on left-company go to bad
  }
  end state bad "Bad" { access none }
}
`;
  const report = (name: string) =>
    shop.write((rows) =>
      runEvent(rows, shop.deps, doing, { account: 'globex', event: { name, fields: {} } }),
    );

  test('asks about an account by its own facts, and its policies hear the answer', async () => {
    const text = about('account', 'hired');
    await openShop([recipe('catalogue.lintel'), { path: 'check.lintel', text }]);
    const facts = { standing: 'good' };
    await shop.write((rows) => setFacts(rows, shop.deps, doing, { account: 'globex', facts }));
    await report('hired');
    expect((await onlyWindow()).window.members).toMatchObject([{ id: 'globex', facts }]);
    expect((await say('ana', 'globex', 'remove')).kind).toBe('accepted');
    expect((await shop.instance('globex', 'Standing')).snapshot.state).toBe('bad');
  });

  test('asks about each subscription that runs', async () => {
    const text = about('subscription', 'hired');
    await openShop([recipe('catalogue.lintel'), { path: 'check.lintel', text }]);
    await shop.subscription('globex', { plan: 'team' });
    await report('hired');
    expect((await onlyWindow()).window.members).toMatchObject([{ id: 'globex-sub', facts: {} }]);
    expect((await say('ben', 'globex-sub', 'remove')).kind).toBe('accepted');
    expect((await shop.instance('globex', 'Standing')).snapshot.state).toBe('bad');
    expect(await audit('review left')).toMatchObject([{ subject: { id: 'globex-sub' } }]);
  });
});

describe('rule 90: a review that starts with an event', () => {
  beforeEach(async () => {
    await openShop(
      edited(
        ['  event hired\n', '  event hired\n  event shift-changed\n'],
        ['starts every year on 1 March at 08:00', 'starts when shift-changed'],
        [
          / {2}scenario "The manager decides[^]*?\n {2}}\n/.exec(files[1]?.text ?? '')?.[0] ?? '',
          '',
        ],
        [/ {2}scenario "Nobody answers[^]*?\n {2}}\n/.exec(files[1]?.text ?? '')?.[0] ?? '', ''],
      ),
    );
    await key('Gate 4', { 'handed-out': true });
    await key('Roof', { 'handed-out': true });
    await key('Old shed', { 'handed-out': false });
  });
  const happens = (subject?: string) =>
    shop.write((rows) =>
      runEvent(rows, shop.deps, doing, {
        ...{ account: 'globex', event: { name: 'shift-changed', fields: {} } },
        ...(subject === undefined ? {} : { subject }),
      }),
    );
  const members = async () =>
    (await windows()).map(({ window }) => window.members.map(({ id }) => id));

  test('opens a window about what it is reported of, at that instant', async () => {
    await shop.goTo('2027-02-01T09:00:00.000Z');
    expect(await windows()).toEqual([]);
    expect((await happens('Gate 4')).kind).toBe('accepted');
    expect((await onlyWindow()).window).toMatchObject({
      ...{ opened: '2027-02-01T09:00:00.000Z', members: [{ id: 'Gate 4' }] },
    });
    expect((await happens('Old shed')).kind).toBe('accepted');
    expect(await happens('No such key')).toEqual({ kind: 'not-found', what: 'subject' });
    expect(await members()).toEqual([['Gate 4']]);
  });

  test('asks about all where it is reported of the account, and about nothing twice at a time', async () => {
    await happens('Gate 4');
    await happens();
    await happens();
    expect(await members()).toEqual([['Gate 4'], ['Roof']]);
    await shop.goTo('2027-03-01T08:00:00.000Z');
    expect((await windows()).map(({ status }) => status)).toEqual(['closed', 'closed']);
    await happens('Gate 4');
    expect(await members()).toEqual([['Gate 4'], ['Roof'], ['Gate 4']]);
  });
});

describe('a host that was down', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lintel-reviews-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const open = () => openSqliteStore(join(folder, 'shop.db'));

  test('opens the window that it missed once, with its own dates, and says when it told people', async () => {
    shop = await exampleShop('2027-01-04T08:00:00.000Z', open, undefined, { files });
    await shop.account('globex');
    await shop.member('globex', 'ana', ['manager']);
    await key('Gate 4', { 'handed-out': true });
    await shop.store.close();

    shop = await exampleShop('2027-03-04T12:00:00.000Z', open, undefined, { files });
    await shop.worker.drain();
    await shop.worker.drain();
    expect((await onlyWindow()).window).toMatchObject({ opened: OPENS, closes: CLOSES });
    expect(await notices('review-asked')).toMatchObject([
      { at: OPENS, sentAt: '2027-03-04T12:00:00.000Z' },
    ]);
    await shop.store.close();

    shop = await exampleShop('2027-03-20T12:00:00.000Z', open, undefined, { files });
    await shop.worker.drain();
    expect(await onlyWindow()).toMatchObject({ status: 'closed', closedAt: CLOSES });
    await shop.store.close();
  });
});
