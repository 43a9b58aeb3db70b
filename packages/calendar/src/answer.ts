/** Why a calendar question has no answer; `code` is what tests and translations hold on to. */
export interface CalendarProblem {
  readonly code:
    | 'invalid-instant'
    | 'invalid-date'
    | 'invalid-local-time'
    | 'invalid-amount'
    | 'unknown-zone'
    | 'unknown-calendar'
    | 'outside-holiday-table'
    | 'out-of-range';
  /** What was given, in backticks, and what is expected: lower case, no final stop. */
  readonly message: string;
}

/** An answer or the reason why there is none; calendar functions never throw for input. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: CalendarProblem };

export function answer<T>(value: T): Answer<T> {
  return { ok: true, value };
}

export function noAnswer(code: CalendarProblem['code'], message: string): Answer<never> {
  return { ok: false, problem: { code, message } };
}
