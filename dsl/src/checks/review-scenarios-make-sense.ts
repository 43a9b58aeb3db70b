import { isZone } from '@lintel/calendar';
import { REVIEW_TEMPLATES } from '@lintel/contract';
import { headerMeaning } from '../names/policy-names.ts';
import type { ResolvedReview } from '../names/resolve-review.ts';
import { tellUnknownName } from '../names/resolve-value.ts';
import type { Tell } from '../names/tell.ts';
import type {
  ReviewExpectation,
  ReviewScenario,
  ReviewStep,
  TextValue,
  Value,
  Word,
} from '../syntax/tree.ts';
import { answersOf, isAnswer } from './answers-fit-together.ts';
import type { ReviewCheck } from './check.ts';
import { checkValue } from './scenarios-make-sense.ts';
import { suggestion } from './suggestion.ts';
import { templateCheck } from './templates-are-declared.ts';

/** LTL-2002, LTL-2005, LTL-2007, LTL-2009, LTL-2016, LTL-3xxx, LTL-5008, LTL-5013, LTL-6052: what a scenario of a review gives and expects exists. */
export const reviewScenariosMakeSense: ReviewCheck = (review, tell) => {
  const zone = review.node.items.find((item) => item.kind === 'time-zone')?.zone;
  for (const item of review.node.items) {
    if (item.kind !== 'review-scenario') continue;
    for (const step of item.steps) checkStep(step, item, review, tell);
    if (zone?.kind === 'zone-of' && !item.steps.some(({ kind }) => kind === 'given-zone'))
      tell('LTL-5013', item.head, { whose: zone.of.text });
  }
};

const standing = {
  what: 'a review asks those who hold a role, and nobody in their place',
  help: 'say which roles the person has: `given person "Ana" is manager`',
};

function checkStep(step: ReviewStep, scenario: ReviewScenario, review: ResolvedReview, tell: Tell) {
  const answers = answersOf(review.node).map(({ text }) => text);
  switch (step.kind) {
    case 'given-zone':
      if (!isZone(step.zone.value))
        tell('LTL-5008', step.zone.span, { zone: `"${step.zone.value}"` });
      break;
    case 'given-stand-in':
      tell('LTL-6057', step.span, standing);
      break;
    case 'given-person':
      for (const { of } of step.roles) if (of !== null) tell('LTL-6057', of.span, standing);
      break;
    case 'given-member': {
      const about = review.node.items.find((item) => item.kind === 'review-members')?.subject;
      if (about !== undefined && about.text !== step.subject.text) {
        const { values, details } = suggestion(step.subject.text, step.subject.span, [about.text]);
        const named = { kind: 'subject of this review', name: step.subject.text };
        tell('LTL-2009', step.subject.span, { ...named, ...values }, details);
      }
      for (const { name, value } of step.with) checkFact(name, value, review, tell);
      break;
    }
    case 'wait':
      if (step.duration.kind === 'name')
        tellUnknownName(step.duration.name, review.policy.scope(null), tell);
      break;
    case 'do-answer':
      isAnswer(step.answer, answers, tell);
      if (step.by.kind === 'text') checkGiven('person', step.by, scenario, tell);
      checkGiven('member', step.member, scenario, tell);
      break;
    case 'set-of-member':
      checkGiven('member', step.member, scenario, tell);
      checkFact(step.name, step.value, review, tell);
      break;
    case 'end-member':
      checkGiven('member', step.member, scenario, tell);
      break;
    case 'do-in-review':
      if (step.member !== null) checkGiven('member', step.member, scenario, tell);
      break;
    case 'expect-in-review':
      checkExpectation(step.expectation, answers, scenario, review, tell);
      break;
    default:
  }
}

function checkExpectation(
  expectation: ReviewExpectation,
  answers: readonly string[],
  scenario: ReviewScenario,
  { policy: { set } }: ResolvedReview,
  tell: Tell,
): void {
  if ('member' in expectation && expectation.member !== null)
    checkGiven('member', expectation.member, scenario, tell);
  if ('answer' in expectation && expectation.answer !== null)
    isAnswer(expectation.answer, answers, tell);
  if (expectation.kind === 'expect-answer' && expectation.by !== null)
    if (typeof expectation.by !== 'string') checkGiven('person', expectation.by, scenario, tell);
  if (expectation.kind === 'expect-told' && set.catalogue !== null) {
    const { text: name, span } = expectation.event;
    const { events } = set.catalogue;
    if (!events.has(name)) {
      const { values, details } = suggestion(name, span, events.keys());
      tell('LTL-2002', span, { name, ...values }, details);
    }
  }
  if (expectation.kind === 'expect-review-notice' && set.catalogue !== null) {
    const { template } = expectation;
    if (!sentByReviews.has(template.value)) templateCheck(set.catalogue, tell)(template);
  }
}

const sentByReviews: ReadonlySet<string> = new Set(REVIEW_TEMPLATES);

function checkFact(name: Word, value: Value, { policy }: ResolvedReview, tell: Tell): void {
  const declared = policy.names.header.byName.get(name.text);
  if (declared === undefined) return tellUnknownName(name, policy.scope(null), tell);
  const { type, orNothing } = headerMeaning(declared);
  if (type === null || (value.kind === 'nothing' && orNothing)) return;
  checkValue(value, type, policy, tell);
}

/** Persons and subjects are given by name before anything is said about them. */
function checkGiven(
  type: 'person' | 'member',
  { value: name, span }: TextValue,
  { steps }: ReviewScenario,
  tell: Tell,
): void {
  const known = steps.flatMap((step) => {
    if (type === 'member') return step.kind === 'given-member' ? [step.member.value] : [];
    return step.kind === 'given-person' || step.kind === 'given-stand-in'
      ? [step.person.value]
      : [];
  });
  if (known.includes(name)) return;
  const { details } = suggestion(name, span, known, '"');
  const example = type === 'person' ? 'given person "…" is …' : 'given … "…"';
  const values = known.join(', ') || `named with \`${example}\``;
  tell('LTL-2016', span, { name, type, values }, details);
}
