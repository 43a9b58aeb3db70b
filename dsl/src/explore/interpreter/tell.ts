import { addSpan, dateAt, instantAtLocal, localTimeAt, nextDate } from '@lintel/calendar';
import type { Action, DurationExpression, Instant, NoticePlan, Plan } from '@lintel/contract';
import type { Doing } from './doing.ts';
import type { Held } from './instance.ts';
import { type Scene, countingIn, spanOf } from './moments.ts';

type Notice = Pick<Held, 'to' | 'template' | 'rule'>;
type Caps = Pick<NoticePlan, 'unlessLate' | 'atMostOncePer'>;

/** Tells now, or waits until the quiet hours are over (rule 37). */
export function tell(doing: Doing, notice: Notice): void {
  const { scene } = doing;
  const until = endOfQuiet(scene);
  if (until === null) send(doing, notice);
  else hold(scene, { ...notice, until, ifItLasts: false });
}

/** A line `notify …` of a state at its time: whether it is too late or too often comes first (rule 38). */
export function tellNotice(doing: Doing, notice: NoticePlan): void {
  const { id: rule, to, template } = notice;
  tellUnless(doing, notice, { to, template, rule });
}

/** What a line says about lateness and frequency comes before it is told. */
export function tellUnless(doing: Doing, caps: Caps, notice: Notice): void {
  const { to, template, rule } = notice;
  const not = whyNot(doing, caps, notice);
  if (not === null) return tell(doing, notice);
  const text = `Notice "${template}" to ${to} not sent: ${not}`;
  doing.told.push({ kind: 'record', text, rule });
}

/** Rule 5: on the way through a state that is quiet, a notice waits to see whether the state lasts. */
export function tellIfItLasts({ scene }: Doing, { id: rule, to, template }: NoticePlan): void {
  hold(scene, { to, template, rule, until: scene.at, ifItLasts: true });
}

/** What waited and whose time has come. */
export function tellHeld(doing: Doing): void {
  const { instance, plan, at } = doing.scene;
  const ready = instance.held.filter(({ until }) => until <= at);
  instance.held = instance.held.filter(({ until }) => until > at);
  for (const notice of ready) {
    const line = plan.states.flatMap(({ notices }) => notices).find(({ id }) => id === notice.rule);
    if (!notice.ifItLasts) send(doing, notice);
    else if (line !== undefined) tellNotice(doing, line);
  }
}

function hold({ instance }: Scene, notice: Held): void {
  instance.held = [...instance.held, notice];
}

function send({ scene, told }: Doing, { to, template, rule }: Notice): void {
  const { instance, plan, at } = scene;
  const isCapped = cappedIn(plan).some((one) => one.to === to && one.template === template);
  if (isCapped) instance.toldAt.set(`${to} ${template}`, at);
  told.push({ kind: 'notice', to, template, rule });
}

function whyNot(
  { scene, hostAt }: Doing,
  { unlessLate, atMostOncePer }: Caps,
  { to, template }: Notice,
): string | null {
  if (unlessLate !== undefined && hostAt > later(scene, scene.at, unlessLate))
    return 'it would be too late';
  if (atMostOncePer === undefined) return null;
  // What waits for the end of the quiet hours is as good as sent.
  const waits = scene.instance.held.some(
    (one) => !one.ifItLasts && one.to === to && one.template === template,
  );
  if (waits) return 'it waits to be sent already';
  const before = scene.instance.toldAt.get(`${to} ${template}`);
  if (before === undefined) return null;
  return scene.at < later(scene, before, atMostOncePer) ? 'it was sent not long ago' : null;
}

function later(scene: Scene, from: Instant, duration: DurationExpression): Instant {
  const span = spanOf(scene, duration);
  const at = span && addSpan(from, span, countingIn(scene));
  return at?.ok === true ? at.value.at : from;
}

/** Until when capped notices are not sent again. */
export function capsThatLast(scene: Scene): { readonly name: string; readonly at: Instant }[] {
  const { instance, plan, at } = scene;
  return cappedIn(plan).flatMap(({ name, to, template, per }) => {
    const before = instance.toldAt.get(`${to} ${template}`);
    if (before === undefined) return [];
    const end = later(scene, before, per);
    return end > at ? [{ name, at: end }] : [];
  });
}

interface Capped {
  readonly name: string;
  readonly to: string;
  readonly template: string;
  readonly per: DurationExpression;
}

const found = new WeakMap<Plan, readonly Capped[]>();

/** Every line of a policy that asks how often something was told. */
function cappedIn(plan: Plan): readonly Capped[] {
  const known = found.get(plan);
  if (known) return known;
  const made = plan.states.flatMap(({ name, notices, rules, repeats, entryActions, ask }) => [
    ...notices.flatMap((notice) => capOf(notice.id, notice)),
    ...[...rules, ...repeats]
      .flatMap(({ actions }) => actions)
      .concat(entryActions, ask ?? [])
      .flatMap(notifiesIn)
      .flatMap((action) => capOf(`${name}/${action.template}`, action)),
  ]);
  found.set(plan, made);
  return made;
}

function capOf(
  name: string,
  { to, template, atMostOncePer: per }: Caps & Pick<Held, 'to' | 'template'>,
): readonly Capped[] {
  return per === undefined ? [] : [{ name, to, template, per }];
}

function notifiesIn(action: Action): readonly Extract<Action, { readonly do: 'notify' }>[] {
  if (action.do === 'notify') return [action];
  return action.do === 'ask' ? Object.values(action.outcomes).flat().flatMap(notifiesIn) : [];
}

/** When the quiet hours that now lies in are over; `null` outside of them. */
function endOfQuiet(scene: Scene): Instant | null {
  const { quietHours } = scene.plan;
  const { zone } = countingIn(scene);
  const today = dateAt(scene.at, zone);
  const local = localTimeAt(scene.at, zone);
  if (quietHours === undefined || !today.ok || !local.ok) return null;
  const { from, to } = quietHours;
  const time = local.value.slice(11);
  const isOverMidnight = to <= from;
  const isBefore = time < to;
  const isAfter = time >= from;
  if (isOverMidnight ? !isBefore && !isAfter : !isBefore || !isAfter) return null;
  const day = isOverMidnight && isAfter ? nextDate(today.value) : today;
  const end = day.ok ? instantAtLocal(`${day.value} ${to}`, zone) : day;
  return end.ok && end.value > scene.at ? end.value : null;
}
