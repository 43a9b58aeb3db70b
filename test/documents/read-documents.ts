import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A fenced block. Of `lintel trial.lintel LTL-4005` the first word is the language, the others are the rest. */
export interface Block {
  /** Of the opening fence, from 1. */
  readonly line: number;
  readonly language: string;
  readonly rest: readonly string[];
  readonly text: string;
}

export interface PageLink {
  readonly line: number;
  readonly target: string;
}

export interface Page {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Addresses of the links outside of blocks. */
  readonly links: readonly PageLink[];
  /** What a link to a heading of this page may name. */
  readonly anchors: ReadonlySet<string>;
}

export function readPage(path: string, text = readFileSync(join(root, path), 'utf8')): Page {
  const blocks: Block[] = [];
  const links: PageLink[] = [];
  const anchors = new Set<string>();
  let open: { line: number; words: readonly string[]; lines: string[] } | null = null;
  text.split('\n').forEach((content, index) => {
    const [, info] = /^```(.*)$/.exec(content) ?? [];
    if (info === undefined) {
      if (open) return void open.lines.push(content);
      const [, heading] = /^#{1,6} (.+)$/.exec(content) ?? [];
      if (heading !== undefined) anchors.add(anchorOf(heading));
      for (const [, target = ''] of content.matchAll(/\]\(([^)\s]+)\)/g)) {
        links.push({ line: index + 1, target });
      }
    } else if (open) {
      const [language = '', ...rest] = open.words;
      const body = open.lines.map((line) => `${line}\n`).join('');
      blocks.push({ line: open.line, language, rest, text: body });
      open = null;
    } else {
      open = { line: index + 1, words: info.trim().split(/\s+/), lines: [] };
    }
  });
  return { path, text, blocks, links, anchors };
}

/** As code hosts make them from headings. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');
}

/** Every document that people read, from the root of the repository. */
export function documentPaths(): readonly string[] {
  const inside = (folder: string): string[] =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`);
  const rooms = readdirSync(join(root, 'packages')).flatMap((room) =>
    readdirSync(join(root, 'packages', room)).includes('README.md')
      ? [`packages/${room}/README.md`]
      : [],
  );
  return [
    'README.md',
    'CONTRIBUTING.md',
    'docs/README.md',
    ...inside('docs/guides'),
    ...inside('docs/reference'),
    ...inside('docs/decisions'),
    ...rooms,
  ];
}
