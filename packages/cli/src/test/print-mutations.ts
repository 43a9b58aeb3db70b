import type { Mutation, MutationReport } from '@lintel/dsl';

/** For people: each change that no scenario notices, with what could be tested there. */
export function mutationsInWords({
  policy,
  of,
  tried,
  noticed,
  unnoticed,
}: MutationReport): string[] {
  const scope =
    tried < of ? `${String(tried)} of ${String(of)} changes tried` : `${String(of)} changes tried`;
  return [
    `Changes to ${policy}: ${scope}, ${String(noticed)} noticed`,
    ...(of === 0 ? ['  there is nothing to change'] : []),
    ...byLine(unnoticed).flatMap(({ first, more }) => [
      `  ${first.span.file}:${String(first.span.line)}  ${first.text}`,
      `    nothing notices when ${first.change}${more === 0 ? '' : ` (nor ${String(more)} other change${more === 1 ? '' : 's'} of it)`}`,
      `    test it: ${first.suggestion}`,
    ]),
  ];
}

/** A rule that no scenario tries is told once, and not again for every part of it. */
function byLine(unnoticed: readonly Mutation[]): { readonly first: Mutation; more: number }[] {
  const groups: { readonly first: Mutation; more: number }[] = [];
  for (const mutation of unnoticed) {
    const last = groups.at(-1);
    const covers = last?.first.kind === 'rule-dropped' && last.first.text === mutation.text;
    if (covers && last !== undefined) last.more += 1;
    else groups.push({ first: mutation, more: 0 });
  }
  return groups;
}
