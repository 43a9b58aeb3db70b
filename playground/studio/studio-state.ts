import type { Catalogue, Diagnostic, Plan } from '@lintel/contract';
import type { OutlineEntry } from '@lintel/dsl';
import type {
  LiveAnswer,
  ScenarioAnswer,
  Script,
  SteppedAnswer,
  StudioFile,
} from './worker/protocol.ts';

/** The panes beside the text; on a phone the text is one of them. */
export const PANES = ['policy', 'machine', 'scenarios', 'time'] as const;
export type Pane = (typeof PANES)[number];

/** All that the studio shows. Replaced as a whole, never changed in place. */
export interface StudioState {
  readonly files: readonly StudioFile[];
  /** Path of the file in the editor. */
  readonly open: string;
  readonly pane: Pane;
  /** What the open file declares. */
  readonly outline: readonly OutlineEntry[];
  /** Null until the first text was compiled. */
  readonly diagnostics: readonly Diagnostic[] | null;
  /** Of the last text without an error. */
  readonly plans: readonly Plan[];
  readonly catalogue: Catalogue | null;
  /** The text now has errors, so the plans are those of an earlier one. */
  readonly isBehind: boolean;
  /** Name of the policy that the panes show. */
  readonly policy: string | null;
  /** Null until they were run on these plans. */
  readonly scenarios: readonly ScenarioAnswer[] | null;
  /** `policy/name` of the scenario whose steps are shown. */
  readonly openScenario: string | null;
  readonly script: Script | null;
  readonly stepped: SteppedAnswer | null;
  /** What could not be done in the last step, for people. */
  readonly problem: string | null;
  readonly live: LiveAnswer | null;
}

export function planOf({ plans, policy }: StudioState): Plan | undefined {
  return plans.find((plan) => plan.policy === policy);
}

/** What the panes can do; each is one method of the studio. */
export interface StudioActions {
  openFile(path: string): void;
  showPane(pane: Pane): void;
  choosePolicy(policy: string): void;
  goTo(span: { readonly file: string; readonly start: number; readonly end: number }): void;
  format(): void;
  restore(): void;
  runScenarios(): void;
  openScenario(key: string | null): void;
  stepScript(change: (script: Script) => Script): void;
  startAgain(): void;
}

/** Where the reader is, as the address keeps it: `#trial.lintel/machine`. */
export function hashOf({ open, pane }: Pick<StudioState, 'open' | 'pane'>): string {
  return `#${open}/${pane}`;
}

export function readHash(hash: string): { readonly open: string; readonly pane: Pane | null } {
  // Names of files are plain; what is escaped was not written by us.
  const [open = '', name] = hash.includes('%') ? [] : hash.replace(/^#/, '').split('/');
  return { open, pane: PANES.find((pane) => pane === name) ?? null };
}
