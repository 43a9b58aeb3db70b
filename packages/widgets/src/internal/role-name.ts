/** A role as people read it: `customer-admin` is a customer admin. */
export const roleName = (role: string): string => role.replaceAll('-', ' ');
