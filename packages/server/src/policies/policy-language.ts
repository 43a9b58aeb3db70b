import type { Plan } from '@lintel/contract';
import {
  compile,
  diagramOf,
  parse,
  proseOf,
  proseText,
  type Compiled,
  type SourceFile,
} from '@lintel/dsl';

/** How policy texts are read; handed in, so that an app which publishes nothing carries no compiler. */
export interface PolicyLanguage {
  compile(files: readonly SourceFile[]): Compiled;
  /** The file that declares the catalogue; `null` when none does. */
  catalogueFile(files: readonly SourceFile[]): string | null;
  explain(plan: Plan): PlanExplanation;
}

export interface PlanExplanation {
  /** The policy in plain words. */
  readonly prose: string;
  readonly states: readonly Pick<Plan['states'][number], 'name' | 'title' | 'kind' | 'access'>[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
    /** Id of the rule; empty where the clock or an approval leads on by itself. */
    readonly rule: string;
  }[];
}

/** The compiler of this house. */
export const policyLanguage: PolicyLanguage = {
  compile: (files) => compile(files),
  catalogueFile: (files) =>
    files.find(({ path, text }) =>
      parse(text, { file: path }).tree.declarations.some(({ kind }) => kind === 'catalogue'),
    )?.path ?? null,
  explain: (plan) => ({
    prose: proseText(proseOf(plan)),
    states: plan.states.map(({ name, title, kind, access }) => ({ name, title, kind, access })),
    edges: diagramOf(plan).edges.flatMap(({ from, to, labels }) =>
      labels.map(({ text, span }) => ({ from, to, label: text, rule: ruleAt(plan, from, span) })),
    ),
  }),
};

function ruleAt(plan: Plan, state: string, { start, end }: { start: number; end: number }): string {
  const rules = plan.states.find(({ name }) => name === state)?.rules ?? [];
  return rules.find(({ span }) => span.start <= start && span.end >= end)?.id ?? '';
}
