import { usesDeadline, usesDeadlineOrBeat } from '../names/deadline-use.ts';
import { beatInScope, deadlineInScope, type Scope } from '../names/scope.ts';
import type { Tell } from '../names/tell.ts';
import type { Word } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';

/** LTL-2006, LTL-2017, LTL-5001: every deadline that is used is declared, here or in the header, and is one. */
export const deadlinesAreDeclared: PolicyCheck = ({ names, parts, scope }, tell) => {
  for (const state of names.inState.values()) {
    const here = scope(state);
    for (const item of state.state.items) {
      if (item.kind === 'at-rule' && item.last) usesBeat(item.deadline, here, tell);
      else if (item.kind === 'at-rule') usesDeadlineOrBeat(item.deadline, here, tell);
      if (item.kind === 'past-rule' || item.kind === 'pause-line')
        usesDeadline(item.deadline, here, tell);
      if (item.kind !== 'notice') continue;
      const { timing } = item;
      if (timing.kind === 'before') usesDeadlineOrBeat(timing.deadline, here, tell);
      if (timing.kind === 'on-the-way') usesDeadline(timing.deadline, here, tell);
      if (timing.kind !== 'repeated') continue;
      usesDeadline(timing.deadline, here, tell);
      if (timing.until.text !== timing.deadline.text) usesDeadline(timing.until, here, tell);
    }
  }
  for (const { action, state, fields } of parts.actions) {
    const here = scope(state, fields);
    switch (action.kind) {
      case 'pause':
      case 'resume':
      case 'move':
      case 'clear':
        usesDeadline(action.deadline, here, tell);
        break;
      case 'change-plan':
      case 'change-quantity':
      case 'change-interval':
      case 'stop-billing':
        if (action.from !== null) usesDeadline(action.from, here, tell);
        break;
      case 'extend-by':
      case 'extend-from-now':
        if (action.cap === null) usesDeadlineOrMemory(action.of, here);
        else usesDeadline(action.of, here, tell);
        break;
      default:
    }
  }
  for (const item of names.policy.items) {
    if (item.kind !== 'scenario') continue;
    for (const step of item.steps) {
      if (step.kind !== 'expect' || step.expectation.kind !== 'expect-deadline') continue;
      const { deadline } = step.expectation;
      const inSomeState = [...names.inState.values()].some(
        (state) => deadlineInScope(deadline.text, { policy: names, state }) !== null,
      );
      if (!inSomeState) usesDeadline(deadline, scope(null), tell);
    }
  }

  function usesDeadlineOrMemory(name: Word, here: Scope): void {
    const declared = names.header.byName.get(name.text);
    if (declared?.node.kind === 'memory') here.use(declared.word);
    else usesDeadline(name, here, tell);
  }
};

/** `at the last NAME`: only what has steps has a last one. */
function usesBeat(name: Word, here: Scope, tell: Tell): void {
  const beat = beatInScope(name.text, here.state);
  if (beat !== null) here.use(beat);
  else if (usesDeadline(name, here, tell))
    tell('LTL-2017', name.span, { name: name.text, is: 'deadline', wanted: 'a schedule' });
}
