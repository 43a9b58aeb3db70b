import type { PolicyCheck } from './check.ts';

/** LTL-4001: something leads from the start, or from an older version, to every state. */
export const statesAreReached: PolicyCheck = ({ names, parts, broken }, tell) => {
  const start = [...names.inState.keys()].find(({ position }) => position === 'start');
  if (start === undefined || broken) return;
  const exits = new Map<string, string[]>();
  for (const { action, state } of parts.actions) {
    if (action.kind !== 'go-to') continue;
    const from = state.state.name.text;
    const targets = exits.get(from);
    if (targets === undefined) exits.set(from, [action.state.text]);
    else targets.push(action.state.text);
  }
  const reached = new Set<string>();
  const open = [start.name.text];
  for (const item of names.policy.items) {
    if (item.kind !== 'moving') continue;
    for (const line of item.items) if (line.kind === 'moving-state') open.push(line.to.text);
  }
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    open.push(...(exits.get(name) ?? []));
  }
  for (const { name } of names.inState.keys()) {
    if (!reached.has(name.text)) tell('LTL-4001', name.span, { state: name.text });
  }
};
