import { scenarioText } from '../scenario-text.ts';
import type { Question } from './finding.ts';
import { witnessOf } from './look.ts';

/** LTL-4033: an `always` line that some way through the policy breaks. */
export const promisesThatBreak: Question = ({ plan, arcs, begun }) =>
  plan.always.flatMap(({ text, span }) => {
    const isBroken = (told: readonly { readonly kind: string; readonly text?: string }[]) =>
      told.some((one) => one.kind === 'promise-broken' && one.text === text);
    const atOnce = begun.find(({ taken }) => taken.some(({ told }) => isBroken(told)));
    const arc = arcs.find(({ taken }) => taken.some(({ told }) => isBroken(told)));
    const place = atOnce?.place ?? arc?.from;
    const moves = atOnce === undefined && arc !== undefined ? [arc.move] : [];
    const end = atOnce?.place.course ?? arc?.after;
    if (place === undefined || end === undefined) return [];
    const { instance, now } = end;
    const scenario = scenarioText(
      plan,
      `Counterexample: ${text.replace(/^always\s+/, '')}`,
      place,
      [{ at: now, line: `expect state ${instance.state}` }],
      { moves },
    );
    const values = { state: instance.state };
    return [{ code: 'LTL-4033' as const, span, values, witness: witnessOf(end), scenario }];
  });
