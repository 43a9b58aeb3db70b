import type { Tell } from '../names/tell.ts';
import type { Notice, NoticeAtUse, NoticeTerm } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';

const inWords: Readonly<Record<NoticeTerm['kind'], string>> = {
  'at-once-if-late': 'at once if late',
  'unless-late': 'unless more than … late',
  'at-most-once': 'at most once per …',
  'once-only': 'once only',
  'again-below': 'again after falling below …',
};

/** LTL-5021, LTL-3013: what is said after the time of a notice can have an effect, and a share of the way lies on it. */
export const termsFitNotices: PolicyCheck = ({ names, parts }, tell) => {
  for (const { action } of parts.actions)
    if (action.kind === 'notify') checkTerms(action.terms, misfitInRule, tell);
  for (const { state } of names.inState.values()) {
    for (const item of state.items) if (item.kind === 'notice') checkNotice(item, tell);
  }
  for (const item of names.policy.items) {
    if (item.kind === 'quiet-hours' && item.from.value === item.to.value)
      tell('LTL-3013', item.span, {
        what: 'the time in which notices wait',
        range: 'two different times, such as `from 20:00 to 08:00`',
      });
  }
};

function checkNotice({ timing, terms }: Notice, tell: Tell): void {
  checkTerms(terms, (term) => misfit(term, timing), tell);
  if (timing.kind === 'at-use') checkMarks(timing, terms, tell);
  if (timing.kind !== 'on-the-way' || timing.percent === null) return;
  const { value, span } = timing.percent;
  if (value > 0 && value < 100) return;
  tell('LTL-3013', span, {
    what: 'a share of the way',
    range: 'more than 0 % and less than 100 %',
  });
}

function checkTerms(
  terms: readonly NoticeTerm[],
  misfitOf: (term: NoticeTerm) => string | null,
  tell: Tell,
): void {
  const seen = new Set<NoticeTerm['kind']>();
  for (const term of terms) {
    const why = seen.has(term.kind) ? 'it was said already' : misfitOf(term);
    seen.add(term.kind);
    if (why !== null) tell('LTL-5021', term.span, { term: inWords[term.kind], why });
  }
}

/** What a rule tells has no time of its own. */
function misfitInRule({ kind }: NoticeTerm): string | null {
  if (kind === 'unless-late' || kind === 'at-most-once') return null;
  return 'what a rule tells is told when the rule applies; say it of a line `notify …` of the state itself, which has a time';
}

/** The mark below which it is told again lies below the one at which it is told. */
function checkMarks({ percent }: NoticeAtUse, terms: readonly NoticeTerm[], tell: Tell): void {
  const range = 'more than 0 %, and at most 1000 %';
  if (percent.value <= 0 || percent.value > 1000)
    tell('LTL-3013', percent.span, { what: 'a share of a limit', range });
  for (const term of terms) {
    if (term.kind !== 'again-below') continue;
    if (term.percent.value <= 0 || term.percent.value >= percent.value)
      tell('LTL-3013', term.percent.span, {
        what: 'the mark below which it is told again',
        range: `more than 0 % and less than ${percent.value} %`,
      });
  }
}

function misfit(term: NoticeTerm, timing: Notice['timing']): string | null {
  if (term.kind === 'at-once-if-late' && timing.kind !== 'before')
    return 'only a notice that goes out before something can be too late for it';
  if (term.kind === 'again-below' && timing.kind !== 'at-use')
    return 'only a notice `at … % of` something that is limited can be told again';
  if (term.kind === 'once-only' && timing.kind === 'at-use')
    return 'such a notice goes out once in a stay, unless it says `again after falling below …`';
  if (term.kind === 'once-only' && timing.kind === 'on-entry')
    return 'a notice on entry goes out once for each entry';
  return null;
}
