import type { AccessLine, ResourceReach, StatePlan } from '@lintel/contract';
import { type ProseLine, line } from './prose-line.ts';
import { becauseInWords, conditionAloud, listInWords } from './words.ts';

/** What a state lets people use, and how it is billed. */
export function accessProse(state: StatePlan): readonly ProseLine[] {
  const billing = `billing is ${state.billing.replace('-', ' ')}`;
  const { accessLines: lines } = state;
  if (lines === undefined) {
    return [
      line(`Access is ${state.access}${becauseInWords(state.because)}; ${billing}.`, state.span),
    ];
  }
  return [
    ...lines.map((access, place) => accessLine(access, place > 0)),
    line(`${billing.charAt(0).toUpperCase()}${billing.slice(1)}.`, state.span),
  ];
}

function accessLine(access: AccessLine, isLater: boolean): ProseLine {
  const { level, when, because, span } = access;
  const condition =
    when === null
      ? isLater
        ? 'Otherwise access'
        : 'Access'
      : `When ${conditionAloud(when)}, access`;
  return line(`${condition} is ${level}${reachInWords(access)}${becauseInWords(because)}.`, span);
}

function reachInWords({ features, resources, except = [] }: AccessLine): string {
  const reached = [
    ...(features ?? []).map(({ feature, level }) =>
      level === null ? feature : `${feature} ${level}`,
    ),
    ...(resources ?? []).map(resourceInWords),
  ];
  const to = features === undefined ? '' : ` to ${listInWords(reached) || 'nothing'}`;
  return `${to}${except.length === 0 ? '' : `, except ${listInWords(except)}`}`;
}

function resourceInWords({ resource, side }: ResourceReach): string {
  if (side === null) return `each ${resource}`;
  return `each ${resource} with ${side.field} ${side.relation} ${conditionAloud(side.bound)}`;
}
