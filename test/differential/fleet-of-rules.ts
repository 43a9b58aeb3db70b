import type { Plan } from '@lintel/contract';
import {
  type FleetModel,
  type FleetRun,
  type FleetSeen,
  type FleetStart,
} from './fleet-subject.ts';
import { fleetZone, kindOf, seatsBought } from './fleet-subject.ts';
import type { Around, Implementation, Run, Said, Seen, Sent } from './subject.ts';

interface Instance {
  readonly plan: Plan;
  readonly about: string | null;
  readonly run: Run;
  seen: Seen;
}

/**
 * How policies of one account run beside each other, written from rules 6, 8, 10, 53 and 80 to 85
 * as plainly as they can be; each policy by itself is run by `implementation`.
 */
export function fleetOf(implementation: Implementation): FleetModel {
  const run = (plans: readonly Plan[], start: FleetStart) => live(implementation, plans, start);
  return Object.assign(run, { knows: (plan: Plan) => implementation.knows?.(plan) ?? true });
}

function live(
  implementation: Implementation,
  plans: readonly Plan[],
  { at: begins, facts, boats }: FleetStart,
): FleetRun {
  const instances: Instance[] = [];
  let now = begins;
  let seats = seatsBought;
  let happened: string[] = [];
  const later: { readonly to: Instance; readonly sent: Sent }[] = [];

  const nameOf = ({ plan: { policy }, about }: Instance): string => `${policy} ${about ?? ''}`;
  /** Rule 6: in the order of their names. */
  const inOrder = (some: readonly Instance[]): Instance[] =>
    some.toSorted((a, b) =>
      a.plan.policy < b.plan.policy ? -1 : a.plan.policy === b.plan.policy ? 0 : 1,
    );

  /** Rule 80: what a policy sees of the others. */
  function around({ plan, about }: Pick<Instance, 'plan' | 'about'>): Around {
    const stateOf = (some: readonly Instance[]): Record<string, string> =>
      Object.fromEntries(
        some.flatMap((one) =>
          one.plan.policy === plan.policy ? [] : [[one.plan.policy, one.seen.state]],
        ),
      );
    const subject = instances.filter(
      (one) => kindOf(one.plan) === kindOf(plan) && one.about === about,
    );
    const account = instances.filter((one) => kindOf(one.plan) === 'account');
    return {
      zone: fleetZone,
      plan: 'small',
      quantities: { seats },
      others: { subject: stateOf(subject), account: stateOf(account) },
    };
  }

  function take(instance: Instance, sent: Sent): string {
    const before = instance.seen;
    instance.seen = instance.run.send(sent, now, around(instance));
    consider(instance, before);
    return instance.seen.answer;
  }

  /** What a step leads to, later: what was told comes first, then everybody looks again. */
  function consider(instance: Instance, before: Pick<Seen, 'state' | 'ended'>): void {
    const { answer, entered, said, state, ended } = instance.seen;
    const who = `${nameOf(instance)}: `;
    if (answer.startsWith('ignored ')) happened.push(`${who}ignores ${answer.slice(8)}`);
    happened.push(...entered.map((one) => `${who}enters ${one}`));
    happened.push(...said.map((one) => who + inWords(one)));
    const had = seats;
    for (const one of said) if (one.kind === 'quantity' && one.from === null) seats += one.by;
    for (const one of said) if (one.kind === 'tell') deliver(instance, one);
    if (before.state !== state || before.ended !== ended || seats !== had)
      for (const other of inOrder(instances)) later.push({ to: other, sent: { kind: 'around' } });
  }

  /** Rule 81. */
  function deliver(
    teller: Instance,
    { subject, each, event }: Extract<Said, { readonly kind: 'tell' }>,
  ): void {
    const meant = instances.filter(
      ({ plan, about, seen }) =>
        !seen.ended &&
        kindOf(plan) === subject &&
        (each || subject === 'account' || about === teller.about),
    );
    for (const about of new Set(meant.map((one) => one.about))) {
      const here = inOrder(meant.filter((one) => one.about === about));
      const hearing = here.filter(({ plan }) => plan.events.some(({ name }) => name === event));
      for (const to of hearing)
        later.push({ to, sent: { kind: 'event', name: event, fields: {} } });
      const [first] = here;
      if (hearing.length === 0 && first !== undefined && first !== teller)
        happened.push(`${nameOf(first)}: ignores unexpected`);
    }
  }

  function follow(): void {
    for (let next = later.shift(); next !== undefined; next = later.shift())
      if (!next.to.seen.ended) take(next.to, next.sent);
  }

  /** Whom something is about: one boat, or the account and the boat of the first policy. */
  function heard(about: string | undefined): Instance[] {
    const first = instances.find(({ plan }) => plan === plans[0])?.about ?? null;
    const isMeant = (one: Instance) =>
      about === undefined ? one.about === null || one.about === first : one.about === about;
    return inOrder(instances.filter(isMeant));
  }

  /** Rules 8, 10 and 82. */
  function ask(name: string, role: string, about: string | undefined): string {
    const sent: Sent = { kind: 'request', name, fields: {}, role };
    const all = heard(about);
    const [only] = all;
    if (only !== undefined && all.length === 1) return take(only, sent);
    const part = all.filter(({ plan, seen }) => {
      const state = plan.states.find((one) => one.name === seen.state);
      const hears = state?.rules.some(({ trigger: t }) => t.kind === 'event' && t.name === name);
      const refuses = state?.refusals.some(({ requests }) => requests.includes(name));
      return !seen.ended && (hears === true || refuses === true);
    });
    const silenced = part.flatMap(({ plan }) => plan.overrides);
    const voices = part
      .filter(({ plan }) => !silenced.includes(plan.policy))
      .map((one) => ({ one, answer: one.run.fork().send(sent, now, around(one)).answer }));
    const yes = voices.filter(({ answer }) => answer === 'accepted');
    const no = voices.filter(
      ({ answer }) =>
        answer !== 'accepted' && !(yes.length > 0 && answer === 'refused role-refused'),
    );
    if (voices.length === 0) return 'refused no-policy';
    if (no.length > 0)
      return `refused ${no.map(({ answer }) => answer.split(' ')[1] ?? '').join(' ')}`;
    const answers = yes.map(({ one }) => take(one, sent));
    return answers.find((answer) => answer !== 'accepted') ?? 'accepted';
  }

  function report(name: string, about: string | undefined): string {
    const answers = heard(about).map((one) => take(one, { kind: 'event', name, fields: {} }));
    return (
      answers.find((answer) => !answer.startsWith('ignored')) ?? answers[0] ?? 'ignored no-policy'
    );
  }

  /** Rule 6: scheduled changes first, whatever policy they are of; then policies by their names; then their lines. */
  function fire(until: string): void {
    for (;;) {
      const [next] = instances
        .flatMap((one) => one.seen.due.slice(0, 1).map((due) => ({ one, due })))
        .sort((a, b) => {
          if (a.due.at !== b.due.at) return a.due.at < b.due.at ? -1 : 1;
          const isChange = ({ due }: typeof a) => Number(!due.key.startsWith('scheduled:'));
          if (isChange(a) !== isChange(b)) return isChange(a) - isChange(b);
          if (a.one.plan !== b.one.plan) return a.one.plan.policy < b.one.plan.policy ? -1 : 1;
          return lineOf(a.one, a.due.key) - lineOf(b.one, b.due.key);
        });
      if (next === undefined || next.due.at > until) return;
      if (next.due.at > now) now = next.due.at;
      take(next.one, { kind: 'due', key: next.due.key, generation: next.due.generation });
      follow();
    }
  }

  /** The place of a deadline in the state that its policy is in. */
  function lineOf({ plan, seen }: Instance, key: string): number {
    const state = plan.states.find(({ name }) => name === seen.state);
    return state?.deadlines.findIndex(({ name }) => name === key) ?? 0;
  }

  function all(answer: string): FleetSeen {
    const standing = instances.map((one) => {
      const { state, ended, counts, due } = one.seen;
      return [nameOf(one), { state, ended, tries: counts['tries'] ?? 0, due }] as const;
    });
    const seen = { answer, happened, standing: Object.fromEntries(standing), seats };
    happened = [];
    return seen;
  }

  for (const plan of plans.toSorted((a, b) => (a.policy < b.policy ? -1 : 1))) {
    const subjects = kindOf(plan) === 'boat' ? boats : [{ name: null, facts: {} }];
    for (const { name: about, facts: own } of subjects) {
      const given = { at: now, fields: {}, facts: { ...facts, ...own }, choices: {} };
      const run = implementation.start(plan, given, around({ plan, about }));
      const instance: Instance = { plan, about, run, seen: run.begun };
      instances.push(instance);
      consider(instance, { state: '', ended: false });
    }
  }
  follow();
  fire(now);
  return {
    begun: all(''),
    send: (sent, at) => {
      fire(at);
      if (at > now) now = at;
      let answer = '';
      if (sent.kind === 'do')
        answer =
          sent.role === null
            ? report(sent.name, sent.about)
            : ask(sent.name, sent.role, sent.about);
      if (sent.kind === 'set')
        for (const one of sent.about === undefined ? inOrder(instances) : heard(sent.about))
          if (!one.seen.ended) take(one, { kind: 'set', facts: sent.facts });
      follow();
      fire(now);
      return all(answer);
    },
  };
}

function inWords(said: Said): string {
  switch (said.kind) {
    case 'notice':
      return `notifies ${said.to} ${said.template}`;
    case 'record':
      return `records ${said.text}`;
    case 'tell':
      return `tells ${said.subject} ${String(said.each)} ${said.event}`;
    case 'quantity':
      return `changes ${said.what}`;
    case 'cancel-scheduled':
      return `records The scheduled change of ${said.what} is cancelled.`;
    default:
      throw new Error(`internal: nothing is compared of ${said.kind}`);
  }
}
