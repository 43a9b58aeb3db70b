import { defineOnce } from '../internal/define-once.ts';
import { LintelInvoices } from './invoices.ts';

defineOnce('lintel-invoices', LintelInvoices);
