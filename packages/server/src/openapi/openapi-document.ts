import type { RouteContract } from '@lintel/contract';
import { problem, PROBLEMS, ROUTES, type z } from '@lintel/contract/schemas';
import { ROUTE_RELATIONS } from '../authorisation/table.ts';
import { namedSchemas, type JsonSchema, type NamedSchemas } from './named-schemas.ts';

/** Plain JSON of the OpenAPI 3.1 document, as far as this room reads it. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly identifier: string };
  };
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly responses: Readonly<Record<string, unknown>>;
    readonly securitySchemes: Readonly<Record<string, unknown>>;
  };
}

export interface OpenApiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly OpenApiParameter[];
  readonly requestBody?: {
    readonly required: true;
    readonly content: { readonly 'application/json': { readonly schema: JsonSchema } };
  };
  readonly responses: Readonly<Record<string, unknown>>;
}

export interface OpenApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

/**
 * The API as OpenAPI 3.1, made from the table of routes and nothing else. Deterministic: equal
 * routes give byte-equal documents.
 */
export function openApiDocument(version: string): OpenApiDocument {
  const routes = Object.entries<RouteContract>(ROUTES);
  const schemas = namedSchemas();
  schemas.of(problem, 'output');
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  for (const [name, contract] of routes) {
    const path = (paths[contract.path] ??= {});
    path[contract.method.toLowerCase()] = operation(name, contract, schemas);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lintel API',
      version,
      description:
        'Entitlements, and the portal in which customers look after them. Every answer that is not a success is a problem document (RFC 9457) with a code and a fix.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    tags: [...new Set(routes.map(([, { group }]) => group))].map((name) => ({ name })),
    paths,
    components: {
      schemas: schemas.named(),
      responses: {
        Problem: {
          description: 'What went wrong, and how to mend it',
          content: {
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
          },
        },
      },
      securitySchemes: {
        secretKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'The vendor’s back end: `lsk_…`. Never in a page.',
        },
        portalSession: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'A page: the short-lived token of `POST /v1/portal-sessions`.',
        },
      },
    },
  };
}

function operation(name: string, contract: RouteContract, schemas: NamedSchemas): OpenApiOperation {
  return {
    operationId: name,
    summary: contract.summary,
    description: describeCallers(name, contract),
    tags: [contract.group],
    security: securityOf(contract),
    parameters: parametersOf(contract, schemas),
    ...(contract.body
      ? {
          requestBody: {
            required: true as const,
            content: { 'application/json': { schema: schemas.of(contract.body, 'input') } },
          },
        }
      : {}),
    responses: {
      [contract.status]: {
        description: contract.summary,
        content: { [answerType(name)]: { schema: schemas.of(contract.answer, 'output') } },
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

const answerType = (name: string) =>
  name === 'readStream' ? 'text/event-stream' : 'application/json';

const RELATION_WORDS = {
  own: 'the session’s own account',
  'own-or-below': 'the session’s own account, or one below it',
  tenant: 'any account of the vendor',
  none: null,
} as const;

function describeCallers(name: string, { by, scope }: RouteContract): string {
  const relation = RELATION_WORDS[ROUTE_RELATIONS[name as keyof typeof ROUTE_RELATIONS]];
  const who = {
    secret: 'Called with a secret key.',
    portal: `Called with a portal session that has the scope \`${scope ?? ''}\`.`,
    either: `Called with a secret key, or with a portal session that has the scope \`${scope ?? ''}\`.`,
    open: 'Needs no credential.',
  }[by];
  return relation === null ? who : `${who} About ${relation}.`;
}

function securityOf({ by, scope }: RouteContract): OpenApiOperation['security'] {
  const portal = { portalSession: scope === undefined ? [] : [scope] };
  return {
    secret: [{ secretKey: [] }],
    portal: [portal],
    either: [{ secretKey: [] }, portal],
    open: [],
  }[by];
}

function parametersOf(contract: RouteContract, schemas: NamedSchemas): readonly OpenApiParameter[] {
  const ofPart = (part: z.ZodObject | undefined, where: 'path' | 'query') => {
    if (!part) return [];
    const { properties = {}, required = [] } = schemas.of(part, 'input') as {
      properties?: Readonly<Record<string, JsonSchema>>;
      required?: readonly string[];
    };
    return Object.entries(properties).map(([name, schema]) => ({
      ...{ name, in: where, required: where === 'path' || required.includes(name), schema },
    }));
  };
  const intent: readonly OpenApiParameter[] = contract.write
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          description: 'Fresh for each intent; a repeat with the same key gets the first answer.',
          schema: { type: 'string', minLength: 1, maxLength: 255 },
        },
      ]
    : [];
  return [...ofPart(contract.params, 'path'), ...ofPart(contract.query, 'query'), ...intent];
}

/** Codes of problems with what they mean, for the reference. */
export const PROBLEM_LIST = Object.entries(PROBLEMS).map(([code, about]) => ({ code, ...about }));
