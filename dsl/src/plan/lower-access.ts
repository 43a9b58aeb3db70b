import type {
  Access,
  AccessLine,
  CatalogueAccessLevel,
  CatalogueResource,
  ResourceReach,
  StatePlan,
} from '@lintel/contract';
import type { Access as AccessNode, Reach } from '../syntax/tree.ts';
import { lowerBecause } from './lower-because.ts';
import type { LowerContext } from './lower-context.ts';
import { found } from './found.ts';

const WIDTH: Readonly<Record<Access, number>> = { none: 0, 'read-only': 1, full: 2 };

/** The access of a state; a plain line of a level that every catalogue has stays one word. */
export function lowerAccess(
  lines: readonly AccessNode[],
  context: LowerContext,
): Pick<StatePlan, 'access' | 'accessLines' | 'because'> {
  const [only] = lines;
  const lowered = lines.map((line) => lowerLine(line, context));
  if (lines.length === 1 && only !== undefined && isPlain(only)) {
    return { access: only.level.text, ...lowerBecause(only.because) };
  }
  const [first, ...rest] = lowered.map(({ access }) => access);
  const narrowest = rest.reduce(
    (narrow, access) => (WIDTH[access] < WIDTH[narrow] ? access : narrow),
    found(first, 'the access of a state'),
  );
  return { access: narrowest, accessLines: lowered };
}

function isPlain(
  line: AccessNode,
): line is AccessNode & { readonly level: { readonly text: Access } } {
  const { level, to, except, guard } = line;
  return Object.hasOwn(WIDTH, level.text) && to.length + except.length === 0 && guard === null;
}

function lowerLine(line: AccessNode, context: LowerContext): AccessLine {
  const { level, to, except, guard, because, span } = line;
  const { catalogue } = context.policy.set;
  const own = catalogue?.accessLevels.get(level.text);
  const access =
    own?.access ?? (Object.hasOwn(WIDTH, level.text) ? (level.text as Access) : 'full');
  return {
    level: level.text,
    access,
    ...reachOf(to, own, context),
    ...(except.length === 0 ? {} : { except: except.map(({ text }) => text) }),
    when: guard?.kind === 'when' ? context.condition(guard.condition) : null,
    ...lowerBecause(because),
    text: context.textOf(span),
    span,
  };
}

/** Features and resources that are named; where some are named, nothing else is reached. */
function reachOf(
  to: readonly Reach[],
  level: CatalogueAccessLevel | undefined,
  context: LowerContext,
): Pick<AccessLine, 'features' | 'resources'> {
  const ofLevel = level?.features;
  if (to.length === 0) return ofLevel === undefined ? {} : { features: ofLevel };
  const resources = context.policy.set.catalogue?.resources ?? new Map<string, CatalogueResource>();
  const isResource = ({ of, side }: Reach) =>
    side !== null || resourceNamed(of.text, resources) !== undefined;
  const features = to.filter((reach) => !isResource(reach)).map(({ of }) => of.text);
  return {
    features:
      ofLevel === undefined
        ? features.map((feature) => ({ feature, level: null }))
        : ofLevel.filter(({ feature }) => features.includes(feature)),
    resources: to.filter(isResource).map(({ of, side }): ResourceReach => ({
      resource: resourceNamed(of.text, resources)?.name ?? of.text,
      side: side && {
        field: side.field.text,
        relation: side.relation,
        bound: context.value(side.bound),
      },
    })),
  };
}

/** `recordings` speaks of the resource `recording`. */
export function resourceNamed(
  written: string,
  resources: ReadonlyMap<string, CatalogueResource>,
): CatalogueResource | undefined {
  return resources.get(written) ?? resources.get(written.replace(/s$/, ''));
}
