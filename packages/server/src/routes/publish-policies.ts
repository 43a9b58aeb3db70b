import type { Hono } from 'hono';
import type { CommandDeps } from '../commands/command-deps.ts';
import { publishSet } from '../commands/publish-set.ts';
import { REQUEST_EFFECTS } from '../commands/request-effects.ts';
import { actorOf } from '../edge/caller.ts';
import { Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import type { PolicyLanguage } from '../policies/policy-language.ts';
import { publishWarnings } from '../policies/publish-warnings.ts';
import type { NoticeTexts } from '../worker/deliver-notice.ts';
import { publishedPolicy } from './published-policy.ts';

export interface PublishPoliciesDeps {
  readonly commands: CommandDeps;
  readonly language: PolicyLanguage;
  readonly noticeTexts: NoticeTexts;
}

const CONFLICTS = {
  'other-content': 'was published with another content',
  'newer-in-force': 'is older than the one in force',
} as const;

/**
 * POST /v1/policies → 201, what was published and what is as it was | 409 version-taken |
 * 422 policy-invalid with diagnostics: nothing is published, and what was in force stays so
 */
export function publishPolicies(
  app: Hono,
  edge: EdgeDeps,
  { commands, language, noticeTexts }: PublishPoliciesDeps,
): void {
  registerRoute(app, 'publishPolicies', edge, {
    write: async ({ caller, body: { files } }, rows) => {
      const inForce = await commands.book.current(rows);
      const { set, diagnostics } = language.compile(files, inForce ?? undefined);
      const places = language.findCatalogue(files);
      if (!set?.catalogue || !places) {
        const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
        const detail =
          errors === 0 ? 'the set has no catalogue' : `the set has ${String(errors)} error(s)`;
        throw new Problem('policy-invalid', detail, { diagnostics });
      }
      const { catalogue, plans, reviews = [] } = set;
      const answer = await publishSet(
        rows,
        commands,
        { actor: actorOf(caller) },
        { catalogue, plans, reviews, files, catalogueFile: places.catalogue.file },
      );
      if (answer.kind === 'conflict') {
        const { what, version, because } = answer;
        throw new Problem('version-taken', `\`${what}\` ${String(version)} ${CONFLICTS[because]}`);
      }
      const published = [];
      for (const row of answer.published) published.push(await publishedPolicy(rows, row));
      const unchanged = [];
      for (const row of answer.unchanged) unchanged.push(await publishedPolicy(rows, row));
      const ofHost = publishWarnings(
        { catalogue, plans, reviews, places },
        { noticeTexts, requestsWithEffect: Object.keys(REQUEST_EFFECTS) },
      );
      return { published, unchanged, warnings: [...diagnostics, ...ofHost] };
    },
  });
}
