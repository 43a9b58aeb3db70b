import type { CompiledSet, Plan, Span } from '@lintel/contract';
import {
  compile,
  diagramOf,
  parse,
  proseOf,
  proseText,
  type Catalogue as CatalogueTree,
  type Compiled,
  type SourceFile,
} from '@lintel/dsl';

/** How policy texts are read; handed in, so that an app which publishes nothing carries no compiler. */
export interface PolicyLanguage {
  /** @param older - The set in force, so that what a new one does to whatever runs is told. */
  compile(files: readonly SourceFile[], older?: CompiledSet): Compiled;
  /** Where the catalogue is declared; `null` when no file does. */
  findCatalogue(files: readonly SourceFile[]): CataloguePlaces | null;
  explain(plan: Plan): PlanExplanation;
}

/** Places in the text of the catalogue that a warning may point at. */
export interface CataloguePlaces {
  /** Its first line. */
  readonly catalogue: Span;
  readonly requests: ReadonlyMap<string, Span>;
  readonly templates: ReadonlyMap<string, Span>;
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
  compile: (files, older) => compile(files, older === undefined ? {} : { older }),
  findCatalogue: (files) => {
    for (const { path, text } of files) {
      for (const declaration of parse(text, { file: path }).tree.declarations) {
        if (declaration.kind === 'catalogue') return placesIn(declaration);
      }
    }
    return null;
  },
  explain: (plan) => ({
    prose: proseText(proseOf(plan)),
    states: plan.states.map(({ name, title, kind, access }) => ({ name, title, kind, access })),
    edges: diagramOf(plan).edges.flatMap(({ from, to, labels }) =>
      labels.map(({ text, span }) => ({ from, to, label: text, rule: ruleAt(plan, from, span) })),
    ),
  }),
};

function placesIn({ head, items }: CatalogueTree): CataloguePlaces {
  return {
    catalogue: head,
    requests: new Map(
      items.flatMap((item) => (item.kind === 'request' ? [[item.name.text, item.name.span]] : [])),
    ),
    templates: new Map(
      items.flatMap((item) =>
        item.kind === 'templates' ? item.names.map(({ value, span }) => [value, span]) : [],
      ),
    ),
  };
}

function ruleAt(plan: Plan, state: string, { start, end }: { start: number; end: number }): string {
  const rules = plan.states.find(({ name }) => name === state)?.rules ?? [];
  return rules.find(({ span }) => span.start <= start && span.end >= end)?.id ?? '';
}
