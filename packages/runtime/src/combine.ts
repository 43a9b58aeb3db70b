import type {
  Access,
  AccessReach,
  Billing,
  EngineDecision,
  Instant,
  Outcome,
  Reason,
  RuleSource,
} from '@lintel/contract';
import { msOf } from '@lintel/calendar';

/** What one policy says about access to one subscription, or to the account above it. */
export interface AccessVoice {
  readonly policy: string;
  /** Policies of accounts only narrow what policies of subscriptions give. */
  readonly speaksFor: 'subscription' | 'account';
  readonly began: Instant;
  /** `null` while it runs. */
  readonly ended: Instant | null;
  /** `null`: cannot be told, such as an instance whose plan is not at hand. */
  readonly access: Access | null;
  /** What it reaches, where that is not everything. */
  readonly reach?: AccessReach | null;
  /** The reasons that the policy names. */
  readonly reasons?: readonly Reason[];
  /** Names of policies whose word this one replaces. */
  readonly overrides: readonly string[];
  readonly source: RuleSource;
}

export interface CombinedAccess {
  readonly answer: 'granted' | 'denied' | 'unknown';
  /** `null` when the answer is unknown or nobody gave anything. */
  readonly level: Access | null;
  /** The lines that made it as narrow as it is; empty when nobody gave anything. */
  readonly decidedBy: readonly RuleSource[];
  /** The lines that do not reach everything: what is left is what all of them reach. */
  readonly narrowedTo: readonly NarrowedTo[];
  /** The reasons that all of them name, in the order of the policies. */
  readonly reasons: readonly Reason[];
}

export interface NarrowedTo {
  readonly reach: AccessReach;
  readonly source: RuleSource;
}

const width: Readonly<Record<Access, number>> = { none: 0, 'read-only': 1, full: 2 };

/**
 * Who wins between policies: the narrowest access (rule 10).
 *
 * Without a running or last instance of a subscription's policy the answer is denied, whatever the
 * account's policies say. An ended instance counts until another one of the subscription begins at
 * or after its end, so that a lapse does not lock out somebody who buys again.
 */
export function combineAccess(voices: readonly AccessVoice[]): CombinedAccess {
  const heard = withoutOverridden(voices.filter((voice) => stillCounts(voice, voices)));
  if (!heard.some(({ speaksFor }) => speaksFor === 'subscription')) {
    return { answer: 'denied', level: null, decidedBy: [], narrowedTo: [], reasons: [] };
  }
  const reasons = heard.flatMap((voice) => voice.reasons ?? []);
  const shut = heard.filter(({ access }) => access === 'none');
  if (shut.length > 0)
    return { answer: 'denied', level: 'none', decidedBy: sourcesOf(shut), narrowedTo: [], reasons };
  const silent = heard.filter(({ access }) => access === null);
  if (silent.length > 0)
    return {
      answer: 'unknown',
      level: null,
      decidedBy: sourcesOf(silent),
      narrowedTo: [],
      reasons,
    };
  const level = heard.reduce<Access>(
    (narrowest, { access }) =>
      access !== null && width[access] < width[narrowest] ? access : narrowest,
    'full',
  );
  return {
    answer: 'granted',
    level,
    decidedBy: sourcesOf(heard.filter(({ access }) => access === level)),
    narrowedTo: heard.flatMap(({ reach, source }) => (reach ? [{ reach, source }] : [])),
    reasons,
  };
}

function stillCounts(voice: AccessVoice, all: readonly AccessVoice[]): boolean {
  const { ended } = voice;
  if (ended === null) return true;
  if (voice.speaksFor === 'account') return false;
  return !all.some(
    (other) =>
      other !== voice && other.speaksFor === 'subscription' && msOf(other.began) >= msOf(ended),
  );
}

function withoutOverridden<
  V extends { readonly policy: string; readonly overrides: readonly string[] },
>(voices: readonly V[]): readonly V[] {
  const overridden = new Set(voices.flatMap(({ overrides }) => overrides));
  return voices.filter(({ policy }) => !overridden.has(policy));
}

function sourcesOf(voices: readonly { readonly source: RuleSource }[]): readonly RuleSource[] {
  return voices.map(({ source }) => source);
}

/** From what stops most to what stops least. */
const strictnessOfBilling: readonly Billing[] = [
  'none',
  'closed-invoices',
  'invoices-only',
  'normal',
];

/** Several policies: the strictest billing line wins (rule 10). */
export function strictestBilling(said: Iterable<Billing>): Billing {
  const all = new Set(said);
  return strictnessOfBilling.find((billing) => all.has(billing)) ?? 'normal';
}

/** What one policy would do with a request. */
export interface DecisionVoice {
  readonly policy: string;
  readonly overrides: readonly string[];
  readonly decision: EngineDecision;
}

export interface CombinedDecision {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  /** Policies whose rule would fire, in order of their names; empty unless the request would go on. */
  readonly acting: readonly DecisionVoice[];
}

/**
 * Every policy with a rule or a `refuse` for a request must agree (rule 10): one refusal refuses,
 * and all reasons are shown. A role refusal counts only if no policy accepts (rule 8). Where
 * nobody takes part, the request is refused with `no-policy` and its button is not drawn.
 */
export function combineDecisions(voices: readonly DecisionVoice[]): CombinedDecision {
  const part = withoutOverridden(voices.filter(({ decision }) => !decision.takesNoPart))
    .slice()
    .sort((a, b) => (a.policy < b.policy ? -1 : 1));
  if (part.length === 0) {
    return { outcome: 'refused', reasons: [plainReason('no-policy')], acting: [] };
  }
  const goingOn = part.filter(({ decision }) => goesOn(decision));
  const stopping = part.filter(
    ({ decision }) => !goesOn(decision) && !(goingOn.length > 0 && isOnlyAboutRoles(decision)),
  );
  if (stopping.length > 0) {
    const reasons = stopping.flatMap(({ decision }) => decision.reasons);
    return { outcome: strictest(stopping), reasons, acting: [] };
  }
  return {
    outcome: strictest(goingOn),
    reasons: goingOn.flatMap(({ decision }) => decision.reasons),
    acting: goingOn,
  };
}

function goesOn({ outcome }: EngineDecision): boolean {
  return outcome === 'instant' || outcome === 'approval' || outcome === 'payment';
}

function isOnlyAboutRoles({ reasons }: EngineDecision): boolean {
  return reasons.length > 0 && reasons.every(({ code }) => code === 'role-refused');
}

/** From what stops most to what stops least. */
const strictness: readonly Outcome[] = [
  'refused',
  'unknown',
  'prerequisite',
  'approval',
  'payment',
  'instant',
];

function strictest(voices: readonly DecisionVoice[]): Outcome {
  const said = new Set(voices.map(({ decision }) => decision.outcome));
  return strictness.find((outcome) => said.has(outcome)) ?? 'unknown';
}

function plainReason(code: Reason['code']): Reason {
  return { code, message: '', lang: null, source: null, data: {} };
}
