/** Wall time that passes, as a port, so that no test waits. */
export interface Scheduler {
  /** Runs `task` once after so many milliseconds; returns how to call it off. */
  after(ms: number, task: () => void): () => void;
}
