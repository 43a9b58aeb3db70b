/** One state of a policy in the part of the language that the grammar for Langium also has: 17 lines. */
const state = (index: number, next: number): string => `
  ${index === 0 ? 'start ' : ''}state s${String(index)} "State ${String(index)}" {
    access full
    limit seats to 5 hard refuse "Five seats are in it."
    deadline d${String(index)} is 14 days after entry
    notify admin with "trial-ending" 3 days before d${String(index)}
    # The trial follows the customer to another plan.
    on prolong by manager, admin when extensions < 1 {
      extend d${String(index)} by 7 days
      add 1 to extensions
      record "Trial extended"
    }
    on prolong by manager, admin otherwise refuse "It was extended once."
    on subscribe by admin when paid is yes and seats > 3 go to s${String(next)}
    on subscribe by admin otherwise refuse "Add a payment method first."
    at d${String(index)} when paid is yes go to s${String(next)}
    at d${String(index)} otherwise go to s${String(index)}
    after 30 days go to s${String(next)}
  }`;

const states = (lines: number): string => {
  const count = Math.ceil(lines / 18);
  return Array.from({ length: count }, (_, index) => state(index, (index + 1) % count)).join('\n');
};

/** The same rules twice: in our language, and in the one of `states.langium`. */
export const policyText = (lines: number): string =>
  `policy "States" version 1 {\n  for every account\n  time zone utc\n  each day ends at 00:00
  count extensions\n  fact paid is yes-or-no\n  fact seats is number${states(lines)}\n}\n`;

export const machineText = (lines: number): string =>
  `statemachine states version 1 {\n  role admin "Admin"\n  role manager "Manager"
  event prolong\n  event subscribe${states(lines)}\n}\n`;
