import { z } from 'zod';
import { GUARD_NAMES, MACHINE_ACTION_NAMES, type MachineConfig } from '../machine-vocabulary.ts';

const params = z.record(z.string(), z.unknown()).exactOptional();
const action = z.strictObject({ type: z.enum(MACHINE_ACTION_NAMES), params });
const transition = z.strictObject({
  guard: z.strictObject({ type: z.enum(GUARD_NAMES), params }).exactOptional(),
  target: z.string().exactOptional(),
  reenter: z.boolean().exactOptional(),
  actions: z.array(action).exactOptional(),
});

/** What XState runs. A key such as `after` or `invoke` is refused: time and calls are never the machine's own. */
export const machineConfig = z.strictObject({
  id: z.string(),
  initial: z.string(),
  states: z.record(
    z.string(),
    z.strictObject({
      type: z.literal('final').exactOptional(),
      entry: z.array(action).exactOptional(),
      exit: z.array(action).exactOptional(),
      always: z.array(transition).exactOptional(),
      on: z.record(z.string(), z.array(transition)).exactOptional(),
    }),
  ),
}) satisfies z.ZodType<MachineConfig>;
