import type { FieldDeclaration, ValueType } from '@lintel/contract';
import type {
  Action,
  AfterRule,
  AskApproval,
  AtRule,
  Body,
  EveryRule,
  OnceRule,
  OnRule,
  PastRule,
} from '../syntax/tree.ts';
import { inferredFields } from './infer-fields.ts';
import type { PolicyNames, StateNames } from './policy-names.ts';
import { type Fields, noFields } from './scope.ts';
import type { SetNames } from './set-names.ts';

export type Rule = OnRule | AtRule | PastRule | AfterRule | EveryRule | OnceRule;

/** A rule, the state that it stands in, and the fields that its request or event brings. */
export interface RuleSite {
  readonly rule: Rule;
  readonly state: StateNames;
  readonly fields: Fields;
}

export interface ActionSite {
  readonly action: Action;
  readonly state: StateNames;
  readonly fields: Fields;
  /** The event of the rule around it; `null` where the clock, a fact or an approval acts. */
  readonly event: string | null;
}

/** `ask approval`, as a line of a state or as an action of a rule. */
export interface AskSite {
  readonly ask: AskApproval;
  readonly state: StateNames;
  readonly fields: Fields;
}

/** A policy as flat lists in text order, so that a check need not walk the tree. */
export interface PolicyParts {
  readonly names: PolicyNames;
  readonly rules: readonly RuleSite[];
  readonly actions: readonly ActionSite[];
  readonly asks: readonly AskSite[];
  /** By event, for all that the policy names. */
  readonly fieldsOf: ReadonlyMap<string, Fields>;
}

export function policyParts(names: PolicyNames, set: SetNames): PolicyParts {
  const inferred = set.catalogue === null ? inferredFields(names) : null;
  const fieldsOf = new Map<string, Fields>();
  const fieldsOfEvent = (event: string): Fields => {
    const known = fieldsOf.get(event);
    if (known !== undefined) return known;
    const fields = declaredFields(event, set, inferred);
    fieldsOf.set(event, fields);
    return fields;
  };
  for (const item of names.policy.items) {
    if (item.kind === 'begin-on') for (const event of item.events) fieldsOfEvent(event.text);
  }
  const arriving = new Map<string, Fields[]>();
  for (const state of names.inState.values()) {
    for (const item of state.state.items) {
      if (item.kind === 'refuse-requests')
        for (const request of item.requests) fieldsOfEvent(request.text);
      if (item.kind !== 'on-rule') continue;
      for (const action of item.body.actions) {
        if (action.kind !== 'go-to') continue;
        const list = arriving.get(action.state.text);
        if (list === undefined) arriving.set(action.state.text, [fieldsOfEvent(item.event.text)]);
        else list.push(fieldsOfEvent(item.event.text));
      }
    }
  }
  const rules: RuleSite[] = [];
  const actions: ActionSite[] = [];
  const asks: AskSite[] = [];
  const addAsk = (ask: AskApproval, state: StateNames, fields: Fields) => {
    asks.push({ ask, state, fields });
    for (const { body } of ask.outcomes) addBody(body, state, fields, null);
  };
  const addBody = (body: Body, state: StateNames, fields: Fields, event: string | null) => {
    for (const action of body.actions) {
      actions.push({ action, state, fields, event });
      if (action.kind === 'ask-approval') addAsk(action, state, fields);
    }
  };
  for (const state of names.inState.values()) {
    for (const item of state.state.items) {
      switch (item.kind) {
        case 'on-rule': {
          const fields = fieldsOfEvent(item.event.text);
          rules.push({ rule: item, state, fields });
          addBody(item.body, state, fields, item.event.text);
          break;
        }
        case 'at-rule':
        case 'past-rule':
        case 'after-rule':
        case 'every-rule':
        case 'once-rule':
          rules.push({ rule: item, state, fields: noFields });
          addBody(item.body, state, noFields, null);
          break;
        case 'ask-approval':
          addAsk(item, state, union(arriving.get(state.state.name.text) ?? []));
          break;
        default:
      }
    }
  }
  return { names, rules, actions, asks, fieldsOf };
}

function declaredFields(
  event: string,
  { catalogue, ownRequests, ownEvents }: SetNames,
  inferred: ReadonlyMap<string, Map<string, ValueType>> | null,
): Fields {
  const own = ownRequests.get(event) ?? ownEvents.get(event);
  if (catalogue === null && own === undefined)
    return { declared: new Map(), inferred: inferred?.get(event) ?? new Map<string, ValueType>() };
  const fields =
    (catalogue?.requests.get(event) ?? catalogue?.events.get(event) ?? own)?.fields ?? [];
  return fields.length === 0
    ? noFields
    : { declared: new Map(fields.map((field) => [field.name, field])), inferred: null };
}

/** An approval keeps the request that led to it, so the fields of every request that enters the state are known there. */
function union(all: readonly Fields[]): Fields {
  const [first] = all;
  if (first === undefined || all.length === 1) return first ?? noFields;
  const declared = new Map<string, FieldDeclaration>();
  for (const fields of all) for (const [name, field] of fields.declared) declared.set(name, field);
  return { declared, inferred: first.inferred };
}
