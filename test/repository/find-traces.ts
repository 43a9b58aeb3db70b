/** Text that means something only on the machine or in the papers of whoever wrote it. */
export interface Trace {
  readonly file: string;
  readonly line: number;
  readonly found: string;
  readonly because: string;
}

const patterns: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.:/}])\/(?:home|root|work|Users|private|mnt|tmp)\/[\w.-]+/g, 'a path of one machine'],
  [/\b[A-Z]:\\{1,2}(?:Users|work)\b/g, 'a path of one machine'],
  [/\bregistry\.[a-z][a-z.-]+/g, 'the host of a package registry'],
  [/\bissue #?\d+\b/gi, 'a number that a reader cannot look up'],
  [
    /\b(?:architecture|decisions?|language|toolchain|security|lessons|performance|widgets\.md|style\.md|engine\.md)(?:\.md)?[,:]? (?:section |§ ?)?\d+(?:\.\d+)+\b/gi,
    'a section of a paper that is not in the repository',
  ],
];

/** The traces in one text, in order of line. */
export function findTraces(file: string, text: string): readonly Trace[] {
  return text.split('\n').flatMap((content, index) =>
    patterns.flatMap(([pattern, because]) =>
      [...content.matchAll(pattern)].map(([found]) => ({
        file,
        line: index + 1,
        found,
        because,
      })),
    ),
  );
}

/** Names of Markdown documents that a text mentions, without their folders. */
export function documentsMentioned(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\w*>])([\w.-]+\.md)\b/g)].flatMap(([, name]) => name ?? []);
}
