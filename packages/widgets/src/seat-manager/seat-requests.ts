import type { MadeRequest } from '@lintel/contract';

const SEAT_REQUESTS: readonly string[] = ['assign-seat', 'request-seats', 'remove-seats'];

/** Those about seats that somebody still waits for. */
export const waitingRequests = (requests: readonly MadeRequest[]): readonly MadeRequest[] =>
  requests.filter(
    ({ request, status }) =>
      SEAT_REQUESTS.includes(request) && (status === 'waiting' || status === 'needs-payment'),
  );
