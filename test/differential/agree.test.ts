import { describe, expect, test } from 'vitest';
import { agree, planOf } from './agree.ts';
import { agreeOnApprovals } from './agree-approvals.ts';
import { agreeOnFleets } from './agree-fleets.ts';
import { agreeOnReviews } from './agree-reviews.ts';
import { referenceApproval } from './approval-reference.ts';
import { runtimeApproval } from './approval-runtime.ts';
import { fleetOf } from './fleet-of-rules.ts';
import { fleetOfRuntime } from './fleet-of-runtime.ts';
import { ofExplorer } from './of-explorer.ts';
import { ofReference } from './of-reference.ts';
import { ofRuntime } from './of-runtime.ts';
import { randomApprovals } from './random-catalogue.ts';
import { referenceReview } from './review-reference.ts';
import { runtimeReview } from './review-runtime.ts';
import type { ReviewModel } from './review-subject.ts';
import type { Implementation, Run } from './subject.ts';

const nobody = { subject: {}, account: {} };

describe('random policies with random events', () => {
  const { pairs, steps, followed, differences } = agree([ofRuntime, ofExplorer, ofReference], 500);

  test('mean the same to the explorer, to the machine that is emitted, and to a reference that was written from the rules', () => {
    expect(differences).toEqual([]);
    expect(steps).toBeGreaterThan(8000);
  });

  test.each([
    ['an extension from now on, with a range that includes extensions', 20_006_815],
    ['the same after the end of the range', 40_001_700],
  ])('mean the same once more where they did not: %s', (_, seed) => {
    expect(agree([ofRuntime, ofExplorer, ofReference], 4, seed).differences).toEqual([]);
  });

  test('are known to the reference for the most part of those that do not speak of everything', () => {
    expect(followed / pairs).toBeGreaterThan(0.35);
  });

  test('are not asked of whoever does not know them', () => {
    const ignorant: Implementation = { ...ofExplorer, name: 'nobody', knows: () => false };
    const agreement = agree([ofExplorer, ignorant], 40);
    expect(agreement.followed).toBe(0);
    expect(agreement.differences).toEqual([]);
  });

  test('a difference is found, with the policy and the events that lead to it', () => {
    const forgetful: Implementation = {
      name: 'one that forgets to count',
      start: (plan, start, around) => {
        const run = ofExplorer.start(plan, start, around);
        return {
          begun: run.begun,
          send: (sent, at, now) => ({ ...run.send(sent, at, now), counts: {} }),
          fork: run.fork,
        };
      },
    };
    const [first] = agree([ofExplorer, forgetful], 100).differences;
    expect(first?.between).toEqual(['the explorer', 'one that forgets to count']);
    expect(Object.keys(first?.seen[0].counts ?? {})).not.toEqual([]);
    expect(first?.seen[1].counts).toEqual({});
    expect(first?.text).toContain('count tries');
    expect(first?.after.length).toBeGreaterThan(1);
  });
});

describe('random policies beside each other, with random events on an account and its boats', () => {
  test('come to the same in the simulation and by the rules', () => {
    const models = [fleetOfRuntime, fleetOf(ofExplorer), fleetOf(ofReference)];
    const { differences, steps, told } = agreeOnFleets(models, 120);
    expect(differences).toEqual([]);
    expect(steps).toBeGreaterThan(1500);
    expect(told).toBeGreaterThan(300);
  });

  test('a difference is found, with the policies and the events that lead to it', () => {
    const deaf: Implementation = {
      name: 'one that cannot see what others do',
      start: (plan, start, around) => {
        const run = ofExplorer.start(plan, start, { ...around, others: nobody });
        const blind = (of: Run): Run => ({
          begun: of.begun,
          send: (sent, at, now) => of.send(sent, at, { ...now, others: nobody }),
          fork: () => blind(of.fork()),
        });
        return blind(run);
      },
    };
    const [first] = agreeOnFleets([fleetOfRuntime, fleetOf(deaf)], 60).differences;
    expect(first?.text).toMatch(/ policy "\w+" /);
    expect(first?.after.length).toBeGreaterThan(0);
  });
});

describe('random reviews with random answers', () => {
  test('come to the same in the simulation and with a reference', () => {
    const { differences, decided } = agreeOnReviews([runtimeReview, referenceReview], 200);
    expect(differences).toEqual([]);
    expect(decided).toBeGreaterThan(600);
  });

  test('a difference is found, with the review and the answers that lead to it', () => {
    const hasty: ReviewModel = (plan, start) =>
      referenceReview({ ...plan, ask: { ...plan.ask, quorum: 1 } }, start);
    const [first] = agreeOnReviews([runtimeReview, hasty], 100).differences;
    expect(first?.text).toMatch(/ask (2|all) of/);
    expect(first?.after.length).toBeGreaterThan(1);
  });
});

describe('random approvals with random votes', () => {
  test('come to the same with the machine that is emitted and with a reference', () => {
    const { differences, steps } = agreeOnApprovals([runtimeApproval, referenceApproval], 400);
    expect(differences).toEqual([]);
    expect(steps).toBeGreaterThan(1500);
  });

  test('a difference is found, with the approval and the votes that lead to it', () => {
    const [first] = agreeOnApprovals(
      [
        runtimeApproval,
        (plan, name, start) =>
          referenceApproval(plan, name, { ...start, people: { byRole: start.people.byRole } }),
      ],
      400,
    ).differences;
    expect(first?.text).toContain('delegation at most');
    expect(first?.after.length).toBeGreaterThan(1);
  });
});

test('an outcome that cannot be carried out withdraws nothing else, also where it would have left the state', () => {
  const plan = planOf(`${randomApprovals['again'] ?? ''}policy "Sample" version 1 {
  for plan basic, pro
  time zone utc
  each day ends at the same hour
  calendar us-business
  begin on begun
  deadline far is 3 days after the last paid
  start state open "Open" {
    access full
    ask approval again { when approved record "Yes" }
    on ping ask approval again { when approved { extend far by 1 day go to closed } }
    on paid record "Paid"
    on late go to closed
    at far go to closed
  }
  end state closed "Closed" { access none }
}
`);
  if (plan === null) throw new Error('internal: no plan');
  const asks = [ofRuntime, ofExplorer].map((implementation) => {
    const at = '2026-03-02T09:00:00.000Z';
    const around = { zone: 'UTC', plan: 'basic', quantities: {} };
    const run = implementation.start(plan, { at, fields: {}, facts: {}, choices: {} }, around);
    run.send({ kind: 'request', name: 'ping', fields: {}, role: 'system' }, at, around);
    return run.send({ kind: 'approval', place: 1, outcome: 'approved' }, at, around);
  });
  expect(asks.map(({ answer, asks: waiting, state }) => [answer, waiting, state])).toEqual([
    ['ignored unknown-fact', 1, 'open'],
    ['ignored unknown-fact', 1, 'open'],
  ]);
});
