export { format, type FormatResult } from './format/format.ts';
export {
  defaultLimits,
  parse,
  type ParseLimits,
  type ParseOptions,
  type ParseResult,
  type SourceComment,
} from './syntax/parse.ts';
export type * from './syntax/tree.ts';
export { catalogue, catalogueEntries, type DiagnosticCode } from './diagnostics/catalogue.ts';
export type { CatalogueEntry } from './diagnostics/catalogue-entry.ts';
export { render } from './diagnostics/render.ts';
export { report } from './diagnostics/report.ts';
export { nearest } from './diagnostics/nearest.ts';
export { compile, type Compiled, type CompileOptions, type SourceFile } from './compile.ts';
export { contentHash } from './plan/content-hash.ts';
export { emitApprovalMachine } from './emit/approval-machine.ts';
export { emitMachine, type MachineSource } from './emit/machine.ts';
export { keywords, reservedWords, unitOfWord } from './syntax/tokens.ts';
export {
  runScenario,
  runScenarios,
  type ScenarioContext,
  type ScenarioResult,
} from './scenario/run.ts';
export { renewsByYear } from './scenario/renews-by-year.ts';
export {
  coverageOf,
  COVERAGE_KINDS,
  type Coverage,
  type CoverageItem,
  type CoverageKind,
} from './scenario/coverage.ts';
export {
  runReview,
  runReviewScenario,
  type ReviewResult,
  type ReviewStepInWords,
} from './scenario/review/run-review.ts';
export { reviewTimelineOf } from './scenario/review/review-timeline.ts';
export { coverageOfReview } from './scenario/review/review-coverage.ts';
export { MUTATION_KINDS, type Mutation, type MutationKind } from './mutate/mutation.ts';
export { runReviewMutations } from './mutate/review-mutations.ts';
export { runMutations, type MutationReport } from './mutate/run-mutations.ts';
export { plansBeside } from './scenario/plans-beside.ts';
export { timelineOf, timelineText, type Timeline, type TimelineRow } from './scenario/timeline.ts';
export {
  runSession,
  savedSession,
  stepMoment,
  type Session,
  type SessionGround,
  type SessionRun,
} from './scenario/session.ts';
export { timelineSvg } from './scenario/timeline-svg.ts';
export type { ScenarioFailure, StepResultInWords } from './scenario/take-steps.ts';
export {
  expectationInWords,
  happeningInWords,
  momentInWords,
  valueInWords,
} from './scenario/describe.ts';
export {
  diagramOf,
  mermaidOf,
  type Diagram,
  type DiagramEdge,
  type DiagramNode,
  type EdgeKind,
} from './emit/diagram.ts';
export { approvalMermaid, approvalSvg } from './emit/approval-graph.ts';
export { policySvg } from './emit/policy-graph.ts';
export { scxmlOf } from './emit/scxml.ts';
export { xmlText } from './emit/svg.ts';
export { instanceProse, type StandingInstance } from './emit/instance-prose.ts';
export { reviewProse } from './emit/review-prose.ts';
export { proseOf, proseText, type ProseSection } from './emit/prose.ts';
export type { ProseLine } from './emit/prose-line.ts';
export { readEditorSet, type EditorSet } from './editor/editor-set.ts';
export { completionsAt, type Completion, type Completions } from './editor/complete.ts';
export { hoverAt, type Hover } from './editor/hover.ts';
export { definitionAt, referencesAt, type Location } from './editor/references.ts';
export { renameableAt, renameAt, type RenameEdit, type Renaming } from './editor/rename.ts';
export { outlineOf, type OutlineEntry } from './editor/document-outline.ts';
export { foldsOf, type Fold } from './editor/folding.ts';
export { highlightKinds, highlightsOf, type Highlight } from './editor/highlight.ts';
export { quickFixesAt, type QuickFix } from './editor/quick-fixes.ts';
export type { EditorDocument } from './editor/read-document.ts';
export type { Stretch, SymbolKind } from './editor/declared-symbol.ts';
export { beginInstance, type Beginning } from './explore/interpreter/begin.ts';
export { takeStep } from './explore/interpreter/step.ts';
export { explore, type Explored, type ExploreOptions, type Reached } from './explore/explore.ts';
export { defaultExploreLimits, type ExploreLimits } from './explore/walk.ts';
export { dueThings, type Due } from './explore/interpreter/due.ts';
export type {
  Answered,
  Asker,
  Incoming,
  Instance,
  Surroundings,
  Taken,
  Told,
} from './explore/interpreter/instance.ts';
export type { ChangeArea, VersionChange } from './versions/change.ts';
export { comparePolicies } from './versions/compare-policies.ts';
export { compareSets, type PolicyComparison, type SetComparison } from './versions/compare-sets.ts';
