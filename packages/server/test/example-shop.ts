import { readFileSync, readdirSync } from 'node:fs';
import { instantFromMs, msOf } from '@lintel/calendar';
import type { Clock, Ids, Instant, Values } from '@lintel/contract';
import { compile } from '@lintel/dsl';
import { engine } from '@lintel/runtime';
import { ledger } from '../src/adapters/billing/ledger/ledger.ts';
import { beginSubscription } from '../src/commands/begin-subscription.ts';
import type { NewSubscription } from '../src/commands/begin-subscription.ts';
import { SYSTEM } from '../src/commands/command-deps.ts';
import type { CommandDeps } from '../src/commands/command-deps.ts';
import { createAccount } from '../src/commands/create-account.ts';
import type { NewAccount } from '../src/commands/create-account.ts';
import { makeRequest } from '../src/commands/make-request.ts';
import { addMember } from '../src/commands/members.ts';
import { publishSet } from '../src/commands/publish-set.ts';
import { PlanBook } from '../src/commands/published-set.ts';
import { runEvent } from '../src/commands/run-event.ts';
import { voteOnApproval } from '../src/commands/vote-on-approval.ts';
import { memoryStore } from '../src/store/memory/memory-store.ts';
import type { InstanceRow } from '../src/store/records.ts';
import type { Store, TenantReads, TenantWrites } from '../src/store/store.ts';
import { openBusinessClock } from '../src/worker/business-clock.ts';
import type { BusinessClock } from '../src/worker/business-clock.ts';
import type { ProductPort } from '../src/adapters/product/product-port.ts';
import { deletionDelivery, licenceDelivery } from '../src/worker/deliver-product.ts';
import { collectionDelivery } from '../src/worker/deliver-collection.ts';
import { noticeDelivery } from '../src/worker/deliver-notice.ts';
import type { Scheduler } from '../src/worker/worker.ts';
import { Worker } from '../src/worker/worker.ts';

export const TENANT = 'acme';

/** Wall time that stands still until a test moves it. */
export interface TestClock extends Clock {
  pass(ms: number): void;
}

export function testClock(start: Instant): TestClock {
  let ms = msOf(start);
  return {
    now() {
      const now = instantFromMs(ms);
      if (!now.ok) throw new Error(now.problem.message);
      return now.value;
    },
    pass(by) {
      ms += by;
    },
  };
}

function testIds(): Ids {
  let last = 0;
  return { next: (prefix) => `${prefix}_${String((last += 1)).padStart(4, '0')}` };
}

/** The example policies as they are published: the real compiler, engine and store. */
export interface Shop {
  readonly store: Store;
  readonly deps: CommandDeps;
  readonly wallClock: TestClock;
  readonly businessClock: BusinessClock;
  readonly worker: Worker;
  readonly failures: string[];
  write<T>(work: (rows: TenantWrites) => Promise<T>): Promise<T>;
  read<T>(work: (rows: TenantReads) => Promise<T>): Promise<T>;
  /** Moves business time; everything due happens on the way. */
  goTo(instant: Instant): Promise<void>;
  account(id: string, more?: Partial<NewAccount>): Promise<void>;
  subscription(account: string, more?: Partial<NewSubscription>): Promise<void>;
  member(
    account: string,
    person: string,
    roles: readonly string[],
    withSeat?: boolean,
  ): Promise<void>;
  event(account: string, name: string, fields?: Values): Promise<void>;
  request(
    account: string,
    person: string,
    roles: readonly string[],
    name: string,
    fields?: Values,
  ): ReturnType<typeof makeRequest>;
  /** The only approval that waits. */
  approve(person: string): Promise<void>;
  payBy(account: string, method: string): Promise<void>;
  instance(account: string, policy: string): Promise<InstanceRow>;
}

const examples = new URL('../../../dsl/examples/', import.meta.url);

export function exampleFiles(): { path: string; text: string }[] {
  return readdirSync(examples)
    .filter((name) => name.endsWith('.lintel'))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, examples), 'utf8') }));
}

export interface ShopOptions {
  /** Other policies than the examples. */
  readonly files?: readonly { readonly path: string; readonly text: string }[];
  readonly product?: ProductPort;
}

