import type {
  ReviewExpectation,
  ReviewScenarioPlan,
  ReviewScenarioStep,
  TimeSpan,
  Value,
} from '@lintel/contract';
import type {
  Assignment,
  DurationOrName,
  ReviewExpectation as ExpectationNode,
  ReviewScenario,
  ReviewStep,
} from '../syntax/tree.ts';
import { lowerLiteral } from './lower-literal.ts';
import { momentText, stepTime } from './lower-scenario.ts';
import { lowerTimeSpan } from './lower-time-span.ts';

/** A scenario of a review as data. What it says twice, it says last. */
export function lowerReviewScenario({ title, steps, span }: ReviewScenario): ReviewScenarioPlan {
  const given = <K extends ReviewStep['kind']>(kind: K) =>
    steps.filter((step): step is Extract<ReviewStep, { kind: K }> => step.kind === kind);
  const begin = given('review-begin')[0];
  return {
    name: title.value,
    span,
    timeZone: given('given-zone').at(-1)?.zone.value ?? null,
    persons: Object.fromEntries(
      given('given-person').map(({ person, roles }) => [
        person.value,
        roles.map(({ role }) => role.text),
      ]),
    ),
    nobodyIs: given('given-nobody').flatMap(({ roles }) => roles.map(({ text }) => text)),
    members: given('given-member').map((step) => ({
      id: step.member.value,
      facts: facts(step.with),
    })),
    begin: begin === undefined ? null : { at: momentText(begin.at), span: begin.span },
    steps: steps.flatMap(lowerStep),
  };
}

function lowerStep(step: ReviewStep): ReviewScenarioStep[] {
  const { span } = step;
  switch (step.kind) {
    case 'wait':
      return [{ time: { kind: 'wait', span: waited(step.duration) }, span, kind: 'wait' }];
    case 'do-answer': {
      const by = step.by.kind === 'text' ? { person: step.by.value } : { role: step.by.name.text };
      const { answer, member } = step;
      return [
        {
          time: stepTime(step),
          span,
          kind: 'answer',
          answer: answer.text,
          by,
          member: member.value,
        },
      ];
    }
    case 'set-of-member': {
      const { name, member, value } = step;
      return [
        {
          time: stepTime(step),
          span,
          kind: 'set',
          fact: name.text,
          member: member.value,
          to: lowerLiteral(value),
        },
      ];
    }
    case 'end-member':
      return [{ time: stepTime(step), span, kind: 'end', member: step.member.value }];
    case 'do-in-review': {
      const member = step.member?.value ?? null;
      return [{ time: stepTime(step), span, kind: 'happen', event: step.event.text, member }];
    }
    case 'expect-in-review':
      return [
        {
          time: stepTime(step),
          span,
          kind: 'expect',
          expectation: lowerExpectation(step.expectation),
        },
      ];
    default:
      return [];
  }
}

function lowerExpectation(node: ExpectationNode): ReviewExpectation {
  switch (node.kind) {
    case 'expect-window':
      return { kind: 'window', open: node.open };
    case 'expect-close':
      return { kind: 'close', at: momentText(node.at) };
    case 'expect-next-window':
      return { kind: 'next-window', at: momentText(node.at) };
    case 'expect-member':
      return { kind: 'member', member: node.member.value, isIn: node.isIn };
    case 'expect-answer': {
      const by =
        node.by === null || typeof node.by === 'string' ? node.by : { person: node.by.value };
      return { kind: 'answer', member: node.member.value, answer: node.answer.text, by };
    }
    case 'expect-no-answer':
      return { kind: 'answer', member: node.member.value, answer: null, by: null };
    case 'expect-recommendation':
      return {
        kind: 'recommendation',
        member: node.member.value,
        answer: node.answer?.text ?? null,
      };
    case 'expect-told':
      return { kind: 'told', member: node.member.value, event: node.event.text };
    case 'expect-review-notice':
      return node.sent
        ? { kind: 'notice', template: node.template.value, to: node.to?.text ?? null }
        : { kind: 'no-notice', template: node.template.value };
    case 'expect-review-refused':
      return { kind: 'refused', text: node.text?.value ?? null };
    case 'expect-review-audit':
      return { kind: 'audit', text: node.text.value, member: node.member?.value ?? null };
  }
}

function waited(duration: DurationOrName): TimeSpan {
  if (duration.kind === 'duration') return lowerTimeSpan(duration);
  const count = duration.kind === 'intervals' ? duration.count : 0;
  return { count, unit: 'month', business: false };
}

function facts(assignments: readonly Assignment[]): Record<string, Value> {
  return Object.fromEntries(assignments.map(({ name, value }) => [name.text, lowerLiteral(value)]));
}
