import type { AuditEntry } from '@lintel/contract';
import type { Hono } from 'hono';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import type { AuditRow } from '../store/records.ts';

/** GET /v1/audit → 200, a page of `AuditEntry`, newest first */
export function listAudit(app: Hono, edge: EdgeDeps): void {
  registerRoute(app, 'listAudit', edge, {
    read: async ({ caller, query }, rows) => {
      const where = { account: caller.account.id };
      const page = await rows.audit.list({ ...query, where, order: 'newest' });
      return { items: page.items.map(auditResource), nextCursor: page.nextCursor };
    },
  });
}

function auditResource({ instance: _, used, reasons, ...entry }: AuditRow): AuditEntry {
  return { ...entry, used: { ...used }, reasons: reasons.map((reason) => ({ ...reason })) };
}
