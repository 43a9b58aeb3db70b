import type { ReviewMember, ReviewMemberView, ReviewPlan, ReviewResult } from '@lintel/contract';
import type { Look } from '../commands/look.ts';
import type { PortalCaller, SecretCaller } from '../edge/caller.ts';
import { namesOf } from '../quotes/decision-resource.ts';
import { withFactsOfNow } from '../reviews/facts-of-now.ts';
import type { ReviewWindowRow } from '../store/records.ts';

/** Who reads: a person, and whether they see what others were asked and said. */
export interface ReviewReader {
  readonly person: string | null;
  readonly overseesAll: boolean;
  /** Whether this session may answer at all: staff who act for somebody never do. */
  readonly answers: boolean;
}

/** The vendor oversees every account, and whoever may read the audit their own. */
export function readerOf(caller: SecretCaller | PortalCaller, account: string): ReviewReader {
  if (caller.kind === 'secret') return { person: null, overseesAll: true, answers: false };
  const isOwn = caller.account.id === account;
  return {
    person: caller.person,
    overseesAll: isOwn && caller.scopes.includes('audit:read'),
    answers: caller.actAs === null && caller.scopes.includes('requests:write'),
  };
}

/** The subjects of a window that a reader may see, in their order. */
export function seenBy(
  { window }: ReviewWindowRow,
  { person, overseesAll }: ReviewReader,
): readonly ReviewMember[] {
  return overseesAll ? window.members : window.members.filter((member) => asks(member, person));
}

/** A window as a list shows it. */
export async function windowResource(look: Look, row: ReviewWindowRow, reader: ReviewReader) {
  const plan = await look.deps.book.review(look.rows, row.hash);
  const { id, name } = await look.account(row.account);
  const seen = seenBy(row, reader);
  const waiting = seen.filter(
    (member) =>
      mayAnswer(look, row, plan, member, reader) && ownAnswer(member, reader.person) === null,
  );
  return {
    ...{ id: row.id, review: row.review, title: plan.title, version: plan.version },
    ...{ account: { id, name }, about: plan.for, status: row.status },
    ...{ openedAt: row.window.opened, closesAt: row.window.closes },
    ...{ answers: plan.answers, mayChange: plan.mayChange },
    ...{ members: seen.length, toAnswer: waiting.length },
  };
}

/** A window as a list or an answer shows it. */
export type ShownWindow = Awaited<ReturnType<typeof windowResource>>;

/** Subjects of a window as a reader sees them, with what is recommended about each. */
export async function memberResources(
  look: Look,
  row: ReviewWindowRow,
  members: readonly ReviewMember[],
  reader: ReviewReader,
) {
  const plan = await look.deps.book.review(look.rows, row.hash);
  const names = await namesOf(look, row.account);
  const named = (person: string) => ({ person, name: names.get(person) ?? person });
  const shown = { ...row.window, members };
  const window = await withFactsOfNow(look, row.account, plan, shown);
  const views = new Map(
    look.deps.engine.reviews
      .view(plan, window, row.closedAt ?? look.at)
      .members.map((view) => [view.id, view]),
  );
  const labels = await labelsOf(look, plan, row.account);
  return window.members.map((member) => {
    const { id, facts, answers, unclear, left, result } = member;
    const own = ownAnswer(member, reader.person);
    const given = reader.overseesAll
      ? answers
      : answers.filter(({ person }) => person === reader.person);
    return {
      ...{ member: id, label: labels.get(id) ?? id, facts, unclear: unclear === true },
      asked: member.asked.map(({ person }) => named(person)),
      mayAnswer: mayAnswer(look, row, plan, member, reader),
      recommendation: recommended(views.get(id)),
      own: own && { answer: own.answer, at: own.at },
      given: given.map(({ person, answer, at }) => ({ ...named(person), answer, at })),
      leftAt: left ?? null,
      result: result === undefined ? null : resultOf(result, names),
    };
  });
}

function asks({ asked }: ReviewMember, person: string | null): boolean {
  return asked.some((each) => each.person === person);
}

function ownAnswer({ answers }: ReviewMember, person: string | null) {
  return answers.findLast((each) => each.person === person) ?? null;
}

/** Rule 92, as far as it can be told before somebody answers. */
function mayAnswer(
  look: Look,
  { status, window }: ReviewWindowRow,
  { mayChange }: ReviewPlan,
  member: ReviewMember,
  { person, answers }: ReviewReader,
): boolean {
  const isOpen = status === 'open' && look.at < window.closes;
  if (!answers || !isOpen || !asks(member, person)) return false;
  if (member.left !== undefined || member.result !== undefined) return false;
  return mayChange || ownAnswer(member, person) === null;
}

function recommended(view: ReviewMemberView | undefined): string | null {
  return view?.recommendation ?? null;
}

function resultOf(
  { answer, by, at }: ReviewResult & { readonly at: string },
  names: ReadonlyMap<string, string>,
) {
  const people = typeof by === 'string' ? [] : by.persons.map((each) => names.get(each) ?? each);
  return { answer, by: typeof by === 'string' ? by : ('people' as const), people, at };
}

/** Names of the members who have the seats; other subjects are known by their ids. */
async function labelsOf(
  look: Look,
  plan: ReviewPlan,
  account: string,
): Promise<ReadonlyMap<string, string>> {
  if (plan.for !== 'seat') return new Map();
  const members = await look.rows.members.all({ account });
  return new Map(members.map(({ id, name }) => [id, name]));
}
