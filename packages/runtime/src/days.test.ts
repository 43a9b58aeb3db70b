import { expect, test } from 'vitest';
import { act, after, at, deadline, on, plan } from '../../../test/fixtures/plans.ts';
import { instant, local, recorded, simulated } from '../../../test/fixtures/simulation.ts';

test('rule 46: a deadline that may not fall on a day falls on the next that is allowed, also when it was moved', () => {
  const simulation = simulated(
    plan({
      open: {
        deadlines: [
          {
            ...deadline('stop', after('5 days')),
            except: { weekdays: [5, 6], between: [{ from: '2026-03-08', to: '2026-03-09' }] },
          },
        ],
        rules: [at('stop', [act.record('stopped')]), on('longer', [act.extend('stop', '3 days')])],
      },
    }),
  );
  // 1 March is a Sunday, 6 March a Friday.
  expect(local(simulation.view().deadlineTimes['stop'])).toBe('2026-03-10 09:00');
  simulation.do('longer', null, {});
  expect(local(simulation.view().deadlineTimes['stop'])).toBe('2026-03-15 09:00');
  simulation.advanceTo(instant('2026-03-16 09:00'));
  expect(recorded(simulation)).toEqual(['stopped']);
});

test('rule 45: a yearly deadline turns to its next day, whether or not a rule waits for it', () => {
  const yearly = { kind: 'every-year' as const, month: 3, day: 1, at: '09:00' };
  const simulation = simulated(
    plan(
      {
        open: { rules: [on('wait', [act.go('waiting')])] },
        waiting: { rules: [at('review', [act.record('reviewed')])] },
      },
      { deadlines: [deadline('review', yearly)] },
    ),
  );
  expect(local(simulation.view().deadlineTimes['review'])).toBe('2027-03-01 09:00');
  simulation.advanceTo(instant('2027-03-01 09:00'));
  expect(local(simulation.view().deadlineTimes['review'])).toBe('2028-03-01 09:00');
  simulation.do('wait', null, {});
  simulation.advanceTo(instant('2029-03-01 09:00'));
  expect(recorded(simulation)).toEqual(['reviewed', 'reviewed']);
});
