import { readFileSync } from 'node:fs';
import { compile } from '@lintel/dsl';
import { expect, test } from 'vitest';
import { readNoticeTexts } from './read-notice-texts.ts';

const texts = readNoticeTexts();
const catalogue = new URL('../../dsl/examples/catalogue.lintel', import.meta.url);
const { set } = compile([{ path: 'catalogue.lintel', text: readFileSync(catalogue, 'utf8') }]);
const approvals = ['asked', 'reminder', 'escalated', 'withdrawn'].map((what) => `approval-${what}`);
const templates = [...(set?.catalogue?.templates ?? []), ...approvals];

test('every template of the catalogue, and those of approvals, has words in three languages', () => {
  expect(templates).toHaveLength(21);
  for (const template of templates) {
    for (const lang of ['en', 'de', 'ar']) {
      const text = texts.find(template, lang);
      expect(text).toMatchObject({ lang });
      expect(text?.title).not.toBe('');
      expect(text?.body).not.toBe('');
    }
  }
});

test('another language gets English; an unknown template has none', () => {
  expect(texts.find('please-pay', 'fr-CA')?.lang).toBe('en');
  expect(texts.find('please-pay', 'de-AT')?.lang).toBe('de');
  expect(texts.find('__proto__', 'en')).toBe(null);
});
