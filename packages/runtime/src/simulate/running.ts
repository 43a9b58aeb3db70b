import type { InstanceSnapshot, Plan } from '@lintel/contract';

/** An instance of a policy or of an approval as a simulation holds it. */
export interface Running {
  readonly plan: Plan;
  snapshot: InstanceSnapshot;
  /** The instance that asked, for an approval. */
  readonly parent: Running | null;
  /** Which of several subjects of its kind; `null` where there is one. */
  readonly about: string | null;
}

export interface RunningApproval extends Running {
  readonly parent: Running;
}

export function isApproval(running: Running): running is RunningApproval {
  return running.parent !== null;
}

export function isRunning({ snapshot }: Running): boolean {
  return snapshot.status === 'running';
}
