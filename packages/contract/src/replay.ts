import type { Access } from './plan.ts';
import type { Instant } from './ports.ts';
import type { Value } from './value.ts';

/** A time line to replay: what was given, what happened, and when to ask. Two entries at one instant keep their order. */
export interface ReplayTimeline {
  readonly given: {
    readonly timeZone: string;
    readonly facts?: Readonly<Record<string, unknown>>;
    readonly choices?: Readonly<Record<string, string>>;
    readonly settings?: Readonly<Record<string, unknown>>;
    readonly quantities?: Readonly<Record<string, number>>;
    readonly plan?: string;
    /** What is charged in; the first currency of the catalogue when left out. */
    readonly currency?: string;
    /** How long a paid term is; a year where a policy extends its term by a year, else a month. */
    readonly interval?: 'month' | 'year';
    readonly persons?: Readonly<Record<string, readonly string[]>>;
  };
  readonly begin: Instant;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly timeline: readonly (
    | {
        readonly at: Instant;
        readonly event: string;
        readonly by?: string;
        readonly with?: Readonly<Record<string, unknown>>;
      }
    | { readonly at: Instant; readonly set: Readonly<Record<string, unknown>> }
  )[];
  readonly ask: readonly Instant[];
}

export interface ReplaySource {
  readonly file: string;
  readonly line: number;
}

/**
 * Money is written `"400 EUR"`, dates as in the language; `null` is nothing, an absent key unknown.
 */
export interface ReplayAnswer {
  readonly policy: string;
  readonly version: number;
  readonly asked: readonly {
    readonly at: Instant;
    readonly state: string;
    readonly ended: boolean;
    readonly access: Access;
    readonly reasons: readonly {
      readonly code: string;
      readonly message: string;
      readonly source: ReplaySource | null;
    }[];
    readonly limits: readonly {
      readonly on: string;
      readonly to: number | null;
      readonly kind: 'hard' | 'soft';
      readonly source: ReplaySource;
    }[];
    readonly deadlines: readonly { readonly name: string; readonly at: Instant }[];
    readonly approvals: readonly {
      readonly name: string;
      readonly stage: string;
      readonly waitingFor: readonly string[];
    }[];
    /** Everything since the instant asked before, each with its own instant and line. */
    readonly since: readonly ({
      readonly at: Instant;
      readonly kind: string;
      readonly source: ReplaySource | null;
    } & Readonly<Record<string, Value | readonly string[] | ReplaySource>>)[];
  }[];
}
