import type { Values } from '@lintel/contract';
import { PUSHED_FACTS } from '../facts/current-facts.ts';
import { pushFacts } from '../facts/push-facts.ts';
import type { HeardFacts } from '../facts/push-facts.ts';
import { wrongFacts } from '../facts/told-values.ts';
import type { FactReader, WrongValue } from '../facts/told-values.ts';
import type { SubjectRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import type { CommandDeps, Doing } from './command-deps.ts';
import { finish } from './finish.ts';
import { seatedMembers } from './follow-seats.ts';
import { fireDue } from './fire-due.ts';
import { isSubject } from './subject-rows.ts';
import { Work } from './work.ts';

export type FactsAnswer =
  | { readonly kind: 'accepted'; readonly heardBy: readonly HeardFacts[] }
  /** The server knows this one itself. */
  | { readonly kind: 'refused'; readonly fact: string }
  /** Of another type than the policies declare, or of a name that none of them does; nothing was kept. */
  | { readonly kind: 'invalid'; readonly wrong: readonly WrongValue[] }
  | { readonly kind: 'not-found'; readonly what: 'account' | 'subject' };

/**
 * Facts that the vendor knows about an account, or about one thing of its own: kept, and told to the
 * policies that read them.
 */
export async function setFacts(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  {
    account,
    subject,
    facts,
  }: { readonly account: string; readonly subject?: string; readonly facts: Values },
): Promise<FactsAnswer> {
  const own: readonly string[] = PUSHED_FACTS;
  const taken = Object.keys(facts).find((name) => own.includes(name));
  if (taken !== undefined) return { kind: 'refused', fact: taken };
  await fireDue(rows, deps, account);
  const work = new Work(rows, deps, doing);
  const row = await work.findAccount(account);
  if (!row) return { kind: 'not-found', what: 'account' };
  const known = subject === undefined ? null : await subjectNamed(work, account, subject);
  if (subject !== undefined && known === null) return { kind: 'not-found', what: 'subject' };
  const wrong = wrongFacts(
    facts,
    await readers(work, account, known),
    (await work.set())?.catalogue ?? null,
  );
  if (wrong.length > 0) return { kind: 'invalid', wrong };
  if (known === null) await work.saveAccount({ ...row, facts: { ...row.facts, ...facts } });
  else await rows.subjects.put({ ...known, facts: { ...known.facts, ...facts } });
  work.touch(account, 'entitlements');
  const heardBy = await pushFacts(work, account);
  await finish(work);
  return { kind: 'accepted', heardBy };
}

/** Something that is there, as the vendor told of it, or the seat of a member; what began before anything was kept of it has no facts yet. */
async function subjectNamed(
  work: Work,
  account: string,
  subject: string,
): Promise<SubjectRow | null> {
  const [told] = await work.rows.subjects.all({ account, subject, status: 'running' });
  if (told !== undefined) return told;
  const seat = (await seatedMembers(work, account)).find(({ id }) => id === subject);
  if (seat !== undefined)
    return {
      ...{ id: `${account}/seat/${subject}`, account, kind: 'seat', subject, facts: {} },
      ...{ status: 'running', beganAt: seat.joinedAt ?? work.at },
    };
  const about = (await work.running(account)).find((row) => isSubject(row, subject));
  if (about === undefined) return null;
  const { subjectKind: kind, beganAt } = about;
  const id = `${account}/${kind}/${subject}`;
  return { id, account, kind, subject, facts: {}, status: 'running', beganAt };
}

/**
 * Policies and reviews in force, and older versions that still run for the account.
 *
 * @param about - Only those about things of its kind.
 */
async function readers(
  work: Work,
  account: string,
  about: SubjectRow | null,
): Promise<readonly FactReader[]> {
  const set = await work.set();
  const plans = new Map(set?.plans.map((plan) => [plan.hash, plan]) ?? []);
  for (const { hash } of await work.running(account)) plans.set(hash, await work.plan(hash));
  const reviews = set?.reviews ?? [];
  if (about === null) return [...plans.values(), ...reviews];
  return [
    ...[...plans.values()].filter(
      ({ for: scope }) => scope.kind === 'every' && scope.subject === about.kind,
    ),
    ...reviews.filter((review) => review.for === about.kind),
  ];
}
