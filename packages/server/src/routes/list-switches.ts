import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { Look } from '../commands/look.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { switchResource } from './switch-resource.ts';

/** GET /v1/switches → 200, in the order of the catalogue */
export function listSwitches(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'listSwitches', edge, {
    read: async (_, rows) => {
      const set = await new Look(rows, commands).set();
      const used = new Map((await rows.switches.all()).map((row) => [row.id, row]));
      const declared = set?.catalogue.switches ?? [];
      return { items: declared.map((each) => switchResource(each, used.get(each.name) ?? null)) };
    },
  });
}
