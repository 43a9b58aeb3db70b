import type { Invoice } from '@lintel/contract';
import type { InvoiceRow } from '../store/records.ts';

/** The invoice as the API shows it. */
export function invoiceResource(row: InvoiceRow): Invoice {
  const { id, number, account, status, lines, total, issuedOn, paidAt, quoteId } = row;
  return { id, number, account, status, lines, total, issuedOn, paidAt, quoteId };
}
