import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { turnSwitch as turn } from '../commands/turn-switch.ts';
import { actorOf } from '../edge/caller.ts';
import { Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { switchResource } from './switch-resource.ts';

/** POST /v1/switches/{switch} → 200, obeyed by every account from now on | 404 no such switch in the catalogue */
export function turnSwitch(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'turnSwitch', edge, {
    write: async ({ caller, params, body }, rows) => {
      const doing = { actor: actorOf(caller) };
      const answer = await turn(rows, commands, doing, { name: params.switch, ...body });
      if (answer.kind === 'not-found')
        throw new Problem('not-found', `no switch \`${params.switch}\``);
      return switchResource(answer.declared, answer.row);
    },
  });
}
