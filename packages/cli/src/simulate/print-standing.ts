import type { Engine, Plan, SimulationView } from '@lintel/contract';
import { momentInWords, valueInWords, type ScenarioResult } from '@lintel/dsl';
import { offerInWords, offersOf, type Offer } from './offers.ts';

export interface Standing {
  readonly plan: Plan;
  readonly zone: string;
  readonly now: string;
  readonly view: SimulationView;
  readonly offers: readonly Offer[];
}

/** How things stand at the end of a run; `null` where it never began. */
export function standingOf(engine: Engine, plan: Plan, result: ScenarioResult): Standing | null {
  const { standing, zone } = result;
  if (standing === null || zone === null) return null;
  const { now, view } = standing;
  const explanation = engine.explain(plan, view.snapshot, now);
  return { plan, zone, now, view, offers: offersOf(plan, explanation, view) };
}

/** One line: when, in which state, with which access. */
export function standingLine({ plan, zone, now, view }: Standing): string {
  const title = plan.states.find(({ name }) => name === view.state)?.title ?? view.state;
  return `${momentInWords(now, zone)}  ${view.state} "${title}"${view.ended ? ' (ended)' : ''}`;
}

/** Everything that a person asks for at the prompt: state, access, limits, deadlines, what may be done. */
export function standingInWords(standing: Standing): string[] {
  const { zone, view, offers } = standing;
  const rows: (readonly [string, string])[] = [
    ['access', typeof view.access === 'string' ? view.access : JSON.stringify(view.access)],
    ['billing', view.billing],
    ...view.limits.map(
      ({ on, to, kind }) =>
        ['limit', `${on} to ${valueInWords(to ?? undefined)}, ${kind}`] as const,
    ),
    ...Object.entries(view.quantities).map(([name, count]) => [name, String(count)] as const),
    ...Object.entries(view.deadlineTimes).map(
      ([name, at]) =>
        ['deadline', `${name} ${at === null ? 'nothing' : momentInWords(at, zone)}`] as const,
    ),
    ...view.approvals.map(
      ({ name, stage, waitingFor }) =>
        ['approval', `${name}, stage "${stage}", waiting for ${waitingFor.join(', ')}`] as const,
    ),
    ...view.deadlines
      .slice(0, 5)
      .map(
        ({ at, source, name, key }) =>
          [
            'next',
            `${momentInWords(at, zone)}  ${source?.text.split('\n')[0] ?? name ?? key}`,
          ] as const,
      ),
  ];
  return [
    standingLine(standing),
    ...rows.map(([name, value]) => `  ${name.padEnd(9)} ${value}`),
    ...(offers.length === 0 ? [] : ['  what may be done, by its number:']),
    ...offers.map((offer, place) => `  ${offerInWords(offer, place)}`),
  ];
}
