/** A name of a policy as people read it: `trial-end` is trial end. */
export const plainName = (name: string): string => name.replaceAll('-', ' ');

/** A role as people read it: `customer-admin` is a customer admin. */
export const roleName = plainName;
