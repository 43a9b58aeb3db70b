import type {
  EngineEvent,
  InstanceSnapshot,
  Plan,
  Reason,
  RequestEvent,
  StepContext,
  StepResult,
} from '@lintel/contract';
import { declaredFacts } from './begin.ts';
import { checkFields } from './fields.ts';
import { SUBJECT_ENDED, finished } from './finish.ts';
import { type Frame, remembering } from './frame.ts';
import type { InstanceContext } from './instance-context.ts';
import { deletedNow } from './kept-data.ts';
import { firedKey } from './fired-key.ts';
import { HELD_NOTICES } from './pending-notices.ts';
import { turnedBy } from './pending-turns.ts';
import { keptIn, pendingOf } from './pending.ts';
import { withKey } from './own.ts';
import { indexOf } from './plan-index.ts';
import { policyMachine } from './policy-machine.ts';
import { contextOf, restingFrame, snapshotProblem } from './snapshot.ts';
import { reason } from './sources.ts';
import { beatNamed, nextStep, stepsDone } from './steps.ts';
import { tellingHeld } from './tell.ts';

const eventName = /^[a-z][a-z0-9-]{0,63}$/;

/** One event on one instance, run to completion. */
export function step(
  plan: Plan,
  snapshot: InstanceSnapshot,
  event: EngineEvent,
  context: StepContext,
): StepResult {
  const problem = snapshotProblem(plan, snapshot);
  if (problem !== null) return unmoved(snapshot, { kind: 'failed', message: problem });
  const frame = openFrame(plan, snapshot, context);
  switch (event.kind) {
    case 'request':
      return snapshot.status === 'ended'
        ? refusing(snapshot, [ended])
        : stepRequest(snapshot, frame, event);
    case 'event':
      return snapshot.status === 'ended'
        ? ignoring(snapshot, ended)
        : stepReport(snapshot, frame, event);
    case 'due':
      return stepDue(snapshot, frame, event);
    case 'set': {
      if (snapshot.status === 'ended') return ignoring(snapshot, ended);
      const facts = { ...frame.memory.facts, ...declaredFacts(plan, event.facts) };
      return learning(
        snapshot,
        remembering({ ...frame, event: 'facts.set' }, { facts, waiting: [] }),
      );
    }
    case 'subject-changed':
      if (snapshot.status === 'ended') return ignoring(snapshot, ended);
      return learning(snapshot, { ...frame, event: 'subject.changed' });
    case 'subject-ended': {
      if (snapshot.status === 'ended') return ignoring(snapshot, ended);
      const context = { ...frame, event: SUBJECT_ENDED };
      return finished(snapshot, { ok: true, state: snapshot.state, done: false, context }, frame);
    }
    case 'approval-ended':
      return snapshot.status === 'ended'
        ? ignoring(snapshot, ended)
        : stepApprovalEnded(snapshot, frame, event);
    case 'vote':
    case 'withdraw':
      return ignoring(snapshot, reason('unexpected', { data: { event: event.kind } }));
  }
}

const ended = reason('ended');

/** A step that is about to begin. Time never runs backwards in an instance. */
export function openFrame(
  plan: Plan,
  snapshot: InstanceSnapshot,
  { at: given, now = given, subject, others, requestFacts, uses }: StepContext,
): Frame {
  const memory: InstanceContext = { ...contextOf(snapshot), subject, others };
  const frame = restingFrame(plan, snapshot.state, memory);
  const at = given > memory.last ? given : memory.last;
  return { ...frame, at, now: now > at ? now : at, requestFacts, uses };
}

function unmoved(snapshot: InstanceSnapshot, answer: StepResult['answer']): StepResult {
  return { answer, snapshot, effects: [], entered: [], fired: [] };
}

function refusing(snapshot: InstanceSnapshot, reasons: readonly Reason[]): StepResult {
  return unmoved(snapshot, { kind: 'refused', reasons });
}

function ignoring(snapshot: InstanceSnapshot, why: Reason): StepResult {
  return unmoved(snapshot, { kind: 'ignored', reason: why });
}

function moved(
  snapshot: InstanceSnapshot,
  frame: Frame,
  event: string,
  kept: 'nothing' | 'memory' = 'nothing',
): StepResult {
  return finished(
    snapshot,
    policyMachine(frame.plan).move(snapshot.state, frame, event),
    frame,
    kept,
  );
}

