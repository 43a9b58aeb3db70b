import type { Catalogue, EventDeclaration, RequestDeclaration } from '@lintel/contract';
import { requestsOfPolicies } from '../plan/requests-of-policies.ts';
import type {
  Approval,
  Catalogue as CatalogueNode,
  FileNode,
  Policy,
  Review,
} from '../syntax/tree.ts';
import { type CatalogueNames, catalogueNames } from './catalogue-names.ts';
import { type Named, type NameTable, nameTable } from './name-table.ts';
import { type PolicyNames, policyNames } from './policy-names.ts';

/** The names of a policy set: all files that are compiled together. */
export interface SetNames {
  /** `null` when no catalogue is in reach: its names are then not checked. */
  readonly catalogue: CatalogueNames | null;
  readonly catalogueNodes: readonly CatalogueNode[];
  /** Requests and events that policies declare themselves; the catalogue in reach has them too. */
  readonly ownRequests: ReadonlyMap<string, RequestDeclaration>;
  readonly ownEvents: ReadonlyMap<string, EventDeclaration>;
  readonly approvals: NameTable<Approval>;
  readonly policies: NameTable<Policy>;
  readonly reviews: NameTable<Review>;
  /** In the order of the files. */
  readonly policyNames: readonly PolicyNames[];
  /** Files with a syntax error: what seems to be missing may stand in the broken part. */
  readonly brokenFiles: ReadonlySet<string>;
}

/** Gathers the names of all files; the order of files and declarations does not matter for their meaning. */
export function setNames(
  files: readonly FileNode[],
  catalogue: Catalogue | null,
  brokenFiles: ReadonlySet<string>,
): SetNames {
  const own = requestsOfPolicies(files);
  const catalogueNodes: CatalogueNode[] = [];
  const approvals: Named<Approval>[] = [];
  const policies: Named<Policy>[] = [];
  const reviews: Named<Review>[] = [];
  const names: PolicyNames[] = [];
  for (const { declarations } of files) {
    for (const declaration of declarations) {
      if (declaration.kind === 'catalogue') catalogueNodes.push(declaration);
      else if (declaration.kind === 'approval') {
        if (declaration.name !== null)
          approvals.push({ word: declaration.name, node: declaration });
      } else if (declaration.kind === 'review') {
        if (declaration.name !== null) reviews.push({ word: declaration.name, node: declaration });
      } else {
        names.push(policyNames(declaration));
        if (declaration.title !== null) {
          policies.push({
            word: { text: declaration.title.value, span: declaration.title.span },
            node: declaration,
          });
        }
      }
    }
  }
  return {
    catalogue: catalogue && catalogueNames(catalogue),
    catalogueNodes,
    ownRequests: new Map(own.requests.map((request) => [request.name, request])),
    ownEvents: new Map(own.events.map((event) => [event.name, event])),
    approvals: nameTable(approvals),
    policies: nameTable(policies),
    reviews: nameTable(reviews),
    policyNames: names,
    brokenFiles,
  };
}
