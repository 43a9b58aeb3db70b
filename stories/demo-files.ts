/// <reference types="vite/client" />
import type { PolicyFiles } from '../playground/demo/acme-shop.ts';
import { noticeTexts, type TextFiles } from '../playground/demo/notice-texts.ts';

const policies = import.meta.glob<string>('../dsl/examples/*.lintel', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const templates = import.meta.glob<TextFiles[string]>('../playground/demo/templates/*.json', {
  import: 'default',
  eager: true,
});

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The demo vendor's policies and words, the ones that `npm start` serves. */
export const POLICIES: PolicyFiles = Object.entries(policies)
  .map(([path, text]) => ({ path: nameOf(path), text }))
  .sort((one, other) => one.path.localeCompare(other.path));

export const NOTICE_TEXTS = noticeTexts(
  Object.fromEntries(Object.entries(templates).map(([path, text]) => [nameOf(path), text])),
);
