import type { RouteContract } from '@lintel/contract';
import type { z } from '@lintel/contract/schemas';
import { Problem } from './problem.ts';
import { readJson } from './read-json.ts';

const MOST_ERRORS = 20;
const EMPTY = Object.freeze({});

/** What of a request is read before anything is looked up. */
export interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * Parameters, query and body in the shapes of the contract; a route that names none takes none.
 *
 * @throws {Problem} `invalid-request` with the place of each fault.
 */
export async function parseInput(
  contract: RouteContract,
  request: Request,
  params: Readonly<Record<string, string>>,
): Promise<Input> {
  return {
    params: contract.params ? parsePart(contract.params, params, 'path') : EMPTY,
    query: parseQuery(contract, request),
    body: await parseBody(contract, request),
  };
}

function parseQuery(contract: RouteContract, request: Request): unknown {
  const written = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(searchOf(request.url))) {
    if (written.has(name)) throw invalid('query', name, 'appears twice');
    if (!contract.query || !Object.hasOwn(contract.query.shape, name)) {
      throw invalid('query', name, 'is not known here');
    }
    written.set(name, value);
  }
  return contract.query ? parsePart(contract.query, Object.fromEntries(written), 'query') : EMPTY;
}

/** The query of an address, without taking the rest of it apart. */
function searchOf(url: string): string {
  const [address = ''] = url.split('#', 1);
  const start = address.indexOf('?');
  return start < 0 ? '' : address.slice(start + 1);
}

async function parseBody(contract: RouteContract, request: Request): Promise<unknown> {
  if (contract.body) return parsePart(contract.body, await readJson(request), '');
  if (contract.method === 'GET' || request.headers.get('content-length') === '0') return EMPTY;
  if (request.body === null) return EMPTY;
  if (request.headers.get('content-type') === null) {
    const reader = request.body.getReader();
    const first = await reader.read();
    await reader.cancel();
    if (first.done) return EMPTY;
    throw new Problem('unsupported-media-type', 'this route takes no body');
  }
  const body = await readJson(request);
  if (typeof body === 'object' && body !== null && Object.keys(body).length === 0) return EMPTY;
  throw invalid('body', '', 'must be empty or `{}`');
}

function parsePart(schema: z.ZodType, input: unknown, where: string): unknown {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.slice(0, MOST_ERRORS).map((issue) => ({
    path: [where, ...issue.path.map(String)].filter((part) => part !== '').join('.'),
    message: issue.message,
  }));
  const first = errors[0];
  const place = first?.path === '' ? 'the body' : `\`${first?.path ?? ''}\``;
  throw new Problem('invalid-request', `${place}: ${first?.message ?? 'does not fit'}`, { errors });
}

function invalid(where: string, name: string, message: string): Problem {
  const path = name === '' ? where : `${where}.${name.slice(0, 80)}`;
  return new Problem('invalid-request', `\`${path}\` ${message}`, { errors: [{ path, message }] });
}
