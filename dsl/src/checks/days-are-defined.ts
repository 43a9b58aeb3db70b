import { isZone } from '@lintel/calendar';
import type { Span } from '@lintel/contract';
import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { replacement, type ReportDetails } from '../diagnostics/report.ts';
import type { Deadline, TextValue } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';
import { countsDays, writtenDurations } from './written-durations.ts';

/** LTL-3013, LTL-5006, LTL-5007, LTL-5008: a policy that counts days says in which zone, and when a day ends. */
export const daysAreDefined: PolicyCheck = (policy, tell) => {
  const { items } = policy.names.policy;
  const zone = items.find((item) => item.kind === 'time-zone')?.zone;
  if (zone?.kind === 'zone-named' && !isZone(zone.name.value))
    tell('LTL-5008', zone.name.span, { zone: `"${zone.name.value}"` }, nearestZone(zone.name));
  const end = items.find((item) => item.kind === 'day-end')?.at ?? null;
  if (end !== null && end.value !== '00:00') {
    tell('LTL-3013', end.span, { what: 'the end of a day', range: '`00:00` or `the same hour`' });
  }
  if (policy.broken) return;
  const days = firstOf([...writtenDurations(policy)].filter(countsDays).map(({ span }) => span));
  const clock = days ?? firstOf(localTimes(policy));
  if (zone === undefined && clock !== null) tell('LTL-5006', clock);
  if (days !== null && !items.some(({ kind }) => kind === 'day-end')) tell('LTL-5007', days);
};

/** The zone that was probably meant, as a fix. */
function nearestZone({ value, span }: TextValue): ReportDetails {
  const meant = nearest(value.replace(/ /g, '_'), Intl.supportedValuesOf('timeZone'));
  if (meant === null) return {};
  const help = `did you mean "${meant}"?`;
  return { help, fixes: [replacement(`write "${meant}"`, span, `"${meant}"`)] };
}

/** Other places where local time matters: ends of dates, business days, counts that begin anew. */
function localTimes(policy: ResolvedPolicy): Span[] {
  const spans: Span[] = [...writtenDurations(policy)]
    .filter(({ business }) => business)
    .map(({ span }) => span);
  for (const { state } of policy.names.inState.values())
    for (const item of state.items) if (item.kind === 'deadline') spans.push(...localDays(item));
  for (const item of policy.names.policy.items) {
    if (item.kind === 'deadline') spans.push(...localDays(item));
    if (
      item.kind === 'deadline' &&
      item.at.kind === 'duration-after' &&
      item.at.anchor.kind === 'day-edge'
    )
      spans.push(item.at.anchor.span);
    if (item.kind === 'quiet-hours') spans.push(item.span);
    if (item.kind === 'counter' && item.resetsEvery !== null) spans.push(item.resetsEvery.span);
  }
  return spans;
}

function localDays({ at, except }: Deadline): readonly Span[] {
  return [
    ...(at.kind === 'day-edge' || at.kind === 'every-year' ? [at.span] : []),
    ...except.map(({ span }) => span),
  ];
}

function firstOf(spans: readonly Span[]): Span | null {
  return spans.reduce<Span | null>(
    (first, span) => (first === null || span.start < first.start ? span : first),
    null,
  );
}
