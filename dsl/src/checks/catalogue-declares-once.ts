import type { Span } from '@lintel/contract';
import type { CatalogueCheck } from './check.ts';

/** LTL-2010: nothing of one kind is declared twice. */
export const catalogueDeclaresOnce: CatalogueCheck = ({ items }, _set, tell) => {
  const seen = new Map<string, Span>();
  const declare = (kind: string, name: string, span: Span) => {
    const first = seen.get(`${kind} ${name}`);
    if (first === undefined) seen.set(`${kind} ${name}`, span);
    else
      tell(
        'LTL-2010',
        span,
        { name },
        { related: [{ span: first, message: 'first declared here' }] },
      );
  };
  for (const item of items) {
    switch (item.kind) {
      case 'currencies':
      case 'regions':
      case 'calendars':
        for (const { text, span } of item.names) declare(item.kind, text, span);
        break;
      case 'templates':
        for (const { value, span } of item.names) declare(item.kind, value, span);
        break;
      case 'reason-order':
        for (const { text, span } of item.names) declare('reason', text, span);
        break;
      case 'seats':
        declare('meter', 'seats', item.title.span);
        break;
      case 'entitlement-order':
        declare(item.kind, 'who wins', item.span);
        break;
      case 'fiscal-year':
        declare(item.kind, 'the fiscal year', item.span);
        break;
      case 'lock':
      case 'pool':
        for (const { text, span } of item.names) declare(item.kind, text, span);
        break;
      case 'request':
      case 'event':
        declare('request', item.name.text, item.name.span);
        for (const { name } of item.fields)
          declare(`field of ${item.name.text}`, name.text, name.span);
        break;
      case 'meter':
      case 'add-on':
        declare('meter', item.name.text, item.name.span);
        break;
      default:
        declare(item.kind, item.name.text, item.name.span);
    }
  }
};
