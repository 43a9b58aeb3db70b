import type { Hono } from 'hono';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { currentPublication } from './current-catalogue.ts';
import { publishedPolicy } from './published-policy.ts';

/** GET /v1/policies → 200, the catalogue and every version that is in force, still has instances or an open window */
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
      const reviews = await Promise.all(
        (await rows.reviews.all()).map(async ({ id: hash, plan, ...row }) => ({
          ...{ review: row.review, title: plan.title, version: row.version, hash },
          ...{ publishedAt: row.publishedAt, file: row.file },
          openWindows: await rows.reviewWindows.count({ hash, status: 'open' }),
        })),
      );
      return {
        catalogue: catalogue && {
          name: catalogue.name,
          version: catalogue.version,
          hash: catalogue.id,
        },
        items: shown.map(({ item }) => item),
        reviews: reviews.filter(
          ({ hash, openWindows }) => openWindows > 0 || publication?.reviews?.includes(hash),
        ),
      };
    },
  });
}
