import type { Hono } from 'hono';
import { accountInReach } from '../authorisation/authorise.ts';
import type { CommandDeps } from '../commands/command-deps.ts';
import { Look } from '../commands/look.ts';
import { actorOf } from '../edge/caller.ts';
import { found, notFound, Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { answerReview as answer } from '../reviews/answer-review.ts';
import { refusedProblem } from './refusals.ts';
import { memberResources, readerOf, seenBy } from './review-resource.ts';

/** POST /v1/reviews/{review}/answers → 200 `ReviewMemberItem` | 403 acting for somebody | 404 | 409 refused */
export function answerReview(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'answerReview', edge, {
    write: async ({ caller, params, body }, rows) => {
      const row = found(await rows.reviewWindows.get(params.review), 'review', params.review);
      await accountInReach(rows, caller, 'answerReview', row.account);
      const reader = readerOf(caller, row.account);
      const isTheirs = reader.overseesAll || seenBy(row, reader).length > 0;
      found(isTheirs ? row : null, 'review', params.review);
      if (caller.actAs !== null)
        throw new Problem(
          'forbidden',
          'whoever acts for a customer answers nothing in their place',
        );
      const said = await answer(
        rows,
        commands,
        { actor: actorOf(caller) },
        { window: row.id, person: caller.person, ...body },
      );
      switch (said.kind) {
        case 'refused':
          return refusedProblem(said.reasons);
        case 'not-found':
          throw notFound('review', params.review);
        case 'accepted': {
          const about = said.row.window.members.filter(({ id }) => id === body.member);
          const look = new Look(rows, commands);
          const [shown] = await memberResources(look, said.row, about, reader);
          return found(shown, 'member', body.member);
        }
      }
    },
  });
}