/** What is so outside cannot be refused: it is known from now on, also where what follows from it cannot be done. */
function learning(snapshot: InstanceSnapshot, frame: Frame): StepResult {
  const result = moved(snapshot, frame, frame.event);
  if (result.answer.kind !== 'refused') return result;
  const [why] = result.answer.reasons;
  const context = { ...frame, ignored: why ?? reason('no-rule-applied') };
  const unmoved = { ok: true as const, state: snapshot.state, done: false, context };
  return finished(snapshot, unmoved, frame, 'memory');
}

function stepRequest(snapshot: InstanceSnapshot, frame: Frame, request: RequestEvent): StepResult {
  if (!eventName.test(request.name)) return refusing(snapshot, [reason('unexpected')]);
  const barred = barredAtTheDoor(frame.plan, request);
  if (barred.length > 0) return refusing(snapshot, barred);
  return answerRequest(moved(snapshot, requestFrame(frame, request), request.name));
}

/** The request as the rules see it. */
export function requestFrame(
  frame: Frame,
  { name, fields, actor, justification }: RequestEvent,
): Frame {
  return {
    ...frame,
    event: name,
    fields,
    actor,
    requester: actor.person,
    justification: justification ?? null,
  };
}

/** Roles and typed fields of the declaration, checked before any rule. */
function barredAtTheDoor(plan: Plan, request: RequestEvent): readonly Reason[] {
  const declared = indexOf(plan).requests.get(request.name);
  if (declared === undefined) return [];
  const role = roleBarred(declared.by, request);
  if (role !== null) return [role];
  const { missing, wrong } = checkFields(declared.fields, request.fields);
  return [...wrong, ...missing];
}

/** Who may make a request at all, whatever the policy's rules say. */
function roleBarred(by: readonly string[] | null, { actor }: RequestEvent): Reason | null {
  const may =
    by === null || by.includes(actor.person) || actor.roles.some((role) => by.includes(role));
  return may ? null : reason('role-refused', { data: { roles: by.join(', ') } });
}

/** A request always gets an answer: what no rule accepted is refused. What the state does not know at all stays ignored. */
function answerRequest(result: StepResult): StepResult {
  if (result.answer.kind !== 'ignored' || result.answer.reason.code !== 'no-rule-applied')
    return result;
  return { ...result, answer: { kind: 'refused', reasons: [result.answer.reason] } };
}

function stepReport(
  snapshot: InstanceSnapshot,
  frame: Frame,
  { name, fields }: Extract<EngineEvent, { kind: 'event' }>,
): StepResult {
  if (!eventName.test(name)) return ignoring(snapshot, reason('unexpected'));
  const declared = frame.plan.events.find((event) => event.name === name);
  const wrong = declared ? checkFields(declared.fields, fields).wrong : [];
  if (wrong[0] !== undefined) return ignoring(snapshot, wrong[0]);
  return neverRefused(moved(snapshot, { ...frame, event: name, fields }, name));
}

/** What has happened cannot be refused: it is recorded with the reason why nothing followed. */
function neverRefused(result: StepResult): StepResult {
  if (result.answer.kind !== 'refused') return result;
  const [first] = result.answer.reasons;
  return { ...result, answer: { kind: 'ignored', reason: first ?? reason('no-rule-applied') } };
}

/**
 * A deadline at its own instant. One that was moved, fired or left behind in the meantime is
 * dropped. A rule that met an unknown waits for the next fact.
 */
