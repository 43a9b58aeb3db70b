import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { catalogue as diagnostics } from '@lintel/dsl';
import { ROLE_SCOPES } from '@lintel/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examplePolicies } from '../playground/demo/example-policies.ts';
import { memoryShop } from '../playground/demo/memory-shop.ts';
import { followPage, printedBy } from './documents/follow-page.ts';
import { documentPaths, readPage, root, type Page } from './documents/read-documents.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const pages = documentPaths().map((path) => readPage(path));
const catalogue = { path: 'catalogue.lintel', text: read('dsl/examples/catalogue.lintel') };
const tokens = new Set(
  [
    'packages/tokens/tokens.css',
    'packages/tokens/src/host-css.generated.ts',
    'packages/widgets/custom-elements.json',
  ].flatMap((path) => read(path).match(/--lintel-[a-z0-9-]*[a-z0-9]/g) ?? []),
);
const follow = (text: string) => followPage(readPage('page.md', text), catalogue);

describe.each(pages)('$path', (page) => {
  test('every link leads to a file, and to a heading of it', () => {
    expect(page.links.filter(({ target }) => !leadsSomewhere(page, target))).toEqual([]);
  });

  test('every script of npm that it names is there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...page.text.matchAll(/`npm (?:run )?([a-z][a-z:]*)/g)].map(([, name]) => name);
    const known = [...Object.keys(scripts), 'install', 'ci'];
    expect(named.filter((name) => name === undefined || !known.includes(name))).toEqual([]);
  });

  test('policies compile, scenarios pass and commands print what is shown', async () => {
    expect(await followPage(page, catalogue)).toEqual([]);
  });

  test('every diagnostic that it names is in the catalogue', () => {
    const named = page.text.match(/LTL-\d{4}/g) ?? [];
    expect(named.filter((code) => !Object.hasOwn(diagnostics, code))).toEqual([]);
  });

  test('every token that it names is one of ours', () => {
    const named = page.text.match(/--lintel-[a-z0-9-]*[a-z0-9]/g) ?? [];
    expect(named.filter((token) => !tokens.has(token) && token !== '--lintel-color')).toEqual([]);
  });

  test('elements, attributes and events are those of the widgets', () => {
    expect(unknownOnes(page)).toEqual([]);
  });
});

test('the three lines of the README are those of the demo site', () => {
  const site = read('playground/demo/site/index.html').replace(/\s+/g, ' ');
  const [snippet] = readPage('README.md').blocks.filter(({ language }) => language === 'html');
  const lines = snippet?.text.trim().split(/\n\s*/) ?? [];
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.filter((line) => !site.includes(line))).toEqual([]);
});

test('the scenario that fails in the guide fails as it is shown', async () => {
  const { blocks } = readPage('docs/guides/write-a-policy.md');
  const files = new Map(
    blocks.flatMap(({ language, rest: [name], text }) =>
      language === 'lintel' && name !== undefined ? [[name, text] as const] : [],
    ),
  );
  const right = files.get('trial.lintel') ?? '';
  files.set(
    'trial.lintel',
    right.replace('23 00:00 expect state over', '22 00:00 expect state over'),
  );
  const printed = await printedBy(['test', 'trial.lintel'], files);
  const shown = blocks.find(({ language }) => language === 'text')?.text ?? '';
  expect(shown).toContain('FAILED');
  expect(printed.join('\n')).toContain(shown.trimEnd());
});

describe('the code of the documents, against the app', async () => {
  const noTexts = { find: () => null };
  const shop = await memoryShop(examplePolicies(), noTexts, {
    now: '2026-05-04T10:00:00Z',
    only: [],
  });
  const api = 'http://localhost:4600';
  const origin = 'http://localhost';
  const original = globalThis.fetch;
  beforeAll(() => {
    globalThis.fetch = (input, init) => shop.app.fetch(new Request(input, init));
  });
  afterAll(() => {
    globalThis.fetch = original;
  });

  test('a customer is told of and may use the plan; the key that is wrong is answered with a fix', async () => {
    const { connect, welcome } = (await moduleOf(
      'docs/guides/embed-a-portal.md',
      'back-end.js',
    )) as {
      connect: (api: string, key: string) => unknown;
      welcome: (call: unknown) => Promise<{ access: string }>;
    };
    expect(await welcome(connect(api, shop.secretKey))).toMatchObject({ access: 'granted' });
    await expect(welcome(connect(api, 'lsk_wrong'))).rejects.toThrow(/^unauthenticated: .*Send/);
  });

  test('the route gives a session to whom it knows, on its own page alone', async () => {
    const { lintelSession } = (await moduleOf('README.md', 'session-route.js')) as {
      lintelSession: (request: Request, person: unknown, vendor: unknown) => Promise<Response>;
    };
    const ask = (from: string, person: unknown): Promise<Response> =>
      lintelSession(
        new Request(`${origin}/lintel-session`, { method: 'POST', headers: { origin: from } }),
        person,
        { api, secretKey: shop.secretKey },
      );
    const ana = { account: 'north-wind', user: { id: 'ana', name: 'Ana' } };
    const answer = await ask(origin, ana);
    expect(answer.status).toBe(201);
    const shown = readPage('docs/guides/embed-a-portal.md').blocks.find(
      ({ language }) => language === 'json',
    );
    expect(Object.keys((await answer.json()) as object).sort()).toEqual(
      Object.keys(JSON.parse(shown?.text ?? '{}') as object).sort(),
    );
    expect((await ask(origin, null)).status).toBe(401);
    expect((await ask('http://elsewhere.example', ana)).status).toBe(403);
  });

  test('the table of roles is that of the server', () => {
    const table = /\| role .*\n(?:\|.*\n)+/.exec(read('docs/guides/embed-a-portal.md'))?.[0] ?? '';
    const [head = [], , ...rows] = table
      .trim()
      .split('\n')
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    const written = Object.fromEntries(
      rows.map(([role = '', ...cells]) => [
        role.replaceAll('`', ''),
        head.slice(1).filter((_, index) => cells[index] === 'yes'),
      ]),
    );
    const { 'any other role': others, ...named } = written;
    const sorted = (scopes: readonly string[] = []) => [...scopes].sort();
    expect(Object.keys(named)).toEqual(Object.keys(ROLE_SCOPES));
    for (const [role, scopes] of Object.entries(ROLE_SCOPES)) {
      expect(sorted(named[role])).toEqual(sorted(scopes));
    }
    expect(others).toContain('approvals:decide');
  });
});

