/** What all kinds of rows have. */
export interface Row {
  /** Unique within the tenant and the kind of row. */
  readonly id: string;
}
