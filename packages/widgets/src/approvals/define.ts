import { defineOnce } from '../internal/define-once.ts';
import { LintelApprovals } from './approvals.ts';

defineOnce('lintel-approvals', LintelApprovals);