export async function exampleShop(
  start: Instant,
  open: () => Store = memoryStore,
  scheduler: Scheduler = { after: () => () => undefined },
  { files = exampleFiles(), product }: ShopOptions = {},
): Promise<Shop> {
  const store = open();
  const wallClock = testClock(start);
  const businessClock = await openBusinessClock(store, wallClock);
  const deps: CommandDeps = {
    engine,
    businessClock,
    wallClock,
    ids: testIds(),
    book: new PlanBook(),
  };
  const failures: string[] = [];
  const billing = ledger();
  const worker = new Worker({
    ...deps,
    store,
    businessClock,
    scheduler,
    deliveries: {
      notice: noticeDelivery(deps, { find: () => null }),
      collect: collectionDelivery(deps, store, billing),
      'void-payment': async ({ work }) => {
        await billing.void(work.providerId);
        return async () => undefined;
      },
      licence: licenceDelivery(deps, product),
      'delete-data': deletionDelivery(deps, product),
    },
    onFailure: (what, error) => failures.push(`${what}: ${String(error)}`),
  });
  const doing = { actor: SYSTEM };
  const write: Shop['write'] = (work) => store.transaction(TENANT, work);
  const { set, diagnostics } = compile(files);
  if (!set?.catalogue)
    throw new Error(diagnostics.map(({ span, message }) => `${span.line}: ${message}`).join('\n'));
  const { catalogue, plans, reviews = [] } = set;
  await store.system.createTenant({ id: TENANT, name: 'Acme', origins: [], createdAt: start });
  await write((rows) =>
    publishSet(rows, deps, doing, {
      ...{ catalogue, plans, reviews, files, catalogueFile: 'catalogue.lintel' },
    }),
  );

  return {
    store,
    deps,
    wallClock,
    businessClock,
    worker,
    failures,
    write,
    read: (work) => store.read(TENANT, work),
    async goTo(instant) {
      await worker.moveClock(instant);
    },
    async account(id, more = {}) {
      const answer = await write((rows) =>
        createAccount(rows, deps, doing, {
          ...{ id, kind: 'customer', name: id, parent: null, zone: 'Europe/Berlin' },
          ...{ region: 'EU', currency: 'EUR', locale: null },
          ...more,
        }),
      );
      if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer));
    },
    async subscription(account, more = {}) {
      const answer = await write((rows) =>
        beginSubscription(rows, deps, doing, {
          ...{ id: `${account}-sub`, account, plan: 'starter', interval: 'year', addOns: {} },
          ...{ event: 'sign-up', fields: {}, choices: {} },
          ...more,
        }),
      );
      if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer));
    },
    async member(account, person, roles, withSeat = true) {
      const email = `${person}@${account}.test`;
      const answer = await write((rows) =>
        addMember(rows, deps, doing, { account, person, email, name: person, roles, withSeat }),
      );
      if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer));
    },
    async event(account, name, fields = {}) {
      const answer = await write((rows) =>
        runEvent(rows, deps, doing, { account, event: { name, fields } }),
      );
      if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer));
    },
    request(account, person, roles, request, fields = {}) {
      const actor = { kind: 'person' as const, id: person, name: person, actingFor: false };
      const requester = { person, name: person, roles };
      return write((rows) =>
        makeRequest(rows, deps, { actor }, { account, request, fields, requester }),
      );
    },
    async approve(person) {
      const actor = { kind: 'person' as const, id: person, name: person, actingFor: false };
      const answer = await write(async (rows) => {
        const [approval] = await rows.approvals.all({ status: 'waiting' });
        if (!approval) throw new Error('nothing waits');
        const { id, contentHash } = approval;
        const vote = { approval: id, contentHash, vote: 'approve', person, comment: null } as const;
        return voteOnApproval(rows, deps, { actor }, vote);
      });
      if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer));
    },
    async payBy(account, method) {
      await write(async (rows) => {
        await rows.paymentMethods.put({
          ...{ id: `${account}/${method}`, account, method, title: method },
          ...{ behaviour: 'succeeds', isDefault: true, failedForGood: false },
        });
      });
    },
    async instance(account, policy) {
      const found = await store.read(TENANT, (rows) => rows.instances.all({ account, policy }));
      const row = found.at(-1);
      if (!row) throw new Error(`no instance of ${policy}`);
      return row;
    },
  };
}
