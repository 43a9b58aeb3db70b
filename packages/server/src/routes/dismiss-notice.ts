import type { Hono } from 'hono';
import { found } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { isFor, noticeResource } from './notice-resource.ts';

/** POST /v1/notices/{notice}/dismiss → 200 `Notice` | 404 not-found */
export function dismissNotice(app: Hono, edge: EdgeDeps): void {
  registerRoute(app, 'dismissNotice', edge, {
    write: async ({ caller, params }, rows) => {
      const row = await rows.notices.get(params.notice);
      const isTheirs = row?.account === caller.account.id && isFor(row, caller);
      const notice = found(isTheirs ? row : null, 'notice', params.notice);
      if (notice.dismissedBy.includes(caller.person)) return noticeResource(notice, caller);
      const dismissed = { ...notice, dismissedBy: [...notice.dismissedBy, caller.person] };
      await rows.notices.put(dismissed);
      await rows.changes.append(caller.account.id, ['notices']);
      return noticeResource(dismissed, caller);
    },
  });
}
