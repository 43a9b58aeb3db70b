/** What is used of the library, which brings no types. Each part turns into SVG by `toString`. */
declare module 'railroad-diagrams' {
  interface Part {
    toString(): string;
  }
  type Item = Part | string;
  /** Each is called without `new`. */
  const railroad: {
    Diagram(...items: Item[]): Part & { attrs: Record<string, string | number> };
    Sequence(...items: Item[]): Part;
    Choice(normal: number, ...items: Item[]): Part;
    Optional(item: Item): Part;
    ZeroOrMore(item: Item): Part;
    Terminal(text: string): Part;
    NonTerminal(text: string): Part;
  };
  export default railroad;
}
