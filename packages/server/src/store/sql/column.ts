import type { FilterValue } from '../collections.ts';

/** `subjectKind` -> `subject_kind`, for tables and columns. */
export function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Truth is 0 or 1 on disk, because SQLite knows no booleans. */
export function columnValue(value: FilterValue): string | number | null {
  return typeof value === 'boolean' ? Number(value) : value;
}
