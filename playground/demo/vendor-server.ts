/**
 * All that a vendor's back end has to do for the portal: say who is signed in.
 *
 * The page asks this route for a session; the route knows the person from the vendor's own cookie
 * and asks Lintel for a token with the secret key, which never leaves this process. The token is
 * short-lived, and good for one account, one person and one origin. Copy this file and put your
 * own `signedIn` in; nothing else passes through it.
 */
export interface VendorSettings {
  /** Where Lintel's API answers, such as `https://lintel.example.com`. */
  readonly api: string;
  readonly secretKey: string;
  /** Your own session: who sent this request, or null. */
  signedIn(request: Request): SignedIn | null;
}

export interface SignedIn {
  readonly account: string;
  readonly user: { readonly id: string; readonly name: string };
  /** Your own staff, helping a customer. */
  readonly actAs?: { readonly reason: string };
}

/** Answers `POST /lintel-session`, the `session-url` of the page. */
export async function mintSession(request: Request, vendor: VendorSettings): Promise<Response> {
  const person = vendor.signedIn(request);
  if (!person) return new Response(null, { status: 401 });
  const origin = new URL(request.url).origin;
  // A cookie comes along from anywhere; a session is for our own pages alone.
  if (request.headers.get('origin') !== origin) return new Response(null, { status: 403 });
  const answer = await fetch(`${vendor.api}/v1/portal-sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${vendor.secretKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...person, origin, widgets: ['portal'] }),
  });
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  return new Response(await answer.text(), { status: answer.status, headers });
}
