/**
 * What a portal session may do. Allowed = scopes of its widgets ∩ scopes of its roles; the table of
 * roles is one file of the server.
 */
export const SCOPES = [
  'view',
  'usage:read',
  'members:write',
  'requests:write',
  'approvals:decide',
  'checkout',
  'billing:read',
  'audit:read',
  'support',
] as const;
export type Scope = (typeof SCOPES)[number];

/** The widgets a session may be minted for; each needs some scopes. */
export const WIDGETS = [
  'portal',
  'entitlement-dashboard',
  'seat-manager',
  'usage-meter',
  'upgrade-checkout',
  'approvals',
] as const;
export type Widget = (typeof WIDGETS)[number];
