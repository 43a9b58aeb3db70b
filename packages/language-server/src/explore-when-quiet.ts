import { type EditorSet, readEditorSet } from '@lintel/dsl';
import type { Workspace } from './workspace.ts';

/** Nobody has typed for so long. */
const PAUSE_MS = 700;
/** A fraction of a second for each policy; `lintel check` looks further. */
const LIMITS = { places: 1000, steps: 6000 };

/**
 * Goes every way through the policies that are open, when nobody has typed for a while: one policy at
 * a time, so that whoever asks meanwhile is answered, and no further once something changed.
 */
export class QuietExplorer {
  private readonly workspace: Workspace;
  private readonly tell: (folder: string) => void;
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();

  /** @param tell - Called when more has been found out about a folder. */
  constructor(workspace: Workspace, tell: (folder: string) => void) {
    this.workspace = workspace;
    this.tell = tell;
  }

  /** Something in the folder changed: its policies are explored a while later. */
  later(folder: string): void {
    this.wait(folder, PAUSE_MS, () => {
      const isOpen = new Set(this.workspace.openIn(folder).map(({ uri }) => uri));
      if (isOpen.size === 0) return;
      const set = this.workspace.setIn(folder);
      const policies = (set.compiled().set?.plans ?? []).filter(({ file }) => isOpen.has(file));
      this.explore(
        folder,
        set,
        policies.map(({ policy }) => policy),
      );
    });
  }

  private explore(folder: string, set: EditorSet, policies: readonly string[]): void {
    const [only, ...others] = policies;
    if (only === undefined || this.workspace.setIn(folder) !== set) return;
    const more = withFindings(set, only);
    this.workspace.replace(folder, set, more);
    if (others.length === 0) this.tell(folder);
    else
      this.wait(folder, 0, () => {
        this.explore(folder, more, others);
      });
  }

  private wait(folder: string, ms: number, then: () => void): void {
    clearTimeout(this.waiting.get(folder));
    this.waiting.set(
      folder,
      setTimeout(() => {
        this.waiting.delete(folder);
        then();
      }, ms),
    );
  }
}

/** The same set, with what exploring one of its policies finds. */
function withFindings(set: EditorSet, only: string): EditorSet {
  const { diagnosticsOf } = readEditorSet([...set.documents.values()], set, {
    explore: { limits: LIMITS, only },
  });
  return {
    ...set,
    diagnosticsOf: (path) => {
      const before = set.diagnosticsOf(path);
      const told = new Set(before.map(({ code, span }) => `${code} ${String(span.start)}`));
      const more = diagnosticsOf(path).filter(
        ({ code, span }) => !told.has(`${code} ${String(span.start)}`),
      );
      return [...before, ...more].toSorted((a, b) => a.span.start - b.span.start);
    },
  };
}
