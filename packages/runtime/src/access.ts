import type { Access, AccessLine, AccessReach, StatePlan, Value } from '@lintel/contract';
import { type Lookups, truthOf, valueOf } from './evaluate.ts';

/** What a state lets people use now. */
export interface AccessNow {
  readonly access: Access;
  /** `null` where it is a plain line. */
  readonly line: AccessLine | null;
  readonly reach: AccessReach | null;
  /** A condition is unknown, and what comes after it would give more. */
  readonly unknown: boolean;
}

const WIDTH: Readonly<Record<Access, number>> = { none: 0, 'read-only': 1, full: 2 };

/**
 * The first line whose condition holds. One that is unknown does not hold; but where it might have
 * taken something away, the narrower of the two is the answer, and it cannot be told (rule 9).
 */
export function accessNow({ access, accessLines }: StatePlan, lookups: Lookups): AccessNow {
  if (accessLines === undefined) return { access, line: null, reach: null, unknown: false };
  const open: AccessLine[] = [];
  for (const line of accessLines) {
    const holds = line.when === null ? true : truthOf(line.when, lookups);
    if (holds === undefined) open.push(line);
    if (holds !== true) continue;
    const narrower = open.find((before) => !isNarrower(line, before));
    const chosen = narrower ?? line;
    const { access: level } = chosen;
    const reach = reachOf(chosen, lookups);
    return { access: level, line: chosen, reach, unknown: narrower !== undefined };
  }
  return { access: 'none', line: null, reach: null, unknown: true };
}

/** Whether a line surely gives no more than another: less access, or the same to everything that the other reaches. */
function isNarrower(line: AccessLine, than: AccessLine): boolean {
  if (line.access === 'none') return true;
  return WIDTH[line.access] <= WIDTH[than.access] && !isLimited(than);
}

function isLimited({ features, resources, except }: AccessLine): boolean {
  return features !== undefined || resources !== undefined || except !== undefined;
}

function reachOf(line: AccessLine, lookups: Lookups): AccessReach | null {
  const { level, features, resources, except } = line;
  if (!isLimited(line)) return null;
  return {
    level,
    ...(features === undefined ? {} : { features }),
    ...(except === undefined ? {} : { except }),
    ...(resources === undefined
      ? {}
      : {
          resources: resources.map(({ resource, side }) => ({
            resource,
            side: side && {
              field: side.field,
              relation: side.relation,
              bound: known(valueOf(side.bound, lookups)),
            },
          })),
        }),
  };
}

function known(value: Value | undefined): Value {
  return value ?? null;
}
