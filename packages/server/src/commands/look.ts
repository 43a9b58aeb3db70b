import type {
  Catalogue,
  Instant,
  OtherStates,
  People,
  Plan,
  PolicyZone,
  SubjectContext,
} from '@lintel/contract';
import type { AccountRow, InstanceRow, MemberRow, SubscriptionRow } from '../store/records.ts';
import type { TenantReads } from '../store/store.ts';
import { aroundPeople } from './around-people.ts';
import type { CommandDeps } from './command-deps.ts';
import type { PublishedSet } from './published-set.ts';
import { quantitiesOf } from './quantities.ts';

/** One consistent look at the accounts that a command or a view is about. Each row is read once. */
export class Look {
  readonly rows: TenantReads;
  readonly deps: CommandDeps;
  readonly at: Instant;
  readonly #accounts = new Map<string, AccountRow | null>();
  readonly #subscriptions = new Map<string, Map<string, SubscriptionRow>>();
  readonly #instances = new Map<string, Map<string, InstanceRow>>();
  readonly #members = new Map<string, readonly MemberRow[]>();
  #set: PublishedSet | null | undefined;
  #switches: Readonly<Record<string, boolean>> | undefined;

  constructor(rows: TenantReads, deps: CommandDeps, at?: Instant) {
    this.rows = rows;
    this.deps = deps;
    this.at = at ?? deps.businessClock.now();
  }

  async findAccount(id: string): Promise<AccountRow | null> {
    const known = this.#accounts.get(id);
    if (known !== undefined) return known;
    const row = await this.rows.accounts.get(id);
    this.#accounts.set(id, row);
    return row;
  }

  /** @throws {Error} rows refer only to accounts that exist. */
  async account(id: string): Promise<AccountRow> {
    const row = await this.findAccount(id);
    if (!row) throw new Error(`internal: no account ${id}`);
    return row;
  }

  /** The account and those above it, up to the customer: never a reseller or the vendor. */
  async upToCustomer(id: string): Promise<readonly AccountRow[]> {
    const path: AccountRow[] = [];
    let next: string | null = id;
    while (next !== null) {
      const row: AccountRow = await this.account(next);
      if (path.length > 0 && row.kind !== 'customer' && row.kind !== 'sub-account') break;
      path.push(row);
      next = row.kind === 'sub-account' ? row.parent : null;
    }
    return path;
  }

  /** Oldest first, ended ones too. */
  async subscriptions(account: string): Promise<readonly SubscriptionRow[]> {
    let known = this.#subscriptions.get(account);
    if (!known) {
      const rows = await this.rows.subscriptions.all({ account });
      known = new Map(rows.map((row) => [row.id, row]));
      this.#subscriptions.set(account, known);
    }
    return [...known.values()];
  }

  /** The subscription that requests without one are about: the newest. */
  async currentSubscription(account: string): Promise<SubscriptionRow | null> {
    return (await this.subscriptions(account)).at(-1) ?? null;
  }

  /**
   * Instances of policies (ended ones too) and of approvals that wait, in the order of their ids,
   * locked until the end of a transaction.
   */
  async instances(account: string): Promise<readonly InstanceRow[]> {
    let known = this.#instances.get(account);
    if (!known) {
      const policies = await this.rows.instances.all({ account, kind: 'policy' });
      const approvals = await this.rows.instances.all({
        account,
        kind: 'approval',
        status: 'running',
      });
      const ids = [...policies, ...approvals].map(({ id }) => id);
      const locked = await this.rows.instances.lock(ids);
      known = new Map(locked.map((row) => [row.id, row]));
      this.#instances.set(account, known);
    }
    return [...known.values()];
  }

  async instance(account: string, id: string): Promise<InstanceRow | null> {
    const known = (await this.instances(account)).find((row) => row.id === id);
    if (known) return known;
    // An approval that has ended is read where something of it waited for the end of the quiet hours.
    const [ended] = await this.rows.instances.lock([id]);
    return ended?.account === account ? ended : null;
  }

  /** Running instances of policies, in the order of their policies' names. */
  async running(account: string): Promise<readonly InstanceRow[]> {
    return (await this.instances(account))
      .filter(({ kind, status }) => kind === 'policy' && status === 'running')
      .sort((a, b) => (a.policy < b.policy ? -1 : a.policy > b.policy ? 1 : a.id < b.id ? -1 : 1));
  }

  plan(hash: string): Promise<Plan> {
    return this.deps.book.plan(this.rows, hash);
  }

  async set(): Promise<PublishedSet | null> {
    if (this.#set === undefined) this.#set = await this.deps.book.current(this.rows);
    return this.#set;
  }

  /** The catalogue a subscription was bought under; for other subjects the one in force. */
  async catalogueFor(subscription: SubscriptionRow | null): Promise<Catalogue | null> {
    if (subscription) return this.deps.book.catalogue(this.rows, subscription.catalogue);
    return (await this.set())?.catalogue ?? null;
  }

  /** The switches that the vendor has used; one that is missing is as it normally is. */
  async switches(): Promise<Readonly<Record<string, boolean>>> {
    this.#switches ??= Object.fromEntries(
      (await this.rows.switches.all()).map(({ id, on }) => [id, on]),
    );
    return this.#switches;
  }

