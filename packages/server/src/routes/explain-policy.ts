import type { Hono } from 'hono';
import { found } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import type { PolicyLanguage } from '../policies/policy-language.ts';
import { currentPublication } from './current-catalogue.ts';

/** GET /v1/policies/{policy}/explanation → 200, the version in force, or else the newest | 404 */
export function explainPolicy(app: Hono, edge: EdgeDeps, language: PolicyLanguage): void {
  registerRoute(app, 'explainPolicy', edge, {
    read: async ({ params }, rows) => {
      const inForce = (await currentPublication(rows))?.plans ?? [];
      const versions = await rows.plans.all({ policy: params.policy });
      const row = found(
        versions.find(({ id }) => inForce.includes(id)) ?? versions.at(-1),
        'policy',
        params.policy,
      );
      const { prose, states, edges } = language.explain(row.plan);
      const { policy, version, source } = row;
      return { policy, version, prose, source, graph: { states, edges } };
    },
  });
}
