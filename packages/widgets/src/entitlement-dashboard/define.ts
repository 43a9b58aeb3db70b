import { defineOnce } from '../internal/define-once.ts';
import { LintelEntitlementDashboard } from './entitlement-dashboard.ts';

defineOnce('lintel-entitlement-dashboard', LintelEntitlementDashboard);
