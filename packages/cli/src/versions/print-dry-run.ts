import type { InstanceChange } from '@lintel/contract';
import type { DryRun, Effect } from './dry-run.ts';

/** The effect in one line, then one line and one sample for each group. */
export function printDryRun(
  { total, effects, unreadable }: DryRun,
  print: (line: string) => void,
): void {
  print(heading(total, effects));
  for (const effect of effects) {
    const what = effect.kind === 'unchanged' ? 'unchanged' : effect.what.join('; ');
    print('');
    print(`${counted(effect.count).padStart(9)} ${effect.hurts ? '!' : ' '} ${what}`);
    print(`            for instance ${sampleInWords(effect)}`);
  }
  if (unreadable.length === 0) return;
  const [first] = unreadable;
  print('');
  print(
    `${counted(unreadable.length)} line${unreadable.length === 1 ? '' : 's'} cannot be read, the first is line ${String(first?.line)}: ${first?.because ?? ''}`,
  );
}

/** `1,204 instances: 1,190 unchanged, 14 lose 3 days`. */
export function heading(total: number, effects: readonly Effect[]): string {
  const shorts = new Map<string, number>();
  for (const { short, count } of effects) shorts.set(short, (shorts.get(short) ?? 0) + count);
  const parts = [...shorts].map(([short, count]) => `${counted(count)} ${short}`);
  const instances = `${counted(total)} instance${total === 1 ? '' : 's'}`;
  return parts.length === 0 ? instances : `${instances}: ${parts.join(', ')}`;
}

function sampleInWords({ sample: { id, policy, state, changes } }: Effect): string {
  const moments = changes.flatMap(momentsOf);
  return `${id} (${policy}, ${state})${moments.length > 0 ? `: ${moments.join('; ')}` : ''}`;
}

function momentsOf(change: InstanceChange): string[] {
  if (change.kind !== 'deadline') return [];
  return [`${change.name} ${change.to ?? 'never'} instead of ${change.from ?? 'never'}`];
}

/** `1,204`, the same on every machine. */
function counted(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