function stepDue(
  snapshot: InstanceSnapshot,
  frame: Frame,
  due: Extract<EngineEvent, { kind: 'due' }>,
): StepResult {
  const pending = pendingOf(frame).find(
    ({ key, generation }) => key === due.key && generation === due.generation,
  );
  if (pending === undefined || pending.at > frame.at) {
    return ignoring(snapshot, reason('unexpected', { data: { event: `due.${due.key}` } }));
  }
  const event = `due.${due.key}`;
  const { fired, hops, waiting } = frame.memory;
  const count = hops.at === frame.at ? hops.count + 1 : 1;
  const marked = remembering(countingStep({ ...frame, event }, due.key), {
    fired: [...fired, firedKey(due.key, due.generation)],
    hops: { at: frame.at, count },
  });
  if (due.key === HELD_NOTICES) return tellingWhatWaited(snapshot, marked);
  if (due.key.startsWith('data:'))
    return deletingData(snapshot, marked, due.key.slice('data:'.length), pending.source);
  if (count > 4 * frame.plan.states.length + 50) {
    const looped = {
      ok: true as const,
      state: snapshot.state,
      done: false,
      context: { ...marked, ignored: reason('internal-loop') },
    };
    return finished(snapshot, looped, marked, 'memory');
  }
  const result = moved(snapshot, marked, event, 'memory');
  if (result.answer.kind !== 'refused') return result;
  const [why] = result.answer.reasons;
  const isUnknown = why?.code === 'unknown-fact';
  const waits = remembering(
    frame,
    isUnknown
      ? { waiting: [...waiting, due.key] }
      : // A step counts, whatever came of it (rule 22).
        { fired: marked.memory.fired, repeats: marked.memory.repeats },
  );
  const context = { ...waits, event, ignored: why ?? reason('no-rule-applied') };
  return finished(
    snapshot,
    { ok: true, state: snapshot.state, done: false, context },
    waits,
    'memory',
  );
}

/** A step of a schedule is done when its rules are tried, so that they see whether it was the last. */
function countingStep(frame: Frame, key: string): Frame {
  const turning = turnedBy(key);
  if (turning !== null)
    return remembering(frame, { turned: withKey(frame.memory.turned ?? {}, turning, frame.at) });
  if (key.startsWith('every:')) {
    const name = key.slice('every:'.length);
    const done = stepsDone(frame, name) + 1;
    return remembering(frame, { repeats: withKey(frame.memory.repeats, name, done) });
  }
  if (!key.startsWith('step:')) return frame;
  const beat = beatNamed(frame, key.slice('step:'.length));
  const next = beat === undefined ? null : nextStep(frame, beat);
  if (beat === undefined || next === null) return frame;
  return remembering(frame, {
    repeats: withKey(frame.memory.repeats, beat.name, next.index + 1),
  });
}

/** Notices go out at the end of the quiet hours, in whatever state that is, also after the end. */
function tellingWhatWaited(snapshot: InstanceSnapshot, frame: Frame): StepResult {
  const done = snapshot.status === 'ended';
  const context = tellingHeld(frame);
  return finished(snapshot, { ok: true, state: snapshot.state, done, context }, frame, 'memory');
}

function deletingData(
  snapshot: InstanceSnapshot,
  frame: Frame,
  what: string,
  source: Frame['fired'][number] | null,
): StepResult {
  if (source === null) return ignoring(snapshot, reason('unexpected'));
  const kept = keptIn(frame, frame.memory.keeping?.[what]?.state ?? snapshot.state, what);
  const context = { ...deletedNow(frame, what, kept?.covers, source), fired: [source] };
  if (snapshot.status === 'ended')
    return finished(snapshot, { ok: true, state: snapshot.state, done: true, context }, frame);
  // A `once` may wait for the deletion.
  return moved(snapshot, context, 'subject.changed');
}

function stepApprovalEnded(
  snapshot: InstanceSnapshot,
  frame: Frame,
  event: Extract<EngineEvent, { kind: 'approval-ended' }>,
): StepResult {
  const asked = frame.memory.asks.filter(({ approval }) => approval === event.approval);
  const wanted = JSON.stringify(event.request);
  const ask =
    asked.find(({ request }) => JSON.stringify(request) === wanted) ??
    (asked.length === 1 ? asked[0] : undefined);
  if (ask === undefined)
    return ignoring(snapshot, reason('unexpected', { data: { approval: event.approval } }));
  const without = remembering(frame, { asks: frame.memory.asks.filter((other) => other !== ask) });
  const told: Frame = {
    ...without,
    event: ask.request.name,
    fields: ask.request.fields,
    requester: ask.request.actor.person,
    justification: ask.request.justification ?? null,
    approval: {
      ask: ask.id,
      outcome: event.outcome,
      deciders: event.deciders,
      asked: event.asked ?? event.deciders,
    },
  };
  const result = neverRefused(moved(snapshot, told, `approval.${event.approval}`, 'memory'));
  if (result.answer.kind !== 'ignored' || result.snapshot !== snapshot) return result;
  const context = { ...told, ignored: result.answer.reason };
  return finished(
    snapshot,
    { ok: true, state: snapshot.state, done: false, context },
    told,
    'memory',
  );
}
