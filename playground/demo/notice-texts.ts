export interface NoticeText {
  readonly title: string;
  readonly body: string;
  readonly lang: string;
}

/** The vendor's words by file name: `please-pay.de.mf2.json`. */
export type TextFiles = Readonly<Record<string, { readonly title: string; readonly body: string }>>;

/** Finds the words for a template in the language of the account, else in English. */
export function noticeTexts(files: TextFiles): {
  find(template: string, locale: string | null): NoticeText | null;
} {
  return {
    find(template, locale) {
      for (const lang of [locale?.split('-')[0] ?? 'en', 'en']) {
        const name = `${template}.${lang}.mf2.json`;
        const text = Object.hasOwn(files, name) ? files[name] : undefined;
        if (text) return { ...text, lang };
      }
      return null;
    },
  };
}
