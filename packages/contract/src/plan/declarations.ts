import type { Span } from '../span.ts';
import type { TimeUnit } from '../time-span.ts';
import type { Value, ValueType } from '../value.ts';

/** `for plan a, b` watches subscriptions to these plans; `for every X` watches subjects of that kind. */
export type PolicyScope =
  | { readonly kind: 'plans'; readonly plans: readonly string[] }
  | { readonly kind: 'every'; readonly subject: string };

export type PolicyZone =
  | { readonly kind: 'of'; readonly whose: 'account' | 'customer' }
  | { readonly kind: 'named'; readonly zone: string };

export interface DeclaredName {
  readonly name: string;
  readonly type: ValueType;
  /** `date or nothing`: may be *nothing*. */
  readonly orNothing: boolean;
  readonly span: Span;
}

export interface SettingPlan {
  readonly name: string;
  readonly type: ValueType;
  readonly value: Value;
  readonly range: {
    readonly from: Value;
    readonly to: Value;
    readonly includingExtensions: boolean;
  } | null;
  readonly span: Span;
}

export interface CountPlan {
  readonly name: string;
  /** Present when it counts money. */
  readonly currency?: string;
  readonly resets: {
    readonly every: TimeUnit;
    readonly from: 'calendar' | 'begin';
    /** Its periods are those of the fiscal year that begins on that day, `04-06`. */
    readonly yearBegins?: string;
  } | null;
  readonly span: Span;
}

export interface ChoicePlan {
  readonly name: string;
  readonly values: readonly string[];
  /** `null`: each customer must be given one. */
  readonly normally: string | null;
  readonly mayChange: boolean;
  readonly span: Span;
}

export interface FieldDeclaration {
  readonly name: string;
  readonly type: ValueType;
  readonly atLeast: Value | null;
  readonly atMost: Value | null;
}

/** Something that somebody asks for and that may be refused. `by` null: anybody; `system`: the product itself. */
export interface RequestDeclaration {
  readonly name: string;
  readonly label: string;
  readonly by: readonly string[] | null;
  readonly fields: readonly FieldDeclaration[];
}

/** Something that has happened; it cannot be refused. */
export interface EventDeclaration {
  readonly name: string;
  readonly fields: readonly FieldDeclaration[];
}
