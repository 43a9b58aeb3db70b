import type { DurationExpression, Span } from '@lintel/contract';
import type { Finding, Question } from './finding.ts';

/** LTL-5005: whole days written in hours, which are an hour off when the clocks change. */
export const daysInHours: Question = ({ plan }) => {
  if (plan.zone.kind === 'named' && /^utc$/i.test(plan.zone.zone)) return [];
  const deadlines = [plan, ...plan.states].flatMap((owner) => owner.deadlines);
  return [
    ...deadlines.flatMap(({ time, span }) =>
      time.kind === 'after' ? told(time.duration, span) : [],
    ),
    ...plan.states.flatMap(({ repeats }) =>
      repeats.flatMap(({ every, span }) => told(every, span)),
    ),
  ];
};

function told(duration: DurationExpression, span: Span): readonly Finding[] {
  if (duration.kind !== 'span') return [];
  const { count, unit, business } = duration.span;
  if (business || unit !== 'hour' || count === 0 || count % 24 !== 0) return [];
  const days = count / 24;
  const words = `${days} ${days === 1 ? 'day' : 'days'}`;
  return [{ code: 'LTL-5005', span, values: { hours: `${count} hours`, days: words } }];
}
