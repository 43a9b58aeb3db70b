import type { FieldDeclaration, InstanceExplanation, Plan, SimulationView } from '@lintel/contract';

/** Something that may be done now. */
export interface Offer {
  readonly event: string;
  /** Roles that may; `null` is anybody, or a system. */
  readonly by: readonly string[] | null;
  readonly fields: readonly FieldDeclaration[];
}

/** What the state takes, in the order of its rules, and votes where an approval waits. */
export function offersOf(
  plan: Plan,
  explanation: InstanceExplanation,
  view: SimulationView,
): readonly Offer[] {
  const declared = [...plan.requests, ...plan.events];
  const votes = view.approvals.length === 0 ? [] : ['approve', 'deny', 'withdraw'];
  const waitingFor = view.approvals.flatMap((approval) => approval.waitingFor);
  return [
    ...explanation.requests.map(({ request, by }): Offer => ({
      event: request,
      by: plan.events.some(({ name }) => name === request) ? null : by,
      fields: declared.find(({ name }) => name === request)?.fields ?? [],
    })),
    ...votes.map((event): Offer => ({
      event,
      by: event === 'withdraw' ? null : waitingFor.filter((role) => /^[a-z][a-z0-9-]*$/.test(role)),
      fields: [],
    })),
  ];
}

/** `2  request-seats by customer-admin with requested (number)`. */
export function offerInWords({ event, by, fields }: Offer, place: number): string {
  const who = by === null || by.length === 0 ? '' : ` by ${by.join(' or ')}`;
  const wanted = fields.map((field) => `${field.name} (${fieldInWords(field)})`);
  const given = wanted.length === 0 ? '' : ` with ${wanted.join(', ')}`;
  return `${String(place + 1).padStart(2)}  ${event}${who}${given}`;
}

/** What belongs into a field: `number, at least 1`. */
export function fieldInWords({ type, atLeast, atMost }: FieldDeclaration): string {
  const kind = type.kind === 'one-of' ? `one of ${type.values.join(', ')}` : type.kind;
  const bounds = [
    ...(typeof atLeast === 'number' ? [`at least ${String(atLeast)}`] : []),
    ...(typeof atMost === 'number' ? [`at most ${String(atMost)}`] : []),
  ];
  return [kind, ...bounds].join(', ');
}

/** A value as a scenario writes it; texts need quotes, which nobody types at a prompt. */
export function typedValue({ type }: FieldDeclaration, typed: string): string {
  return type.kind === 'text' && !typed.startsWith('"') ? `"${typed.replaceAll('"', '')}"` : typed;
}
