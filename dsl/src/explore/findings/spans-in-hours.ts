import { dateAt, instantAtLocal, instantFromMs, localTimeAt, msOf } from '@lintel/calendar';
import type { DeadlinePlan, DurationExpression, Instant, Plan, Span } from '@lintel/contract';
import { scenarioText } from '../scenario-text.ts';
import { type Walked, zoneOfAccounts } from '../walk.ts';
import type { Finding, Question } from './finding.ts';

const day = 86_400_000;

/** LTL-5005: whole days written in hours, which are an hour off when the clocks change. */
export const daysInHours: Question = (walked) => {
  const { plan } = walked;
  const noon = noonBeforeTheChange(zoneOf(plan));
  if (noon === null) return [];
  const deadlines = [plan, ...plan.states].flatMap((owner) => owner.deadlines);
  return [
    ...deadlines.flatMap((deadline) => {
      const { time, span } = deadline;
      if (time.kind !== 'after') return [];
      return told(time.duration, span, (days) => offByAnHour(walked, deadline, days, noon));
    }),
    ...plan.states.flatMap(({ repeats }) =>
      repeats.flatMap(({ every, span }) => told(every, span, () => null)),
    ),
  ];
};

function zoneOf({ zone }: Plan): string {
  return zone.kind === 'named' ? zone.zone : zoneOfAccounts;
}

/** Noon of the last day before the clocks change; `null` where they never do. */
function noonBeforeTheChange(zone: string): Instant | null {
  let noon = instantAtLocal('2026-01-15T12:00', zone);
  for (let days = 0; noon.ok && days < 366; days += 1) {
    const next = instantFromMs(msOf(noon.value) + day);
    const local = next.ok ? localTimeAt(next.value, zone) : next;
    if (local.ok && local.value.slice(11, 16) !== '12:00') return noon.value;
    noon = next;
  }
  return null;
}

function told(
  duration: DurationExpression,
  span: Span,
  scenario: (days: number) => string | null,
): readonly Finding[] {
  if (duration.kind !== 'span') return [];
  const { count, unit, business } = duration.span;
  if (business || unit !== 'hour' || count === 0 || count % 24 !== 0) return [];
  const days = count / 24;
  const words = `${days} ${days === 1 ? 'day' : 'days'}`;
  const values = { hours: `${count} hours`, days: words };
  return [{ code: 'LTL-5005', span, values, scenario: scenario(days) }];
}

/** Begun at noon before the clocks change, it does not fall due at noon. */
function offByAnHour(
  { plan, places }: Walked,
  { name, time, except, written }: DeadlinePlan,
  days: number,
  noon: Instant,
): string | null {
  const place = places.find(({ by }) => by === null);
  const start = plan.states.find(({ kind }) => kind === 'start');
  const isOfStart = [plan, start].some((owner) =>
    owner?.deadlines.some((one) => one.name === name),
  );
  const counts = time.kind === 'after' && ['entry', 'begin'].includes(time.anchor.kind);
  const then = instantFromMs(msOf(noon) + days * day);
  const date = then.ok ? dateAt(then.value, zoneOf(plan)) : then;
  if (place === undefined || !isOfStart || !counts || !written || except !== undefined || !date.ok)
    return null;
  return scenarioText(
    plan,
    `Counterexample: \`${name}\` when the clocks change`,
    { ...place, beginning: { ...place.beginning, at: noon } },
    [{ at: noon, line: `expect deadline ${name} at ${date.value} 12:00` }],
  );
}
