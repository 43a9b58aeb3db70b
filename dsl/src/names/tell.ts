import type { Span } from '@lintel/contract';
import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import type { ReportDetails, ReportValues } from '../diagnostics/report.ts';

/** Hands a diagnostic to whoever compiles. */
export type Tell = (
  code: DiagnosticCode,
  span: Span,
  values?: ReportValues,
  details?: ReportDetails,
) => void;
