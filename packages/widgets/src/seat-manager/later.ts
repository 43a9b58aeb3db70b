/** What the seat manager fetches when it is first needed: rows of waiting requests, and the question before a removal. */
export { laterStyles as styles } from './later.styles.ts';
export { pendingRequests } from './pending-requests.ts';
export { removeDialog } from './remove-dialog.ts';
