import type {
  Action,
  ReviewEffect,
  ReviewMember,
  ReviewPlan,
  ReviewResult,
  ReviewTemplate,
  RuleSource,
  Span,
} from '@lintel/contract';

/** The line of a review that something comes from. */
export function lineOfReview(
  { review, version }: ReviewPlan,
  rule: string,
  text: string,
  span: Span,
): RuleSource {
  return { policy: review, version, rule, text, span };
}

/** For what the review does by itself. */
export function wholeReview(plan: ReviewPlan, rule: string): RuleSource {
  return lineOfReview(plan, rule, `review ${plan.review} "${plan.title}"`, plan.span);
}

/** One notice for each role, to everybody who holds it and is meant, however many subjects it is about. */
export function tellAsked(
  plan: ReviewPlan,
  template: ReviewTemplate,
  asked: ReviewMember['asked'],
): readonly ReviewEffect[] {
  const byRole = new Map<string, Set<string>>();
  for (const { person, role } of asked) {
    const people = byRole.get(role);
    if (people === undefined) byRole.set(role, new Set([person]));
    else people.add(person);
  }
  return [...byRole].map(([to, people]) => ({
    source: wholeReview(plan, template),
    kind: 'notify',
    to,
    template,
    people: [...people],
    member: null,
  }));
}

/** What an answer does, once it has effect. An answer that could not be told does nothing. */
export function effectsOf(
  plan: ReviewPlan,
  member: ReviewMember,
  result: ReviewResult,
): readonly ReviewEffect[] {
  const decided: ReviewEffect = {
    source: wholeReview(plan, 'decided'),
    kind: 'decided',
    member: member.id,
    result,
  };
  const line = plan.on.find(({ answer }) => answer === result.answer);
  if (line === undefined) return [decided];
  const source = lineOfReview(plan, `on ${line.answer}`, line.text, line.span);
  const done = line.actions.flatMap((action) => effectOf(action, source, member, result));
  return [{ ...decided, source }, ...done];
}

function effectOf(
  action: Action,
  source: RuleSource,
  { id: member, asked }: ReviewMember,
  { by }: ReviewResult,
): readonly ReviewEffect[] {
  switch (action.do) {
    case 'record':
      return [{ source, kind: 'record', text: action.text, member }];
    case 'tell':
      return [{ source, kind: 'tell', member, event: action.event }];
    case 'notify': {
      const { to, template } = action;
      const known = { asked: asked.map(({ person }) => person), deciders: personsOf(by) };
      const people = to === 'asked' || to === 'deciders' ? [...new Set(known[to])] : [];
      return [{ source, kind: 'notify', to, template, people, member }];
    }
    default:
      // The compiler lets a review do nothing else.
      return [];
  }
}

function personsOf(by: ReviewResult['by']): readonly string[] {
  return typeof by === 'string' ? [] : by.persons;
}
