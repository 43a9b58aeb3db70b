import type { Hono } from 'hono';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { currentPublication } from './current-catalogue.ts';
import { publishedPolicy } from './published-policy.ts';

/** GET /v1/policies → 200, the catalogue and every version that is in force or still has instances */
export function listPolicies(app: Hono, edge: EdgeDeps): void {
  registerRoute(app, 'listPolicies', edge, {
    read: async (_, rows) => {
      const publication = await currentPublication(rows);
      const catalogue = publication && (await rows.catalogues.get(publication.catalogue));
      const plans = await Promise.all(
        (await rows.plans.all()).map(async (row) => ({
          inForce: publication?.plans.includes(row.id) ?? false,
          item: await publishedPolicy(rows, row),
        })),
      );
      const shown = plans.filter(({ inForce, item }) => inForce || item.instances > 0);
      return {
        catalogue: catalogue && {
          name: catalogue.name,
          version: catalogue.version,
          hash: catalogue.id,
        },
        items: shown.map(({ item }) => item),
      };
    },
  });
}
