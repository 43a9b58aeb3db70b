import type { BillingPort, CollectionAnswer, OfferedMethod } from '../billing-port.ts';

/** The code that the second step of the test method asks for. */
export const TEST_CONFIRMATION = '123456';

const METHODS: readonly OfferedMethod[] = [
  { id: 'test-succeeds', title: 'Test card that succeeds', behaviour: 'succeeds' },
  { id: 'test-declined', title: 'Test card that is declined', behaviour: 'fails' },
  {
    id: 'test-confirmation',
    title: `Test card that asks for a code (${TEST_CONFIRMATION})`,
    behaviour: 'needs-confirmation',
  },
];

/**
 * The embedded provider, for development: it takes no money. What it decides follows from the test
 * method alone, and the invoices and payments that come of it are real rows of the store, so that
 * everything behind it is what a real provider would meet.
 */
export function ledger(): BillingPort {
  const providerIdOf = (key: string): string => `ledger_${key}`;
  const answers: Readonly<
    Record<OfferedMethod['behaviour'], (providerId: string) => CollectionAnswer>
  > = {
    succeeds: (providerId) => ({ kind: 'succeeded', providerId }),
    'needs-confirmation': (providerId) => ({ kind: 'needs-confirmation', providerId }),
    fails: (providerId) => declined(providerId),
  };
  return {
    provider: 'ledger',
    development: true,
    methods: METHODS,
    async collect({ key, method }) {
      const known = METHODS.find(({ id }) => id === method);
      const providerId = providerIdOf(key);
      return known
        ? answers[known.behaviour](providerId)
        : { ...declined(providerId), code: 'unknown-method', message: 'The method is not known.' };
    },
    async confirm(providerId, confirmation) {
      return confirmation === TEST_CONFIRMATION
        ? { kind: 'succeeded', providerId }
        : {
            kind: 'failed',
            providerId,
            code: 'confirmation-failed',
            message: 'The code is not the right one.',
          };
    },
    async void() {
      return undefined;
    },
  };
}

function declined(providerId: string) {
  return {
    kind: 'failed',
    providerId,
    code: 'card-declined',
    message: 'The card was declined.',
  } as const;
}
