import { dateAt } from '@lintel/calendar';
import type { DeclaredName, ReviewPlan, ReviewSubject, Value, Values } from '@lintel/contract';
import { hasType } from '@lintel/runtime';
import { seatedMembers } from '../commands/follow-seats.ts';
import type { Look } from '../commands/look.ts';
import { currentFacts } from '../facts/current-facts.ts';
import type { InstanceRow, MemberRow } from '../store/records.ts';

/**
 * The subjects of a review's kind that an account has now, in the order of their ids. One is over when
 * the vendor says so, or when all policies about it have ended.
 */
export async function subjectsInAccount(
  look: Look,
  account: string,
  kind: string,
): Promise<readonly string[]> {
  if (kind === 'account') return [account];
  if (kind === 'seat') return (await seatedMembers(look, account)).map(({ id }) => id).sort();
  const known = await look.rows.subjects.all({ account, kind, status: 'running' });
  const about = (await look.instances(account)).filter(
    (row) => row.kind === 'policy' && row.subjectKind === kind,
  );
  const watched = new Set(about.map(({ subjectId }) => subjectId));
  const ids = [
    ...known.flatMap(({ subject }) => (watched.has(subject) ? [] : [subject])),
    ...about.flatMap(({ status, subjectId }) => (status === 'running' ? [subjectId] : [])),
  ];
  return [...new Set(ids)].sort();
}

/**
 * What is known of subjects now, as far as the review reads it: of the account, then what was told
 * about each, then what the policies about it know. A value of another type is unknown.
 *
 * @param ids - Of subjects that the account has, or had.
 */
export async function factsOfSubjects(
  look: Look,
  account: string,
  plan: ReviewPlan,
  ids: readonly string[],
): Promise<readonly ReviewSubject[]> {
  const common = await currentFacts(look, account, [plan]);
  const told = await look.rows.subjects.all({ account, kind: plan.for, status: 'running' });
  const own = new Map(told.map(({ subject, facts }) => [subject, facts]));
  const seated = plan.for === 'seat' ? await seatedMembers(look, account) : [];
  const seats = new Map(seated.map((member) => [member.id, member]));
  const zone = await look.zoneOf(account, plan.zone);
  const watching = Map.groupBy(
    (await look.running(account)).filter(({ subjectKind }) => subjectKind === plan.for),
    ({ subjectId }) => subjectId,
  );
  const subjects: ReviewSubject[] = [];
  for (const id of ids) {
    const seat = seats.get(id);
    const all = {
      ...common,
      ...(seat === undefined ? {} : factsOfSeat(seat, plan, zone)),
      ...own.get(id),
      ...(await knownToPolicies(look, watching.get(id) ?? [])),
    };
    subjects.push({ id, facts: readBy(plan, all) });
  }
  return subjects;
}

async function knownToPolicies(look: Look, rows: readonly InstanceRow[]): Promise<Values> {
  let facts: Values = {};
  for (const { hash, snapshot } of rows) {
    const known = look.deps.engine.explain(await look.plan(hash), snapshot, look.at).facts;
    facts = { ...facts, ...known };
  }
  return facts;
}

/** `last-active`: when this member last opened a page of the portal; nothing before the first time. */
function factsOfSeat({ lastActiveAt }: MemberRow, { facts }: ReviewPlan, zone: string): Values {
  const declared = facts.find(({ name }) => name === 'last-active');
  if (lastActiveAt === null || declared?.type.kind !== 'date')
    return { 'last-active': lastActiveAt };
  const date = dateAt(lastActiveAt, zone);
  return date.ok ? { 'last-active': date.value } : {};
}

function readBy({ facts }: ReviewPlan, known: Values): Values {
  return Object.fromEntries(
    facts.flatMap((fact): [string, Value][] => {
      const value = Object.hasOwn(known, fact.name) ? known[fact.name] : undefined;
      return value !== undefined && fits(value, fact) ? [[fact.name, value]] : [];
    }),
  );
}

function fits(value: Value, { type, orNothing }: DeclaredName): boolean {
  return value === null ? orNothing : hasType(value, type);
}