  async subscriptionOf(row: InstanceRow): Promise<SubscriptionRow | null> {
    if (row.subjectKind !== 'subscription') return null;
    const all = await this.subscriptions(row.account);
    return all.find(({ id }) => id === row.subjectId) ?? null;
  }

  /** The zone that a policy or a review goes by for an account. */
  async zoneOf(account: string, zone: PolicyZone): Promise<string> {
    if (zone.kind === 'named') return zone.zone;
    const path = await this.upToCustomer(account);
    const owner = zone.whose === 'customer' ? path.at(-1) : path[0];
    return owner?.zone ?? 'UTC';
  }

  /** What the engine knows about the subject of a policy. */
  async subject(
    account: string,
    subscription: SubscriptionRow | null,
    plan: Plan,
  ): Promise<SubjectContext> {
    return {
      zone: await this.zoneOf(account, plan.zone),
      plan: subscription?.plan ?? null,
      ...(subscription ? { interval: subscription.interval } : {}),
      quantities: subscription
        ? quantitiesOf(
            subscription,
            await this.deps.book.catalogue(this.rows, subscription.catalogue),
          )
        : {},
      ...(plan.switches ? { switches: await this.switches() } : {}),
    };
  }

  /** States of the other policies of a subject and of its account; a running one hides an ended one. */
  async others(account: string, subject: string): Promise<OtherStates> {
    const all = await this.instances(account);
    const states = (rows: readonly InstanceRow[]): Record<string, string> =>
      Object.fromEntries(
        [...rows]
          .filter(({ kind }) => kind === 'policy')
          .sort((a, b) => rank(a) - rank(b) || (a.beganAt < b.beganAt ? -1 : 1))
          .map(({ policy, snapshot }) => [policy, snapshot.state]),
      );
    return {
      subject: states(all.filter(({ subjectId }) => subjectId === subject)),
      account: states(all.filter(({ subjectKind }) => subjectKind === 'account')),
    };
  }

  /**
   * Who holds which role for an account: its own active members, else those of the nearest account
   * above that has any, up to the customer. Roles of the vendor are held by the vendor's people.
   *
   * @param requester - Whose manager `manager of requester` is.
   */
  async people(account: string, requester: string | null = null): Promise<People> {
    const byRole: Record<string, readonly string[]> = {};
    const known: MemberRow[] = [];
    for (const level of await this.upToCustomer(account)) {
      const members = await this.members(level.id);
      known.push(...members);
      for (const [role, persons] of this.#byRole(members)) {
        byRole[role] ??= persons;
      }
    }
    const ofVendor = (await this.set())?.catalogue.roles.filter((role) => role.ofTheVendor) ?? [];
    if (ofVendor.length > 0) {
      for (const vendor of await this.rows.accounts.all({ kind: 'vendor' })) {
        const held = this.#byRole(await this.members(vendor.id));
        for (const { name } of ofVendor) byRole[name] = held.get(name) ?? [];
      }
    }
    return aroundPeople(byRole, known, requester);
  }

  /** The people that an approval is about, with those around whoever asks. */
  async peopleOf({ account, subjectId }: InstanceRow): Promise<People> {
    const request = await this.rows.requests.get(subjectId);
    return this.people(account, request?.requester.person ?? null);
  }

  /** Members who have joined and were not removed. */
  async members(account: string): Promise<readonly MemberRow[]> {
    const known = this.#members.get(account);
    if (known) return known;
    const rows = await this.rows.members.all({ account, status: 'active' });
    this.#members.set(account, rows);
    return rows;
  }

  #byRole(members: readonly MemberRow[]): ReadonlyMap<string, readonly string[]> {
    const held = new Map<string, string[]>();
    for (const { person, roles } of members) {
      if (person === null) continue;
      for (const role of roles) {
        const persons = held.get(role);
        if (persons) persons.push(person);
        else held.set(role, [person]);
      }
    }
    return held;
  }

  protected keepAccount(row: AccountRow): void {
    this.#accounts.set(row.id, row);
  }

  protected async keepSubscription(row: SubscriptionRow): Promise<void> {
    await this.subscriptions(row.account);
    this.#subscriptions.get(row.account)?.set(row.id, row);
  }

  protected async keepInstance(row: InstanceRow): Promise<void> {
    await this.instances(row.account);
    this.#instances.get(row.account)?.set(row.id, row);
  }

  protected forgetSwitches(): void {
    this.#switches = undefined;
  }

  protected forgetMembers(account: string): void {
    this.#members.delete(account);
  }
}

/** Ended before running, so that the running one is written last. */
function rank({ status }: InstanceRow): number {
  return status === 'running' ? 1 : 0;
}
