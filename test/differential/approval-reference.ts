import { addSpan } from '@lintel/calendar';
import type { ApprovalPlan, Audience, Plan, StagePlan, Value } from '@lintel/contract';
import type {
  ApprovalRun,
  ApprovalSaid,
  ApprovalSeen,
  ApprovalStart,
  Voter,
} from './approval-subject.ts';

/**
 * How approvals come to a decision, written from the rules of meaning 60 to 65 as plainly as they
 * can be: made to be compared with, not to be used.
 */
export function referenceApproval(plan: Plan, name: string, start: ApprovalStart): ApprovalRun {
  const { request, people, facts, zone } = start;
  const approval: ApprovalPlan | undefined = plan.approvals[name];
  if (approval === undefined) throw new Error(`internal: no approval ${name}`);
  const { stages } = approval;
  let now = start.at;
  let since = start.at;
  let ended = false;
  let said: ApprovalSaid[] = [];
  let open: Stage[] = [];
  const votes: Vote[] = [];

  interface Stage {
    readonly plan: StagePlan;
    readonly index: number;
    asking: string[];
    readonly done: Set<number>;
    reminders: number;
    clock: { does: 'deny' | 'approve'; text: string } | null;
  }
  interface Vote {
    readonly index: number;
    readonly person: string;
    /** Whose vote it is. */
    readonly seat: string;
    readonly as: readonly string[];
    readonly yes: boolean;
  }

  const key = ({ role, of }: Audience) => (of === null ? role : `${role} of ${of}`);
  const members = (audience: string) => people.byRole[audience] ?? [];
  const later = (span: Parameters<typeof addSpan>[1], times = 1) => {
    const counting = { zone, dayEnd: plan.eachDayEnds, calendar: plan.calendar };
    const at = addSpan(since, { ...span, count: span.count * times }, counting);
    if (!at.ok) throw new Error(`internal: ${at.problem.message}`);
    return at.value.at;
  };

  /** Separation of duties: why somebody may not decide in a stage, asked or not. */
  function keptOut(index: number, person: string): string | null {
    if (approval?.requesterMayApprove === false && person === request.person)
      return 'requester-cannot-approve';
    const elsewhere = votes.some((vote) => vote.person === person && vote.index !== index);
    return elsewhere && approval?.onePersonMayApproveTwoStages === false
      ? 'one-person-two-stages'
      : null;
  }

  function eligible(index: number, audiences: readonly string[]): string[] {
    const all = new Set(audiences.flatMap(members));
    return [...all].filter((person) => keptOut(index, person) === null);
  }

  function tell(to: string, template: string): void {
    said.push({ to, template });
  }

  /** Begins the stages that begin together; past the last one all have agreed. */
  function begin(first: number): void {
    if (first >= stages.length) return end('approved');
    since = now;
    open = [];
    let next = first;
    do open.push(...entered(next++));
    while (stages[next]?.together === true);
    if (open.length === 0) begin(next);
  }

  /** A stage that is not needed says nothing. */
  function entered(index: number): Stage[] {
    const stage = stages[index];
    if (stage === undefined || (stage.when !== null && holds(stage.when) === false)) return [];
    const first = [stage, ...(stage.groups ?? [])].flatMap(({ ask }) => ask.map(key));
    const second = stage.ifNobody.map(key);
    const nobody = eligible(index, first).length === 0 && eligible(index, second).length > 0;
    const asking = [...new Set(nobody ? second : first)];
    const own = (stage.notices ?? []).filter(({ to }) => to !== 'added');
    if (!own.some(({ to }) => to === 'asked'))
      for (const one of asking) tell(one, 'approval-asked');
    for (const { to, template } of own)
      for (const one of to === 'asked' ? asking : [to]) tell(one, template);
    return [{ plan: stage, index, asking, done: new Set(), reminders: 0, clock: null }];
  }

  /** Conditions of these approvals compare one field or fact with a number; unknown is `undefined`. */
  function holds(condition: NonNullable<StagePlan['when']>): boolean | undefined {
    if (condition.op !== '>' || condition.left.op !== 'name' || condition.right.op !== 'literal')
      throw new Error(`internal: no such condition: ${condition.op}`);
    const { source, name: of } = condition.left;
    const value: Value | undefined = source === 'field' ? request.fields[of] : facts[of];
    return typeof value === 'number' ? value > Number(condition.right.value) : undefined;
  }

  function outcomeOf({ plan: stage, index, asking, clock }: Stage): string {
    const own = votes.filter((vote) => vote.index === index);
    const no = own.filter(({ yes }) => !yes);
    const veto = (stage.veto ?? []).map(key);
    if (no.length > 0 && stage.denial === 'one-denies') return 'denied';
    if (no.some(({ as }) => as.some((audience) => veto.includes(audience)))) return 'denied';
    const groups = [stage, ...(stage.groups ?? [])];
    const written = new Set(groups.flatMap(({ ask }) => ask.map(key)));
    const added = asking.filter((audience) => !written.has(audience));
    const outcomes = groups.map(({ quorum, ask }) => {
      const here = [...ask.map(key).filter((one) => asking.includes(one)), ...added];
      const alone = groups.length === 1;
      const mine = alone ? own : own.filter(({ as }) => as.some((one) => here.includes(one)));
      const persons = eligible(index, alone ? asking : here);
      const yes = mine.filter((vote) => vote.yes).length;
      const needed = quorum === 'all' ? Math.max(1, persons.length) : quorum;
      const denials = mine.length - yes;
      if (yes >= needed && (quorum !== 'all' || denials === 0)) return 'approved';
      const left = persons.filter((person) => !mine.some(({ seat }) => seat === person)).length;
      const lost = denials > 0 && (quorum === 'all' || yes + left < needed);
      return lost ? 'denied' : 'open';
    });
    if (outcomes.includes('denied')) return 'denied';
    if (outcomes.every((one) => one === 'approved')) return 'approved';
    return clock === null ? 'open' : clock.does === 'approve' ? 'approved' : 'timed-out';
  }

  const waiting = () => open.filter((stage) => outcomeOf(stage) === 'open');

  /** Rule 60: what comes next waits for all of them; one denial or time-out decides for all. */
  function settle(): void {
    while (!ended && open.length > 0) {
      const outcomes = open.map(outcomeOf);
      const decisive = ['denied', 'timed-out'].find((one) => outcomes.includes(one));
      if (decisive !== undefined) return end(decisive);
      if (outcomes.includes('open')) return;
      begin(Math.max(...together()) + 1);
    }
  }

  /** Places of the stages of this moment, those that were not needed included. */
  function together(): number[] {
    const group: number[] = [open[0]?.index ?? 0];
    for (let next = (group[0] ?? 0) + 1; stages[next]?.together === true; next += 1)
      group.push(next);
    return group;
  }

  function end(outcome: string): void {
    const text = open.find(({ clock }) => clock !== null)?.clock?.text ?? null;
    ended = true;
    if (outcome === 'withdrawn')
      for (const { asking } of waiting()) for (const one of asking) tell(one, 'approval-withdrawn');
    said.push({ outcome, text: outcome === 'denied' ? 'No.' : text });
  }

  /** Rules 60 to 62: where a vote counts, or why it does not. */
  function vote({ person, roles }: Voter, yes: boolean): string {
    if (ended) return 'refused already-decided';
    const says = waiting().map((stage) => sayIn(stage, person, roles));
    const counting = says.flatMap((say) => (typeof say === 'string' ? [] : [say]));
    const refusals = says.filter((say) => typeof say === 'string');
    if (counting.length === 0) {
      const here = together();
      if (votes.some((one) => one.person === person && here.includes(one.index)))
        return 'refused already-decided';
      const worst = refusals.find((code) => code !== 'not-asked') ?? refusals[0];
      return `refused ${worst ?? 'already-decided'}`;
    }
    const counted =
      approval?.onePersonMayApproveTwoStages === true ? counting : counting.slice(0, 1);
    for (const say of counted) votes.push({ ...say, person, yes });
    return 'accepted';
  }

  function sayIn({ index, asking }: Stage, person: string, roles: readonly string[]) {
    const barred = keptOut(index, person);
    if (barred !== null) return barred;
    const own = votes.filter((one) => one.index === index);
    if (own.some((one) => one.person === person)) return 'already-decided';
    const asked = (who: string, has: readonly string[]) =>
      asking.filter((audience) => has.includes(audience) || members(audience).includes(who));
    if (asked(person, roles).length > 0) return { index, seat: person, as: asked(person, roles) };
    for (const { person: stand, for: absent, from, to } of people.standIns ?? []) {
      const most = approval?.delegationAtMost ?? null;
      if (stand !== person || most === null || now < from || now >= to) continue;
      const longest = addSpan(from, most, {
        zone,
        dayEnd: plan.eachDayEnds,
        calendar: plan.calendar,
      });
      if (!longest.ok || now >= longest.value.at) continue;
      const as = asked(absent, []);
      const taken = own.some(({ seat }) => seat === absent);
      if (as.length > 0 && !taken && keptOut(index, absent) === null)
        return { index, seat: absent, as };
    }
    return 'not-asked';
  }

  function due(): ApprovalSeen['due'][number][] {
    if (ended) return [];
    return waiting()
      .flatMap(({ plan: stage, index, done, reminders }) => [
        ...stage.after.flatMap(({ after }, place) =>
          done.has(place)
            ? []
            : [{ key: `timer:${index}/${place}`, at: later(after), rank: place }],
        ),
        ...(stage.remindEvery === null
          ? []
          : [
              {
                key: `every:remind-${index}`,
                at: later(stage.remindEvery, reminders + 1),
                rank: 99,
              },
            ]),
      ])
      .sort((a, b) => (a.at === b.at ? a.rank - b.rank : a.at < b.at ? -1 : 1))
      .map(({ key: of, at }) => ({ key: of, at }));
  }

  /** Rule 61. */
  function fire(of: string): void {
    const [, kind = '', place = '', timer = ''] =
      /^(timer:|every:remind-)(\d+)\/?(\d*)$/.exec(of) ?? [];
    const stage = open.find(({ index }) => index === Number(place));
    if (stage === undefined) return;
    if (kind !== 'timer:') {
      stage.reminders += 1;
      return stage.asking.forEach((one) => tell(one, 'approval-reminder'));
    }
    stage.done.add(Number(timer));
    const what = stage.plan.after[Number(timer)];
    if (what === undefined) return;
    if ('text' in what) {
      stage.clock = { does: what.does, text: what.text };
      return;
    }
    if ('tell' in what)
      return (what.tell === 'asked' ? stage.asking : [what.tell]).forEach((one) =>
        tell(one, what.template),
      );
    const more = what.to.map(key);
    stage.asking = [...new Set([...(what.does === 'escalate' ? [] : stage.asking), ...more])];
    const own = (stage.plan.notices ?? []).filter(({ to }) => to === 'added');
    const standard = what.does === 'escalate' ? 'approval-escalated' : 'approval-asked';
    for (const template of own.length > 0 ? own.map((one) => one.template) : [standard])
      for (const one of more) tell(one, template);
  }

  function seen(answer: string): ApprovalSeen {
    return { answer, said, ended, due: due() };
  }

  begin(0);
  settle();
  const begun = seen('accepted');
  return {
    begun,
    send: (sent, at) => {
      if (at > now) now = at;
      said = [];
      if (sent.kind === 'vote') {
        const answer = vote(sent.voter, sent.yes);
        settle();
        return seen(answer);
      }
      if (sent.kind === 'withdraw') {
        if (ended) return seen('ignored ended');
        if (sent.voter.person !== request.person) return seen('refused not-asked');
        end('withdrawn');
        return seen('accepted');
      }
      if (!due().some((one) => one.key === sent.key && one.at <= now))
        return seen('ignored unexpected');
      fire(sent.key);
      settle();
      return seen('accepted');
    },
  };
}
