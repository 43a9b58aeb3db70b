import {
  addSpan,
  dateAt,
  instantAtLocal,
  instantFromMs,
  localTimeAt,
  msOf,
  subtractSpan,
} from '@lintel/calendar';
import type { Expression, ReviewPlan, Value } from '@lintel/contract';
import type { ReviewRun, ReviewSeen, ReviewStart } from './review-subject.ts';

type Facts = Readonly<Record<string, Value>>;
interface Result {
  readonly answer: string | null;
  readonly by: string;
}
interface Member {
  readonly id: string;
  facts: Facts;
  /** Roles of those who are asked, by person. */
  readonly asked: ReadonlyMap<string, string>;
  readonly said: { readonly person: string; readonly answer: string }[];
  left: boolean;
  result: Result | null;
}
interface Window {
  readonly opened: string;
  readonly closes: string;
  open: boolean;
  readonly members: Member[];
  readonly reminders: string[];
}

/**
 * How reviews run, written from the rules of meaning 90 to 94 as plainly as they can be: made to be
 * compared with, not to be used.
 */
export function referenceReview(plan: ReviewPlan, start: ReviewStart): ReviewRun {
  const zone = plan.zone.kind === 'named' ? plan.zone.zone : start.zone;
  const counting = { zone, dayEnd: plan.eachDayEnds, calendar: plan.calendar };
  let now = start.begin;
  let window: Window | null = null;
  let happened: string[] = [];
  const subjects = new Map(start.subjects.map(({ id, facts }) => [id, facts]));

  const tell = (words: string): void => void happened.push(`${now} ${words}`);
  const shifted = (at: string, ms: number): string => {
    const later = instantFromMs(msOf(at) + ms);
    if (!later.ok) throw new Error('internal: no such instant');
    return later.value;
  };
  const dateOf = (at: string): string => {
    const date = dateAt(at, zone);
    if (!date.ok) throw new Error('internal: no such date');
    return date.value;
  };
  const before = (at: string, lead: Parameters<typeof subtractSpan>[1]): string => {
    const earlier = subtractSpan(at, lead, counting);
    if (!earlier.ok) throw new Error('internal: no such instant');
    return earlier.value;
  };

  /** Rule 90: the first day after an instant that the text names, or the last of its month. */
  function openingAfter(at: string): string {
    const { starts } = plan;
    if ('when' in starts) throw new Error('internal: the reference waits for no event');
    const local = localTimeAt(at, zone);
    let [year, month] = (local.ok ? local.value : '').split('-').map(Number) as [number, number];
    for (;;) {
      const isMonth =
        starts.every === 'year'
          ? month === starts.month
          : starts.every === 'month' || month % 3 === 1;
      const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
      const day = [year, month, Math.min(starts.day, lastDay)].map((n) =>
        String(n).padStart(2, '0'),
      );
      const opening = instantAtLocal(`${day.join('-')}T${starts.at}`, zone);
      if (isMonth && opening.ok && opening.value > at) return opening.value;
      [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    }
  }

  /** Rule 26: besides those who are named one more, unless nobody is to be. */
  function holding(role: string): string[] {
    if (start.nobodyIs.includes(role)) return [];
    const named = Object.keys(start.persons).filter((one) => start.persons[one]?.includes(role));
    return [...named, `the ${role}`];
  }

  function askedNow(): Map<string, string> {
    const asked = new Map<string, string>();
    const add = (roles: readonly string[]): void => {
      for (const role of roles)
        for (const one of holding(role)) if (!asked.has(one)) asked.set(one, role);
    };
    add(plan.ask.roles);
    if (asked.size === 0) add(plan.ifNobody);
    return asked;
  }

  /** Rule 9: `undefined` is unknown. */
  function holds(node: Expression, facts: Facts, closes: string): boolean | undefined {
    const value = (side: Expression): Value | undefined => {
      if (side.op === 'literal') return side.value;
      if (side.op === 'name') return Object.hasOwn(facts, side.name) ? facts[side.name] : undefined;
      throw new Error(`internal: the reference knows no \`${side.op}\``);
    };
    switch (node.op) {
      case 'is': {
        const [a, b] = [value(node.left), value(node.right)];
        return a === undefined || b === undefined ? undefined : (a === b) !== node.not;
      }
      case '<': {
        const [a, b] = [value(node.left), value(node.right)];
        return typeof a === 'number' && typeof b === 'number' ? a < b : undefined;
      }
      case 'within': {
        const date = value(node.operand);
        if (typeof date !== 'string') return undefined;
        return dateOf(before(closes, node.lead)) <= date && date <= dateOf(closes);
      }
      default:
        throw new Error(`internal: the reference knows no \`${node.op}\``);
    }
  }

  function open(): void {
    const closes = addSpan(now, plan.openFor, counting);
    if (!closes.ok) throw new Error('internal: no such instant');
    const at = closes.value.at;
    const all = [...subjects].map(([id, facts]) => ({
      id,
      facts,
      isIn: plan.where === null ? true : holds(plan.where, facts, at),
    }));
    // Rule 91: unknown is not false.
    const members = all
      .filter(({ isIn }) => isIn !== false)
      .map(({ id, facts }) => ({
        id,
        facts,
        asked: askedNow(),
        said: [],
        left: false,
        result: null,
      }));
    const reminders = plan.reminders
      .map((reminder) =>
        reminder.kind === 'before-close'
          ? before(at, reminder.lead)
          : shifted(now, Math.round(((msOf(at) - msOf(now)) * reminder.percent) / 100)),
      )
      .filter((one) => one > now && one < at);
    window = { opened: now, closes: at, open: true, members, reminders: reminders.sort() };
    tell(`opens until ${at} with ${members.map(({ id }) => id).join()}`);
    for (const { id, isIn } of all) if (isIn === undefined) tell(`cannot tell about ${id}`);
    notify(
      'review-asked',
      members.flatMap(({ asked }) => [...asked]),
    );
  }

  /** Each role once, with everybody who is meant. */
  function notify(template: string, people: readonly (readonly [string, string])[]): void {
    for (const role of new Set(people.map(([, as]) => as))) {
      const meant = new Set(people.flatMap(([person, as]) => (as === role ? [person] : [])));
      tell(`notifies ${role} ${template} ${[...meant].join()}`);
    }
  }

  /** Rule 92. */
  function counts({ said, asked }: Member): Result | null {
    const stands = new Map<string, string>();
    for (const { person, answer } of said) stands.set(person, answer);
    const needed = plan.ask.quorum === 'all' ? asked.size : Math.min(plan.ask.quorum, asked.size);
    const last = said.at(-1);
    const [first] = stands;
    if (last === undefined || first === undefined || stands.size < needed) return null;
    const { several } = plan;
    if (!('answer' in several))
      return several.rule === 'last-counts'
        ? { answer: last.answer, by: last.person }
        : { answer: first[1], by: first[0] };
    const { answer: wanted } = several;
    const others = said.filter(
      ({ person, answer }, place) =>
        answer !== wanted && said.findLastIndex((one) => one.person === person) === place,
    );
    const isSaid = [...stands.values()].includes(wanted);
    const other = several.rule === 'any-wins' && isSaid ? undefined : others.at(-1)?.answer;
    const answer = other ?? wanted;
    const by = [...stands].flatMap(([person, says]) => (says === answer ? [person] : []));
    return { answer, by: by.join() };
  }

  function recommended({ facts }: Member, closes: string): string | null {
    for (const { answer, when } of plan.recommend) {
      const applies = when === null ? true : holds(when, facts, closes);
      if (applies === undefined) return null;
      if (applies) return answer;
    }
    return null;
  }

  /** Rule 94. */
  function decide(member: Member, result: Result): void {
    member.result = result;
    const { id, asked } = member;
    tell(`decides ${id} ${String(result.answer)} by ${result.by}`);
    for (const action of plan.on.find(({ answer }) => answer === result.answer)?.actions ?? []) {
      if (action.do === 'record') tell(`records ${action.text} of ${id}`);
      if (action.do === 'tell') tell(`tells ${id} ${action.event}`);
      if (action.do !== 'notify') continue;
      const isByPeople = result.by !== 'default' && result.by !== 'recommendation';
      const deciders = isByPeople ? result.by : '';
      const people = action.to === 'asked' ? [...asked.keys()].join() : deciders;
      tell(`notifies ${action.to} ${action.template} ${people}`);
    }
  }

  function close(of: Window): void {
    for (const member of of.members) {
      if (member.left || member.result !== null) continue;
      decide(
        member,
        counts(member) ??
          (plan.ifNoAnswer === null
            ? { answer: recommended(member, of.closes), by: 'recommendation' }
            : { answer: plan.ifNoAnswer, by: 'default' }),
      );
    }
    of.open = false;
    tell('closes');
  }

  function remind(of: Window): void {
    of.reminders.shift();
    const waiting = of.members.filter(
      (one) => !one.left && one.result === null && counts(one) === null,
    );
    const silent = waiting.flatMap(({ asked, said }) =>
      [...asked].filter(([person]) => !said.some((one) => one.person === person)),
    );
    notify('review-reminder', silent);
  }

  let nextOpening = openingAfter(shifted(start.begin, -1));

  function advance(at: string): void {
    for (;;) {
      const running: Window | null = window?.open === true ? window : null;
      const due = running === null ? null : (running.reminders[0] ?? running.closes);
      if (running !== null && due !== null && due <= at && due <= nextOpening) {
        now = due;
        if (running.reminders.length > 0) remind(running);
        else close(running);
      } else if (nextOpening <= at) {
        now = nextOpening;
        nextOpening = openingAfter(now);
        open();
      } else break;
    }
    now = at;
  }

  function answer(id: string, said: string, person: string): string {
    const member = window?.members.find((one) => one.id === id);
    if (window?.open !== true) return 'refused ended';
    if (member === undefined || member.left) return 'refused not-asked';
    if (!plan.answers.includes(said)) return 'refused invalid-field';
    if (!member.asked.has(person)) return 'refused not-asked';
    const again = member.said.some((one) => one.person === person);
    if (member.result !== null || (again && !plan.mayChange)) return 'refused already-decided';
    member.said.push({ person, answer: said });
    tell(`${person} says ${said}`);
    const result = plan.effect === 'at-once' ? counts(member) : null;
    if (result !== null) decide(member, result);
    return 'accepted';
  }

  function seen(answered: string): ReviewSeen {
    const told = happened;
    happened = [];
    if (window === null) return { answer: answered, happened: told, nextOpening, window: [] };
    const { open: isOpen, closes, members } = window;
    const words = members.map((member) => {
      const result = member.result ?? (isOpen ? counts(member) : null);
      const counting = result === null ? 'nothing' : `${String(result.answer)} by ${result.by}`;
      const asks = [...member.asked.keys()].join();
      return `${member.id} asks ${asks} left ${String(member.left)} recommends ${String(recommended(member, closes))} counts ${counting}`;
    });
    const status = `${isOpen ? 'open' : 'closed'} until ${closes}`;
    return { answer: answered, happened: told, nextOpening, window: [status, ...words] };
  }

  return {
    begun: seen(''),
    send: (sent, at) => {
      advance(at);
      if (sent.kind === 'wait') return seen('');
      if (sent.kind === 'answer') {
        const { by } = sent;
        return seen(
          answer(sent.member, sent.answer, 'person' in by ? by.person : `the ${by.role}`),
        );
      }
      const member = window?.members.find(({ id }) => id === sent.member);
      if (sent.kind === 'end') {
        subjects.delete(sent.member);
        tell(`${sent.member} leaves`);
        if (window?.open === true && member !== undefined) member.left = true;
        return seen('');
      }
      const known = subjects.get(sent.member);
      if (known !== undefined) subjects.set(sent.member, { ...known, [sent.fact]: sent.to });
      if (window?.open === true && member?.left === false)
        member.facts = { ...member.facts, [sent.fact]: sent.to };
      return seen('');
    },
  };
}
