import type { Look } from '../commands/look.ts';
import type { Subject } from '../commands/subject-rows.ts';

/** A subject as routes show it: what each policy about it says now. */
export async function subjectResource(look: Look, { account, kind, id, instances }: Subject) {
  const policies = [];
  for (const { policy, version, hash, status, snapshot } of instances) {
    const { access } = look.deps.engine.entitlements(await look.plan(hash), snapshot);
    policies.push({ policy, version, state: snapshot.state, access, status });
  }
  return { id, account, kind, policies };
}
