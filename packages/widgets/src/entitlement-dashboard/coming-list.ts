import type { EntitlementView } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../internal/localizer.ts';
import { plainName } from '../internal/plain-name.ts';

const MOST = 5;

/** What the clock will do, soonest first: which deadline of which policy, and when, in the account's zone. */
export function comingList(
  l: Localizer,
  { policies, asOf }: Pick<EntitlementView, 'policies' | 'asOf'>,
  heading: (title: TemplateResult) => TemplateResult,
): TemplateResult | typeof nothing {
  const coming = policies
    .flatMap(({ policy, deadlines }) => deadlines.map((deadline) => ({ policy, ...deadline })))
    .filter(({ name, then }) => then !== null || isNamed(name))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
    .slice(0, MOST);
  return coming.length === 0
    ? nothing
    : html`<section part="coming" aria-labelledby="coming">
        ${heading(html`<span id="coming">${l.t('dashboard.coming')}</span>`)}
        <ol class="card features" part="card">
          ${coming.map(
            ({ policy, name, at, then }) =>
              html`<li class="coming">
                <span>
                  ${what(l, name, then)}
                  <span class="small muted"><bdi>${policy}</bdi></span>
                </span>
                <time class="value number" datetime=${at}>
                  ${l.dateTime(at)}
                  <span class="small muted">${l.inDays(l.daysBetween(asOf, at))}</span>
                </time>
              </li>`,
          )}
        </ol>
      </section>`;
}

/** A deadline that the policy gave a name; the others, of notices, have keys that say nothing to people. */
const isNamed = (name: string): boolean => /^[a-z][a-z-]*$/.test(name);

function what(l: Localizer, name: string, then: string | null): string {
  const deadline = isNamed(name) ? startingLarge(plainName(name)) : '';
  if (then === null || deadline === '') return l.text(then ?? deadline);
  return l.t('dashboard.leads-to', { what: deadline, state: then });
}

/** Names of a policy are English; the name of a deadline begins the line. */
const startingLarge = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
