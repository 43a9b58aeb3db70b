import type {
  Catalogue,
  Diagnostic,
  Happening,
  Instant,
  Plan,
  PortalSession,
  SimulationView,
  StepAnswer,
  Values,
} from '@lintel/contract';
import type {
  Completions,
  Hover,
  Location,
  OutlineEntry,
  Renaming,
  ScenarioResult,
  Stretch,
} from '@lintel/dsl';

export interface StudioFile {
  readonly path: string;
  readonly text: string;
}

/** What the set says, after each edit. Plans are those of the last text that had no error. */
export interface CompileAnswer {
  readonly diagnostics: readonly Diagnostic[];
  readonly plans: readonly Plan[] | null;
  readonly catalogue: Catalogue | null;
}

/** Who does something: a role of the catalogue, or a named person of the script. */
export type By = { readonly person: string } | { readonly role: string } | null;

/** One thing that the reader did while stepping through time. */
export type ScriptStep = { readonly at: Instant } & (
  | { readonly kind: 'do'; readonly event: string; readonly by: By; readonly fields: Values }
  | { readonly kind: 'set'; readonly facts: Values }
);

/** A life of one subject under one policy: what was given, and what was done when. */
export interface Script {
  readonly policy: string;
  readonly zone: string;
  readonly begin: Instant;
  readonly with: Values;
  readonly facts: Values;
  readonly steps: readonly ScriptStep[];
  /** Where the reader stands. */
  readonly now: Instant;
  /** The furthest that time has come; going back keeps what happened after. */
  readonly until: Instant;
}

export interface StepOffer {
  readonly event: string;
  readonly label: string;
  /** Roles that the state names for it; null is everybody; empty is the system. */
  readonly roles: readonly string[] | null;
  readonly isRequest: boolean;
}

export interface SteppedAnswer {
  readonly view: Omit<SimulationView, 'snapshot'>;
  readonly title: string;
  /** Up to `until`. */
  readonly happenings: readonly Happening[];
  /** How many of them have happened by `now`. */
  readonly reached: number;
  /** Answer of the last step of the script, when it happened at `now`. */
  readonly lastAnswer: StepAnswer | null;
  readonly offers: readonly StepOffer[];
}

/** How one scenario went, with the zone in which its moments are read. */
export interface ScenarioAnswer {
  readonly result: ScenarioResult;
  readonly zone: string;
}

/** A place in a file as it stands in the editor; offsets in UTF-16 units. */
export interface LanguagePlace {
  readonly file: StudioFile;
  readonly offset: number;
}

/** What the editor asks about the word at hand. */
export interface LanguageCalls {
  complete: { readonly input: LanguagePlace; readonly answer: Completions };
  hover: { readonly input: LanguagePlace; readonly answer: Hover | null };
  definition: { readonly input: LanguagePlace; readonly answer: Location | null };
  references: { readonly input: LanguagePlace; readonly answer: readonly Location[] };
  /** The name that a rename would replace. */
  renameable: {
    readonly input: LanguagePlace;
    readonly answer: (Stretch & { readonly name: string }) | null;
  };
  rename: {
    readonly input: { readonly place: LanguagePlace; readonly to: string };
    readonly answer: Renaming;
  };
  outline: { readonly input: StudioFile; readonly answer: readonly OutlineEntry[] };
}

/** Everything that can be asked of the worker, with its answer. */
export interface WorkerCalls extends LanguageCalls {
  compile: { readonly input: readonly StudioFile[]; readonly answer: CompileAnswer };
  /** What is wrong on some way through the policies, besides what `compile` tells. */
  explore: { readonly input: readonly StudioFile[]; readonly answer: readonly Diagnostic[] };
  format: { readonly input: StudioFile; readonly answer: string };
  runScenarios: { readonly input: null; readonly answer: readonly ScenarioAnswer[] };
  step: { readonly input: Script; readonly answer: SteppedAnswer };
  /** Brings the live account to where the script is. */
  live: { readonly input: Script; readonly answer: LiveAnswer };
  /** A fresh session of the live account's administrator. */
  session: { readonly input: null; readonly answer: PortalSession };
}

export type LiveAnswer =
  | { readonly kind: 'ready'; readonly generation: number; readonly note: string | null }
  /** The policy is for something that no account page shows, such as devices. */
  | { readonly kind: 'not-shown'; readonly because: string };

export type CallName = keyof WorkerCalls;

export interface CallMessage<N extends CallName = CallName> {
  readonly id: number;
  readonly call: N;
  readonly input: WorkerCalls[N]['input'];
}
/** The first message to the worker: the port on which it answers the widget's requests. */
export interface ConnectMessage {
  readonly connect: MessagePort;
}
export type ReplyMessage =
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };
