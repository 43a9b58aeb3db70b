import {
  type Effect,
  type MoveInput,
  type MoveResult,
  PLAN_FORMAT,
  type Plan,
  type StaysBecause,
  type StepResult,
} from '@lintel/contract';
import { finished } from '../finish.ts';
import { type Frame, emitting, remembering } from '../frame.ts';
import type { Moved } from '../machine.ts';
import { withKey } from '../own.ts';
import { indexOf } from '../plan-index.ts';
import { policyMachine } from '../policy-machine.ts';
import { refreshed } from '../refresh.ts';
import { contextOf, restingFrame, snapshotProblem } from '../snapshot.ts';
import { deadlinePairs } from './deadline-pairs.ts';
import { instanceChanges } from './instance-changes.ts';
import { movedDeadlines } from './moved-deadlines.ts';
import {
  firedBefore,
  leftBehind,
  movedAsks,
  movedChanges,
  movedNotices,
  movedRepeats,
} from './moved-keys.ts';
import { movingSource, takenAlong } from './moved-memory.ts';

/**
 * Brings one instance from the version that it runs under to a later one, as `moving from version`
 * of the later one says. Pure, and total: whatever cannot move stays, with the reason.
 *
 * Moving is not entering: nothing is charged, told or asked because of it. Deadlines that the move
 * puts into the past fall due at its instant, and `once` is tried as after every step.
 */
export function migrate(input: MoveInput): MoveResult {
  const { older, newer, snapshot } = input;
  const problem = whyItStays(input);
  if (problem !== null) return problem;
  const to = targetOf(newer, snapshot.state);
  if (!indexOf(newer).states.has(to)) {
    return stays(
      'no-target',
      `version ${newer.version} has no state \`${to}\`, and \`moving\` names none for it`,
    );
  }
  const before = restingFrame(older, snapshot.state, contextOf(snapshot));
  const names = deadlinePairs(older, newer, { from: snapshot.state, to });
  const { frame, forgotten, left } = movedFrame(before, to, names, input);
  if (frame.fault !== null) return stays('cannot-be-read', frame.fault);
  const step = settled(newer, snapshot, frame);
  if (step.answer.kind === 'failed') return stays('cannot-be-read', step.answer.message);
  return {
    kind: 'moved',
    step,
    changes: [
      ...instanceChanges(older, snapshot, newer, step.snapshot, names),
      ...forgotten,
      ...left,
    ],
  };
}

function whyItStays({ older, newer, snapshot }: MoveInput): MoveResult | null {
  if (older.format !== PLAN_FORMAT || newer.format !== PLAN_FORMAT)
    return stays('old-format', 'the plan was compiled by another release; publish its text again');
  const problem = snapshotProblem(older, snapshot);
  if (problem !== null) return stays('cannot-be-read', problem);
  if (snapshot.status === 'ended') return stays('ended', 'the instance has ended');
  if (newer.policy === older.policy && newer.moving?.fromVersion === older.version) return null;
  const message =
    newer.moving === null
      ? `nothing moves to version ${newer.version}: it has no \`moving from version\``
      : `version ${newer.version} moves what runs under version ${newer.moving.fromVersion}`;
  return stays('not-from-this-version', message);
}

function stays(because: StaysBecause, message: string): MoveResult {
  return { kind: 'stays', because, message };
}

/** Where an instance in a state of the older version comes to; the state need not exist. */
export function targetOf({ moving }: Plan, state: string): string {
  return moving?.states.find(({ from }) => from === state)?.to ?? state;
}

function movedFrame(
  before: Frame,
  to: string,
  names: ReturnType<typeof deadlinePairs>,
  { older, newer, at, facts }: MoveInput,
) {
  const { memory } = before;
  const now = at > memory.last ? at : memory.last;
  const taken = takenAlong(older, newer, memory, facts ?? {});
  const restarts = newer.moving?.deadlines === 'restart';
  const since = restarts ? now : memory.since;
  const arrived: Frame = {
    ...restingFrame(newer, to, {
      ...memory,
      ...taken.memory,
      since,
      entered: withKey(memory.entered, to, since),
      times: {},
      waiting: [],
      hops: { at: now, count: 0 },
    }),
    at: now,
    event: 'subject.changed',
  };
  const timed = refreshed(movedDeadlines(before, arrived, names));
  const counted = movedRepeats(restarts ? remembering(before, { repeats: {} }) : before, timed);
  const { asks, withdrawn } = movedAsks(before, counted);
  const { scheduled, cancelled } = movedChanges(before, counted, names);
  const fired = restarts ? [] : firedBefore(before, counted, names);
  const source = movingSource(newer);
  const effects: readonly Effect[] = [
    ...withdrawn.map((approval) => ({ kind: 'withdraw-approval' as const, approval, source })),
    ...cancelled.map((what) => ({ kind: 'cancel-scheduled' as const, what, source })),
  ];
  return {
    frame: emitting(
      remembering(counted, { asks, scheduled, fired, ...movedNotices(before, counted) }),
      ...effects,
    ),
    forgotten: taken.forgotten,
    left: leftBehind(withdrawn, cancelled),
  };
}

/** The step that the move is. In an end state nothing is tried any more. */
function settled(newer: Plan, snapshot: MoveInput['snapshot'], frame: Frame): StepResult {
  const pinned = {
    ...snapshot,
    version: newer.version,
    hash: newer.hash,
    state: frame.state,
    context: { ...frame.memory },
  };
  const isEnd = indexOf(newer).states.get(frame.state)?.kind === 'end';
  const resting: Moved<Frame> = { ok: true, state: frame.state, done: isEnd, context: frame };
  if (isEnd) return finished(pinned, resting, frame);
  const tried = finished(
    pinned,
    policyMachine(newer).move(frame.state, frame, 'subject.changed'),
    frame,
    'memory',
  );
  // A `once` that meets an unknown waits for the next fact, as ever.
  return tried.answer.kind === 'accepted' ? tried : finished(pinned, resting, frame);
}
