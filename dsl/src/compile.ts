import type { Catalogue, CompiledSet, Diagnostic } from '@lintel/contract';
import { check } from './checks/check-set.ts';
import { withoutFollowUps } from './diagnostics/follow-ups.ts';
import { report } from './diagnostics/report.ts';
import { type ExploreOptions, explore } from './explore/explore.ts';
import { headsOf } from './explore/heads-of.ts';
import { type ResolvedPolicy, resolvePolicy } from './names/resolve-policy.ts';
import { type ResolvedReview, resolveReview } from './names/resolve-review.ts';
import { setNames } from './names/set-names.ts';
import type { Tell } from './names/tell.ts';
import { lowerCatalogue } from './plan/lower-catalogue.ts';
import { lowerPolicy } from './plan/lower-policy.ts';
import { lowerReview } from './plan/lower-review.ts';
import { requestsOfPolicies, withRequestsOf } from './plan/requests-of-policies.ts';
import { parse, type ParseLimits, type ParseResult } from './syntax/parse.ts';
import type { FileNode, Policy } from './syntax/tree.ts';
import { checkVersions } from './versions/check-versions.ts';

export interface SourceFile {
  /** As it stands in spans; relative to the folder of the set. */
  readonly path: string;
  readonly text: string;
}

export interface CompileOptions {
  readonly limits?: Partial<ParseLimits>;
  /** What `parse` said about a file of this very text, from a caller that has it already. */
  readonly parsed?: (path: string) => ParseResult | undefined;
  /** A catalogue that is compiled already, for files that bring none. */
  readonly catalogue?: Catalogue;
  /** The set that is published: what the new one does to whatever runs under it is told. */
  readonly older?: CompiledSet;
  /** Goes every way through the policies, if they have no error, and tells what is wrong on some of them. */
  readonly explore?: Pick<ExploreOptions, 'limits' | 'engine' | 'only'>;
}

export interface Compiled {
  /** In the order of the files, and of the text in each. */
  readonly diagnostics: readonly Diagnostic[];
  /** One plan per policy, in the order of the text; `null` when any file has an error. */
  readonly set: CompiledSet | null;
}

/**
 * Compiles a policy set: the files of one folder, with at most one catalogue among them.
 * Total and pure: any texts give diagnostics, and equal texts give equal plans.
 */
export function compile(files: readonly SourceFile[], options: CompileOptions = {}): Compiled {
  const diagnostics: Diagnostic[] = [];
  const told = new Set<string>();
  const tell: Tell = (code, span, values, details) => {
    const key = `${code} ${span.file} ${span.start} ${span.end}`;
    if (!told.has(key)) diagnostics.push(report(code, span, values, details));
    told.add(key);
  };

  const trees = files.map(({ path, text }) => parsed(path, text, options, diagnostics));
  const catalogue = catalogueOf(trees, options);
  const broken = new Set(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ span }) => span.file),
  );
  const names = setNames(trees, catalogue, broken);
  const policies = names.policyNames.map((policy) => resolvePolicy(policy, names, tell));
  const reviews = [...names.reviews.byName.values()].map(({ node }) =>
    resolveReview(node, names, tell),
  );
  check(names, policies, reviews, tell);

  const failed = diagnostics.some(({ severity }) => severity === 'error');
  const set = failed ? null : { catalogue, ...lowered(policies, reviews, files) };
  if (set !== null && options.older !== undefined)
    checkVersions(
      options.older,
      set,
      nodesOf(policies),
      reviews.map(({ node }) => node),
      tell,
    );
  if (set !== null && options.explore !== undefined)
    diagnostics.push(...exploring(set, trees, files, diagnostics, options.explore));
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const own = withoutFollowUps(diagnostics, (file) => texts.get(file));
  return { diagnostics: inOrder(own, files), set };
}

function nodesOf(policies: readonly ResolvedPolicy[]): readonly Policy[] {
  return policies.map(({ names }) => names.policy);
}

function exploring(
  set: CompiledSet,
  trees: readonly FileNode[],
  files: readonly SourceFile[],
  known: readonly Diagnostic[],
  options: NonNullable<CompileOptions['explore']>,
): readonly Diagnostic[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const headOf = headsOf(trees);
  return explore(set, { ...options, known, headOf, textOf: (file) => texts.get(file) }).diagnostics;
}

function parsed(
  file: string,
  text: string,
  { limits = {}, parsed: known }: CompileOptions,
  diagnostics: Diagnostic[],
): FileNode {
  const result = known?.(file) ?? parse(text, { file, limits });
  diagnostics.push(...result.diagnostics);
  return result.tree;
}

function catalogueOf(
  trees: readonly FileNode[],
  { catalogue: given }: CompileOptions,
): Catalogue | null {
  const nodes = trees.flatMap(({ declarations }) => declarations);
  const node = nodes.find((declaration) => declaration.kind === 'catalogue');
  const catalogue = node === undefined ? given : lowerCatalogue(node);
  return catalogue === undefined ? null : withRequestsOf(catalogue, requestsOfPolicies(trees));
}

function lowered(
  policies: readonly ResolvedPolicy[],
  reviews: readonly ResolvedReview[],
  files: readonly SourceFile[],
): Pick<CompiledSet, 'plans' | 'reviews'> {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const plans = policies.map((policy) => lowerPolicy(policy, texts));
  if (reviews.length === 0) return { plans };
  return { plans, reviews: reviews.map((review) => lowerReview(review, texts)) };
}

function inOrder(diagnostics: readonly Diagnostic[], files: readonly SourceFile[]): Diagnostic[] {
  const place = new Map(files.map(({ path }, index) => [path, index]));
  const fileOf = ({ span: { file } }: Diagnostic) => place.get(file) ?? files.length;
  return diagnostics.toSorted((a, b) => fileOf(a) - fileOf(b) || a.span.start - b.span.start);
}
