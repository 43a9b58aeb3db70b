import type { Diagnostic, Span } from '@lintel/contract';
import type { DiagnosticCode } from '../../diagnostics/catalogue.ts';
import type { ReportValues } from '../../diagnostics/report.ts';
import type { Walked } from '../walk.ts';

/** Something that the exploration of one policy found. */
export interface Finding {
  readonly code: DiagnosticCode;
  /** The line of the policy; the diagnostic underlines its head. */
  readonly span: Span;
  readonly values: ReportValues;
  readonly related?: Diagnostic['related'];
  readonly witness?: Readonly<Record<string, string>>;
  /** The counterexample, if it can be said in a scenario. */
  readonly scenario?: string | null;
}

/** One question to an exploration. It is asked of one policy, and changes nothing. */
export type Question = (walked: Walked) => readonly Finding[];
