import type { ReviewHappening, ReviewResult } from '@lintel/contract';
import { engine } from '@lintel/runtime';
import type { ReviewModel, ReviewSeen } from './review-subject.ts';

/** The engine, under the clock in which scenarios run. */
export const runtimeReview: ReviewModel = (plan, start) => {
  const simulation = engine.reviews.simulate(plan, start);
  let told = 0;
  const seen = (answer: string): ReviewSeen => {
    const happened = simulation.happenings.slice(told).flatMap(inWords);
    told = simulation.happenings.length;
    const view = simulation.view();
    const members = view?.members.map(
      ({ id, asked, left, recommendation, counts }) =>
        `${id} asks ${asked.join()} left ${String(left)} recommends ${String(recommendation)} counts ${resultInWords(counts)}`,
    );
    return {
      answer,
      happened,
      nextOpening: simulation.nextOpening,
      window: view === null ? [] : [`${view.status} until ${view.closes}`, ...(members ?? [])],
    };
  };
  return {
    begun: seen(''),
    send: (sent, at) => {
      simulation.advanceTo(at);
      switch (sent.kind) {
        case 'wait':
          return seen('');
        case 'answer': {
          const answer = simulation.answer(sent.member, sent.answer, sent.by);
          return seen(
            answer.kind === 'refused'
              ? `refused ${answer.reasons.map(({ code }) => code).join(' ')}`
              : answer.kind,
          );
        }
        case 'set':
          simulation.set(sent.member, sent.fact, sent.to);
          return seen('');
        case 'end':
          simulation.end(sent.member);
          return seen('');
      }
    },
  };
};

function resultInWords(result: ReviewResult | null): string {
  if (result === null) return 'nothing';
  const by = typeof result.by === 'string' ? result.by : result.by.persons.join();
  return `${String(result.answer)} by ${by}`;
}

function inWords(happening: ReviewHappening): readonly string[] {
  const { at } = happening;
  switch (happening.kind) {
    case 'opened':
      return [`${at} opens until ${happening.closes} with ${happening.members.join()}`];
    case 'unclear':
      return [`${at} cannot tell about ${happening.member}`];
    case 'closed':
      return [`${at} closes`];
    case 'answered':
      return [`${at} ${happening.answer.person} says ${happening.answer.answer}`];
    case 'left':
      return [`${at} ${happening.member} leaves`];
    case 'notify':
      return [`${at} notifies ${happening.to} ${happening.template} ${happening.people.join()}`];
    case 'record':
      return [`${at} records ${happening.text} of ${happening.member}`];
    case 'tell':
      return [`${at} tells ${happening.member} ${happening.event}`];
    case 'decided':
      return [`${at} decides ${happening.member} ${resultInWords(happening.result)}`];
    // The answer says as much.
    case 'refusal':
      return [];
    case 'happened':
      return [`${at} ${happening.event} happens`];
    case 'failed':
      return [`${at} fails`];
  }
}