describe('what is not so is found', () => {
  const block = (info: string, body: string): string => `\`\`\`${info}\n${body}\`\`\`\n`;
  const policy = (header: string): string =>
    `policy "A" version 1 {\n  for plan starter\n${header}  begin on sign-up\n\n  start state open "Open" {\n    access full\n    after 3 days go to off\n  }\n\n  end state off "Off" {\n    access none\n  }\n}\n`;
  const right = policy('  time zone utc\n  each day ends at 00:00\n');

  test.each([
    ['a policy with a mistake', block('lintel a.lintel', policy('')), 'LTL-'],
    ['one with another mistake', block('lintel a.lintel LTL-1001', policy('')), 'not of LTL-1001'],
    ['one without a name', block('lintel', right), 'which file'],
    ['one that is not formatted', block('lintel a.lintel', ` ${right}`), 'formatter'],
    [
      'a command that prints something else',
      block('lintel a.lintel', right) + block('console', '$ npx lintel check a.lintel\nfine\n'),
      '1 file checked: no findings',
    ],
  ])('%s', async (_, text, found) => {
    expect(JSON.stringify(await follow(text))).toContain(found);
  });

  test('but a right policy and a right command are so', async () => {
    const call = '$ npx lintel check a.lintel\n…\n';
    expect(await follow(block('lintel a.lintel', right) + block('console', call))).toEqual([]);
  });

  test('a link that leads nowhere, and an element that nobody defines', () => {
    const page = readPage('docs/page.md', '# A b\n\n[x](#a-b) [y](#c) [z](nothing.md)\n');
    expect(page.links.filter(({ target }) => !leadsSomewhere(page, target))).toEqual([
      { line: 3, target: '#c' },
      { line: 3, target: 'nothing.md' },
    ]);
    const html =
      '```html\n<lintel-portal><lintel-door size="2"></lintel-door></lintel-portal>\n```\n';
    expect(unknownOnes(readPage('page.md', html))).toEqual(['<lintel-door>']);
  });
});

/** What a block of a page exports. */
async function moduleOf(path: string, name: string): Promise<unknown> {
  const block = readPage(path).blocks.find(({ rest }) => rest[0] === name);
  const source = Buffer.from(block?.text ?? '').toString('base64');
  return import(/* @vite-ignore */ `data:text/javascript;base64,${source}`) as Promise<unknown>;
}

function leadsSomewhere(page: Page, target: string): boolean {
  if (/^[a-z]+:/.test(target)) return true;
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page.path : normalize(join(dirname(page.path), path));
  if (path !== '' && !existsSync(join(root, file))) return false;
  if (anchor === undefined) return true;
  return (path === '' ? page : readPage(file)).anchors.has(anchor);
}

/** Names of ours in the code of a page that the manifest of elements does not know. */
function unknownOnes(page: Page): readonly string[] {
  interface Named {
    readonly name: string;
  }
  interface Element {
    readonly tagName?: string;
    readonly attributes?: readonly Named[];
    readonly events?: readonly Named[];
  }
  const manifest = JSON.parse(read('packages/widgets/custom-elements.json')) as {
    modules: { declarations?: Element[] }[];
  };
  const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  const events = new Set(elements.flatMap(({ events = [] }) => events.map(({ name }) => name)));
  const code = page.blocks
    .filter(({ language }) => ['html', 'js', 'css'].includes(language))
    .map(({ text }) => text)
    .join('\n');
  const tags = [...code.matchAll(/<(lintel-[a-z-]+)([^>]*)>/g)].flatMap(([, tag, written = '']) => {
    const element = elements.find(({ tagName }) => tagName === tag);
    if (!element) return [`<${tag ?? ''}>`];
    const known = (element.attributes ?? []).map(({ name }) => name);
    return [...written.matchAll(/\s([a-z-]+)(?:=|\s|$)/g)].flatMap(([, name = '']) =>
      [...known, 'id', 'class', 'lang'].includes(name) ? [] : [`<${tag ?? ''} ${name}>`],
    );
  });
  const heard = [...code.matchAll(/'(lintel-[a-z-]+)'/g)].flatMap(([, name = '']) =>
    events.has(name) || name.startsWith('lintel-before-') ? [] : [name],
  );
  return [...tags, ...heard];
}
