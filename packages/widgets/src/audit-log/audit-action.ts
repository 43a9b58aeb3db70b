import type { AuditEntry } from '@lintel/contract';
import type { Localizer } from '../internal/localizer.ts';
import { plainName } from '../internal/plain-name.ts';

type Told = Pick<AuditEntry, 'action' | 'policy' | 'used'>;

/** What was done, in the reader's words: `request assign-seat` is “asked for “assign seat””. */
export const auditAction = (l: Localizer, entry: Told): string =>
  l.t('audit.action', read(l, entry));

function read(l: Localizer, { action, policy, used }: Told): { kind: string; name: string } {
  const [kind = '', name = '', outcome = ''] = action.split(' ');
  switch (kind) {
    case 'begin':
      return { kind, name: policy ?? plainName(name) };
    case 'request':
    case 'event':
      return { kind, name: plainName(name) };
    case 'due':
      return readDeadline(name);
    case 'facts':
      return { kind, name: l.list(Object.keys(used).map((fact) => l.text(plainName(fact)))) };
    case 'approval':
      return { kind: `approval-${outcome}`, name: plainName(name) };
    default:
      // Whoever has no word for it yet says it as the server does.
      return { kind: action.replaceAll(' ', '-'), name: plainName(action) };
  }
}

/** Keys of deadlines: `trial-end`, `notice:trialing/trial-ending/1`, `every:remind-1`, `timer:1/0`. */
function readDeadline(key: string): { kind: string; name: string } {
  const [before = '', after] = key.split(':');
  if (after === undefined) return { kind: 'due', name: plainName(before) };
  const name = before === 'notice' ? (after.split('/')[1] ?? after) : after;
  return { kind: before === 'once' ? 'due' : `due-${before}`, name: plainName(name) };
}
