import type { Catalogue, Decision, RequestEvent } from '@lintel/contract';
import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { decideRequest, type RequestDecision } from '../commands/decide-request.ts';
import { Look } from '../commands/look.ts';
import type { PortalCaller } from '../edge/caller.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { decisionResource, type AskedBy } from '../quotes/decision-resource.ts';
import { bundleOffer, planOffer } from './plan-offers.ts';
import { requesterOf } from './requester.ts';

/** GET /v1/plans → 200, the plans and bundles of the catalogue in force, each with the decision of changing to it */
export function listPlans(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'listPlans', edge, {
    read: async ({ caller }, rows) => {
      const look = new Look(rows, commands);
      const catalogue = (await look.set())?.catalogue;
      const subscription = await look.currentSubscription(caller.account.id);
      const currency = subscription?.currency ?? caller.account.currency;
      const items = [];
      for (const plan of catalogue?.plans ?? []) {
        const current = plan.name === subscription?.plan && subscription.bundle === undefined;
        items.push({
          ...planOffer(plan, currency, catalogue),
          current,
          ...(current ? NOT_ASKED : await wayTo(look, caller, 'plan', plan.name, catalogue)),
        });
      }
      for (const bundle of catalogue?.bundles ?? []) {
        const current = bundle.name === subscription?.bundle?.name;
        const offered = catalogue && bundleOffer(bundle, currency, catalogue);
        const way = current
          ? NOT_ASKED
          : await wayTo(look, caller, 'bundle', bundle.name, catalogue);
        // A bundle that no request leads to is sold by nobody.
        if (offered && (current || way.decision !== null))
          items.push({ ...offered, current, ...way });
      }
      return { currency, interval: subscription?.interval ?? 'month', items };
    },
  });
}

/** From what helps most to what helps least. */
const RANK: readonly RequestDecision['outcome'][] = [
  'instant',
  'payment',
  'approval',
  'unknown',
  'prerequisite',
  'refused',
];

interface WayTo {
  readonly decision: Decision | null;
  readonly fields: RequestEvent['fields'] | null;
}
const NOT_ASKED: WayTo = { decision: null, fields: null };

/** The best answer among the requests that have a plan or a bundle for a field and lead to this one. */
async function wayTo(
  look: Look,
  caller: PortalCaller,
  kind: 'plan' | 'bundle',
  target: string,
  catalogue: Catalogue | undefined,
): Promise<WayTo> {
  const account = caller.account.id;
  const { person, roles } = requesterOf(caller);
  const subscription = await look.currentSubscription(account);
  let best: { readonly asked: AskedBy; readonly decided: RequestDecision } | null = null;
  for (const { name, fields } of catalogue?.requests ?? []) {
    const field = fields.find(({ type }) => type.kind === kind);
    if (!field || fields.length > 1) continue;
    const event = {
      ...{ kind: 'request' as const, name, fields: { [field.name]: target } },
      actor: { person, roles },
    };
    const asked = { account, subscription, event };
    const decided = await decideRequest(look, asked);
    if (best === null || isBetter(decided, best.decided)) best = { asked, decided };
  }
  return best
    ? {
        decision: await decisionResource(look, best.asked, best.decided),
        fields: best.asked.event.fields,
      }
    : NOT_ASKED;
}

function isBetter(one: RequestDecision, other: RequestDecision): boolean {
  if (one.isHeard !== other.isHeard) return one.isHeard;
  return RANK.indexOf(one.outcome) < RANK.indexOf(other.outcome);
}
