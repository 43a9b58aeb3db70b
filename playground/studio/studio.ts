import type { RenameEdit } from '@lintel/dsl';
import { render } from 'lit';
import { policyEditor, type PolicyEditor } from './editor/policy-editor.ts';
import type { LiveView } from './live-view.ts';
import { studioView } from './panes/studio-view.ts';
import { scriptFor } from './script.ts';
import { hashOf, planOf, readHash, type StudioActions, type StudioState } from './studio-state.ts';
import type { Script, StudioFile } from './worker/protocol.ts';
import type { StudioWorker } from './worker/worker-client.ts';

export interface StudioHost {
  readonly root: HTMLElement;
  readonly worker: StudioWorker;
  readonly live: LiveView;
  readonly examples: readonly StudioFile[];
  /** Texts that the reader changed, kept while the tab is open. */
  readonly kept: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly location: Pick<Location, 'hash'>;
}

/** After the last keystroke: long enough not to compile half a word, too short to be noticed. */
const PAUSE_MS = 120;
/** After a text without errors was compiled: whoever writes on is not kept waiting. */
const EXPLORE_PAUSE_MS = 700;

/** Puts the studio together: one state, one way to change it, and what follows from each change. */
export function startStudio(host: StudioHost): void {
  const { root, worker, live, examples, kept } = host;
  const wanted = readHash(host.location.hash);
  const files = examples.map(({ path, text }) => ({ path, text: kept.getItem(path) ?? text }));
  const isFile = files.some(({ path }) => path === wanted.open);

  let state: StudioState = {
    files,
    open: isFile
      ? wanted.open
      : ((files.find(({ path }) => path === 'trial.lintel') ?? files[0])?.path ?? ''),
    pane: wanted.pane ?? 'machine',
    diagnostics: null,
    plans: [],
    catalogue: null,
    isBehind: false,
    policy: null,
    scenarios: null,
    openScenario: null,
    script: null,
    stepped: null,
    outline: [],
    problem: null,
    live: null,
  };
  let editor: PolicyEditor | null = null;
  let edits = 0;
  let steps = 0;
  let pause = 0;
  let exploring = 0;

  const set = (change: Partial<StudioState>): void => {
    state = { ...state, ...change };
    render(studioView(state, actions), root);
  };

  const textOf = (path: string): string =>
    state.files.find((file) => file.path === path)?.text ?? '';

  const compile = async (): Promise<void> => {
    const edit = ++edits;
    const answer = await worker.call('compile', state.files);
    if (edit !== edits) return;
    const { diagnostics, plans, catalogue } = answer;
    editor?.showFindings(diagnostics);
    void outline();
    if (!plans) return set({ diagnostics, isBehind: state.plans.length > 0 });
    set({ diagnostics, plans, catalogue, isBehind: false, scenarios: null });
    exploring = window.setTimeout(() => void explore(), EXPLORE_PAUSE_MS);
    const policy = plans.some((plan) => plan.policy === state.policy)
      ? state.policy
      : policyIn(state.open);
    set({ policy });
    if (state.pane === 'scenarios') void actions.runScenarios();
    await restep(state.script?.policy === policy ? state.script : freshScript());
  };

  const outline = async (): Promise<void> => {
    const path = state.open;
    const entries = await worker.call('outline', { path, text: textOf(path) });
    if (path === state.open) set({ outline: entries });
  };

  /** Goes every way through the policies, when nobody has written for a while. */
  const explore = async (): Promise<void> => {
    const edit = edits;
    const diagnostics = await worker.call('explore', state.files);
    if (edit !== edits) return;
    editor?.showFindings(diagnostics);
    set({ diagnostics });
  };

  const policyIn = (path: string): string | null =>
    (state.plans.find(({ file }) => file === path) ?? state.plans[0])?.policy ?? null;

  const freshScript = (): Script | null => {
    const plan = planOf(state);
    return plan ? scriptFor(plan) : null;
  };

  const restep = async (script: Script | null): Promise<void> => {
    const step = ++steps;
    if (!script) return set({ script, stepped: null });
    try {
      const stepped = await worker.call('step', script);
      if (step !== steps) return;
      set({ script, stepped, problem: null });
      if (state.pane !== 'time') return;
      const shown = await worker.call('live', script);
      if (step !== steps) return;
      set({ live: shown });
      live.show(root.querySelector('.live-place'), shown);
    } catch (cause) {
      set({ problem: cause instanceof Error ? cause.message : String(cause) });
    }
  };

  const changeText = (path: string, text: string): void => {
    state = {
      ...state,
      files: state.files.map((file) => (file.path === path ? { path, text } : file)),
    };
    kept.setItem(path, text);
    clearTimeout(pause);
    clearTimeout(exploring);
    pause = window.setTimeout(() => void compile(), PAUSE_MS);
  };

  const actions: StudioActions = {
    openFile(path) {
      if (path === state.open) return;
      set({ open: path });
      host.location.hash = hashOf(state);
      editor?.open(path, textOf(path));
      editor?.showFindings(state.diagnostics ?? []);
      void outline();
      const holds = state.plans.find(({ file }) => file === path);
      if (holds) actions.choosePolicy(holds.policy);
    },
    showPane(pane) {
      set({ pane });
      host.location.hash = hashOf(state);
      if (pane === 'scenarios' && state.scenarios === null) void actions.runScenarios();
      if (pane === 'time') void restep(state.script ?? freshScript());
    },
    choosePolicy(policy) {
      if (policy === state.policy) return;
      set({ policy, openScenario: null });
      const file = planOf(state)?.file;
      if (file !== undefined && file !== state.open) actions.openFile(file);
      void restep(freshScript());
    },
    goTo(span) {
      actions.openFile(span.file);
      if (state.pane === 'policy' || isNarrow()) set({ pane: 'policy' });
      editor?.goTo(span);
    },
    async format() {
      const path = state.open;
      const text = await worker.call('format', { path, text: textOf(path) });
      if (path === state.open) editor?.replace(text);
    },
    restore() {
      const path = state.open;
      const example = examples.find((file) => file.path === path);
      if (example) editor?.replace(example.text);
      kept.removeItem(path);
    },
    async runScenarios() {
      const edit = edits;
      const scenarios = await worker.call('runScenarios', null);
      if (edit === edits) set({ scenarios });
    },
    openScenario(key) {
      set({ openScenario: key });
    },
    stepScript(change) {
      if (state.script) void restep(change(state.script));
    },
    startAgain() {
      void restep(freshScript());
    },
  };

  set({});
  const parent = root.querySelector<HTMLElement>('.editor-place');
  if (!parent) throw new Error('internal: the page has no place for the editor');
  editor = policyEditor({
    parent,
    onChange: changeText,
    ask: (name, input) => worker.call(name, input),
    show: ({ path, start, end }) => {
      actions.goTo({ file: path, start, end });
    },
    edit: (path, edits) => {
      changeText(path, withEdits(textOf(path), edits));
    },
    format: () => void actions.format(),
  });
  editor.open(state.open, textOf(state.open));
  void compile();
}

/** The text with all edits made; they do not overlap. */
function withEdits(text: string, edits: readonly RenameEdit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
}

function isNarrow(): boolean {
  return window.matchMedia('(max-width: 56rem)').matches;
}
