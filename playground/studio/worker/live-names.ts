/** The account that lives the script, and whose page is shown. */
export const ACCOUNT = 'your-customer';
/** Who looks at it. */
export const ADMIN = { id: 'you', name: 'You, the administrator' } as const;
