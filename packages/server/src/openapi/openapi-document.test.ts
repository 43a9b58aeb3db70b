import { readFileSync } from 'node:fs';
import type { RouteContract } from '@lintel/contract';
import { PROBLEMS, ROUTES } from '@lintel/contract/schemas';
import { describe, expect, test } from 'vitest';
import { openApiDocument, type OpenApiOperation } from './openapi-document.ts';

const document = openApiDocument('0.0.0');
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

test('the committed document is the one that the routes make', () => {
  const committed = readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8');
  expect(JSON.parse(committed), 'run npm run gen').toEqual(document);
});

test.each(Object.entries<RouteContract>(ROUTES))('%s has its operation', (name, contract) => {
  const path = document.paths[contract.path] as Record<string, OpenApiOperation>;
  const operation = path[contract.method.toLowerCase()];
  expect(operation).toMatchObject({ operationId: name, tags: [contract.group] });
  expect(operation?.requestBody === undefined).toBe(contract.body === undefined);
  const inPath = [...contract.path.matchAll(/\{([a-z]+)\}/g)].map(([, parameter]) => parameter);
  const described = operation?.parameters.filter((parameter) => parameter.in === 'path');
  expect(described?.map((parameter) => parameter.name)).toEqual(inPath);
});

describe('the document', () => {
  test('refers to nothing that it does not have', () => {
    const references = JSON.stringify(document).match(/#\/components\/[a-z]+\/[A-Za-z]+/gi) ?? [];
    expect(references.length).toBeGreaterThan(50);
    for (const reference of new Set(references)) {
      const [, , kind, name] = reference.split('/');
      const { components } = document as unknown as {
        components: Record<string, Record<string, unknown>>;
      };
      expect(components[kind ?? '']?.[name ?? ''], reference).toBeDefined();
    }
  });

  test('gives each write its Idempotency-Key, and no read', () => {
    const withKey = operations.filter(({ parameters }) =>
      parameters.some(({ name }) => name === 'Idempotency-Key'),
    );
    const writes = Object.values<RouteContract>(ROUTES).filter(({ write }) => write);
    expect(withKey).toHaveLength(writes.length);
  });

  test('knows every code of a problem', () => {
    const problem = document.components.schemas['Problem'] as {
      properties: { code: { enum: string[] } };
    };
    expect(problem.properties.code.enum).toEqual(Object.keys(PROBLEMS));
  });

  test('lets a default be left out of a request', () => {
    const { requestBody } = operations.find(
      ({ operationId }) => operationId === 'createPortalSession',
    ) as OpenApiOperation;
    expect(requestBody?.content['application/json'].schema['required']).toEqual([
      'account',
      'user',
      'origin',
    ]);
  });
});
