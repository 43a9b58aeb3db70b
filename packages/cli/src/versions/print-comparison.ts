import type { SetComparison, VersionChange } from '@lintel/dsl';

/** Changes policy by policy; what hurts comes with a sign in front, explained at the end. */
export function printComparison(
  { changes, policies }: SetComparison,
  print: (line: string) => void,
): void {
  const ofCatalogue = changes.filter(({ policy }) => policy === null);
  if (ofCatalogue.length > 0) {
    print('Catalogue');
    print('  A subscription keeps the catalogue under which it was bought.');
    printChanges(ofCatalogue, print);
  }
  const known = new Set(policies.map(({ policy }) => policy));
  for (const { policy, isReview, before, after, needsVersion, running } of policies) {
    const own = changes.filter((change) => change.policy === policy);
    if (own.length === 0 && before === after && !needsVersion) continue;
    const name = isReview === true ? `Review ${policy}` : `Policy "${policy}"`;
    print(`${name}, version ${String(before)} to ${String(after)}`);
    print(`  ${running}`);
    if (needsVersion)
      print(
        `  It cannot be published: its content is another one. Call it version ${String(before + 1)}.`,
      );
    printChanges(own, print);
  }
  for (const change of changes) {
    if (change.policy === null || known.has(change.policy)) continue;
    print(`Policy "${change.policy}"`);
    printChanges([change], print);
  }
  print(summary(changes));
}

function printChanges(changes: readonly VersionChange[], print: (line: string) => void): void {
  for (const change of changes) print(`  ${signOf(change)} ${change.text}`);
  print('');
}

function signOf({ hurts, reaches, kind }: VersionChange): string {
  if (hurts) return reaches === 'running' ? '!' : '~';
  return kind === 'added' ? '+' : kind === 'removed' ? '-' : '*';
}

function summary(changes: readonly VersionChange[]): string {
  if (changes.length === 0) return 'No difference.';
  const running = changes.filter(({ hurts, reaches }) => hurts && reaches === 'running').length;
  const fresh = changes.filter(({ hurts, reaches }) => hurts && reaches === 'new').length;
  const all = `${String(changes.length)} difference${changes.length === 1 ? '' : 's'}`;
  return [
    all,
    ...(running > 0 ? [`${String(running)} hurt${running === 1 ? 's' : ''} what runs (!)`] : []),
    ...(fresh > 0 ? [`${String(fresh)} less for what begins from now on (~)`] : []),
  ].join(', ');
}
