import { nearest } from '../diagnostics/nearest.ts';
import { replacement } from '../diagnostics/report.ts';
import type { Word } from '../syntax/tree.ts';
import { beatInScope, deadlineInScope, type Scope } from './scope.ts';
import type { Tell } from './tell.ts';

/** Whether a name is a deadline that can be used here; tells what is wrong if it is not. */
export function usesDeadline(name: Word, scope: Scope, tell: Tell): boolean {
  const declared = deadlineInScope(name.text, scope);
  if (declared !== null) {
    scope.use(declared);
    return true;
  }
  if (deadlineElsewhere(name, scope, tell)) return false;
  const header = scope.policy.header.byName.get(name.text);
  if (header !== undefined) {
    scope.use(header.word);
    tell(
      'LTL-2017',
      name.span,
      {
        name: name.text,
        is: header.node.kind === 'counter' ? 'count' : header.node.kind,
        wanted: 'a deadline',
      },
      {
        related: [{ span: header.word.span, message: 'declared here' }],
      },
    );
    return false;
  }
  const known = [
    ...(scope.state?.deadlines.byName.keys() ?? []),
    ...(scope.state?.schedules.byName.keys() ?? []),
    ...deadlinesOfHeader(scope),
  ];
  const meant = nearest(name.text, known);
  if (meant !== null) scope.use(deadlineInScope(meant, scope) ?? beatInScope(meant, scope.state));
  tell(
    'LTL-2006',
    name.span,
    { name: name.text, hint: meant === null ? '' : `did you mean \`${meant}\`? else ` },
    meant === null ? {} : { fixes: [replacement(`write \`${meant}\``, name.span, meant)] },
  );
  return false;
}

function* deadlinesOfHeader({ policy }: Scope): Iterable<string> {
  for (const [name, { node }] of policy.header.byName) if (node.kind === 'deadline') yield name;
}

/** Whether a name is a deadline, or something with steps (a schedule, an `every … as NAME`). */
export function usesDeadlineOrBeat(name: Word, scope: Scope, tell: Tell): boolean {
  const beat = beatInScope(name.text, scope.state);
  if (beat === null) return usesDeadline(name, scope, tell);
  scope.use(beat);
  return true;
}

/** LTL-5001: a state's own deadline dies when the state is left, so another state cannot use it. */
export function deadlineElsewhere(name: Word, { policy, state, use }: Scope, tell: Tell): boolean {
  for (const other of policy.inState.values()) {
    const declared = other === state ? undefined : other.deadlines.byName.get(name.text);
    if (declared === undefined) continue;
    use(declared.word);
    tell(
      'LTL-5001',
      name.span,
      { deadline: name.text, state: other.state.name.text },
      {
        related: [
          { span: declared.word.span, message: `set only in \`${other.state.name.text}\`` },
        ],
      },
    );
    return true;
  }
  return false;
}
