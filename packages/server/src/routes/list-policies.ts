import type { Hono } from 'hono';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import type { PlanRow } from '../store/records.ts';
import type { TenantReads } from '../store/store.ts';

/** GET /v1/policies → 200, the catalogue and every published version that is current or still runs */
export function listPolicies(app: Hono, edge: EdgeDeps): void {
  registerRoute(app, 'listPolicies', edge, {
    read: async (_, rows) => {
      const [current] = await rows.catalogues.all({ current: true });
      const plans = await Promise.all(
        (await rows.plans.all()).map((plan) => publishedPolicy(rows, plan)),
      );
      return {
        catalogue: current
          ? { name: current.name, version: current.version, hash: current.catalogue.hash }
          : null,
        items: plans
          .filter(({ isCurrent, item }) => isCurrent || item.instances > 0)
          .map(({ item }) => item),
      };
    },
  });
}

async function publishedPolicy(rows: TenantReads, row: PlanRow) {
  const { policy, version, publishedAt, file, plan } = row;
  const instances = await rows.instances.count({ hash: plan.hash, status: 'running' });
  return {
    isCurrent: row.current,
    item: { policy, version, hash: plan.hash, publishedAt, instances, file },
  };
}
