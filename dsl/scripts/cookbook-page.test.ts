import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cookbookFiles } from './cookbook-files.ts';
import { cookbookPage, recipeOf } from './cookbook-page.ts';

const { catalogue, recipes } = cookbookFiles();
const page = readFileSync(new URL('../../docs/guides/cookbook.md', import.meta.url), 'utf8');

describe('the page of the cookbook', () => {
  test('is made from the files as they are', () => {
    expect(page).toBe(cookbookPage(catalogue, recipes));
  });

  test.each(recipes)('shows $path, what it is good for and what to change', (file) => {
    const { title, need, change, text } = recipeOf(file);
    const policy = text.split('\n').slice(2).join('\n');
    expect(title).not.toBe('');
    expect(page).toContain(`\n## ${title}\n\n${need}\n\n\`\`\`lintel `);
    expect(page).toContain(`\n${policy}\`\`\`\n\nWhat to change: ${change}\n`);
    expect(page).toContain(`(#${title.toLowerCase().replace(/,/g, '').replaceAll(' ', '-')}): `);
  });

  test('numbers the recipes without a gap', () => {
    expect(recipes.map((file) => recipeOf(file).number)).toEqual(
      recipes.map((_, index) => index + 1),
    );
  });

  test('shows the gap where a file does not say what it is good for', () => {
    const path = '01-bare.lintel';
    const { need, change } = recipeOf({ path, text: 'policy "Bare" version 1 {\n}\n' });
    expect([need, change]).toEqual(['', '']);
  });
});
