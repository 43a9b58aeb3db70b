/** Draws the EBNF of a rule as a railroad: whoever follows the lines from left to right says a sentence. */
import railroad from 'railroad-diagrams';

type Part = ReturnType<typeof railroad.Sequence>;

/** Follows the colours that the reader's system asks for; an image in a page cannot ask the page. */
const style = `
path { fill: none; stroke: #57606a; stroke-width: 2 }
rect { fill: #f6f8fa; stroke: #57606a; stroke-width: 1.5 }
rect[rx] { fill: #ddf4ff }
text { font: 14px ui-monospace, monospace; text-anchor: middle; fill: #1f2328 }
@media (prefers-color-scheme: dark) {
  path, rect { stroke: #9198a1 }
  rect { fill: #212830 }
  rect[rx] { fill: #0c2d6b }
  text { fill: #f0f6fc }
}`;

/**
 * @param ebnf - The right side of a rule, as the docstrings of the grammar write it.
 * @returns A whole SVG file. An EBNF that cannot be read is a mistake of ours, and throws.
 */
export function railroadOf(name: string, ebnf: string): string {
  const drawing = railroad.Diagram(new Reader(ebnf).whole());
  drawing.attrs['xmlns'] = 'http://www.w3.org/2000/svg';
  drawing.attrs['role'] = 'img';
  const svg = drawing.toString().replace(/>\n/g, '>').trim();
  const head = svg.indexOf('>') + 1;
  return `${svg.slice(0, head)}<title>${name}</title><style>${style}</style>\n${svg.slice(head).trim()}\n`;
}

class Reader {
  private readonly symbols: readonly string[];
  private at = 0;

  constructor(ebnf: string) {
    this.symbols = ebnf.match(/'[^']*'|\w+|[[\](){}|]|\S/g) ?? [];
  }

  whole(): Part {
    const part = this.choice();
    if (this.at < this.symbols.length) throw this.unexpected();
    return part;
  }

  private choice(): Part {
    const ways = [this.sequence()];
    while (this.take('|')) ways.push(this.sequence());
    return ways.length === 1 ? (ways[0] ?? railroad.Sequence()) : railroad.Choice(0, ...ways);
  }

  private sequence(): Part {
    const parts: Part[] = [];
    for (;;) {
      const symbol = this.symbols[this.at];
      if (symbol === undefined || [']', ')', '}', '|'].includes(symbol)) break;
      parts.push(this.item());
    }
    return railroad.Sequence(...parts);
  }

  private item(): Part {
    if (this.take('[')) return railroad.Optional(this.closed(']'));
    if (this.take('{')) return railroad.ZeroOrMore(this.closed('}'));
    if (this.take('(')) return this.closed(')');
    const symbol = this.symbols[this.at] ?? '';
    if (!/^('.+'|\w+)$/.test(symbol)) throw this.unexpected();
    this.at += 1;
    if (symbol.startsWith("'")) return railroad.Terminal(symbol.slice(1, -1));
    return railroad.NonTerminal(symbol);
  }

  private closed(bracket: string): Part {
    const part = this.choice();
    if (!this.take(bracket)) throw this.unexpected();
    return part;
  }

  private take(symbol: string): boolean {
    if (this.symbols[this.at] !== symbol) return false;
    this.at += 1;
    return true;
  }

  private unexpected(): Error {
    const found = this.symbols[this.at] ?? 'the end';
    return new Error(`${found} is not expected in ${this.symbols.join(' ')}`);
  }
}
