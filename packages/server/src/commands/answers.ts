import type { StepAnswer } from '@lintel/contract';

/** An event is heard or passed over; it is never refused. */
export function answerOfStep(answer: StepAnswer): 'accepted' | 'ignored' {
  return answer.kind === 'accepted' ? 'accepted' : 'ignored';
}
