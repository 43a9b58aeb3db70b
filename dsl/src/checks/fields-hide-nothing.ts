import type { PolicyCheck } from './check.ts';

/**
 * LTL-2013: a field of a request has no name that the policy uses for something else.
 * An event of `begin on` may share names with memories: its values start them.
 */
export const fieldsHideNothing: PolicyCheck = ({ names, parts, set: { catalogue } }, tell) => {
  if (catalogue === null) return;
  const told = new Set<string>();
  for (const [event, fields] of parts.fieldsOf) {
    for (const name of fields.declared.keys()) {
      const declared = names.header.byName.get(name);
      if (declared === undefined || declared.node.kind === 'memory' || told.has(name)) continue;
      told.add(name);
      const kind = declared.node.kind === 'counter' ? 'count' : declared.node.kind;
      tell('LTL-2013', declared.word.span, { name, event, kind });
    }
  }
};
