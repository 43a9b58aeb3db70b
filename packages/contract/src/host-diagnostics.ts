/**
 * What only the host can tell about a set of policies that it is to run: the compiler knows neither
 * the vendor's texts nor what the host does by itself. Each is a warning in the answer to a
 * publication, beside those of the compiler (`LTL-nnnn`). A code never changes.
 */
export const HOST_DIAGNOSTICS = {
  'HST-0001': {
    title: 'A template has no text',
    help: 'add one for each language of your customers; until then its name is shown',
  },
  'HST-0002': {
    title: 'A request changes nothing',
    help: 'give a rule for it something to do besides `record`, `notify` and `refuse`, or remove the request',
  },
} as const satisfies Record<string, { readonly title: string; readonly help: string }>;

export type HostDiagnosticCode = keyof typeof HOST_DIAGNOSTICS;
