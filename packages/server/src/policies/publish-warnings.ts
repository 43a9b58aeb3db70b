import { HOST_DIAGNOSTICS, REVIEW_TEMPLATES } from '@lintel/contract';
import type {
  Action,
  Catalogue,
  Diagnostic,
  HostDiagnosticCode,
  Plan,
  ReviewPlan,
} from '@lintel/contract';
import type { NoticeTexts } from '../worker/deliver-notice.ts';
import type { CataloguePlaces } from './policy-language.ts';

interface SetToWarnOf {
  readonly catalogue: Catalogue;
  readonly plans: readonly Plan[];
  readonly reviews: readonly ReviewPlan[];
  readonly places: CataloguePlaces;
}

/** What the set in hand would do badly on this host; it is published nonetheless. */
export function publishWarnings(
  { catalogue, plans, reviews, places }: SetToWarnOf,
  host: {
    readonly noticeTexts: NoticeTexts;
    /** Requests that the host itself does something about. */
    readonly requestsWithEffect: readonly string[];
  },
): readonly Diagnostic[] {
  const [review] = reviews;
  const wordless = [
    ...catalogue.templates.map(
      (template) => [template, places.templates.get(template) ?? places.catalogue] as const,
    ),
    // Every review sends these by itself, and no catalogue declares them.
    ...(review ? REVIEW_TEMPLATES.map((template) => [template, review.span] as const) : []),
  ]
    .filter(([template]) => host.noticeTexts.find(template, null) === null)
    .map(([template, span]) =>
      warning('HST-0001', `there is no text for the template \`${template}\``, span),
    );
  const idle = catalogue.requests
    .filter(({ name }) => !host.requestsWithEffect.includes(name) && !isActedOn(name, plans))
    .map(({ name }) =>
      warning(
        'HST-0002',
        `no rule for \`${name}\` changes anything, and nothing is done about it besides`,
        places.requests.get(name) ?? places.catalogue,
      ),
    );
  return [...wordless, ...idle];
}

function isActedOn(request: string, plans: readonly Plan[]): boolean {
  return plans.some(({ states }) =>
    states.some(({ rules }) =>
      rules.some(
        ({ trigger, actions }) =>
          trigger.kind === 'event' && trigger.name === request && actions.some(changes),
      ),
    ),
  );
}

/** To be told or written down changes nothing for the customer. */
function changes(action: Action): boolean {
  return action.do !== 'refuse' && action.do !== 'record' && action.do !== 'notify';
}

function warning(code: HostDiagnosticCode, message: string, span: Diagnostic['span']): Diagnostic {
  const { help } = HOST_DIAGNOSTICS[code];
  return { code, severity: 'warning', message, span, related: [], help, fixes: [] };
}
