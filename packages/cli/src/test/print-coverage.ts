import { COVERAGE_KINDS, type Coverage, type CoverageKind } from '@lintel/dsl';

const titles: Readonly<Record<CoverageKind, string>> = {
  state: 'states',
  rule: 'rules',
  deadline: 'deadlines',
  notice: 'notices',
  approval: 'approval paths',
};

export interface Counted {
  readonly reached: number;
  readonly of: number;
}

/** How much of each kind was reached; a kind that the policy has not is left out. */
export function countCoverage({ items }: Coverage): Partial<Record<CoverageKind, Counted>> {
  return Object.fromEntries(
    COVERAGE_KINDS.flatMap((kind) => {
      const all = items.filter((item) => item.kind === kind);
      const reached = all.filter(({ scenarios }) => scenarios.length > 0).length;
      return all.length === 0 ? [] : [[kind, { reached, of: all.length }]];
    }),
  );
}

/** A table for people: how much was reached, and each line that never was. */
export function coverageInWords(coverage: Coverage): string[] {
  const missing = coverage.items.filter(({ scenarios }) => scenarios.length === 0);
  const place = ({ span }: { span: { file: string; line: number } }): string =>
    `${span.file}:${String(span.line)}`;
  const widest = Math.max(0, ...missing.map((item) => place(item).length));
  return [
    `Coverage of ${coverage.policy}`,
    ...Object.entries(countCoverage(coverage)).map(([kind, { reached, of }]) => {
      const share = `${String(Math.floor((100 * reached) / of))} %`;
      const title = titles[kind as CoverageKind].padEnd(16);
      return `  ${title}${String(reached).padStart(4)} of ${String(of).padStart(3)}${share.padStart(8)}`;
    }),
    ...(missing.length === 0
      ? ['  every line is reached by a scenario']
      : [
          '  no scenario reaches',
          ...missing.map(
            (item) => `    ${place(item).padEnd(widest)}  ${item.kind.padEnd(8)}  ${item.text}`,
          ),
        ]),
  ];
}
