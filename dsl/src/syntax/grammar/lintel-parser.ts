import type { IToken } from 'chevrotain';
import type { Declaration } from '../tree.ts';
import { CatalogueRules } from './catalogue-rules.ts';
import type { Findings } from './recovering-parser.ts';

/**
 * The grammar of the language, composed from its areas. Each area extends the one whose rules it
 * uses: values, conditions, actions, states, approvals, scenarios, policies, reviews, the catalogue.
 *
 * Making one costs some milliseconds; reuse it. It holds nothing between two calls of `parts`.
 */
export class LintelParser extends CatalogueRules {
  /** @param options - `validate` looks for ambiguities of the grammar itself: for tests, since it takes long. */
  constructor(options: { readonly validate: boolean } = { validate: false }) {
    super(options);
    this.performSelfAnalysis();
  }

  /** file ::= { catalogue | policy | approval | review } */
  readonly declarations = this.RULE('file', (): Declaration[] => {
    const declarations: Declaration[] = [];
    this.MANY(() => {
      const declaration = this.attempt(() =>
        this.OR([
          { ALT: (): Declaration => this.SUBRULE(this.catalogue) },
          { ALT: (): Declaration => this.SUBRULE(this.policy) },
          { ALT: (): Declaration => this.SUBRULE(this.approval) },
          { ALT: (): Declaration => this.SUBRULE(this.review) },
        ]),
      );
      if (declaration !== undefined) declarations.push(declaration);
      else this.skipAll();
    });
    return declarations;
  });

  protected override another(): LintelParser {
    return new LintelParser();
  }

  /** Reads one block of a file, of which the braces are balanced. `null` when it has no shape at all. */
  readPart(tokens: IToken[], file: string, findings: Findings): Declaration | null {
    this.begin(tokens, file, findings);
    return this.declarations()[0] ?? null;
  }
}
