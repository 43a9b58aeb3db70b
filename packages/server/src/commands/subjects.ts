import type { Values } from '@lintel/contract';
import { wrongEventFields, wrongFacts } from '../facts/told-values.ts';
import type { WrongValue } from '../facts/told-values.ts';
import type { TenantWrites } from '../store/store.ts';
import { beginForSubject } from './begin-instances.ts';
import type { CommandDeps, Doing } from './command-deps.ts';
import { endInstances } from './end-instances.ts';
import { finish } from './finish.ts';
import { fireDue } from './fire-due.ts';
import type { Look } from './look.ts';
import { plansFor } from './plans-for.ts';
import type { ReportedEvent } from './reported-event.ts';
import { KNOWN_OTHERWISE, type Subject, isSubject } from './subject-rows.ts';
import { Work } from './work.ts';

export interface NewSubject {
  readonly account: string;
  readonly kind: string;
  /** Unique in the account; made when left out. */
  readonly id?: string;
  /** Of this one alone; those of the account come with it. */
  readonly facts: Values;
  /** What happened, for policies that name what they begin on. */
  readonly event?: ReportedEvent;
}

export type SubjectAnswer =
  | { readonly kind: 'accepted'; readonly subject: Subject }
  | { readonly kind: 'not-found'; readonly what: 'account' | 'subject' }
  /** No such kind, or nothing watches it; the message says which. */
  | { readonly kind: 'unfit'; readonly field: 'kind' | 'event'; readonly message: string }
  | {
      readonly kind: 'invalid';
      readonly of: 'facts' | 'fields';
      readonly wrong: readonly WrongValue[];
    }
  /** The id is taken. */
  | { readonly kind: 'conflict' };

/** Begins the policies for every subject of a kind, for one more of them. */
export async function beginSubject(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  given: NewSubject,
): Promise<SubjectAnswer> {
  await fireDue(rows, deps, given.account);
  const work = new Work(rows, deps, doing);
  const { account, kind, event, facts } = given;
  if (!(await work.findAccount(account))) return { kind: 'not-found', what: 'account' };
  const set = await work.set();
  const declared = [
    'device',
    'licence',
    ...(set?.catalogue.subjects ?? []).map(({ name }) => name),
  ];
  const known = declared.filter((name) => !KNOWN_OTHERWISE.has(name));
  const isNoKind = `is no kind of subject that begins so; there are ${known.join(', ')}`;
  if (set === null || !known.includes(kind))
    return { kind: 'unfit', field: 'kind', message: isNoKind };
  const plans = (await plansFor(work, account)).filter(
    ({ for: scope }) => scope.kind === 'every' && scope.subject === kind,
  );
  const reviews = set.reviews.filter((review) => review.for === kind);
  if (plans.length === 0 && reviews.length === 0)
    return {
      ...{ kind: 'unfit', field: 'kind' },
      message: `no policy and no review in force is for every ${kind}`,
    };
  if (event !== undefined) {
    if (!set.catalogue.events.some(({ name }) => name === event.name))
      return { kind: 'unfit', field: 'event', message: 'is no event of the catalogue in force' };
    const wrong = wrongEventFields(event, set.catalogue, set.plans);
    if (wrong.length > 0) return { kind: 'invalid', of: 'fields', wrong };
  }
  const wrong = wrongFacts(facts, [...plans, ...reviews], set.catalogue);
  if (wrong.length > 0) return { kind: 'invalid', of: 'facts', wrong };
  const id = given.id ?? deps.ids.next('sbj');
  const taken = (await work.running(account)).some(({ subjectId }) => subjectId === id);
  if (taken || (await isThere(work, account, id))) return { kind: 'conflict' };
  await rows.subjects.put({
    ...{ id: `${account}/${kind}/${id}`, account, kind, subject: id, facts },
    ...{ status: 'running', beganAt: work.at },
  });
  work.touch(account, 'entitlements');
  const subject = { kind, id };
  for (const happened of [{ name: 'created', fields: {} }, ...(event ? [event] : [])])
    await beginForSubject(work, { plans, account, subject, event: happened, facts });
  await finish(work);
  return { kind: 'accepted', subject: await subjectOf(work, account, id, kind) };
}

/** The subject is no more: its policies end in the state that they are in. */
export async function endSubject(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  { account, subject: id }: { readonly account: string; readonly subject: string },
): Promise<SubjectAnswer> {
  await fireDue(rows, deps, account);
  const work = new Work(rows, deps, doing);
  if (!(await work.findAccount(account))) return { kind: 'not-found', what: 'account' };
  const running = (await work.running(account)).filter((row) => isSubject(row, id));
  const [known] = await rows.subjects.all({ account, subject: id, status: 'running' });
  const kind = known?.kind ?? running[0]?.subjectKind;
  if (kind === undefined) return { kind: 'not-found', what: 'subject' };
  if (known !== undefined) await rows.subjects.put({ ...known, status: 'ended' });
  work.touch(account, 'entitlements');
  await endInstances(work, running);
  await finish(work);
  return { kind: 'accepted', subject: await subjectOf(work, account, id, kind) };
}

/** Whether something is there that no policy ever was about, such as what only a review asks about. */
async function isThere(look: Look, account: string, subject: string): Promise<boolean> {
  if ((await look.rows.subjects.count({ account, subject, status: 'running' })) === 0) return false;
  return !(await look.instances(account)).some((row) => isSubject(row, subject));
}

async function subjectOf(look: Look, account: string, id: string, kind: string): Promise<Subject> {
  const instances = (await look.instances(account)).filter((row) => isSubject(row, id));
  return { account, kind: instances[0]?.subjectKind ?? kind, id, instances };
}
