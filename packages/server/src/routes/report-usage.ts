import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { reportUsage as report } from '../usage/report-usage.ts';

/** POST /v1/usage → 202, what was counted, known already, or refused and why */
export function reportUsage(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'reportUsage', edge, {
    write: async ({ body: { events } }, rows) => {
      const inUtc = events.map(({ at, ...event }) => ({
        ...event,
        ...(at === undefined ? {} : { at: new Date(at).toISOString() }),
      }));
      return report(rows, commands, inUtc);
    },
  });
}
