import type { ApprovalPlan, Audience, StagePlan } from '@lintel/contract';
import { scenarioText } from '../scenario-text.ts';
import type { Arc } from '../walk.ts';
import type { Finding, Question } from './finding.ts';

/** LTL-6003: separation is asked for, and yet one person can decide two stages. */
export const onePersonTwoStages: Question = ({ plan, arcs }) =>
  Object.values(plan.approvals).flatMap((approval): Finding[] => {
    if (approval.requesterMayApprove || !approval.onePersonMayApproveTwoStages) return [];
    const found = approval.stages.flatMap((second, index) =>
      approval.stages.slice(0, index).flatMap((first) => {
        const role = rolesOf(first).find((one) => rolesOf(second).includes(one));
        return role === undefined ? [] : [{ first, second, role }];
      }),
    )[0];
    if (found === undefined) return [];
    const arc = arcs.find(({ taken }) =>
      taken.some(({ told }) =>
        told.some((one) => one.kind === 'asked' && one.approval === approval.name),
      ),
    );
    return [
      {
        code: 'LTL-6003',
        span: found.second.span,
        values: { role: found.role, stage: found.second.title, other: found.first.title },
        related: [{ span: found.first.span, message: 'the other stage' }],
        witness: { Ana: found.role },
        scenario: arc === undefined ? null : twiceByOne(plan, approval, arc, found.role),
      },
    ];
  });

function rolesOf({ ask, ifNobody, after }: StagePlan): readonly string[] {
  const later = after.flatMap((timer): readonly Audience[] => ('to' in timer ? timer.to : []));
  return [...ask, ...ifNobody, ...later].flatMap(({ role, of }) => (of === null ? [role] : []));
}

/** Ana decides both stages, if the two are the first and she is asked at once. */
function twiceByOne(
  plan: Parameters<typeof scenarioText>[0],
  { name, stages }: ApprovalPlan,
  { from, after, move }: Arc,
  role: string,
): string | null {
  const [first, second] = stages;
  const isSimple = [first, second].every(
    (stage) =>
      stage?.when === null && stage.quorum === 1 && stage.ask.some((one) => one.role === role),
  );
  if (!isSimple) return null;
  const at = after.now;
  const lines = ['do approve by "Ana"', 'do approve by "Ana"', 'expect refused'];
  return scenarioText(
    plan,
    `Counterexample: one person decides two stages of \`${name}\``,
    from,
    lines.map((line) => ({ at, line })),
    { moves: [move], given: [`given person "Ana" is ${role}`] },
  );
}
