import { html, inlineCode, type Html } from './html.ts';
import type { OpenApiDocument, OpenApiOperation, OpenApiParameter } from './openapi-document.ts';
import { PROBLEM_LIST } from './openapi-document.ts';
import { renderSchema } from './render-schema.ts';

interface Placed {
  readonly method: string;
  readonly path: string;
  readonly operation: OpenApiOperation;
}

/** The API reference as one page without a script, made from the same document that is served as JSON. */
export function referencePage(document: OpenApiDocument): string {
  const placed = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method, path, operation })),
  );
  const groups = document.tags.map(({ name }) => ({
    name,
    operations: placed.filter(({ operation }) => operation.tags.includes(name)),
  }));
  const schemas = Object.entries(document.components.schemas);
  const page = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${document.info.title}: reference</title>
      <link rel="stylesheet" href="/reference.css" />
    </head>
    <body>
      <a class="skip" href="#content">Skip to the reference</a>
      <header>
        <p class="brand">Lintel</p>
        <h1>API reference</h1>
        <p class="lead">${document.info.description}</p>
        <p class="lead">
          Version ${document.info.version} · <a href="/openapi.json">OpenAPI 3.1 document</a>
        </p>
      </header>
      <div class="columns">
        <nav aria-label="Routes">
          <ul>
            ${groups.map(renderNavigation)}
            <li><a class="group" href="#problems">Problems</a></li>
            <li><a class="group" href="#schemas">Schemas</a></li>
          </ul>
        </nav>
        <main id="content">
          ${renderAuthentication(document)} ${groups.map(renderGroup)} ${renderProblems()}
          <section id="schemas">
            <h2>Schemas</h2>
            ${schemas.map(
              ([name, schema]) =>
                html`<article id="schema-${name}" class="schema">
                  <h3>${name}</h3>
                  ${renderSchema(schema)}
                </article>`,
            )}
          </section>
        </main>
      </div>
    </body>
  </html>`;
  return `<!doctype html>\n${page.markup}\n`;
}

function renderNavigation(group: {
  readonly name: string;
  readonly operations: readonly Placed[];
}) {
  return html`<li>
    <a class="group" href="#${anchorOf(group.name)}">${group.name}</a>
    <ul>
      ${group.operations.map(
        ({ operation }) =>
          html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`,
      )}
    </ul>
  </li>`;
}

const anchorOf = (name: string) => `group-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;

function renderAuthentication({ components }: OpenApiDocument): Html {
  const schemes = Object.values(components.securitySchemes) as { description: string }[];
  return html`<section id="authentication">
    <h2>Authentication</h2>
    <p>Both kinds of credential are sent as <code>Authorization: Bearer …</code>.</p>
    <ul class="plain">
      ${schemes.map(({ description }) => html`<li>${inlineCode(description)}</li>`)}
    </ul>
    <p>
      Each write takes an <code>Idempotency-Key</code>: a repeat with the same key gets the first
      answer and does nothing twice.
    </p>
  </section>`;
}

function renderGroup(group: { readonly name: string; readonly operations: readonly Placed[] }) {
  return html`<section id="${anchorOf(group.name)}">
    <h2>${group.name}</h2>
    ${group.operations.map(renderOperation)}
  </section>`;
}

function renderOperation({ method, path, operation }: Placed): Html {
  const body = operation.requestBody?.content['application/json'].schema;
  const [status, answer] = Object.entries(operation.responses).find(
    ([code]) => code !== 'default',
  ) as [
    string,
    { readonly content: Readonly<Record<string, { readonly schema: Record<string, unknown> }>> },
  ];
  const [type, content] = Object.entries(answer.content)[0] ?? [];
  return html`<article id="${operation.operationId}">
    <h3>${operation.summary}</h3>
    <p class="route">
      <span class="method method-${method}">${method.toUpperCase()}</span>
      <code>${path}</code>
    </p>
    <p>${inlineCode(operation.description)}</p>
    ${
      operation.parameters.length === 0
        ? null
        : html`<h4>Parameters</h4>
            <ul class="members">
              ${operation.parameters.map(renderParameter)}
            </ul>`
    }
    ${
      body === undefined
        ? null
        : html`<h4>Body</h4>
            ${renderSchema(body)}`
    }
    <h4>Answer <span class="status">${status}</span> <span class="media">${type ?? ''}</span></h4>
    ${content === undefined ? null : renderSchema(content.schema)}
  </article>`;
}

function renderParameter(parameter: OpenApiParameter): Html {
  return html`<li>
    <p>
      <code class="name">${parameter.name}</code> <span class="type">in the ${parameter.in}</span>
      ${parameter.required ? null : html`<span class="optional">optional</span>`}
      ${
        parameter.description === undefined
          ? null
          : html`<span class="about">${parameter.description}</span>`
      }
    </p>
    ${parameter.in === 'header' ? null : renderSchema(parameter.schema)}
  </li>`;
}

function renderProblems(): Html {
  return html`<section id="problems">
    <h2>Problems</h2>
    <p>
      Each is <code>application/problem+json</code>, with the code for programs, the fix for people,
      and an <code>instance</code> that support can find.
    </p>
    <dl class="problems">
      ${PROBLEM_LIST.map(
        ({ code, status, title, fix }) =>
          html`<div id="problem-${code}">
            <dt><code>${code}</code> <span class="status">${status}</span></dt>
            <dd>${title}. ${inlineCode(fix)}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
