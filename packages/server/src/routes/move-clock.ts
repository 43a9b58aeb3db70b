import type { Hono } from 'hono';
import { Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { moveClock as move, type ClockMoveDeps } from '../worker/clock-move.ts';
import { invalidField } from './refusals.ts';

/** POST /v1/dev/clock → 200, when what fell due has been done | 404 only-in-development | 422 backwards */
export function moveClock(app: Hono, edge: EdgeDeps, deps: ClockMoveDeps): void {
  registerRoute(app, 'moveClock', edge, {
    apart: async ({ caller, body }) => {
      if (!edge.development) {
        throw new Problem('only-in-development', 'business time is not moved in production');
      }
      const answer = await move(deps, caller.tenant, body);
      if (answer.kind === 'refused') throw invalidField('to', answer.message);
      const { before, now, fired } = answer;
      return { before, now, fired };
    },
  });
}
