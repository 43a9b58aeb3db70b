/** On every answer of the API, whatever it is. A page of the reference may narrow the policy further. */
const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  // Pages of vendors live on other sites; who may read is CORS's and the token's matter.
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

/** Adds what is missing; an answer may bring its own, fitter ones. */
export function addSecurityHeaders(headers: Headers): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    if (!headers.has(name)) headers.set(name, value);
  }
}

const ANSWER_HEADERS = {
  ...SECURITY_HEADERS,
  Vary: 'Origin',
  'Content-Type': 'application/json',
} as const;

/** Marks an answer; a set of answers on the side would keep the collector busy. */
const COMPLETE = Symbol('complete');

interface Marked extends Response {
  [COMPLETE]?: true;
}

/**
 * A JSON answer that has its headers from the start. Plain headers are several times cheaper on
 * Node than a `Headers` that is filled and read again, which is what a check over HTTP consists of.
 */
export function completeResponse(
  body: string,
  status: number,
  more: Readonly<Record<string, string>> | null,
): Response {
  const headers = more ? { ...ANSWER_HEADERS, ...more } : ANSWER_HEADERS;
  const response: Marked = new Response(body, { status, headers });
  response[COMPLETE] = true;
  return response;
}

/** Nothing is left to be added, unless a page of another origin asks. */
export function isComplete(response: Marked): boolean {
  return response[COMPLETE] === true;
}
