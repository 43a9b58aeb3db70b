import type { PendingDeadline } from '@lintel/contract';
import type {
  AccountRow,
  ActorRow,
  ChangeKind,
  DeadlineRow,
  InstanceRow,
  InvoiceRow,
  OutboxRow,
  OutboxWork,
  SubscriptionRow,
  SwitchRow,
} from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import { StepConflict } from './command-deps.ts';
import type { CommandDeps, Doing } from './command-deps.ts';
import type { AuditEntry, FollowUp } from './follow-up.ts';
import { Look } from './look.ts';
import { held } from './legal-hold.ts';
import { plannedTurns } from '../usage/planned-turns.ts';
import { plannedMove } from './planned-move.ts';

/**
 * One command at work in one transaction: what it has changed so far, and what follows from it.
 *
 * Instances are saved, their deadlines brought in line, and changes told once, by `finish`; until
 * then everybody reads the rows as the command left them.
 */
export class Work extends Look {
  declare readonly rows: TenantWrites;
  readonly actor: ActorRow;
  /** Invoices that charges of this command made. */
  readonly invoices: InvoiceRow[] = [];
  readonly #stepsRead = new Map<string, number | null>();
  readonly #stepped = new Map<string, InstanceRow>();
  readonly #touched = new Map<string, Set<ChangeKind>>();
  readonly #followUps: FollowUp[] = [];
  readonly #factsWait = new Set<string>();

  constructor(rows: TenantWrites, deps: CommandDeps, doing: Doing) {
    super(rows, deps, doing.at);
    this.actor = doing.actor;
  }

  /** Says what changed for an account; told when the command is done. */
  touch(account: string, ...kinds: readonly ChangeKind[]): void {
    const known = this.#touched.get(account) ?? new Set();
    for (const kind of kinds) known.add(kind);
    this.#touched.set(account, known);
  }

