import type { ReviewStep } from '../syntax/tree.ts';
import type { ReviewCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

/** LTL-2002, LTL-6058: a review starts with an event that there is, and its scenarios report that one. */
export const reviewEventsAreKnown: ReviewCheck = ({ node, policy: { set } }, tell) => {
  const on = node.items.find((item) => item.kind === 'review-start')?.on;
  const event = on?.kind === 'review-occasion' ? on.event : null;
  if (event !== null && set.catalogue !== null && !set.catalogue.events.has(event.text)) {
    const { values, details } = suggestion(event.text, event.span, set.catalogue.events.keys());
    tell('LTL-2002', event.span, { name: event.text, ...values }, details);
  }
  const steps = node.items.flatMap((item): readonly ReviewStep[] =>
    item.kind === 'review-scenario' ? item.steps : [],
  );
  for (const step of steps) {
    if (step.kind !== 'do-in-review' || on === undefined || step.event.text === event?.text)
      continue;
    const { text, span } = step.event;
    const starts = event === null ? 'starts on days of the calendar' : `starts when ${event.text}`;
    const { details } = suggestion(text, span, event === null ? [] : [event.text]);
    tell('LTL-6058', span, { event: text, starts }, details);
  }
};
