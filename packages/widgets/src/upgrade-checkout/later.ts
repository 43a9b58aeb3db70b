/** What the checkout fetches when a plan is about to be chosen: the steps after that. */
export { laterStyles as styles } from './later.styles.ts';
export { doneStep } from './done-step.ts';
export { methodChoice } from './method-choice.ts';
export { payStep } from './pay-step.ts';
export { confirm, keepMethod, look, pay, submit } from './purchase.ts';
export { reviewStep } from './review-step.ts';