  /** For which something has changed so far. */
  touchedAccounts(): readonly string[] {
    return [...this.#touched.keys()];
  }

  /** Done in the same transaction, after what is being done now. */
  follow(task: FollowUp): void {
    this.#followUps.push(task);
  }

  waitingFollowUps(): number {
    return this.#followUps.length;
  }

  /** The oldest that is not done yet, for the loop of `finish`. */
  nextFollowUp(): FollowUp | undefined {
    const next = this.#followUps.shift();
    if (next?.kind === 'push-facts') this.#factsWait.delete(next.account);
    return next;
  }

  async saveAccount(row: AccountRow): Promise<void> {
    await this.rows.accounts.put(row);
    this.keepAccount(row);
  }

  async saveSubscription(row: SubscriptionRow): Promise<void> {
    await this.rows.subscriptions.put(row);
    await this.keepSubscription(row);
    this.touch(row.account, 'entitlements', 'billing');
  }

  async saveSwitch(row: SwitchRow): Promise<void> {
    await this.rows.switches.put(row);
    this.forgetSwitches();
  }

  /** An instance that did not exist before this command. */
  async addInstance(row: InstanceRow): Promise<void> {
    await this.rows.instances.insert(row);
    this.#stepsRead.set(row.id, row.step);
    this.#stepped.set(row.id, row);
    await this.keepInstance(row);
    this.touch(row.account, row.kind === 'approval' ? 'approvals' : 'entitlements');
  }

  async saveInstance(before: InstanceRow, row: InstanceRow): Promise<void> {
    if (!this.#stepsRead.has(row.id)) this.#stepsRead.set(row.id, before.step);
    this.#stepped.set(row.id, row);
    await this.keepInstance(row);
    this.touch(row.account, row.kind === 'approval' ? 'approvals' : 'entitlements');
  }

  async audit(entry: AuditEntry): Promise<void> {
    await this.rows.audit.insert({
      actor: this.actor,
      ...entry,
      id: this.deps.ids.next('aud'),
      at: this.at,
      writtenAt: this.deps.wallClock.now(),
    });
    this.touch(entry.account, 'audit');
  }

  /** @param id - `instance/step/index`: the same work is owed once. */
  async owe(id: string, account: string, work: OutboxWork): Promise<void> {
    const row: OutboxRow = {
      id,
      account,
      work,
      kind: work.kind,
      at: this.at,
      attempts: 0,
      retryAt: null,
      parkedAt: null,
      problem: null,
    };
    const isHeld = work.kind === 'delete-data' && (await this.account(account)).legalHold === true;
    await this.rows.outbox.insert(isHeld ? held(row, this) : row);
  }

  /** Open invoices or payment methods are not what they were. */
  billingChanged(account: string): void {
    this.touch(account, 'billing');
    this.factsChanged(account);
  }

  /** What policies read about an account is told to them before the command ends, once. */
  factsChanged(account: string): void {
    if (this.#factsWait.has(account)) return;
    this.#factsWait.add(account);
    this.follow({ kind: 'push-facts', account });
  }

  /** Roles and seats may have changed hands. */
  membersChanged(account: string): void {
    this.forgetMembers(account);
    this.follow({ kind: 'follow-seats', account });
    this.touch(account, 'members', 'entitlements');
    this.factsChanged(account);
  }

  /**
   * Saves what was stepped and tells what changed; only `finish` calls this.
   *
   * @throws {StepConflict} an instance was stepped by another transaction meanwhile.
   */
  async save(): Promise<void> {
    for (const row of this.#stepped.values()) await this.#keep(row);
    await this.#keepStanding();
    await this.#tell();
  }

  async #keep(row: InstanceRow): Promise<void> {
    const saved = await this.rows.instances.save(row, this.#stepsRead.get(row.id) ?? row.step);
    if (!saved) throw new StepConflict(row.id);
    const plan = await this.plan(row.hash);
    const pending = this.deps.engine.deadlines(plan, row.snapshot);
    const stored = await this.rows.deadlines.all({ instance: row.id });
    const kept = new Set<string>();
    for (const [place, deadline] of pending.entries()) {
      const fresh = deadlineRow(row, deadline, place);
      kept.add(fresh.id);
      const old = stored.find(({ id }) => id === fresh.id);
      if (old && isSame(old, fresh)) continue;
      await this.rows.deadlines.put(old ? withAttemptsOf(old, fresh) : fresh);
    }
    for (const turn of await plannedTurns(this, row, plan)) {
      kept.add(turn.id);
      const old = stored.find(({ id }) => id === turn.id);
      if (old?.generation !== turn.generation) await this.rows.deadlines.put(turn);
    }
    const move = await plannedMove(this, row);
    if (move !== null) {
      kept.add(move.id);
      const old = stored.find(({ id }) => id === move.id);
      if (old?.generation !== move.generation) await this.rows.deadlines.put(move);
    }
    for (const { id } of stored) if (!kept.has(id)) await this.rows.deadlines.remove(id);
  }

  /** A subscription runs for as long as one of its policies does. */
  async #keepStanding(): Promise<void> {
    const accounts = new Set([...this.#stepped.values()].map(({ account }) => account));
    for (const account of accounts) {
      const running = new Set((await this.running(account)).map(({ subjectId }) => subjectId));
      for (const row of await this.subscriptions(account)) {
        const status = running.has(row.id) ? 'running' : 'ended';
        if (row.status !== status) await this.saveSubscription({ ...row, status });
      }
    }
  }

  async #tell(): Promise<void> {
    for (const [account, kinds] of [...this.#touched]) await this.#spread(account, kinds);
    for (const [account, kinds] of this.#touched) {
      const row = await this.account(account);
      await this.saveAccount({ ...row, revision: row.revision + 1 });
      await this.rows.changes.append(account, [...kinds].sort());
    }
  }

  /** Entitlements are inherited downwards; approvals are asked of people above. */
  async #spread(account: string, kinds: ReadonlySet<ChangeKind>): Promise<void> {
    if (kinds.has('approvals')) {
      for (const { id } of await this.upToCustomer(account)) this.touch(id, 'approvals');
    }
    if (!kinds.has('entitlements')) return;
    for (const { id, kind } of await this.rows.accounts.all({ parent: account })) {
      if (kind !== 'sub-account') continue;
      this.touch(id, 'entitlements');
      await this.#spread(id, new Set(['entitlements']));
    }
  }
}

function deadlineRow(row: InstanceRow, deadline: PendingDeadline, place: number): DeadlineRow {
  const { key, name, at, generation, priority, source } = deadline;
  return {
    id: `${row.id}/${key}`,
    instance: row.id,
    account: row.account,
    key,
    name,
    at,
    generation,
    policy: row.policy,
    priority,
    place,
    source,
    attempts: 0,
    retryAt: null,
    parkedAt: null,
    problem: null,
  };
}

function isSame(old: DeadlineRow, fresh: DeadlineRow): boolean {
  return isSameTime(old, fresh) && old.priority === fresh.priority && old.place === fresh.place;
}

function isSameTime(old: DeadlineRow, fresh: DeadlineRow): boolean {
  return old.at === fresh.at && old.generation === fresh.generation;
}

/** One that failed keeps its attempts for as long as it is the same deadline, wherever it stands in the list. */
function withAttemptsOf(old: DeadlineRow, fresh: DeadlineRow): DeadlineRow {
  if (!isSameTime(old, fresh)) return fresh;
  const { attempts, retryAt, parkedAt, problem } = old;
  return { ...fresh, attempts, retryAt, parkedAt, problem };
}
