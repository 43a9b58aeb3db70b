import type { Deadline } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';

/** LTL-5009: no deadline is counted from itself, over however many others. */
export const deadlinesMakeNoCircle: PolicyCheck = ({ names }, tell) => {
  const header = new Map<string, Deadline>();
  for (const [name, { node }] of names.header.byName)
    if (node.kind === 'deadline') header.set(name, node);
  findCircles(header);
  for (const { deadlines } of names.inState.values()) {
    if (deadlines.byName.size > 0)
      findCircles(new Map([...deadlines.byName].map(([name, { node }]) => [name, node])));
  }

  function findCircles(deadlines: ReadonlyMap<string, Deadline>): void {
    const settled = new Set<string>();
    for (const start of deadlines.keys()) {
      const path: string[] = [];
      let name: string | null = start;
      while (name !== null && deadlines.has(name) && !settled.has(name) && !path.includes(name)) {
        path.push(name);
        name = anchorOf(deadlines.get(name));
      }
      if (name !== null && path.includes(name)) {
        const circle = path.slice(path.indexOf(name));
        const first = deadlines.get(circle[0] ?? name);
        if (first?.at.kind === 'duration-after') {
          tell('LTL-5009', first.at.anchor.span, {
            deadline: first.name.text,
            circle: [...circle, circle[0]].join(' > '),
          });
        }
      }
      for (const seen of path) settled.add(seen);
    }
  }
};

function anchorOf(deadline: Deadline | undefined): string | null {
  if (deadline?.at.kind !== 'duration-after') return null;
  return deadline.at.anchor.kind === 'anchor-name' ? deadline.at.anchor.name.text : null;
}
