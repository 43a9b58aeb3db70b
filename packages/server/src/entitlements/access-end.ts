import type { Access, Instant, PendingDeadline } from '@lintel/contract';
import type { Look } from '../commands/look.ts';
import type { Held } from './holdings.ts';

/** What a deadline would do if nothing else happened before: a dry run of the machine itself. */
export interface Foreseen {
  readonly deadline: PendingDeadline;
  readonly state: { readonly name: string; readonly title: string };
  readonly access: Access;
  readonly ends: boolean;
  /** A whole interval is charged: the subscription renews. */
  readonly renews: boolean;
}

/** Notices and repetitions change nothing about what may be used. */
const idle = /^(notice|every|data|scheduled):/;

/** Dry run of each pending deadline of an instance, soonest first. */
export async function foresee(look: Look, { row, plan }: Held): Promise<readonly Foreseen[]> {
  if (row.status === 'ended') return [];
  const { engine } = look.deps;
  const subscription = await look.subscriptionOf(row);
  const subject = await look.subject(row.account, subscription, plan);
  const others = await look.others(row.account, row.subjectId);
  return engine
    .deadlines(plan, row.snapshot)
    .filter(({ key }) => !idle.test(key))
    .map((deadline) => {
      const { key, generation, at } = deadline;
      const { snapshot, effects } = engine.step(
        plan,
        row.snapshot,
        { kind: 'due', key, generation },
        { at, subject, others, requestFacts: {}, people: { byRole: {} } },
      );
      const { state, access } = engine.entitlements(plan, snapshot);
      const renews = effects.some((effect) => effect.kind === 'charge' && effect.amount === 'full');
      return { deadline, state, access, renews, ends: snapshot.status === 'ended' };
    });
}

/** The soonest instant at which a whole interval is charged by itself; null: none is foreseen. */
export async function renewal(look: Look, instances: readonly Held[]): Promise<Instant | null> {
  const foreseen = await Promise.all(instances.map((held) => foresee(look, held)));
  const instants = foreseen.flat().flatMap(({ renews, deadline }) => (renews ? [deadline.at] : []));
  return instants.sort()[0] ?? null;
}

export interface AccessEnd {
  readonly at: Instant;
  readonly policy: string;
  readonly deadline: string;
  /** Access until then, and from then on. */
  readonly from: Access;
  readonly access: Access;
  /** The policy comes to its end there. */
  readonly ends: boolean;
  /** Whether the policy is a trial. */
  readonly isTrial: boolean;
}

const width: Readonly<Record<Access, number>> = { none: 0, 'read-only': 1, full: 2 };

/** The soonest instant at which access narrows by itself; null: none is foreseen. */
export async function accessEnd(look: Look, instances: readonly Held[]): Promise<AccessEnd | null> {
  let soonest: AccessEnd | null = null;
  for (const held of instances) {
    const { access: now } = look.deps.engine.entitlements(held.plan, held.row.snapshot);
    for (const { deadline, access, ends } of await foresee(look, held)) {
      if (width[access] >= width[now] || (soonest && soonest.at <= deadline.at)) continue;
      soonest = {
        at: deadline.at,
        policy: held.row.policy,
        deadline: deadline.name ?? deadline.key,
        from: now,
        access,
        ends,
        isTrial: held.plan.oneTrial !== null,
      };
    }
  }
  return soonest;
}
