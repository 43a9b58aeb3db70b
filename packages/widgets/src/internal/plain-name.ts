/** A name of a policy or a role as people read it: `customer-admin` is customer admin. */
export const plainName = (name: string): string => name.replaceAll('-', ' ');
