import type { Ids } from '@lintel/contract';
import { ROUTES } from '@lintel/contract/schemas';
import type { Hono } from 'hono';
import { Problem, problemResponse } from './problem.ts';

/** What no route has answered: a known path with another method, or no path of ours. Registered last. */
export function answerUnknownPaths(app: Hono, ids: Ids): void {
  const methods = new Map<string, string[]>();
  for (const { path, method } of Object.values(ROUTES)) {
    const pattern = path.replaceAll(/\{([a-z]+)\}/g, ':$1');
    methods.set(pattern, [...(methods.get(pattern) ?? []), method]);
  }
  for (const [pattern, allow] of methods) {
    app.all(pattern, (context) => {
      const detail = `\`${context.req.method.slice(0, 20)}\` is not supported at this path`;
      const problem = new Problem('method-not-allowed', detail, { allow });
      return problemResponse(problem, ids.next('ans'));
    });
  }
  app.notFound((context) => {
    const detail = `nothing is at \`${context.req.path.slice(0, 100)}\``;
    return problemResponse(new Problem('not-found', detail), ids.next('ans'));
  });
}
