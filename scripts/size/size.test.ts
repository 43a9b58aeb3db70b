import { describe, expect, test } from 'vitest';
import { overBudget } from './budget.ts';
import { fetchedWith, fileOf, type Chunk } from './fetched.ts';
import { forbiddenIn } from './forbidden.ts';

const chunk = (fileName: string, change: Partial<Chunk> = {}): Chunk => ({
  fileName,
  code: '',
  modules: {},
  imports: [],
  dynamicImports: [],
  ...change,
});

describe('what a page fetches', () => {
  const chunks = [
    chunk('loader.js', { dynamicImports: ['meter.js', 'table.js'] }),
    chunk('meter.js', { imports: ['runtime.js'], modules: { '/a/src/meter/define.ts': 10 } }),
    chunk('table.js', { imports: ['runtime.js', 'rows.js'] }),
    chunk('rows.js', { imports: ['table.js'] }),
    chunk('runtime.js'),
  ];

  test('static imports come along, dynamic ones do not', () => {
    const files = fetchedWith(chunks, ['loader.js', 'meter.js']).map(({ fileName }) => fileName);
    expect(files).toEqual(['loader.js', 'meter.js', 'runtime.js']);
  });

  test('a shared file is counted once, and a circle ends', () => {
    expect(fetchedWith(chunks, ['meter.js', 'table.js'])).toHaveLength(4);
  });

  test('a module is found by the end of its path, whichever file holds it', () => {
    expect(fileOf(chunks, 'src/meter/define.ts')).toBe('meter.js');
    expect(fileOf(chunks, 'src/absent/define.ts')).toBeUndefined();
  });
});

describe('a budget', () => {
  const measured = [{ name: 'loader', bytes: 900, requests: 1 }];

  test('that is kept says nothing', () => {
    expect(overBudget([{ name: 'loader', maxBytes: 900, maxRequests: 1 }], measured)).toEqual([]);
  });

  test('that is exceeded in bytes or requests fails', () => {
    expect(overBudget([{ name: 'loader', maxBytes: 899, maxRequests: 0 }], measured)).toEqual([
      'loader takes 900 bytes; its budget is 899',
      'loader takes 1 requests; its budget is 0',
    ]);
  });

  test('of something that was not measured fails', () => {
    expect(overBudget([{ name: 'portal', maxBytes: 1 }], measured)).toHaveLength(1);
  });
});

describe('libraries that a page must not fetch', () => {
  test('are known by the folders of their modules', () => {
    const modules = ['/a/node_modules/xstate/dist/x.js', 'C:\\a\\node_modules\\zod\\index.js'];
    expect(forbiddenIn(modules)).toEqual(['xstate', 'zod']);
  });

  test('are not known by names that only look alike', () => {
    expect(
      forbiddenIn(['/a/packages/widgets/src/zod/zod.ts', '/a/node_modules/lit/index.js']),
    ).toEqual([]);
  });
});
