import type { Values } from '@lintel/contract';

/** Something that has happened; it cannot be refused. */
export interface ReportedEvent {
  readonly name: string;
  readonly fields: Values;
}
