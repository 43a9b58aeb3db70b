import type { Instant } from '@lintel/contract';
import type { Asker, Told } from './instance.ts';
import type { Scene } from './moments.ts';

/** Why a step comes to nothing. */
export type Stopped =
  { readonly code: string; readonly rule: string } | { readonly fault: string } | null;

/** What is going on in one step: it changes its own instance, and stops at the first refusal. */
export interface Doing {
  readonly scene: Scene;
  readonly event: string;
  readonly asker: Asker | null;
  /** When the host really comes to it, which may be later than its instant. */
  readonly hostAt: Instant;
  /** Why, where somebody gives a reason. */
  readonly reason: string | null;
  readonly told: Told[];
  readonly entered: string[];
  readonly fired: string[];
  stopped: Stopped;
}

export function starting(
  scene: Scene,
  event: string,
  asker: Asker | null,
  { hostAt = scene.at, reason = null }: { hostAt?: Instant; reason?: string | null } = {},
): Doing {
  return { scene, event, asker, hostAt, reason, told: [], entered: [], fired: [], stopped: null };
}

/** Refuses: nothing of the step stays. */
export function stop(doing: Doing, code: string, rule: string): void {
  doing.stopped = { code, rule };
}

/** What cannot be carried out because something is unknown refuses; it never guesses. */
export function cannotTell(doing: Doing, rule: string): void {
  stop(doing, 'unknown-fact', rule);
}

/** A calendar that cannot answer. */
export function fault(doing: Doing, message: string): void {
  doing.stopped = { fault: message };
}
