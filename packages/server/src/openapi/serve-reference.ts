import type { Hono } from 'hono';
import { openApiDocument } from './openapi-document.ts';
import { referencePage } from './reference-page.ts';
import { REFERENCE_CSS } from './reference-style.ts';

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** GET /openapi.json, /reference and its stylesheet: for everybody, made once. */
export function serveReference(app: Hono, version: string): void {
  let made: { readonly json: string; readonly page: string } | null = null;
  const make = () => {
    if (made) return made;
    const document = openApiDocument(version);
    made = { json: JSON.stringify(document), page: referencePage(document) };
    return made;
  };
  const answer = (body: string, type: string) =>
    new Response(body, {
      headers: {
        'Content-Type': type,
        'Content-Security-Policy': PAGE_POLICY,
        'Cache-Control': 'public, max-age=300',
      },
    });
  app.get('/openapi.json', () => answer(make().json, 'application/json'));
  app.get('/reference', () => answer(make().page, 'text/html; charset=utf-8'));
  app.get('/reference.css', () => answer(REFERENCE_CSS, 'text/css; charset=utf-8'));
}
