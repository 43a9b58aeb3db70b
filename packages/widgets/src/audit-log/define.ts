import { defineOnce } from '../internal/define-once.ts';
import { LintelAuditLog } from './audit-log.ts';

defineOnce('lintel-audit-log', LintelAuditLog);
